tệp: sl-2022-tro-giup-xa-hoi.pdf
cơ quan: HỘI ĐỒNG NHÂN DÂN | TỈNH SÔNG LÀI
số: 06/2022/NQ-HĐND
ngày: Sông Lài, 2022-07-15
loại: NGHỊ QUYẾT
trích yếu: Ban hành Quy định chính sách trợ giúp xã hội trên địa bàn tỉnh Sông Lài
chủ thể: HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG LÀI | KHÓA IX, KỲ HỌP THỨ 6
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 18 tháng 6 năm 2020;
căn cứ: Căn cứ Nghị định số 136/2013/NĐ-CP ngày 21 tháng 10 năm 2013 của Chính phủ quy định chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội;
căn cứ: Xét Tờ trình số 3390/TTr-UBND ngày 21 tháng 6 năm 2022 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra của Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh.
ban hành: QUYẾT NGHỊ:
ký: CHỦ TỊCH | (Đã ký) | Trần Công Biện
nơi nhận: - Chính phủ; Bộ Tài chính;
nơi nhận: - Bộ Lao động - Thương binh và Xã hội;
nơi nhận: - Lưu: VT.

--- văn bản
Điều 1. Ban hành kèm theo Nghị quyết này Quy định chính sách trợ giúp xã hội trên địa bàn tỉnh Sông Lài.
Điều 2. Ủy ban nhân dân tỉnh tổ chức triển khai thực hiện Nghị quyết này; trong năm 2023 báo cáo Hội đồng nhân dân tỉnh kết quả rà soát đối tượng.
Điều 3. Nghị quyết này được Hội đồng nhân dân tỉnh Sông Lài khóa IX, kỳ họp thứ 6 thông qua ngày 15 tháng 7 năm 2022 và có hiệu lực từ ngày 01 tháng 8 năm 2022./.

--- kèm theo | QUY ĐỊNH | CHÍNH SÁCH TRỢ GIÚP XÃ HỘI TRÊN ĐỊA BÀN TỈNH SÔNG LÀI
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy định này quy định mức chuẩn, đối tượng đặc thù của tỉnh, chi trả và nuôi dưỡng tập trung đối tượng bảo trợ xã hội trên địa bàn tỉnh Sông Lài.
Điều 2. Mức chuẩn
Mức chuẩn trợ giúp xã hội trên địa bàn tỉnh là 420.000 đồng/tháng.
Chương II
TRỢ GIÚP TẠI CỘNG ĐỒNG
Điều 3. Đối tượng đặc thù của tỉnh
1. Người từ đủ 75 tuổi đến dưới 80 tuổi thuộc hộ cận nghèo, không có lương hưu, trợ cấp bảo hiểm xã hội hằng tháng được hưởng trợ cấp hằng tháng bằng một lần mức chuẩn.
2. Người đơn thân nuôi con học đại học, cao đẳng thuộc hộ nghèo được hỗ trợ 500.000 đồng cho mỗi học kỳ.
3. Nạn nhân bị mua bán trở về được cấp tiền ăn trong 30 ngày và vé xe về nơi cư trú.
Điều 4. Quyết định và chi trả
1. Chủ tịch Ủy ban nhân dân cấp xã quyết định trợ cấp xã hội hằng tháng trên cơ sở kết luận của Hội đồng xét duyệt trợ giúp xã hội.
2. Trợ cấp xã hội hằng tháng được chi trả trước ngày 15 hằng tháng qua tài khoản hoặc tại điểm chi trả của bưu điện.
3. Đối tượng đủ điều kiện hưởng nhiều mức trợ cấp thì chỉ hưởng một mức cao nhất, trừ người khuyết tật là trẻ em mồ côi được hưởng cả hai mức; cơ quan chi trả phải thông báo cho người hưởng biết mức được chọn.
Điều 5. Hỗ trợ khác
1. Hỗ trợ chi phí mai táng đối với người đang hưởng trợ cấp xã hội hằng tháng khi chết bằng 20 lần mức chuẩn trợ giúp xã hội.
2. Gia đình nhận chăm sóc người bị bỏ rơi trong thời gian chờ đưa vào cơ sở được thanh toán 80.000 đồng/ngày, tối đa 20 ngày.
Chương III
NUÔI DƯỠNG TẬP TRUNG
Điều 6. Chế độ nuôi dưỡng
1. Người được nuôi dưỡng tại cơ sở trợ giúp xã hội được cấp tiền ăn bằng 4,5 lần mức chuẩn, thêm 30% trong ngày lễ, tết.
2. Mỗi năm cơ sở cấp cho người được nuôi dưỡng 03 bộ quần áo, 01 chăn, 02 khăn mặt và đồ dùng vệ sinh hằng tháng.
3. Phụ nữ trong độ tuổi sinh đẻ được cấp thêm đồ dùng vệ sinh cá nhân 60.000 đồng/tháng.
Điều 7. Học nghề, hòa nhập
1. Trẻ em từ đủ 16 tuổi đang học phổ thông, học nghề được ở lại cơ sở đến khi học xong nhưng không quá 22 tuổi.
2. Người rời cơ sở về cộng đồng được cấp một lần bằng 06 lần mức chuẩn để ổn định cuộc sống.
Chương IV
TỔ CHỨC THỰC HIỆN
Điều 8. Trách nhiệm
1. Sở Lao động - Thương binh và Xã hội cập nhật danh sách đối tượng lên phần mềm trước ngày 05 hằng tháng.
2. Phòng Lao động - Thương binh và Xã hội kiểm tra ngẫu nhiên 5% số người hưởng mỗi quý để phát hiện người đã chết, chuyển đi.
