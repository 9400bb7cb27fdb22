tệp: sl-2021-lao-dong-kcn.docx
cơ quan: ỦY BAN NHÂN DÂN | TỈNH SÔNG LÀI
số: 27/2021/QĐ-UBND
ngày: Sông Lài, 2021-09-14
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy chế phối hợp quản lý nhà nước về lao động trong các khu công nghiệp tỉnh Sông Lài
chủ thể: ỦY BAN NHÂN DÂN TỈNH SÔNG LÀI
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 18 tháng 6 năm 2020;
căn cứ: Căn cứ Bộ luật Lao động ngày 20 tháng 11 năm 2019;
căn cứ: Căn cứ Nghị định số 145/2020/NĐ-CP ngày 14 tháng 12 năm 2020 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Bộ luật Lao động về điều kiện lao động và quan hệ lao động;
căn cứ: Theo đề nghị của Trưởng Ban Quản lý các khu công nghiệp tỉnh.
ban hành: QUYẾT ĐỊNH:
ký: TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | (Đã ký) | Lê Quang Vạn
nơi nhận: - Như Điều 3;
nơi nhận: - Bộ Lao động - Thương binh và Xã hội;
nơi nhận: - Liên đoàn Lao động tỉnh;
nơi nhận: - Lưu: VT, VX.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp quản lý nhà nước về lao động trong các khu công nghiệp tỉnh Sông Lài.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 10 năm 2021.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Trưởng Ban Quản lý các khu công nghiệp tỉnh, Giám đốc Sở Lao động - Thương binh và Xã hội, Giám đốc Công an tỉnh, Chủ tịch Ủy ban nhân dân huyện Thủy Liễu, huyện Bến Sậy và doanh nghiệp trong khu công nghiệp chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY CHẾ | PHỐI HỢP QUẢN LÝ NHÀ NƯỚC VỀ LAO ĐỘNG TRONG CÁC KHU CÔNG NGHIỆP TỈNH SÔNG LÀI
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc phối hợp giữa Ban Quản lý các khu công nghiệp (sau đây gọi là Ban Quản lý) với các sở, ngành và chính quyền địa phương về quản lý lao động trong khu công nghiệp tỉnh Sông Lài.
Điều 2. Nguyên tắc phối hợp
1. Việc phối hợp thực hiện trên cơ sở chức năng, nhiệm vụ, quyền hạn của mỗi cơ quan; bảo đảm chủ động, kịp thời, không gây phiền hà cho doanh nghiệp.
2. Kiểm tra liên ngành thay cho kiểm tra riêng lẻ; mỗi doanh nghiệp bị kiểm tra về lao động không quá một lần trong năm.
Chương II
TRÁCH NHIỆM CỦA DOANH NGHIỆP
Điều 3. Khai trình và báo cáo sử dụng lao động
1. Doanh nghiệp trong khu công nghiệp {{45/2019/QH14 | Điều 12 khoản 2 | Khai trình => khai trình | cấp tỉnh và thông báo => cấp tỉnh, Ban Quản lý và thông báo}}
2. Doanh nghiệp cập nhật số chỗ ở cần cho công nhân trong ba năm tới để Ban Quản lý lập danh mục nhà lưu trú.
Điều 4. Thời giờ làm việc và nội quy
1. {{45/2019/QH14 | Điều 105 khoản 1 | Thời giờ làm việc bình thường => Thời giờ làm việc bình thường trong khu công nghiệp}}
2. {{45/2019/QH14 | Điều 118 khoản 4 | tại nơi làm việc => trong nhà xưởng, nhà ăn}}
3. Doanh nghiệp có ca đêm bố trí xe đưa đón công nhân ở cách nhà máy trên 5 kilômét.
Điều 5. An toàn lao động
1. {{45/2019/QH14 | Điều 134 khoản 1 | Người sử dụng lao động => Doanh nghiệp}}
2. Sau mỗi vụ tai nạn phải nghỉ việc từ 03 ngày, doanh nghiệp phân tích nguyên nhân với tổ công nhân và dán kết luận tại phân xưởng.
Chương III
NỘI DUNG PHỐI HỢP
Điều 6. Hòa giải tranh chấp lao động
1. {{45/2019/QH14 | Điều 188 khoản 2 | 05 ngày làm việc => 07 ngày làm việc | hoặc từ cơ quan … Bộ luật này => hoặc từ Ban Quản lý}}
2. Ban Quản lý dành một phòng họp tại trụ sở khu công nghiệp cho hòa giải viên làm việc ngoài giờ hành chính.
Điều 7. Xử lý ngừng việc tập thể
1. Tổ công tác liên ngành có mặt tại doanh nghiệp trong 02 giờ kể từ khi nhận tin công nhân ngừng việc; Ban Quản lý làm tổ trưởng.
2. Tổ công tác ghi nhận yêu cầu của công nhân, không ghi tên người đại diện vào bản tin gửi doanh nghiệp khi chưa được đồng ý.
Điều 8. Lao động nước ngoài
1. Ban Quản lý tiếp nhận nhu cầu sử dụng lao động nước ngoài, đối chiếu với vị trí việc làm người Việt Nam đang đảm nhận.
2. Công an cấp huyện kiểm tra nơi ở của chuyên gia nước ngoài trong khu nhà thuê, mỗi quý một lần.
Điều 9. Họp giao ban
Định kỳ 06 tháng, Ban Quản lý chủ trì họp giao ban với các cơ quan phối hợp để đánh giá kết quả thực hiện Quy chế và thống nhất nhiệm vụ kỳ tới.
Điều 10. Kinh phí
Kinh phí thực hiện Quy chế này do ngân sách nhà nước bảo đảm theo phân cấp hiện hành và bố trí trong dự toán hằng năm của các cơ quan phối hợp.
Điều 11. Sửa đổi Quy chế
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, doanh nghiệp phản ánh về Ban Quản lý để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, sửa đổi.
