tệp: vd-2017-tranh-chap-dat.html
cơ quan: ỦY BAN NHÂN DÂN | TỈNH VÀM ĐÔNG
số: 52/2017/QĐ-UBND
ngày: Vàm Đông, 2017-12-28
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy chế phối hợp hòa giải tranh chấp đất đai và cung cấp tài liệu địa chính cho Tòa án trên địa bàn tỉnh Vàm Đông
chủ thể: ỦY BAN NHÂN DÂN TỈNH VÀM ĐÔNG
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;
căn cứ: Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;
căn cứ: Căn cứ Bộ luật Tố tụng dân sự ngày 25 tháng 11 năm 2015;
căn cứ: Theo đề nghị của Giám đốc Sở Tư pháp.
ban hành: QUYẾT ĐỊNH:
ký: TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | (Đã ký) | Đặng Minh Hưởng
nơi nhận: - Như Điều 3;
nơi nhận: - Tòa án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh;
nơi nhận: - Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh;
nơi nhận: - Lưu: VT, NC.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp hòa giải tranh chấp đất đai và cung cấp tài liệu địa chính cho Tòa án trên địa bàn tỉnh Vàm Đông.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 10 tháng 01 năm 2018.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Tư pháp, Giám đốc Sở Tài nguyên và Môi trường, Chủ tịch Ủy ban nhân dân cấp huyện, cấp xã và các cơ quan, tổ chức có liên quan chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY CHẾ | PHỐI HỢP HÒA GIẢI TRANH CHẤP ĐẤT ĐAI VÀ CUNG CẤP TÀI LIỆU ĐỊA CHÍNH CHO TÒA ÁN TRÊN ĐỊA BÀN TỈNH VÀM ĐÔNG
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc phối hợp hòa giải tranh chấp đất đai tại cấp xã, đo đạc phần đất tranh chấp và cung cấp tài liệu địa chính cho Tòa án, Viện kiểm sát trên địa bàn tỉnh Vàm Đông.
Điều 2. Nguyên tắc phối hợp
1. Việc phối hợp thực hiện trên cơ sở chức năng, nhiệm vụ, quyền hạn của mỗi cơ quan; bảo đảm chủ động, kịp thời, không đùn đẩy trách nhiệm.
2. Người chủ trì để từng bên trình bày hết ý kiến; không ép nhận phần đất, số tiền hoặc thời hạn giao trả.
Chương II
HÒA GIẢI TẠI CẤP XÃ
Điều 3. Hội đồng hòa giải
1. Hội đồng hòa giải có từ 05 đến 09 người, do Phó Chủ tịch Ủy ban nhân dân cấp xã làm chủ tịch; mời thêm người cao tuổi biết rõ nguồn gốc thửa đất.
2. Người có quan hệ thân thích hoặc đang tranh chấp với một bên không tham gia Hội đồng.
Điều 4. Xác định ranh giới khi hòa giải
{{91/2015/QH13 | Điều 175 khoản 1 | bất động sản liền kề => thửa đất liền kề}}
Điều 5. Trình tự hòa giải
1. Thời hạn hòa giải tranh chấp đất đai tại Ủy ban nhân dân cấp xã không quá 45 ngày kể từ ngày nhận đơn.
2. Trước buổi hòa giải, công chức địa chính vẽ sơ đồ phần đất tranh chấp có chữ ký của hai bên và hai người làm chứng.
3. Vắng mặt lần thứ hai không báo trước thì lập biên bản hòa giải không thành, giao cho bên có mặt.
Điều 6. Biên bản
Biên bản hòa giải lập thành 04 bản, ghi đủ lời trình bày của từng bên, ý kiến Hội đồng và phần đất đã thống nhất; bên không biết chữ thì điểm chỉ sau khi được đọc lại.
Chương III
CUNG CẤP TÀI LIỆU
Điều 7. Trách nhiệm cung cấp
{{92/2015/QH13 | Điều 7 | tài liệu, chứng cứ mà mình => tài liệu địa chính mà mình | Bộ luật này => Bộ luật Tố tụng dân sự | tài liệu, chứng cứ đó => tài liệu đó}}
Điều 8. Thời hạn cung cấp
1. {{92/2015/QH13 | Điều 106 khoản 1 đoạn 2 | tài liệu, chứng cứ cho đương sự => tài liệu địa chính cho đương sự}}
2. Bản đồ giải thửa 299, bản đồ ảnh hàng không được cung cấp ở dạng bản sao màu có đóng dấu xác nhận tờ, thửa.
Điều 9. Đo đạc phần đất tranh chấp
1. Chi nhánh Văn phòng đăng ký đất đai đo theo chỉ dẫn của từng bên, thể hiện hai đường ranh bằng hai màu mực trên cùng một bản trích đo.
2. Lực lượng công an cấp xã giữ trật tự khi Tòa án xem xét tại chỗ; người cản trở được nhắc nhở, ghi vào biên bản.
Chương IV
TỔ CHỨC THỰC HIỆN
Điều 10. Trách nhiệm
1. Phòng Tư pháp cấp huyện tập huấn kỹ năng hòa giải cho thành viên Hội đồng hòa giải mỗi năm hai lớp.
2. Ủy ban Mặt trận Tổ quốc cấp xã giới thiệu người có uy tín tham gia hòa giải, giám sát buổi hòa giải.
Điều 11. Kinh phí
Kinh phí thực hiện Quy chế này do ngân sách nhà nước bảo đảm theo phân cấp hiện hành và được bố trí trong dự toán hằng năm của cơ quan, đơn vị.
