tệp: sl-2020-giet-mo.txt
mã hóa: utf-8-nfd
cơ quan: ỦY BAN NHÂN DÂN | TỈNH SÔNG LÀI
số: 12/2020/QĐ-UBND
ngày: Sông Lài, 2020-03-20
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy định về hoạt động giết mổ, vận chuyển, kinh doanh gia súc, gia cầm và sản phẩm động vật trên địa bàn tỉnh Sông Lài
chủ thể: ỦY BAN NHÂN DÂN TỈNH SÔNG LÀI
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Thú y ngày 19 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Chăn nuôi ngày 19 tháng 11 năm 2018;
căn cứ: Căn cứ Quyết định số 17/2014/QĐ-UBND ngày 22 tháng 5 năm 2014 của Ủy ban nhân dân tỉnh phê duyệt Quy hoạch cơ sở giết mổ tập trung tỉnh Sông Lài đến năm 2020;
căn cứ: Theo đề nghị của Giám đốc Sở Nông nghiệp và Phát triển nông thôn.
ban hành: QUYẾT ĐỊNH:
ký: TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | (Đã ký) | Nguyễn Thị Thu Cúc
nơi nhận: - Như Điều 3;
nơi nhận: - Cục Thú y;
nơi nhận: - Chi cục Chăn nuôi và Thú y;
nơi nhận: - Lưu: VT, NN.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy định về hoạt động giết mổ, vận chuyển, kinh doanh gia súc, gia cầm và sản phẩm động vật trên địa bàn tỉnh Sông Lài.
Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2020.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các Sở: Nông nghiệp và Phát triển nông thôn, Công Thương, Y tế; Chủ tịch Ủy ban nhân dân các huyện, thành phố; các cơ quan, đơn vị, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY ĐỊNH | VỀ HOẠT ĐỘNG GIẾT MỔ, VẬN CHUYỂN, KINH DOANH GIA SÚC, GIA CẦM VÀ SẢN PHẨM ĐỘNG VẬT TRÊN ĐỊA BÀN TỈNH SÔNG LÀI
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng
1. Quy định này quy định điều kiện cơ sở giết mổ, kiểm soát giết mổ, vận chuyển và kinh doanh gia súc, gia cầm, sản phẩm động vật trên địa bàn tỉnh Sông Lài.
2. Giết mổ để gia đình sử dụng trong dịp lễ, tết, cưới hỏi không thuộc phạm vi của Quy định này.
Điều 2. Giải thích từ ngữ
1. Cơ sở giết mổ tập trung là cơ sở có công suất thiết kế mỗi ngày từ 50 con trâu, bò, heo hoặc 500 con gia cầm trở lên.
2. Điểm giết mổ nhỏ lẻ là nơi giết mổ dưới 10 con heo hoặc dưới 100 con gia cầm mỗi ngày.
Chương II
CƠ SỞ GIẾT MỔ
Điều 3. Địa điểm và bố trí
1. Cơ sở giết mổ tập trung cách khu dân cư, trường học, bệnh viện tối thiểu 500 mét, cách nguồn nước cấp sinh hoạt tối thiểu 1.000 mét.
2. Khu nhốt chờ giết mổ có mái che, sức chứa ít nhất gấp hai lần công suất giết mổ một ngày; có ô cách ly riêng cho con vật nghi mắc bệnh.
3. Đường nhập con vật sống và đường xuất thịt đi riêng, không cắt nhau.
Điều 4. Nước thải và phụ phẩm
1. Nước thải qua hầm tách mỡ, hầm sinh học trước khi xả; lấy mẫu phân tích sáu tháng một lần.
2. Lòng, huyết, lông thu gom trong thùng kín, chuyển khỏi cơ sở trước 7 giờ sáng.
Điều 5. Người giết mổ
1. Người trực tiếp giết mổ khám sức khỏe mỗi năm một lần, mặc quần áo bảo hộ sáng màu, đi ủng và không đeo trang sức khi làm việc.
2. Dao, móc, bàn mổ khử trùng bằng nước nóng từ 82 °C sau mỗi con.
Điều 6. Xác nhận cơ sở đủ điều kiện
1. Trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Nông nghiệp và Phát triển nông thôn kiểm tra thực địa và cấp giấy xác nhận cơ sở giết mổ tập trung; trường hợp không cấp phải trả lời bằng văn bản và nêu rõ lý do.
2. Giấy xác nhận có thời hạn 03 năm. Chủ cơ sở đề nghị cấp lại trước khi giấy xác nhận hết hạn ít nhất 30 ngày.
Chương III
KIỂM SOÁT GIẾT MỔ, VẬN CHUYỂN, KINH DOANH
Điều 7. Kiểm soát giết mổ
1. Nhân viên thú y khám con vật trước khi giết mổ, khám thân thịt và phủ tạng sau giết mổ, đóng dấu từng thân thịt.
2. Con vật có triệu chứng lạ được giữ lại ô cách ly; Trạm Chăn nuôi và Thú y cấp huyện lấy mẫu trong ngày.
Điều 8. Vận chuyển
1. Thịt vận chuyển trong thùng kín bằng vật liệu không gỉ; xe máy chở thịt dưới 50 kg phải có thùng có nắp đậy.
2. Không chở thịt chung với con vật sống hoặc hóa chất.
Điều 9. Kinh doanh
1. Thịt gia súc, gia cầm bày bán tại chợ, cửa hàng phải có dấu kiểm soát giết mổ hoặc tem vệ sinh thú y.
2. Quầy bán thịt cao hơn mặt đất ít nhất 0,8 mét, mặt quầy bằng inox hoặc đá mài; thịt chưa bán hết trong 8 giờ phải bảo quản lạnh.
Điều 10. Báo cáo
Chủ cơ sở giết mổ tập trung báo cáo kết quả hoạt động của cơ sở về Phòng Nông nghiệp và Phát triển nông thôn trước ngày 05 hằng tháng.
Điều 11. Lộ trình
1. Điểm giết mổ nhỏ lẻ tại phường, thị trấn chấm dứt hoạt động chậm nhất ngày 31 tháng 12 năm 2021.
2. Hộ giết mổ nhỏ lẻ chuyển vào cơ sở tập trung được ngân sách hỗ trợ tiền thuê dây chuyền 06 tháng đầu.
Điều 12. Trách nhiệm của chính quyền cơ sở
1. Ủy ban nhân dân cấp xã lập danh sách điểm giết mổ nhỏ lẻ, cập nhật mỗi quý, gửi kèm vị trí trên bản đồ số.
2. Trưởng ấp báo ngay khi phát hiện giết mổ gia súc chết; người báo tin được giữ kín danh tính.
