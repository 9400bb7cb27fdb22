tệp: vd-2016-ben-khach-ngang-song.docx
cơ quan: ỦY BAN NHÂN DÂN | TỈNH VÀM ĐÔNG
số: 31/2016/QĐ-UBND
ngày: Vàm Đông, 2016-08-19
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy định về hoạt động của bến khách ngang sông trên địa bàn tỉnh Vàm Đông
chủ thể: ỦY BAN NHÂN DÂN TỈNH VÀM ĐÔNG
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Giao thông đường thủy nội địa ngày 15 tháng 6 năm 2004 và Luật sửa đổi, bổ sung một số điều của Luật Giao thông đường thủy nội địa ngày 17 tháng 6 năm 2014;
căn cứ: Căn cứ Nghị định số 24/2015/NĐ-CP ngày 27 tháng 02 năm 2015 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Giao thông đường thủy nội địa và Luật sửa đổi, bổ sung một số điều của Luật Giao thông đường thủy nội địa;
căn cứ: Theo đề nghị của Giám đốc Sở Giao thông vận tải tại Tờ trình số 1187/TTr-SGTVT ngày 02 tháng 8 năm 2016.
ban hành: QUYẾT ĐỊNH:
ký: TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | (Đã ký) | Huỳnh Tấn Lộc
nơi nhận: - Như Điều 3;
nơi nhận: - Bộ Giao thông vận tải (để báo cáo);
nơi nhận: - Cục Kiểm tra văn bản QPPL - Bộ Tư pháp;
nơi nhận: - TT. Tỉnh ủy, TT. HĐND tỉnh;
nơi nhận: - Trung tâm Công báo tỉnh;
nơi nhận: - Lưu: VT, KTN.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy định về hoạt động của bến khách ngang sông trên địa bàn tỉnh Vàm Đông.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 9 năm 2016.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Giao thông vận tải, Giám đốc Công an tỉnh, Chủ tịch Ủy ban nhân dân các huyện, thị xã Cồn Nhạn, thành phố Vàm Đông và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY ĐỊNH | VỀ HOẠT ĐỘNG CỦA BẾN KHÁCH NGANG SÔNG TRÊN ĐỊA BÀN TỈNH VÀM ĐÔNG
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng
1. Quy định này quy định điều kiện hoạt động, trình tự cấp phép và trách nhiệm quản lý đối với bến khách ngang sông trên địa bàn tỉnh Vàm Đông.
2. Quy định này áp dụng đối với chủ bến, chủ phương tiện, người lái phương tiện, hành khách qua sông và cơ quan, tổ chức có liên quan.
Điều 2. Giải thích từ ngữ
1. Bến khách ngang sông là nơi ở hai bên bờ sông, kênh, rạch được đầu tư, cải tạo để phương tiện neo đậu an toàn, đón, trả hành khách cùng hàng hóa, xe đạp, xe máy mang theo.
2. Mùa nước nổi là khoảng thời gian từ ngày 01 tháng 8 đến hết ngày 30 tháng 11 hằng năm, khi mực nước tại trạm đo Rạch Mây từ báo động I trở lên.
3. Ca trực bến là khoảng thời gian liên tục không quá 08 giờ do chủ bến phân công cho một nhóm người làm việc tại bến.
Chương II
ĐIỀU KIỆN HOẠT ĐỘNG
Điều 3. Vị trí và công trình bến
1. Bến đặt ngoài hành lang an toàn cầu đường bộ, cách chân cầu gần nhất về phía thượng lưu và hạ lưu tối thiểu 200 mét; không đặt tại đoạn sông cong gấp, nơi có bãi cạn hoặc đang sạt lở.
2. Cầu dẫn lên xuống có bề rộng không nhỏ hơn 3,0 mét, mặt cầu chống trơn, lan can hai bên cao tối thiểu 0,9 mét.
3. Bến hoạt động sau 18 giờ phải có đèn chiếu sáng ở cả hai bờ và đèn báo hiệu đặt tại mép ngoài cầu dẫn.
4. Tại đầu bến phải niêm yết nội quy, sơ đồ vị trí để áo phao và số điện thoại của Công an cấp xã nơi có bến.
Điều 4. Phương tiện chở khách
1. Phương tiện chở khách phải có giấy chứng nhận đăng ký, giấy chứng nhận an toàn kỹ thuật và bảo vệ môi trường còn hiệu lực, được kẻ vạch dấu mớn nước an toàn.
2. Số áo phao trên phương tiện bằng số hành khách được phép chở cộng thêm 10% dự phòng, trong đó áo phao trẻ em không dưới một phần năm.
3. Mỗi phương tiện trang bị tối thiểu 02 bình chữa cháy loại 04 kilôgam và 01 phao tròn có dây ném dài 25 mét.
Chương III
CẤP PHÉP HOẠT ĐỘNG
Điều 5. Hồ sơ đề nghị cấp giấy phép hoạt động bến
1. Hồ sơ gồm 01 bộ:
a) Đơn đề nghị theo Mẫu số 01 ban hành kèm theo Quy định này;
b) Bản sao giấy chứng nhận quyền sử dụng đất hoặc hợp đồng thuê đất làm bến;
c) Bản sao giấy chứng nhận đăng ký của từng phương tiện;
d) Bản sao chứng minh nhân dân của chủ bến.
2. Hồ sơ nộp trực tiếp hoặc gửi qua dịch vụ bưu chính đến bộ phận tiếp nhận và trả kết quả của Ủy ban nhân dân cấp huyện nơi đặt bến.
Điều 6. Trình tự cấp giấy phép
1. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, cơ quan cấp phép kiểm tra thực địa và cấp giấy phép hoạt động bến khách ngang sông; trường hợp không cấp phải trả lời bằng văn bản và nêu rõ lý do.
2. Giấy phép có thời hạn 03 năm. Chủ bến đề nghị gia hạn trước khi giấy phép hết hạn ít nhất 15 ngày; mỗi lần gia hạn không quá 03 năm.
3. Giấy phép bị thu hồi khi chủ bến không khắc phục vi phạm về an toàn trong thời hạn ghi tại biên bản kiểm tra hoặc ngừng đón khách liên tục quá 06 tháng.
Điều 7. Thẩm quyền cấp phép
Ủy ban nhân dân cấp huyện cấp, gia hạn và thu hồi giấy phép hoạt động bến khách ngang sông đối với các bến trên địa bàn.
Chương IV
KHAI THÁC VÀ TRÁCH NHIỆM
Điều 8. Tạm dừng hoạt động bến
1. Bến phải dừng đón khách khi có gió từ cấp 6 trở lên, sương mù làm tầm nhìn dưới 100 mét hoặc nước chảy xiết vượt vạch cảnh báo trên thủy chí.
2. Trong mùa nước nổi, mỗi ca trực bến có thêm 01 người biết bơi cứu đuối, được tập huấn sơ cấp cứu.
Điều 9. Trách nhiệm của chủ bến
1. Bố trí người hướng dẫn hành khách lên, xuống phương tiện theo thứ tự; không để hành khách đứng trên cầu dẫn khi phương tiện đang cập bến.
2. Lập sổ theo dõi chuyến, ghi số hành khách và giờ rời bến; lưu giữ sổ trong 12 tháng.
3. Báo cáo kết quả hoạt động của bến về Phòng Kinh tế và Hạ tầng trước ngày 10 tháng 12 hằng năm.
Điều 10. Trách nhiệm của người lái phương tiện
1. Người lái phương tiện và người phục vụ phải mặc áo phao trong suốt thời gian phương tiện chạy qua sông.
2. Người lái phương tiện từ chối chở người say rượu, bia gây mất trật tự và hàng hóa dễ cháy, nổ đi chung với hành khách.
Điều 11. Trách nhiệm của hành khách
Hành khách qua sông phải mặc áo phao hoặc mang theo dụng cụ nổi cứu sinh cá nhân, ngồi đúng chỗ và chấp hành hướng dẫn của người lái phương tiện.
Điều 12. Trách nhiệm quản lý
1. Sở Giao thông vận tải hướng dẫn mẫu nội quy bến, tổ chức tập huấn kỹ năng cứu đuối mỗi năm một lần trước mùa nước nổi.
2. Ủy ban nhân dân cấp xã kiểm tra việc niêm yết nội quy, lập biên bản và yêu cầu dừng ngay bến không có giấy phép.
3. Tổ chức, cá nhân vi phạm Quy định này thì tùy theo tính chất, mức độ vi phạm mà bị xử lý theo quy định của pháp luật.
Điều 13. Điều khoản chuyển tiếp
Bến đang hoạt động nhưng chưa đáp ứng điều kiện tại Điều 3 Quy định này phải hoàn thành việc cải tạo trước ngày 31 tháng 12 năm 2017; quá thời hạn trên mà chưa hoàn thành thì dừng hoạt động.

--- phụ lục | Mẫu số 01 | ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP HOẠT ĐỘNG BẾN KHÁCH NGANG SÔNG
Kính gửi: ……………………………………
Tên chủ bến: ……………………………… Điện thoại: ………………
Địa chỉ: ……………………………………………………………
Vị trí bến (bờ A): ……………………… (bờ B): ………………………
| STT | Số đăng ký phương tiện | Sức chở (người) | Số áo phao |
| 1 |  |  |  |
| 2 |  |  |  |
Tôi cam kết thực hiện đúng nội quy bến và chịu trách nhiệm về thông tin đã kê khai.
………, ngày … tháng … năm …
Người làm đơn (ký, ghi rõ họ tên)
