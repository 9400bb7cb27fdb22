tệp: sl-2019-ben-khach-ngang-song.docx
cơ quan: ỦY BAN NHÂN DÂN | TỈNH SÔNG LÀI
số: 18/2019/QĐ-UBND
ngày: Sông Lài, 2019-04-16
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy định quản lý bến khách ngang sông và hoạt động vận tải hành khách ngang sông trên địa bàn tỉnh Sông Lài
chủ thể: ỦY BAN NHÂN DÂN TỈNH SÔNG LÀI
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Giao thông đường thủy nội địa ngày 15 tháng 6 năm 2004; Luật sửa đổi, bổ sung một số điều của Luật Giao thông đường thủy nội địa ngày 17 tháng 6 năm 2014;
căn cứ: Căn cứ Nghị định số 24/2015/NĐ-CP ngày 27 tháng 02 năm 2015 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Giao thông đường thủy nội địa;
căn cứ: Theo đề nghị của Giám đốc Sở Giao thông vận tải.
ban hành: QUYẾT ĐỊNH:
ký: TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | (Đã ký) | Võ Thành Khởi
nơi nhận: - Như Điều 3;
nơi nhận: - Cục Đường thủy nội địa Việt Nam;
nơi nhận: - TT. HĐND tỉnh;
nơi nhận: - Các PCT UBND tỉnh;
nơi nhận: - Lưu: VT.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy định quản lý bến khách ngang sông và hoạt động vận tải hành khách ngang sông trên địa bàn tỉnh Sông Lài.
Điều 2. Quyết định này có hiệu lực kể từ ngày 02 tháng 5 năm 2019 và thay thế Quyết định số 09/2012/QĐ-UBND ngày 12 tháng 3 năm 2012 của Ủy ban nhân dân tỉnh.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các Sở: Giao thông vận tải, Tài chính; Chủ tịch Ủy ban nhân dân các huyện, thành phố và Thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY ĐỊNH | QUẢN LÝ BẾN KHÁCH NGANG SÔNG VÀ HOẠT ĐỘNG VẬN TẢI HÀNH KHÁCH NGANG SÔNG TRÊN ĐỊA BÀN TỈNH SÔNG LÀI
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy định này quy định việc quản lý bến khách ngang sông, phương tiện và giá dịch vụ vận tải hành khách ngang sông trên địa bàn tỉnh Sông Lài.
Điều 2. Đối tượng áp dụng
Quy định này áp dụng đối với tổ chức, cá nhân đầu tư, khai thác bến khách ngang sông, kinh doanh vận tải hành khách ngang sông và cơ quan quản lý nhà nước có liên quan.
Điều 3. Giải thích từ ngữ
1. Bến khách ngang sông là nơi ở hai bên bờ sông, kênh, rạch được đầu tư, cải tạo để phương tiện neo đậu an toàn, đón và trả hành khách cùng hàng hóa, xe đạp, xe máy mang theo.
2. Đò điện là phương tiện chở khách chạy bằng động cơ điện lấy năng lượng từ ắc quy lắp cố định trên phương tiện.
Điều 4. Phát triển bến
1. Mỗi tuyến ngang sông chỉ bố trí thêm bến mới khi khoảng cách đến bến liền kề trên cùng một bờ từ 1,5 kilômét trở lên.
2. Ưu tiên đầu tư bến dùng đò điện tại các tuyến phục vụ học sinh, khu du lịch sinh thái Gò Sim và các cù lao chưa có cầu.
Chương II
BẾN VÀ PHƯƠNG TIỆN
Điều 5. Công trình bến
1. Nhà chờ có mái che, ghế ngồi, diện tích tối thiểu 12 mét vuông; bến đón từ 500 lượt khách mỗi ngày phải có nhà vệ sinh.
2. Cầu dẫn lên xuống có bề rộng không nhỏ hơn 2,5 mét, mặt cầu chống trơn, lan can hai bên cao tối thiểu 0,9 mét.
3. Tại lối vào bến phải niêm yết nội quy bến, giá dịch vụ, sức chở của phương tiện và số điện thoại tiếp nhận phản ánh.
Điều 6. Phương tiện
1. Phương tiện chở khách phải có giấy chứng nhận đăng ký, giấy chứng nhận an toàn kỹ thuật và bảo vệ môi trường còn hiệu lực, kẻ vạch dấu mớn nước an toàn.
2. Số áo phao trên phương tiện bằng số hành khách được phép chở cộng thêm 15% dự phòng.
3. Đò điện phải có bộ ngắt nguồn khẩn cấp đặt trong tầm tay người lái; ắc quy được che chắn, cố định và kiểm tra cách điện mỗi quý một lần.
Chương III
GIẤY PHÉP HOẠT ĐỘNG BẾN
Điều 7. Hồ sơ
1. Tổ chức, cá nhân đề nghị cấp giấy phép hoạt động bến khách ngang sông lập 01 bộ hồ sơ gồm đơn đề nghị, giấy tờ về quyền sử dụng đất làm bến, giấy chứng nhận đăng ký phương tiện và phương án bảo đảm an toàn, cứu nạn.
2. Hồ sơ nộp trực tiếp, trực tuyến hoặc gửi qua dịch vụ bưu chính đến bộ phận tiếp nhận và trả kết quả của Sở Giao thông vận tải.
Điều 8. Cấp giấy phép
1. Trong thời hạn 07 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, cơ quan cấp phép kiểm tra thực địa và cấp giấy phép hoạt động bến khách ngang sông; trường hợp không cấp phải trả lời bằng văn bản và nêu rõ lý do.
2. Sở Giao thông vận tải cấp, gia hạn và thu hồi giấy phép hoạt động bến khách ngang sông đối với các bến trên địa bàn.
3. Chủ bến thay đổi vị trí cầu dẫn, quy mô nhà chờ hoặc loại phương tiện thì đề nghị cấp lại giấy phép; hồ sơ chỉ gồm đơn đề nghị và bản vẽ phần thay đổi.
Chương IV
KHAI THÁC BẾN
Điều 9. Trách nhiệm của chủ bến
1. Phân công người hướng dẫn hành khách lên, xuống phương tiện; không bán vé vượt quá sức chở đã niêm yết.
2. {{91/2015/QH13 | Điều 524 khoản 2 | theo quy định của pháp luật => và xuất trình giấy chứng nhận bảo hiểm khi được kiểm tra}}
3. Báo cáo kết quả hoạt động của bến về Sở Giao thông vận tải trước ngày 25 tháng 12 hằng năm.
Điều 10. Trách nhiệm của người lái phương tiện
1. Người lái phương tiện và người phục vụ được khuyến khích mặc áo phao trong suốt thời gian phương tiện chạy qua sông.
2. Người lái đò điện phải qua lớp tập huấn vận hành, xử lý sự cố điện do Sở Giao thông vận tải tổ chức.
Điều 11. Trách nhiệm của hành khách
Hành khách qua sông phải mặc áo phao hoặc mang theo dụng cụ nổi cứu sinh cá nhân, ngồi đúng chỗ và thực hiện hướng dẫn của người lái phương tiện.
Điều 12. Giá dịch vụ
1. Giá vé qua sông do chủ bến quyết định, kê khai với Phòng Tài chính - Kế hoạch cấp huyện trước khi áp dụng 05 ngày.
2. Miễn vé cho trẻ em dưới 06 tuổi, thương binh, người khuyết tật đặc biệt nặng; giảm một nửa giá vé cho học sinh trong giờ đi học.
Chương V
TỔ CHỨC THỰC HIỆN
Điều 13. Trách nhiệm quản lý
1. Sở Giao thông vận tải công bố danh sách bến được cấp phép trên cổng thông tin điện tử, cập nhật hằng quý.
2. Ủy ban nhân dân cấp huyện tổ chức đấu giá quyền khai thác bến do Nhà nước đầu tư; thời hạn khai thác mỗi lần đấu giá không quá 05 năm.
3. Tổ chức, cá nhân vi phạm Quy định này thì tùy tính chất, mức độ vi phạm mà bị xử lý theo quy định của pháp luật.
Điều 14. Rà soát, sửa đổi
Trong quá trình thực hiện nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về Sở Giao thông vận tải để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, sửa đổi cho phù hợp.

--- phụ lục | Phụ lục | DANH MỤC BẾN ƯU TIÊN CHUYỂN SANG ĐÒ ĐIỆN
| STT | Tên bến | Xã | Lượt khách bình quân ngày |
| 1 | Bến Cây Sộp | Thạnh Lài | 620 |
| 2 | Bến Rạch Gừa | Phước Sậy | 410 |
| 3 | Bến Cù lao Ông Hổ | Hòa Sim | 385 |
