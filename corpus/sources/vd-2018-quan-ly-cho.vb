tệp: vd-2018-quan-ly-cho.html
cơ quan: ỦY BAN NHÂN DÂN | TỈNH VÀM ĐÔNG
số: 24/2018/QĐ-UBND
ngày: Vàm Đông, 2018-09-11
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy định về quản lý chợ và hoạt động kinh doanh tại chợ trên địa bàn tỉnh Vàm Đông
chủ thể: ỦY BAN NHÂN DÂN TỈNH VÀM ĐÔNG
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Nghị định số 02/2003/NĐ-CP ngày 14 tháng 01 năm 2003 và Nghị định số 114/2009/NĐ-CP ngày 23 tháng 12 năm 2009 của Chính phủ về phát triển và quản lý chợ;
căn cứ: Theo đề nghị của Giám đốc Sở Công Thương tại Tờ trình số 88/TTr-SCT ngày 20 tháng 8 năm 2018.
ban hành: QUYẾT ĐỊNH:
ký: TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | (Đã ký) | Huỳnh Tấn Lộc
nơi nhận: - Như Điều 3;
nơi nhận: - Bộ Công Thương;
nơi nhận: - Báo Vàm Đông;
nơi nhận: - Lưu: VT, KTTC.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy định về quản lý chợ và hoạt động kinh doanh tại chợ trên địa bàn tỉnh Vàm Đông.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 24 tháng 9 năm 2018.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Công Thương, Thủ trưởng các sở, ngành, Chủ tịch Ủy ban nhân dân các huyện, thị xã Cồn Nhạn, thành phố Vàm Đông và tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY ĐỊNH | VỀ QUẢN LÝ CHỢ VÀ HOẠT ĐỘNG KINH DOANH TẠI CHỢ TRÊN ĐỊA BÀN TỈNH VÀM ĐÔNG
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy định này quy định việc bố trí điểm kinh doanh, nội quy, an toàn và tổ chức quản lý chợ hạng 1, hạng 2, hạng 3 trên địa bàn tỉnh Vàm Đông.
Điều 2. Đối tượng áp dụng
Quy định này áp dụng đối với đơn vị quản lý chợ, thương nhân kinh doanh thường xuyên, người bán hàng không thường xuyên và người đi chợ.
Điều 3. Phân khu trong chợ
1. Hàng tươi sống, gia cầm sống, hàng ăn uống và hàng khô bố trí thành khu riêng; khu gia cầm sống đặt cuối hướng gió, có rãnh thoát nước độc lập.
2. Lối đi chính trong nhà lồng rộng tối thiểu 3,6 mét, lối đi giữa các dãy quầy rộng tối thiểu 1,2 mét.
3. Chợ nổi Ba Lăng bố trí khu neo ghe bán sỉ và khu ghe bán lẻ cách nhau bằng hàng phao tiêu.
Chương II
KINH DOANH TẠI CHỢ
Điều 4. Phương án bố trí ngành hàng
1. Đơn vị quản lý chợ lập phương án bố trí ngành hàng, lấy ý kiến ít nhất hai phần ba số thương nhân đang kinh doanh.
2. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Ủy ban nhân dân cấp huyện phê duyệt phương án bố trí ngành hàng; trường hợp không phê duyệt phải trả lời bằng văn bản và nêu rõ lý do.
Điều 5. Điểm kinh doanh
1. Thương nhân được chuyển nhượng, cho thuê lại điểm kinh doanh trong thời hạn còn lại của hợp đồng sau khi báo cho đơn vị quản lý chợ.
2. Thương nhân nghỉ bán liên tục quá 60 ngày không có lý do thì đơn vị quản lý chợ lấy lại điểm kinh doanh để đấu giá.
Điều 6. Hàng hóa
1. Thịt gia súc, gia cầm bày bán tại chợ phải có dấu kiểm soát giết mổ hoặc tem vệ sinh thú y.
2. Không bày bán pháo, đồ chơi bạo lực, động vật hoang dã và thuốc chữa bệnh ngoài quầy được cấp phép.
3. Cân đối chứng đặt tại cổng chính để người mua tự kiểm tra; quả cân chuẩn được kiểm định mỗi năm một lần.
Chương III
QUẢN LÝ CHỢ
Điều 7. Nội quy và giá dịch vụ
1. Tại cổng chợ phải niêm yết nội quy chợ, sơ đồ phân khu và giá dịch vụ sử dụng diện tích bán hàng.
2. Giá dịch vụ sử dụng diện tích bán hàng tại chợ do Nhà nước đầu tư chia theo ba vị trí; vị trí mặt tiền không quá 1,8 lần vị trí trong cùng.
Điều 8. Phòng cháy và điện
1. Mỗi dãy quầy có cầu dao riêng; sau giờ đóng cửa bảo vệ cắt điện toàn bộ nhà lồng, trừ kho lạnh.
2. Không thắp nhang, đốt vàng mã trong nhà lồng; bàn thờ đặt tại khu vực chung do đơn vị quản lý chợ bố trí.
3. Mỗi quý một lần, đơn vị quản lý chợ tổ chức thực tập thoát nạn có tiểu thương tham gia.
Điều 9. Báo cáo
Đơn vị quản lý chợ báo cáo kết quả hoạt động của chợ về Phòng Kinh tế và Hạ tầng trước ngày 15 tháng 12 hằng năm.
Điều 10. Chợ tự phát
1. Ủy ban nhân dân cấp xã giải tỏa điểm họp chợ lấn chiếm lòng, lề đường; vận động người bán vào chợ trong quy hoạch, miễn tiền chỗ ngồi ba tháng đầu.
2. Xã chưa có chợ được chọn một bãi đất công để họp chợ phiên, mỗi tuần không quá hai buổi.
Điều 11. Trách nhiệm của Sở Công Thương
1. Phân hạng chợ, công bố danh mục chợ và bản đồ chợ trên trang thông tin điện tử.
2. Tổ chức hội chợ hàng Việt tại chợ hạng 1, hạng 2 ở nông thôn, mỗi năm ít nhất một đợt.
Điều 12. Chợ tạm trong thời gian xây lại chợ
Chủ đầu tư xây lại chợ bố trí chợ tạm trong bán kính 500 mét; tiền di dời của tiểu thương do Phòng Tài chính - Kế hoạch cấp huyện thẩm định.
Điều 13. Chuyển tiếp
Chợ chưa có rãnh thoát nước riêng cho khu gia cầm sống được tiếp tục hoạt động đến hết ngày 30 tháng 6 năm 2020; sau thời hạn này phải dừng bán gia cầm sống.
