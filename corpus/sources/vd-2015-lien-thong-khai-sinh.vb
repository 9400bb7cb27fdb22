tệp: vd-2015-lien-thong-khai-sinh.docx
cơ quan: ỦY BAN NHÂN DÂN | TỈNH VÀM ĐÔNG
số: 38/2015/QĐ-UBND
ngày: Vàm Đông, 2015-11-16
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy chế liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi trên địa bàn tỉnh Vàm Đông
chủ thể: ỦY BAN NHÂN DÂN TỈNH VÀM ĐÔNG
căn cứ: Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân ngày 03 tháng 12 năm 2004;
căn cứ: Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;
căn cứ: Căn cứ Luật Cư trú ngày 29 tháng 11 năm 2006;
căn cứ: Căn cứ Thông tư liên tịch số 05/2015/TTLT-BTP-BCA-BYT ngày 15 tháng 5 năm 2015 của Bộ trưởng Bộ Tư pháp, Bộ trưởng Bộ Công an, Bộ trưởng Bộ Y tế;
căn cứ: Xét đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 1320/TTr-STP ngày 26 tháng 10 năm 2015.
ban hành: QUYẾT ĐỊNH:
ký: TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | (Đã ký) | Phan Văn Thới
nơi nhận: - Như Điều 3;
nơi nhận: - Bộ Tư pháp;
nơi nhận: - Bảo hiểm xã hội tỉnh;
nơi nhận: - Lưu: VT, NC.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy chế liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi trên địa bàn tỉnh Vàm Đông.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 01 năm 2016.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Tư pháp, Giám đốc Công an tỉnh, Giám đốc Bảo hiểm xã hội tỉnh, Chủ tịch Ủy ban nhân dân các huyện, thị xã Cồn Nhạn, thành phố Vàm Đông chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY CHẾ | LIÊN THÔNG ĐĂNG KÝ KHAI SINH, ĐĂNG KÝ THƯỜNG TRÚ, CẤP THẺ BẢO HIỂM Y TẾ CHO TRẺ EM DƯỚI 6 TUỔI TRÊN ĐỊA BÀN TỈNH VÀM ĐÔNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc phối hợp giữa Ủy ban nhân dân cấp xã, cơ quan công an và cơ quan bảo hiểm xã hội khi giải quyết liên thông các thủ tục cho trẻ em dưới 6 tuổi trên địa bàn tỉnh Vàm Đông.
Điều 2. Nguyên tắc
1. Người yêu cầu chỉ nộp một bộ hồ sơ và nhận kết quả tại Ủy ban nhân dân cấp xã nơi đăng ký khai sinh.
2. Người yêu cầu có thể chọn làm riêng từng thủ tục; cán bộ tiếp nhận không được ép làm liên thông.
Điều 3. Hồ sơ
1. Hồ sơ gồm 01 bộ:
a) Tờ khai đăng ký khai sinh;
b) Giấy chứng sinh; nếu không có thì văn bản của người làm chứng;
c) Sổ hộ khẩu bản chính của cha, mẹ hoặc người trẻ về ở cùng;
d) Tờ khai tham gia bảo hiểm y tế.
2. Cán bộ tiếp nhận đối chiếu bản chính rồi trả lại ngay, không giữ bản chính giấy chứng nhận kết hôn.
Điều 4. Trình tự
1. Ủy ban nhân dân cấp xã đăng ký khai sinh trong ngày làm việc; hồ sơ nhận sau 15 giờ thì trả giấy khai sinh vào ngày hôm sau.
2. Trong thời hạn 02 ngày làm việc kể từ ngày đăng ký khai sinh, Ủy ban nhân dân cấp xã chuyển hồ sơ đăng ký thường trú đến Công an cấp huyện.
3. Trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ, Bảo hiểm xã hội cấp huyện cấp thẻ bảo hiểm y tế và chuyển cho Ủy ban nhân dân cấp xã.
4. Tổng thời gian giải quyết liên thông ba thủ tục không quá 15 ngày làm việc kể từ ngày nhận đủ hồ sơ.
Điều 5. Giao nhận hồ sơ
1. Bưu tá nhận túi hồ sơ niêm phong tại Ủy ban nhân dân cấp xã vào chiều thứ ba và chiều thứ sáu hằng tuần; biên nhận lập thành hai liên.
2. Hồ sơ thất lạc thì bên đang giữ chịu trách nhiệm làm lại, không yêu cầu người dân nộp thêm.
Điều 6. Trả kết quả
1. Ủy ban nhân dân cấp xã có thể trả kết quả tại nhà cho hộ nghèo và gia đình có người khuyết tật.
2. Người nhận ký sổ và được phát tờ hướng dẫn lịch tiêm chủng mở rộng.
Điều 7. Trách nhiệm
1. Sở Tư pháp in, cấp phát biểu mẫu hộ tịch cho các xã theo số trẻ sinh năm trước cộng 20%.
2. Phòng Tư pháp cấp huyện kiểm tra sổ hộ tịch của từng xã ít nhất một lần mỗi năm.
3. Sở Thông tin và Truyền thông đưa tin về việc liên thông trên loa truyền thanh cơ sở.
Điều 8. Lộ trình
1. Từ ngày 01 tháng 01 năm 2016 đến hết ngày 30 tháng 6 năm 2016, Quy chế này thực hiện thí điểm tại thành phố Vàm Đông và huyện Ba Lăng.
2. Từ ngày 01 tháng 7 năm 2016, thực hiện tại tất cả các xã, phường, thị trấn.
Điều 9. Kinh phí
Kinh phí thực hiện Quy chế này do ngân sách nhà nước bảo đảm theo phân cấp quản lý ngân sách hiện hành, bố trí trong dự toán hằng năm của các cơ quan.
