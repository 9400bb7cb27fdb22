tệp: sl-2018-khai-sinh.html
cơ quan: ỦY BAN NHÂN DÂN | TỈNH SÔNG LÀI
số: 29/2018/QĐ-UBND
ngày: Sông Lài, 2018-10-05
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy định phối hợp đăng ký khai sinh và thực hiện liên thông các thủ tục cho trẻ em dưới 6 tuổi trên địa bàn tỉnh Sông Lài
chủ thể: ỦY BAN NHÂN DÂN TỈNH SÔNG LÀI
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;
căn cứ: Căn cứ Nghị định số 123/2015/NĐ-CP ngày 15 tháng 11 năm 2015 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch;
căn cứ: Theo đề nghị của Giám đốc Sở Tư pháp.
ban hành: QUYẾT ĐỊNH:
ký: TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | (Đã ký) | Nguyễn Thị Thu Cúc
nơi nhận: - Như Điều 3;
nơi nhận: - Cục Hộ tịch, quốc tịch, chứng thực;
nơi nhận: - Lưu: VT, NC.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy định phối hợp đăng ký khai sinh và thực hiện liên thông các thủ tục cho trẻ em dưới 6 tuổi trên địa bàn tỉnh Sông Lài.
Điều 2. Quyết định này có hiệu lực thi hành từ ngày 20 tháng 10 năm 2018.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các Sở: Tư pháp, Y tế; Giám đốc Công an tỉnh, Bảo hiểm xã hội tỉnh; Chủ tịch Ủy ban nhân dân các huyện, thành phố; Chủ tịch Ủy ban nhân dân cấp xã chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY ĐỊNH | PHỐI HỢP ĐĂNG KÝ KHAI SINH VÀ THỰC HIỆN LIÊN THÔNG CÁC THỦ TỤC CHO TRẺ EM DƯỚI 6 TUỔI TRÊN ĐỊA BÀN TỈNH SÔNG LÀI
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy định này quy định việc đăng ký khai sinh, đăng ký khai sinh lưu động và liên thông các thủ tục cho trẻ em dưới 6 tuổi trên địa bàn tỉnh Sông Lài.
Điều 2. Quyền được khai sinh
1. {{91/2015/QH13 | Điều 30 khoản 3 | từ hai mươi bốn giờ => từ 24 giờ | dưới hai mươi bốn giờ => dưới 24 giờ}}
2. {{91/2015/QH13 | Điều 26 khoản 2 đoạn 1 | Họ của cá nhân => Họ của trẻ em}}
3. Công chức hộ tịch giải thích cho cha, mẹ cách ghi quê quán, dân tộc khi cha, mẹ thuộc hai dân tộc khác nhau.
Chương II
LIÊN THÔNG THỦ TỤC
Điều 3. Tiếp nhận
1. Người yêu cầu chỉ nộp một bộ hồ sơ và nhận kết quả tại Ủy ban nhân dân cấp xã nơi đăng ký khai sinh cho trẻ.
2. Bộ hồ sơ gồm tờ khai đăng ký khai sinh, giấy chứng sinh hoặc giấy tờ thay thế, tờ khai thay đổi thông tin cư trú và tờ khai tham gia bảo hiểm y tế.
Điều 4. Luân chuyển
1. Trong thời hạn 02 ngày làm việc kể từ ngày đăng ký khai sinh, Ủy ban nhân dân cấp xã chuyển hồ sơ đăng ký thường trú đến Công an cấp xã.
2. Trong thời hạn 03 ngày làm việc kể từ ngày nhận hồ sơ, Bảo hiểm xã hội cấp huyện cấp thẻ bảo hiểm y tế và chuyển cho Ủy ban nhân dân cấp xã.
3. Tổng thời gian giải quyết liên thông ba thủ tục không quá 10 ngày làm việc kể từ ngày nhận đủ hồ sơ.
Điều 5. Trả kết quả
1. Ủy ban nhân dân cấp xã phải trả kết quả tại nhà cho hộ nghèo và gia đình có người khuyết tật.
2. Thẻ bảo hiểm y tế sai tên, ngày sinh được đổi ngay, cha mẹ không phải làm đơn.
Chương III
ĐĂNG KÝ KHAI SINH LƯU ĐỘNG
Điều 6. Nơi thực hiện
1. Mỗi quý một lần, công chức hộ tịch đến cù lao, ấp xa trụ sở trên 10 kilômét để đăng ký khai sinh lưu động.
2. Bệnh viện đa khoa Gò Sim, Thủy Liễu bố trí bàn đăng ký khai sinh tại khoa sản vào sáng thứ hai.
Điều 7. Danh sách trẻ chưa khai sinh
1. Cộng tác viên dân số lập danh sách trẻ quá 60 ngày chưa khai sinh, gửi công chức hộ tịch trước ngày 25 hằng tháng.
2. Hiệu trưởng trường mầm non không từ chối nhận trẻ chưa có giấy khai sinh, đồng thời báo cho công chức hộ tịch.
Chương IV
TỔ CHỨC THỰC HIỆN
Điều 8. Trách nhiệm
1. Sở Y tế chỉ đạo cơ sở y tế cấp giấy chứng sinh điện tử ngay khi trẻ ra viện.
2. Phòng Tư pháp cấp huyện tiếp nhận phản ánh về thái độ của công chức hộ tịch, trả lời trong 05 ngày.
Điều 9. Kinh phí thực hiện
Kinh phí thực hiện Quy định này do ngân sách nhà nước bảo đảm theo phân cấp hiện hành và được bố trí trong dự toán hằng năm của các cơ quan, đơn vị.
