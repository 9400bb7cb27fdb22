tệp: vd-2018-chi-thi-toi-pham.txt
mã hóa: utf-16
cơ quan: ỦY BAN NHÂN DÂN | TỈNH VÀM ĐÔNG
số: 09/CT-UBND
ngày: Vàm Đông, 2018-05-14
loại: CHỈ THỊ
trích yếu: Về tăng cường phòng ngừa, tiếp nhận tố giác, tin báo về tội phạm trên địa bàn tỉnh Vàm Đông
ký: CHỦ TỊCH | (Đã ký) | Đặng Minh Hưởng
nơi nhận: - Bộ Công an (để báo cáo);
nơi nhận: - Các sở, ban, ngành tỉnh;
nơi nhận: - UBND các huyện, thị xã, thành phố;
nơi nhận: - Lưu: VT, NC.

--- văn bản
Thời gian qua, tình hình trộm cắp máy bơm, ắc quy trạm viễn thông, tín dụng đen và đánh bạc qua mạng trên địa bàn tỉnh diễn biến phức tạp. Để chủ động phòng ngừa, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Các sở, ban, ngành tỉnh và Ủy ban nhân dân các huyện, thị xã, thành phố
a) Quán triệt: {{100/2015/QH13 | Điều 4 khoản 2 | Cơ quan, tổ chức có nhiệm vụ => cơ quan, tổ chức có nhiệm vụ}}
b) Rà soát bảo vệ cơ quan, kho quỹ; lắp camera tại cổng và nơi để xe trước ngày 30 tháng 9 năm 2018.
c) Đưa tiêu chí không có cán bộ đánh bạc, vay nặng lãi vào quy ước cơ quan văn hóa.
2. Công an tỉnh
a) Mở đợt cao điểm trấn áp tội phạm từ ngày 01 tháng 6 đến ngày 31 tháng 8 năm 2018, tập trung tuyến kênh Ba Lăng và khu nhà trọ công nhân.
b) Công bố số điện thoại trực ban của Công an cấp huyện, cấp xã; ghi âm cuộc gọi báo tin và giữ kín tên người báo.
c) Hướng dẫn các cơ quan nắm vững: {{101/2015/QH13 | Điều 145 khoản 1 | Mọi tố giác => mọi tố giác}}
3. Sở Thông tin và Truyền thông
a) Chặn, gỡ trang quảng cáo cho vay qua ứng dụng có máy chủ đặt trong tỉnh.
b) Yêu cầu doanh nghiệp viễn thông rào lưới, lắp báo động tại trạm phát sóng ở nơi vắng.
4. Ủy ban nhân dân cấp xã
a) Duy trì tổ tự quản ấp; mỗi tổ có kẻng, đèn pin và nhóm liên lạc qua mạng xã hội.
b) Phổ biến trên loa truyền thanh: {{101/2015/QH13 | Điều 5 khoản 2 | Tổ chức, cá nhân có quyền => tổ chức, cá nhân có quyền}}
c) Vận động nhân dân giao nộp vũ khí, vật liệu nổ còn sót lại sau chiến tranh.
5. Chế độ báo cáo: các cơ quan, địa phương báo cáo kết quả thực hiện Chỉ thị về Công an tỉnh trước ngày 25 tháng 11 hằng năm để tổng hợp.
