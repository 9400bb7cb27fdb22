tệp: vd-2019-tach-thua.docx
cơ quan: ỦY BAN NHÂN DÂN | TỈNH VÀM ĐÔNG
số: 19/2019/QĐ-UBND
ngày: Vàm Đông, 2019-05-21
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy định điều kiện và diện tích tối thiểu được tách thửa đối với các loại đất trên địa bàn tỉnh Vàm Đông
chủ thể: ỦY BAN NHÂN DÂN TỈNH VÀM ĐÔNG
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;
căn cứ: Căn cứ Nghị định số 43/2014/NĐ-CP ngày 15 tháng 5 năm 2014 của Chính phủ quy định chi tiết thi hành một số điều của Luật Đất đai;
căn cứ: Theo đề nghị của Giám đốc Sở Tài nguyên và Môi trường tại Tờ trình số 402/TTr-STNMT ngày 22 tháng 4 năm 2019.
ban hành: QUYẾT ĐỊNH:
ký: TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | (Đã ký) | Huỳnh Tấn Lộc
nơi nhận: - Như Điều 3;
nơi nhận: - Bộ Tài nguyên và Môi trường;
nơi nhận: - Đoàn ĐBQH tỉnh;
nơi nhận: - Lưu: VT, KTTC.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy định điều kiện và diện tích tối thiểu được tách thửa đối với các loại đất trên địa bàn tỉnh Vàm Đông.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 05 tháng 6 năm 2019 và thay thế Quyết định số 27/2014/QĐ-UBND ngày 06 tháng 10 năm 2014 của Ủy ban nhân dân tỉnh.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các Sở: Tài nguyên và Môi trường, Xây dựng, Tư pháp, Chủ tịch Ủy ban nhân dân các huyện, thị xã Cồn Nhạn, thành phố Vàm Đông, Văn phòng đăng ký đất đai tỉnh và người sử dụng đất chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY ĐỊNH | ĐIỀU KIỆN VÀ DIỆN TÍCH TỐI THIỂU ĐƯỢC TÁCH THỬA ĐỐI VỚI CÁC LOẠI ĐẤT TRÊN ĐỊA BÀN TỈNH VÀM ĐÔNG
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy định này quy định điều kiện và diện tích tối thiểu được tách thửa đối với đất ở, đất nông nghiệp của hộ gia đình, cá nhân trên địa bàn tỉnh Vàm Đông.
Điều 2. Đối tượng áp dụng
1. Người sử dụng đất có nhu cầu tách thửa, hợp thửa.
2. Cơ quan quản lý đất đai, tổ chức hành nghề công chứng, đơn vị đo đạc và các tổ chức, cá nhân khác có liên quan.
Điều 3. Điều kiện chung để tách thửa
1. Thửa đất đã được cấp giấy chứng nhận quyền sử dụng đất; đất không có tranh chấp; quyền sử dụng đất không bị kê biên để bảo đảm thi hành án.
2. Thửa đất mới hình thành phải tiếp giáp đường giao thông do Nhà nước quản lý hoặc lối đi được Ủy ban nhân dân cấp xã xác nhận đã sử dụng ổn định.
3. {{91/2015/QH13 | Điều 254 khoản 3 | Trường hợp bất động sản => Trường hợp thửa đất | các chủ sở hữu, chủ sử dụng => nhiều người sử dụng đất | theo quy định … Điều này => theo pháp luật dân sự}}
Điều 4. Trường hợp không được tách thửa
1. Thửa đất nằm trong khu vực đã có thông báo thu hồi đất hoặc trong dự án đã được phê duyệt.
2. Thửa đất thuộc khu vực bảo tồn nhà cổ Cồn Nhạn theo quy hoạch được duyệt.
3. Thửa đất có nhà ở thuộc sở hữu nhà nước đang cho thuê.
Chương II
DIỆN TÍCH TỐI THIỂU
Điều 5. Đất ở
1. Tại phường, thị trấn, thửa đất ở sau khi tách có diện tích không nhỏ hơn 45 m², chiều rộng mặt tiền và chiều sâu không nhỏ hơn 4,0 m.
2. Tại xã, thửa đất ở sau khi tách có diện tích không nhỏ hơn 80 m², chiều rộng mặt tiền không nhỏ hơn 5,0 m.
3. Diện tích nêu tại khoản 1, khoản 2 Điều này không tính phần đất thuộc hành lang bảo vệ sông, kênh, rạch và lộ giới.
Điều 6. Đất nông nghiệp
1. Đất trồng lúa: diện tích tối thiểu sau khi tách là 1.000 m².
2. Đất trồng cây lâu năm, đất nuôi trồng thủy sản: diện tích tối thiểu sau khi tách là 500 m².
Điều 7. Trường hợp không áp dụng diện tích tối thiểu
1. Tách thửa theo bản án, quyết định đã có hiệu lực của Tòa án hoặc quyết định của cơ quan thi hành án.
2. Hiến, tặng cho Nhà nước một phần thửa đất để làm đường, cầu, trường học hoặc nhà văn hóa ấp.
3. Chia thừa kế đất có nhà ở xây dựng trước ngày 01 tháng 7 năm 2004 mà mỗi phần có lối ra riêng.
Chương III
TRÌNH TỰ VÀ TRÁCH NHIỆM
Điều 8. Trình tự tách thửa
1. Người sử dụng đất nộp hồ sơ tại Chi nhánh Văn phòng đăng ký đất đai; Phòng Tài nguyên và Môi trường cấp huyện xác nhận việc đủ điều kiện tách thửa trước khi đo đạc.
2. Thời gian giải quyết thủ tục tách thửa không quá 15 ngày làm việc kể từ ngày nhận hồ sơ hợp lệ, không kể thời gian thực hiện nghĩa vụ tài chính.
3. Trường hợp hồ sơ chưa hợp lệ, trong 03 ngày làm việc cơ quan tiếp nhận thông báo và hướng dẫn người nộp bổ sung, hoàn chỉnh hồ sơ.
Điều 9. Trách nhiệm của các cơ quan
1. Sở Tài nguyên và Môi trường kiểm tra việc tách thửa tại các xã ven đô thị có biến động từ 200 thửa trong một năm trở lên.
2. Ủy ban nhân dân cấp huyện công bố bản đồ các tuyến đường, lối đi đủ điều kiện để tách thửa trước ngày 31 tháng 3 hằng năm.
3. Ủy ban nhân dân cấp xã không xác nhận lối đi tự mở qua đất nông nghiệp để phân lô bán nền.
Điều 10. Quy định chuyển tiếp
1. Hồ sơ tách thửa đã tiếp nhận trước ngày Quy định này có hiệu lực được giải quyết theo Quyết định số 27/2014/QĐ-UBND đến hết ngày 31 tháng 12 năm 2019.
2. Thửa đất đã công chứng hợp đồng chuyển nhượng một phần trước ngày Quy định này có hiệu lực thì được tách theo diện tích ghi trong hợp đồng nếu đủ điều kiện tại Điều 3.
