tệp: sl-2019-phi-cang-bien.pdf
cơ quan: HỘI ĐỒNG NHÂN DÂN | TỈNH SÔNG LÀI
số: 09/2019/NQ-HĐND
ngày: Sông Lài, 2019-07-12
loại: NGHỊ QUYẾT
trích yếu: Quy định phí sử dụng công trình kết cấu hạ tầng, công trình dịch vụ, tiện ích công cộng trong khu vực cửa khẩu cảng biển tỉnh Sông Lài
chủ thể: HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG LÀI
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Phí và lệ phí ngày 25 tháng 11 năm 2015;
căn cứ: Căn cứ Thông tư số 250/2016/TT-BTC ngày 11 tháng 11 năm 2016 của Bộ trưởng Bộ Tài chính hướng dẫn về phí và lệ phí thuộc thẩm quyền quyết định của Hội đồng nhân dân tỉnh, thành phố trực thuộc Trung ương;
căn cứ: Xét Tờ trình số 2688/TTr-UBND ngày 17 tháng 6 năm 2019 của Ủy ban nhân dân tỉnh; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp.
ban hành: QUYẾT NGHỊ:
ký: CHỦ TỊCH | (Đã ký) | Trần Công Biện
nơi nhận: - Chính phủ; Bộ Tài chính; Bộ Giao thông vận tải;
nơi nhận: - Cục Hải quan; Cảng vụ hàng hải;
nơi nhận: - Lưu: VT.

--- văn bản
Điều 1. Phạm vi điều chỉnh
Nghị quyết này quy định mức thu, chế độ thu, nộp, quản lý và sử dụng phí sử dụng công trình kết cấu hạ tầng, công trình dịch vụ, tiện ích công cộng trong khu vực cửa khẩu cảng biển tỉnh Sông Lài.
Điều 2. Người nộp phí và tổ chức thu phí
1. Tổ chức, cá nhân có hàng hóa xuất khẩu, nhập khẩu, tạm nhập tái xuất, quá cảnh gửi tại cảng biển là người nộp phí.
2. Ban Quản lý Khu kinh tế là tổ chức thu phí sử dụng hạ tầng cảng biển; được thuê đơn vị vận hành phần mềm thu phí.
Điều 3. Mức thu
1. Công-te-nơ 20 feet hàng nhập khẩu, xuất khẩu: 230.000 đồng; công-te-nơ 40 feet: 460.000 đồng.
2. Hàng lỏng, hàng rời không đóng công-te-nơ: 14.000 đồng/tấn, làm tròn đến 0,1 tấn.
3. Hàng quá cảnh, tạm nhập tái xuất: gấp 02 lần mức thu của hàng xuất khẩu, nhập khẩu.
Điều 4. Miễn phí
1. Hàng phục vụ an ninh, quốc phòng, cứu trợ thiên tai có văn bản xác nhận của cơ quan có thẩm quyền.
2. Hàng nông sản của hợp tác xã trong tỉnh xuất khẩu trong tháng đầu của vụ thu hoạch.
Điều 5. Nộp, quản lý và sử dụng
1. Chậm nhất là ngày 05 hằng tháng, tổ chức thu phí gửi toàn bộ số tiền phí thu được của tháng trước vào tài khoản phí chờ nộp ngân sách mở tại Kho bạc Nhà nước.
2. Tổ chức thu phí được để lại 1,5% số tiền phí thu được để trang trải chi phí vận hành phần mềm và thu phí; nộp 98,5% vào ngân sách nhà nước.
3. Người nộp phí khai trên phần mềm trước khi hàng qua cổng cảng; hệ thống của cảng chỉ mở cổng khi nhận được mã xác nhận đã nộp.
Điều 6. Điều khoản thi hành
1. Giao Ủy ban nhân dân tỉnh ban hành quy trình khai, nộp phí điện tử và tổ chức thực hiện Nghị quyết này.
2. Nghị quyết này được Hội đồng nhân dân tỉnh Sông Lài khóa VIII, kỳ họp thứ 11 thông qua ngày 12 tháng 7 năm 2019, có hiệu lực từ ngày 01 tháng 10 năm 2019./.
