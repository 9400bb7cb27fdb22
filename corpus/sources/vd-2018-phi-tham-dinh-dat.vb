tệp: vd-2018-phi-tham-dinh-dat.docx
cơ quan: HỘI ĐỒNG NHÂN DÂN | TỈNH VÀM ĐÔNG
số: 11/2018/NQ-HĐND
ngày: Vàm Đông, 2018-07-13
loại: NGHỊ QUYẾT
trích yếu: Quy định phí thẩm định hồ sơ cấp giấy chứng nhận quyền sử dụng đất trên địa bàn tỉnh Vàm Đông
chủ thể: HỘI ĐỒNG NHÂN DÂN TỈNH VÀM ĐÔNG | KHÓA IX, KỲ HỌP THỨ 7
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Phí và lệ phí ngày 25 tháng 11 năm 2015;
căn cứ: Căn cứ Thông tư số 250/2016/TT-BTC ngày 11 tháng 11 năm 2016 của Bộ trưởng Bộ Tài chính hướng dẫn về phí và lệ phí thuộc thẩm quyền quyết định của Hội đồng nhân dân tỉnh, thành phố trực thuộc Trung ương;
căn cứ: Xét Tờ trình số 1933/TTr-UBND ngày 18 tháng 6 năm 2018 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra số 52/BC-HĐND ngày 02 tháng 7 năm 2018 của Ban Kinh tế - Ngân sách.
ban hành: QUYẾT NGHỊ:
ký: CHỦ TỊCH | (Đã ký) | Lâm Thị Ngọc Sương
nơi nhận: - Ủy ban Thường vụ Quốc hội;
nơi nhận: - Bộ Tài chính; Bộ Tài nguyên và Môi trường;
nơi nhận: - Kho bạc Nhà nước tỉnh;
nơi nhận: - Lưu: VT.

--- văn bản
Điều 1. Phạm vi điều chỉnh
Nghị quyết này quy định mức thu, chế độ thu, nộp, quản lý và sử dụng phí thẩm định hồ sơ cấp giấy chứng nhận quyền sử dụng đất trên địa bàn tỉnh Vàm Đông.
Điều 2. Người nộp phí và tổ chức thu phí
1. Tổ chức, cá nhân đề nghị cơ quan có thẩm quyền thẩm định hồ sơ cấp giấy chứng nhận quyền sử dụng đất là người nộp phí.
2. Văn phòng đăng ký đất đai và các chi nhánh là tổ chức thu phí thẩm định hồ sơ cấp giấy chứng nhận quyền sử dụng đất.
Điều 3. Mức thu
1. Hồ sơ cấp lần đầu của hộ gia đình, cá nhân: 250.000 đồng/hồ sơ.
2. Hồ sơ cấp lần đầu của tổ chức: 1.100.000 đồng/hồ sơ đối với thửa đất dưới 01 héc-ta; mỗi héc-ta tăng thêm thu 90.000 đồng.
3. Hồ sơ chuyển nhượng, tặng cho, góp vốn: bằng một nửa mức thu của hồ sơ cấp lần đầu.
Điều 4. Miễn, giảm phí
1. Không thu phí khi cấp đổi giấy chứng nhận do Nhà nước đo đạc lại bản đồ địa chính hoặc đổi tên đơn vị hành chính.
2. Giảm 50% phí cho hộ cận nghèo và hộ đồng bào dân tộc thiểu số ở xã khu vực III.
Điều 5. Nộp và quản lý phí
1. Chậm nhất là ngày 05 hằng tháng, tổ chức thu phí gửi toàn bộ số tiền phí thu được của tháng trước vào tài khoản phí chờ nộp ngân sách mở tại Kho bạc Nhà nước.
2. Tổ chức thu phí được để lại 80% số tiền phí thu được để trang trải chi phí thẩm định và thu phí; nộp 20% vào ngân sách nhà nước.
3. Số tiền để lại chưa chi hết trong năm được chuyển sang năm sau, ưu tiên mua thiết bị quét và lưu trữ hồ sơ địa chính dạng số.
Điều 6. Tổ chức thực hiện
1. Giao Ủy ban nhân dân tỉnh tổ chức triển khai thực hiện Nghị quyết này.
2. Sở Tài nguyên và Môi trường thông báo công khai mức thu tại nơi tiếp nhận hồ sơ trước ngày Nghị quyết có hiệu lực 05 ngày.
3. Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết này.
Điều 7. Hiệu lực thi hành
Nghị quyết này đã được Hội đồng nhân dân tỉnh Vàm Đông khóa IX, kỳ họp thứ 7 thông qua ngày 13 tháng 7 năm 2018, có hiệu lực từ ngày 01 tháng 8 năm 2018./.
