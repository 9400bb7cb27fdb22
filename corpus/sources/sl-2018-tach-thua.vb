tệp: sl-2018-tach-thua.docx
cơ quan: ỦY BAN NHÂN DÂN | TỈNH SÔNG LÀI
số: 25/2018/QĐ-UBND
ngày: Sông Lài, 2018-08-07
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy định về tách thửa, hợp thửa và quản lý ranh giới thửa đất trên địa bàn tỉnh Sông Lài
chủ thể: ỦY BAN NHÂN DÂN TỈNH SÔNG LÀI
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;
căn cứ: Căn cứ Nghị định số 43/2014/NĐ-CP ngày 15 tháng 5 năm 2014 của Chính phủ quy định chi tiết thi hành một số điều của Luật Đất đai;
căn cứ: Xét đề nghị của Giám đốc Sở Tài nguyên và Môi trường tại Tờ trình số 268/TTr-STNMT ngày 16 tháng 7 năm 2018.
ban hành: QUYẾT ĐỊNH:
ký: TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | (Đã ký) | Lê Quang Vạn
nơi nhận: - Như Điều 3;
nơi nhận: - Bộ Tài nguyên và Môi trường;
nơi nhận: - Thành viên UBND tỉnh;
nơi nhận: - Lưu: VT, NN.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy định về tách thửa, hợp thửa và quản lý ranh giới thửa đất trên địa bàn tỉnh Sông Lài.
Điều 2. Quyết định này có hiệu lực từ ngày 20 tháng 8 năm 2018.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Tài nguyên và Môi trường, Thủ trưởng các sở, ngành liên quan, Chủ tịch Ủy ban nhân dân các huyện, thành phố, các xã, phường, thị trấn chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY ĐỊNH | VỀ TÁCH THỬA, HỢP THỬA VÀ QUẢN LÝ RANH GIỚI THỬA ĐẤT TRÊN ĐỊA BÀN TỈNH SÔNG LÀI
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi và đối tượng
1. Quy định này điều chỉnh việc tách thửa, hợp thửa, cắm mốc và quản lý ranh giới thửa đất của hộ gia đình, cá nhân, tổ chức trên địa bàn tỉnh Sông Lài.
2. Không áp dụng Quy định này đối với đất quốc phòng, an ninh, đất do cơ sở tôn giáo sử dụng và đất trong khu công nghiệp.
Điều 2. Nguyên tắc
1. Việc tách thửa phải bảo đảm kết nối cấp điện, cấp nước, thoát nước của khu vực; không làm gián đoạn kênh tưới, tiêu chung.
2. Thửa đất đã được cấp giấy chứng nhận quyền sử dụng đất; đất không có tranh chấp; quyền sử dụng đất không bị kê biên để bảo đảm thi hành án thì được xem xét tách thửa.
Chương II
TÁCH THỬA, HỢP THỬA
Điều 3. Diện tích tối thiểu
1. Tại phường, thị trấn, thửa đất ở sau khi tách có diện tích không nhỏ hơn 50 m², chiều rộng mặt tiền và chiều sâu không nhỏ hơn 4,0 m.
2. Đất nông nghiệp trong vùng trồng sen Gò Sim không được tách thửa dưới 2.000 m².
3. Đất thương mại, dịch vụ ven quốc lộ: diện tích tối thiểu sau khi tách là 150 m², mặt tiền không nhỏ hơn 8 m.
Điều 4. Trường hợp không được tách thửa
1. Thửa đất nằm trong khu vực đã có thông báo thu hồi đất hoặc trong dự án đã được phê duyệt.
2. Thửa đất đang là tài sản bảo đảm mà bên nhận bảo đảm không đồng ý bằng văn bản.
3. Thửa đất bị sạt lở chưa được lập bản đồ hiện trạng mới.
Điều 5. Hợp thửa
1. Các thửa liền kề cùng mục đích sử dụng, cùng một người sử dụng đất được hợp thành một thửa; không giới hạn diện tích sau khi hợp.
2. Khi hợp thửa có nguồn gốc từ nhiều giấy chứng nhận, người sử dụng đất nộp lại các giấy chứng nhận đã cấp để hủy.
Điều 6. Tiếp nhận và giải quyết
1. Người sử dụng đất nộp hồ sơ tại Chi nhánh Văn phòng đăng ký đất đai; Ủy ban nhân dân cấp xã xác nhận việc đủ điều kiện tách thửa trước khi đo đạc.
2. Sơ đồ tách thửa do đơn vị đo đạc có giấy phép lập, có chữ ký giáp ranh của các hộ liền kề; hộ vắng mặt được niêm yết tại trụ sở ấp trong 10 ngày.
Chương III
RANH GIỚI, MỐC GIỚI
Điều 7. Dựng mốc giới
1. {{91/2015/QH13 | Điều 176 khoản 1 | Chủ sở hữu bất động sản => Người sử dụng đất}}
2. Cọc mốc bằng bê tông cốt thép, tiết diện 10 x 10 cm, phần nổi trên mặt đất 30 cm, sơn đỏ đầu cọc; tại đất bùn ngập nước dùng cọc tràm có bọc nhựa.
3. Chi phí cắm mốc do người yêu cầu tách thửa trả; nơi Nhà nước đo đạc lại bản đồ địa chính thì ngân sách tỉnh chi trả.
Điều 8. Cây trồng, công trình sát ranh
1. Cây lâu năm trồng cách ranh tối thiểu 1,5 m; bụi tre, trúc trồng cách ranh tối thiểu 3 m.
2. Hai hộ liền kề có thể lập biên bản về việc sử dụng chung rãnh thoát nước tại ranh, gửi Ủy ban nhân dân cấp xã lưu hồ sơ địa chính.
Chương IV
TỔ CHỨC THỰC HIỆN
Điều 9. Trách nhiệm thực hiện
1. Phòng Tài nguyên và Môi trường cấp huyện tập huấn cho công chức địa chính cấp xã về lập biên bản ranh giới mỗi năm một lần.
2. Ủy ban nhân dân cấp xã phải công khai danh sách hồ sơ tách thửa đang giải quyết tại trụ sở và trên hệ thống loa truyền thanh.
Điều 10. Xử lý vướng mắc
Quá trình thực hiện nếu có khó khăn, vướng mắc, các địa phương, đơn vị phản ánh về Sở Tài nguyên và Môi trường để tổng hợp, trình Ủy ban nhân dân tỉnh xem xét, sửa đổi cho phù hợp.
