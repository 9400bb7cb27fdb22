tệp: sv-2025-phi-truc-tuyen.docx
cơ quan: HỘI ĐỒNG NHÂN DÂN | TỈNH SÔNG VÀM
số: 05/2025/NQ-HĐND
ngày: Sông Vàm, 2025-08-29
loại: NGHỊ QUYẾT
trích yếu: Quy định mức thu một số khoản phí, lệ phí khi thực hiện dịch vụ công trực tuyến trên địa bàn tỉnh Sông Vàm
chủ thể: HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG VÀM | KHÓA I, KỲ HỌP THỨ 3
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
căn cứ: Căn cứ Luật Phí và lệ phí số 97/2015/QH13;
căn cứ: Căn cứ Thông tư số 85/2019/TT-BTC của Bộ trưởng Bộ Tài chính hướng dẫn về phí và lệ phí thuộc thẩm quyền quyết định của Hội đồng nhân dân tỉnh, thành phố trực thuộc trung ương được sửa đổi, bổ sung bởi Thông tư số 106/2021/TT-BTC;
căn cứ: Xét Tờ trình số 198/TTr-UBND ngày 11 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra số 21/BC-KTNS ngày 22 tháng 8 năm 2025 của Ban Kinh tế - Ngân sách;
ban hành: Hội đồng nhân dân ban hành Nghị quyết quy định mức thu một số khoản phí, lệ phí khi thực hiện dịch vụ công trực tuyến trên địa bàn tỉnh Sông Vàm.
ký: CHỦ TỊCH | (Đã ký) | Phạm Hữu Trí
nơi nhận: - Ủy ban Thường vụ Quốc hội; Chính phủ;
nơi nhận: - Các Bộ: Tài chính, Tư pháp;
nơi nhận: - TT. HĐND, UBND các xã, phường;
nơi nhận: - Lưu: VT.

--- văn bản
Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng
1. Nghị quyết này quy định mức thu một số khoản phí, lệ phí thuộc thẩm quyền của Hội đồng nhân dân tỉnh khi tổ chức, cá nhân nộp hồ sơ qua Cổng Dịch vụ công quốc gia.
2. Nghị quyết này không áp dụng đối với hồ sơ nộp trực tuyến nhưng người nộp đề nghị nhận kết quả bằng bản giấy tại nhà.
Điều 2. Mức thu
1. Nộp hồ sơ hộ tịch qua dịch vụ công trực tuyến thì mức thu lệ phí bằng 50% mức thu áp dụng khi nộp hồ sơ trực tiếp.
2. Phí cung cấp thông tin đất đai bằng phương thức điện tử bằng 60% mức thu đối với cung cấp bản giấy; không thu phí đối với thông tin quy hoạch đã công bố.
3. Lệ phí đăng ký kinh doanh của hộ kinh doanh, hợp tác xã nộp hồ sơ trực tuyến: 0 đồng.
Điều 3. Đối soát
1. Trung tâm Phục vụ hành chính công đối soát số phí, lệ phí thu qua nền tảng thanh toán trực tuyến với Kho bạc Nhà nước vào ngày làm việc đầu tiên của mỗi tuần.
2. Khoản thu thừa được hoàn vào tài khoản của người nộp trong 03 ngày làm việc kể từ ngày phát hiện.
Điều 4. Tổ chức thực hiện
1. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này; trước ngày 31 tháng 3 năm 2026 trình Hội đồng nhân dân tỉnh nghị quyết thống nhất mức thu phí, lệ phí đang áp dụng khác nhau giữa địa bàn tỉnh Vàm Đông và tỉnh Sông Lài trước sắp xếp.
2. Thường trực Hội đồng nhân dân, các Ban, Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết này.
Điều 5. Hiệu lực
Nghị quyết này được Hội đồng nhân dân tỉnh Sông Vàm khóa I, kỳ họp thứ 3 thông qua ngày 29 tháng 8 năm 2025, có hiệu lực từ ngày 10 tháng 9 năm 2025./.
