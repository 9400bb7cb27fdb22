tệp: sv-2025-co-so-tro-giup.docx
cơ quan: ỦY BAN NHÂN DÂN | TỈNH SÔNG VÀM
số: 30/2025/QĐ-UBND
ngày: Sông Vàm, 2025-11-07
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy chế quản lý, chăm sóc và giám hộ đối tượng tại cơ sở trợ giúp xã hội trên địa bàn tỉnh Sông Vàm
chủ thể: ỦY BAN NHÂN DÂN TỈNH SÔNG VÀM
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
căn cứ: Căn cứ Nghị định số 20/2021/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 76/2024/NĐ-CP của Chính phủ;
căn cứ: Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 233/TTr-SYT ngày 20 tháng 10 năm 2025;
ban hành: Ủy ban nhân dân ban hành Quyết định ban hành Quy chế quản lý, chăm sóc và giám hộ đối tượng tại cơ sở trợ giúp xã hội trên địa bàn tỉnh Sông Vàm.
ký: TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | (Đã ký) | Trương Mỹ Lệ
nơi nhận: - Như Điều 3;
nơi nhận: - Bộ Y tế; Bộ Tư pháp;
nơi nhận: - Trung tâm Bảo trợ xã hội Cồn Nhạn, Bến Sậy;
nơi nhận: - Lưu: VT, VX.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý, chăm sóc và giám hộ đối tượng tại cơ sở trợ giúp xã hội trên địa bàn tỉnh Sông Vàm.
Điều 2. Quyết định này có hiệu lực thi hành từ ngày 20 tháng 11 năm 2025.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Y tế, Giám đốc Sở Tư pháp, Chủ tịch Ủy ban nhân dân các xã, phường, người đứng đầu cơ sở trợ giúp xã hội chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY CHẾ | QUẢN LÝ, CHĂM SÓC VÀ GIÁM HỘ ĐỐI TƯỢNG TẠI CƠ SỞ TRỢ GIÚP XÃ HỘI TRÊN ĐỊA BÀN TỈNH SÔNG VÀM
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc tiếp nhận, chăm sóc, giám hộ và đưa người ra khỏi cơ sở trợ giúp xã hội công lập, ngoài công lập trên địa bàn tỉnh Sông Vàm.
Điều 2. Nguyên tắc chăm sóc
1. Mỗi người có kế hoạch chăm sóc riêng, lập trong 10 ngày đầu và xem lại sáu tháng một lần với sự tham gia của chính người đó.
2. Không giam giữ, trói buộc; biện pháp cố định tạm thời với người bệnh tâm thần kích động do bác sĩ chỉ định, không quá 02 giờ mỗi lần.
Chương II
TIẾP NHẬN VÀ CHĂM SÓC
Điều 3. Tiếp nhận
1. Cơ sở lập biên bản tiếp nhận, chụp ảnh, kiểm tra sức khỏe ban đầu và niêm phong tài sản mang theo trước mặt hai người chứng kiến.
2. Trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Y tế quyết định việc tiếp nhận vào cơ sở công lập; trường hợp không tiếp nhận phải trả lời bằng văn bản và nêu rõ lý do.
3. Người lang thang, trẻ bị bỏ rơi được tiếp nhận khẩn cấp ngay trong đêm, bổ sung hồ sơ sau.
Điều 4. Chế độ sinh hoạt
1. Mỗi năm cơ sở cấp cho người được nuôi dưỡng 03 bộ quần áo, 01 chăn, 02 khăn mặt, đồ dùng vệ sinh hằng tháng và phải ghi sổ cấp phát có chữ ký của người nhận hoặc người chứng kiến.
2. Thực đơn đổi theo tuần, dán tại nhà ăn; người kiêng vì tôn giáo hoặc bệnh lý được nấu riêng.
3. Cơ sở có phòng thăm gặp, không giới hạn số lần người thân đến thăm trong giờ hành chính.
Điều 5. Nhân viên chăm sóc
1. Một nhân viên chăm sóc không quá 10 trẻ em từ 6 tuổi, 04 trẻ dưới 18 tháng hoặc 03 người không tự phục vụ được.
2. Nhân viên mới qua 40 giờ tập huấn phòng ngừa bạo lực, xâm hại trước khi nhận việc.
Chương III
GIÁM HỘ
Điều 6. Đăng ký giám hộ
1. {{91/2015/QH13 | Điều 46 khoản 3 đoạn 1 | Việc giám hộ phải => Việc giám hộ cho người được nuôi dưỡng phải}}
2. Người đứng đầu cơ sở cử một nhân viên công tác xã hội làm hồ sơ đăng ký giám hộ cho trẻ không còn người thân thích.
Điều 7. Tài sản của người được giám hộ
1. {{91/2015/QH13 | Điều 59 khoản 1 đoạn 3 | Người giám hộ không được => Cơ sở trợ giúp xã hội, người giám hộ không được | đem tài sản => lấy tài sản}}
2. Tiền tiết kiệm, tiền tặng riêng của trẻ gửi vào tài khoản mang tên trẻ; sao kê gửi Sở Y tế vào tháng 12.
Điều 8. Theo dõi sau khi ra khỏi cơ sở
1. Cơ sở thăm người đã về cộng đồng sau 01 tháng, 03 tháng và 12 tháng, ghi phiếu theo dõi.
2. Ủy ban nhân dân cấp xã giới thiệu việc làm, nhà ở cho trẻ trưởng thành rời cơ sở.
Chương IV
TỔ CHỨC THỰC HIỆN
Điều 9. Trách nhiệm
1. Sở Y tế thanh toán tiền nuôi dưỡng theo số người thực tế có mặt vào ngày cuối tháng.
2. Sở Tư pháp trợ giúp pháp lý lưu động tại cơ sở mỗi quý một lần.
Điều 10. Áp dụng văn bản dẫn chiếu
Trường hợp các văn bản dẫn chiếu tại Quy chế này được sửa đổi, bổ sung, thay thế thì áp dụng theo văn bản sửa đổi, bổ sung, thay thế đó.
