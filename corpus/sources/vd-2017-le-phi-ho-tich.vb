tệp: vd-2017-le-phi-ho-tich.docx
cơ quan: HỘI ĐỒNG NHÂN DÂN | TỈNH VÀM ĐÔNG
số: 08/2017/NQ-HĐND
ngày: Vàm Đông, 2017-07-14
loại: NGHỊ QUYẾT
trích yếu: Quy định mức thu, đối tượng miễn và chế độ thu, nộp lệ phí hộ tịch trên địa bàn tỉnh Vàm Đông
chủ thể: HỘI ĐỒNG NHÂN DÂN TỈNH VÀM ĐÔNG | KHÓA IX, KỲ HỌP THỨ 5
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Phí và lệ phí ngày 25 tháng 11 năm 2015;
căn cứ: Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;
căn cứ: Căn cứ Nghị định số 120/2016/NĐ-CP ngày 23 tháng 8 năm 2016 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phí và lệ phí;
căn cứ: Căn cứ Thông tư số 250/2016/TT-BTC ngày 11 tháng 11 năm 2016 của Bộ trưởng Bộ Tài chính hướng dẫn về phí và lệ phí thuộc thẩm quyền quyết định của Hội đồng nhân dân tỉnh, thành phố trực thuộc Trung ương;
căn cứ: Xét Tờ trình số 2410/TTr-UBND ngày 20 tháng 6 năm 2017 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra của Ban Kinh tế - Ngân sách và ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp.
ban hành: QUYẾT NGHỊ:
ký: CHỦ TỊCH | (Đã ký) | Lâm Thị Ngọc Sương
nơi nhận: - Ủy ban Thường vụ Quốc hội; Chính phủ;
nơi nhận: - Bộ Tài chính; Bộ Tư pháp;
nơi nhận: - Đại biểu HĐND tỉnh;
nơi nhận: - TT. HĐND, UBND các huyện, thị xã, thành phố;
nơi nhận: - Lưu: VT.

--- văn bản
Điều 1. Phạm vi điều chỉnh và người nộp lệ phí
1. Nghị quyết này quy định mức thu, đối tượng miễn và chế độ thu, nộp lệ phí hộ tịch trên địa bàn tỉnh Vàm Đông.
2. Người nộp lệ phí là người yêu cầu cơ quan có thẩm quyền giải quyết việc hộ tịch theo quy định của pháp luật, trừ các trường hợp được miễn tại Điều 3 Nghị quyết này.
Điều 2. Mức thu
1. Mức thu tại Ủy ban nhân dân cấp xã:
a) Đăng ký khai sinh quá hạn: 8.000 đồng/trường hợp;
b) Đăng ký khai tử quá hạn: 8.000 đồng/trường hợp;
c) Đăng ký lại việc kết hôn: 25.000 đồng/trường hợp;
d) Nhận cha, mẹ, con: 15.000 đồng/trường hợp.
2. Mức thu tại Ủy ban nhân dân cấp huyện đối với việc hộ tịch có yếu tố nước ngoài:
a) Kết hôn: 1.000.000 đồng/trường hợp;
b) Nhận cha, mẹ, con: 1.200.000 đồng/trường hợp;
c) Thay đổi, cải chính hộ tịch: 25.000 đồng/trường hợp.
Điều 3. Đối tượng được miễn
1. Miễn lệ phí hộ tịch đối với người thuộc gia đình có công với cách mạng, người thuộc hộ nghèo, người khuyết tật và trẻ em mồ côi đang được nuôi dưỡng tại cơ sở trợ giúp xã hội.
2. Miễn lệ phí đối với việc đăng ký khai sinh, khai tử đúng hạn, giám hộ và kết hôn của công dân Việt Nam cư trú ở trong nước.
3. Người thuộc diện được miễn xuất trình giấy tờ chứng minh khi nộp hồ sơ; cơ quan đăng ký hộ tịch ghi chữ “miễn” vào sổ tiếp nhận.
Điều 4. Chế độ thu, nộp
1. Cơ quan đăng ký hộ tịch thu lệ phí ngay khi tiếp nhận hồ sơ và cấp biên lai cho người nộp.
2. Toàn bộ số tiền lệ phí hộ tịch thu được nộp vào ngân sách nhà nước; chi phí phục vụ công tác thu do ngân sách bảo đảm trong dự toán của cơ quan thu.
3. Chậm nhất ngày 05 tháng 01, cơ quan đăng ký hộ tịch gửi báo cáo tình hình thu lệ phí hộ tịch của năm trước đến cơ quan tài chính cùng cấp.
Điều 5. Tổ chức thực hiện
1. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.
2. Thường trực Hội đồng nhân dân, các Ban và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết.
Điều 6. Hiệu lực thi hành
Nghị quyết này đã được Hội đồng nhân dân tỉnh Vàm Đông khóa IX, kỳ họp thứ 5 thông qua ngày 14 tháng 7 năm 2017, có hiệu lực từ ngày 01 tháng 8 năm 2017./.
