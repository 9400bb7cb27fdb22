tệp: sl-2020-le-phi-ho-tich.html
cơ quan: HỘI ĐỒNG NHÂN DÂN | TỈNH SÔNG LÀI
số: 15/2020/NQ-HĐND
ngày: Sông Lài, 2020-07-10
loại: NGHỊ QUYẾT
trích yếu: Ban hành Quy định lệ phí hộ tịch trên địa bàn tỉnh Sông Lài
chủ thể: HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG LÀI
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Phí và lệ phí ngày 25 tháng 11 năm 2015;
căn cứ: Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;
căn cứ: Căn cứ Thông tư số 85/2019/TT-BTC ngày 29 tháng 11 năm 2019 của Bộ trưởng Bộ Tài chính hướng dẫn về phí và lệ phí thuộc thẩm quyền quyết định của Hội đồng nhân dân tỉnh, thành phố trực thuộc Trung ương;
căn cứ: Xét Tờ trình số 3051/TTr-UBND ngày 15 tháng 6 năm 2020 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra số 44/BC-BPC ngày 01 tháng 7 năm 2020 của Ban Pháp chế Hội đồng nhân dân tỉnh.
ban hành: QUYẾT NGHỊ:
ký: CHỦ TỊCH | (Đã ký) | Trần Công Biện
nơi nhận: - UBTVQH; Chính phủ;
nơi nhận: - Bộ Tài chính; Bộ Tư pháp;
nơi nhận: - Cổng thông tin điện tử tỉnh;
nơi nhận: - Lưu: VT, Phòng Tổng hợp.

--- văn bản
Điều 1. Ban hành kèm theo Nghị quyết này Quy định lệ phí hộ tịch trên địa bàn tỉnh Sông Lài.
Điều 2. Giao Ủy ban nhân dân tỉnh triển khai thực hiện Nghị quyết này.
Điều 3. Thường trực Hội đồng nhân dân tỉnh, các Ban của Hội đồng nhân dân tỉnh, Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết này.
Điều 4. Nghị quyết này được Hội đồng nhân dân tỉnh Sông Lài khóa VIII, kỳ họp thứ 14 thông qua ngày 10 tháng 7 năm 2020 và có hiệu lực từ ngày 20 tháng 7 năm 2020./.

--- kèm theo | QUY ĐỊNH | LỆ PHÍ HỘ TỊCH TRÊN ĐỊA BÀN TỈNH SÔNG LÀI
Điều 1. Phạm vi điều chỉnh
Quy định này quy định về lệ phí hộ tịch trên địa bàn tỉnh Sông Lài.
Điều 2. Người nộp lệ phí và cơ quan thu
1. Người yêu cầu cơ quan có thẩm quyền giải quyết việc hộ tịch theo quy định của pháp luật là người nộp lệ phí, trừ các trường hợp được miễn tại Điều 4 Quy định này.
2. Cơ quan thu lệ phí là Phòng Tư pháp cấp huyện đối với việc hộ tịch thuộc thẩm quyền cấp huyện và Ủy ban nhân dân cấp xã đối với các việc còn lại.
Điều 3. Mức thu
1. Việc hộ tịch thực hiện tại Ủy ban nhân dân cấp xã:
a) Khai tử quá hạn, đăng ký lại khai tử: 10.000 đồng/trường hợp;
b) Đăng ký lại việc kết hôn: 25.000 đồng/trường hợp;
c) Xác nhận tình trạng hôn nhân: 15.000 đồng/trường hợp;
d) Thay đổi hộ tịch cho người chưa đủ 14 tuổi: 12.000 đồng/trường hợp.
2. Nộp hồ sơ hộ tịch qua dịch vụ công trực tuyến thì mức thu bằng 80% mức thu quy định tại khoản 1 Điều này.
Điều 4. Miễn lệ phí
1. Miễn lệ phí hộ tịch đối với người thuộc gia đình có công với cách mạng, người thuộc hộ nghèo, người khuyết tật và trẻ em mồ côi đang được nuôi dưỡng tại cơ sở trợ giúp xã hội.
2. Miễn lệ phí đăng ký lại khai sinh cho người có bản chính giấy khai sinh bị hư hỏng do thiên tai, hỏa hoạn có xác nhận của Ủy ban nhân dân cấp xã.
Điều 5. Kê khai, nộp và báo cáo
1. Cơ quan thu mở tài khoản riêng tại Kho bạc Nhà nước để nộp tiền lệ phí; số thu dưới 5.000.000 đồng một tháng được nộp gộp theo quý.
2. Chậm nhất ngày 20 tháng 01, cơ quan đăng ký hộ tịch gửi báo cáo tình hình thu lệ phí hộ tịch của năm trước đến cơ quan tài chính cùng cấp.
