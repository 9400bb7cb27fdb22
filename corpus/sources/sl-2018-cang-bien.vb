tệp: sl-2018-cang-bien.txt
cơ quan: ỦY BAN NHÂN DÂN | TỈNH SÔNG LÀI
số: 10/2018/QĐ-UBND
ngày: Sông Lài, 2018-03-27
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy chế phối hợp quản lý hoạt động tại cảng biển và khu neo đậu tỉnh Sông Lài
chủ thể: ỦY BAN NHÂN DÂN TỈNH SÔNG LÀI
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Bộ luật Hàng hải Việt Nam ngày 25 tháng 11 năm 2015;
căn cứ: Theo đề nghị của Giám đốc Sở Giao thông vận tải tại Tờ trình số 214/TTr-SGTVT ngày 01 tháng 3 năm 2018.
ban hành: QUYẾT ĐỊNH:
ký: TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | (Đã ký) | Lê Quang Vạn
nơi nhận: - Như Điều 3;
nơi nhận: - Cục Hàng hải Việt Nam;
nơi nhận: - Cảng vụ hàng hải;
nơi nhận: - Lưu: VT.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp quản lý hoạt động tại cảng biển và khu neo đậu tỉnh Sông Lài.
Điều 2. Quyết định này có hiệu lực kể từ ngày 10 tháng 4 năm 2018.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Giao thông vận tải, Chỉ huy trưởng Bộ đội Biên phòng tỉnh, Chủ tịch Ủy ban nhân dân huyện Thủy Liễu, doanh nghiệp cảng và các cơ quan liên quan chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY CHẾ | PHỐI HỢP QUẢN LÝ HOẠT ĐỘNG TẠI CẢNG BIỂN VÀ KHU NEO ĐẬU TỈNH SÔNG LÀI
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc phối hợp giữa các cơ quan của tỉnh với Cảng vụ hàng hải, doanh nghiệp cảng trong quản lý cảng biển, khu neo đậu và bờ biển liền kề tỉnh Sông Lài.
Điều 2. Nguyên tắc phối hợp
1. Việc phối hợp thực hiện trên cơ sở chức năng, nhiệm vụ, quyền hạn của mỗi cơ quan; bảo đảm chủ động, kịp thời, không làm ách tắc hàng hóa.
2. Thông tin về lịch tàu, hàng nguy hiểm dùng chung trên một bảng điện tử do Cảng vụ hàng hải vận hành.
Chương II
TÀU THUYỀN ĐẾN, RỜI CẢNG
Điều 3. Hoạt động của tàu thuyền
1. {{95/2015/QH13 | Điều 94 khoản 2 | Tàu thuyền chỉ được hoạt động => Tàu thuyền vào địa phận tỉnh chỉ được hoạt động}}
2. {{95/2015/QH13 | Điều 96 khoản 1 | 02 giờ => 04 giờ}}
3. Ghe bầu, sà lan chở cát chờ con nước phải neo trong khu A3, bật đèn hiệu và cử người trực.
Điều 4. Phòng tránh bão
1. Khi có tin bão gần bờ, tàu dưới 200 tấn vào tránh trong rạch Cái Sậy; tàu lớn hơn neo theo sơ đồ của Cảng vụ hàng hải.
2. Bộ đội Biên phòng kiểm đếm người trên phương tiện, không cho ở lại canh giữ khi gió từ cấp 8.
Chương III
BẢO VỆ CÔNG TRÌNH VÀ MÔI TRƯỜNG
Điều 5. Bảo vệ công trình
1. {{95/2015/QH13 | Điều 127 khoản 1 | báo ngay cho Cảng vụ hàng hải => báo ngay cho Cảng vụ hàng hải và Ủy ban nhân dân cấp xã}}
2. Người dân phát hiện phao tiêu trôi dạt đưa vào bờ giao cho trạm biên phòng được trả tiền công theo giá thuê ghe tại chỗ.
Điều 6. Chất thải
1. Doanh nghiệp cảng bố trí thùng chứa dầu cặn, rác sinh hoạt cho tàu; thu gom chậm nhất 24 giờ sau khi tàu báo.
2. Sở Tài nguyên và Môi trường lấy mẫu nước quanh cầu cảng vào mùa khô và mùa mưa.
Chương IV
THỰC HIỆN
Điều 7. Họp giao ban
Định kỳ mỗi quý, Cảng vụ hàng hải chủ trì họp giao ban với các cơ quan phối hợp để đánh giá kết quả thực hiện Quy chế và thống nhất nhiệm vụ kỳ tới.
Điều 8. Trách nhiệm
1. Sở Giao thông vận tải nạo vét luồng nhánh vào bến cá, công bố độ sâu hai lần mỗi năm.
2. Ủy ban nhân dân cấp huyện di dời nhà sàn, đáy cá lấn luồng; hộ tự di dời trước hạn được thưởng 5.000.000 đồng.
