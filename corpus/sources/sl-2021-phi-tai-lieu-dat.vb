tệp: sl-2021-phi-tai-lieu-dat.pdf
cơ quan: HỘI ĐỒNG NHÂN DÂN | TỈNH SÔNG LÀI
số: 22/2021/NQ-HĐND
ngày: Sông Lài, 2021-12-09
loại: NGHỊ QUYẾT
trích yếu: Quy định phí khai thác và sử dụng tài liệu đất đai trên địa bàn tỉnh Sông Lài
chủ thể: HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG LÀI | KHÓA IX, KỲ HỌP THỨ 4
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 18 tháng 6 năm 2020;
căn cứ: Căn cứ Luật Phí và lệ phí ngày 25 tháng 11 năm 2015;
căn cứ: Căn cứ Thông tư số 85/2019/TT-BTC ngày 29 tháng 11 năm 2019 của Bộ trưởng Bộ Tài chính hướng dẫn về phí và lệ phí thuộc thẩm quyền quyết định của Hội đồng nhân dân tỉnh, thành phố trực thuộc Trung ương;
căn cứ: Xét Tờ trình số 7120/TTr-UBND ngày 22 tháng 11 năm 2021 của Ủy ban nhân dân tỉnh và Báo cáo thẩm tra của Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh.
ban hành: QUYẾT NGHỊ:
ký: CHỦ TỊCH | (Đã ký) | Trần Công Biện
nơi nhận: - Chính phủ; Bộ Tài chính;
nơi nhận: - Đại biểu HĐND tỉnh khóa IX;
nơi nhận: - Lưu: VT, Phòng Tổng hợp.

--- văn bản
Điều 1. Phạm vi điều chỉnh
Nghị quyết này quy định mức thu, chế độ thu, nộp, quản lý và sử dụng phí khai thác và sử dụng tài liệu đất đai trên địa bàn tỉnh Sông Lài.
Điều 2. Người nộp phí, tổ chức thu phí
1. Tổ chức, cá nhân có nhu cầu khai thác và sử dụng tài liệu đất đai là người nộp phí.
2. Trung tâm Công nghệ thông tin tài nguyên và môi trường, Phòng Tài nguyên và Môi trường cấp huyện là tổ chức thu phí khai thác và sử dụng tài liệu đất đai.
Điều 3. Mức thu phí
1. Trích lục bản đồ địa chính: 60.000 đồng/thửa.
2. Sao hồ sơ giao đất, thuê đất: 180.000 đồng/hồ sơ, chưa gồm chi phí in, chụp.
3. Phí cung cấp thông tin đất đai bằng phương thức điện tử bằng 70% mức thu đối với cung cấp bản giấy.
Điều 4. Trường hợp không thu phí
1. Cơ quan nhà nước đề nghị cung cấp tài liệu để phòng, chống thiên tai, điều tra, truy tố, xét xử.
2. Học sinh, sinh viên khai thác tài liệu làm luận văn, mỗi năm không quá 03 lần.
Điều 5. Kê khai, nộp và sử dụng phí
1. Chậm nhất là ngày 05 hằng tháng, tổ chức thu phí gửi toàn bộ số tiền phí thu được của tháng trước vào tài khoản phí chờ nộp ngân sách mở tại Kho bạc Nhà nước.
2. Tổ chức thu phí được để lại 70% số tiền phí thu được để trang trải chi phí cung cấp tài liệu và thu phí; nộp 30% vào ngân sách nhà nước.
3. Tổ chức thu phí mở sổ theo dõi lượt cung cấp, phân theo loại tài liệu và mục đích sử dụng, đối chiếu với biên lai vào cuối mỗi quý.
Điều 6. Tổ chức thực hiện
1. Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này và báo cáo kết quả thu phí tại kỳ họp cuối năm 2022.
2. Thường trực Hội đồng nhân dân tỉnh, các Ban và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết.
Nghị quyết này được Hội đồng nhân dân tỉnh Sông Lài khóa IX, kỳ họp thứ 4 thông qua ngày 09 tháng 12 năm 2021 và có hiệu lực từ ngày 01 tháng 01 năm 2022./.

--- phụ lục | Phụ lục | PHIẾU YÊU CẦU CUNG CẤP TÀI LIỆU ĐẤT ĐAI
Tên tổ chức, cá nhân: ………………………………………………
Số điện thoại, thư điện tử: …………………………………………
| STT | Tài liệu cần cung cấp | Thửa đất, tờ bản đồ | Hình thức nhận |
| 1 |  |  | Bản giấy / tệp điện tử |
| 2 |  |  | Bản giấy / tệp điện tử |
Mục đích sử dụng: …………………………………………………
