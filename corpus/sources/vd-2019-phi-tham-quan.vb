tệp: vd-2019-phi-tham-quan.txt
mã hóa: cp1258
cơ quan: HỘI ĐỒNG NHÂN DÂN | TỈNH VÀM ĐÔNG
số: 20/2019/NQ-HĐND
ngày: Vàm Đông, 2019-12-06
loại: NGHỊ QUYẾT
trích yếu: Quy định phí tham quan Bảo tàng tỉnh và Khu di tích Đồn Rạch Mây
chủ thể: HỘI ĐỒNG NHÂN DÂN TỈNH VÀM ĐÔNG
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Phí và lệ phí ngày 25 tháng 11 năm 2015;
căn cứ: Căn cứ Thông tư số 250/2016/TT-BTC ngày 11 tháng 11 năm 2016 của Bộ trưởng Bộ Tài chính hướng dẫn về phí và lệ phí thuộc thẩm quyền quyết định của Hội đồng nhân dân tỉnh, thành phố trực thuộc Trung ương;
căn cứ: Xét Tờ trình số 4475/TTr-UBND ngày 11 tháng 11 năm 2019 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra của Ban Văn hóa - Xã hội.
ban hành: QUYẾT NGHỊ:
ký: CHỦ TỊCH | (Đã ký) | Lâm Thị Ngọc Sương
nơi nhận: - Bộ Văn hóa, Thể thao và Du lịch;
nơi nhận: - Sở Văn hóa, Thể thao và Du lịch;
nơi nhận: - Lưu: VT.

--- văn bản
Điều 1. Phạm vi điều chỉnh
Nghị quyết này quy định mức thu, chế độ thu, nộp, quản lý và sử dụng phí tham quan Bảo tàng tỉnh và Khu di tích Đồn Rạch Mây, tỉnh Vàm Đông.
Điều 2. Người nộp phí và tổ chức thu phí
1. Người vào tham quan Bảo tàng tỉnh, Khu di tích Đồn Rạch Mây là người nộp phí.
2. Bảo tàng tỉnh và Ban Quản lý Khu di tích Đồn Rạch Mây là tổ chức thu phí tham quan.
Điều 3. Mức thu
1. Người lớn: 20.000 đồng/lượt; vé gộp hai điểm trong ngày: 30.000 đồng.
2. Đoàn từ 30 người trở lên đăng ký trước được giảm 10% tổng tiền vé và có thuyết minh viên đi cùng.
Điều 4. Miễn, giảm
1. Miễn phí cho trẻ em dưới 16 tuổi, người cao tuổi từ đủ 80 tuổi, cựu chiến binh từng chiến đấu tại Đồn Rạch Mây.
2. Mở cửa tự do vào ngày Di sản văn hóa Việt Nam 23 tháng 11 và ngày giỗ tập thể 16 tháng 3 âm lịch.
Điều 5. Quản lý phí
1. Vào ngày làm việc cuối tuần, tổ chức thu phí nộp toàn bộ số tiền phí thu được trong tuần vào tài khoản phí chờ nộp ngân sách mở tại Kho bạc Nhà nước.
2. Tổ chức thu phí được để lại 60% số tiền phí thu được để trang trải chi phí tu bổ hiện vật và thu phí; nộp 40% vào ngân sách nhà nước.
3. Vé in mệnh giá, đánh số liên tục theo năm; vé hỏng lưu cùng cuống để quyết toán.
Điều 6. Tổ chức thực hiện
1. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.
2. Nghị quyết này được Hội đồng nhân dân tỉnh Vàm Đông khóa IX, kỳ họp thứ 12 thông qua ngày 06 tháng 12 năm 2019 và có hiệu lực từ ngày 01 tháng 01 năm 2020./.
