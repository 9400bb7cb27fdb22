tệp: sl-2019-che-do-bao-cao.pdf
cơ quan: ỦY BAN NHÂN DÂN | TỈNH SÔNG LÀI
số: 33/2019/QĐ-UBND
ngày: Sông Lài, 2019-08-30
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy định thực hiện chế độ thông tin, báo cáo trên địa bàn tỉnh Sông Lài
chủ thể: ỦY BAN NHÂN DÂN TỈNH SÔNG LÀI
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ quy định về chế độ báo cáo của cơ quan hành chính nhà nước;
căn cứ: Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân tỉnh.
ban hành: QUYẾT ĐỊNH:
ký: TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | (Đã ký) | Nguyễn Thị Thu Cúc
nơi nhận: - Như Điều 3;
nơi nhận: - Văn phòng Chính phủ;
nơi nhận: - Báo Sông Lài;
nơi nhận: - Lưu: VT, KSTT.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy định thực hiện chế độ thông tin, báo cáo trên địa bàn tỉnh Sông Lài.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 16 tháng 9 năm 2019.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Thủ trưởng các ban, ngành tỉnh và Chủ tịch Ủy ban nhân dân các huyện, thành phố chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY ĐỊNH | THỰC HIỆN CHẾ ĐỘ THÔNG TIN, BÁO CÁO TRÊN ĐỊA BÀN TỈNH SÔNG LÀI
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi, đối tượng
1. Quy định này quy định việc cung cấp thông tin, gửi và tiếp nhận báo cáo phục vụ sự chỉ đạo, điều hành của Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban nhân dân tỉnh Sông Lài.
2. Đối tượng áp dụng là cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh, Ủy ban nhân dân cấp huyện, Ủy ban nhân dân cấp xã; cơ quan ngành dọc đóng trên địa bàn phối hợp thực hiện.
Điều 2. Nguyên tắc
1. Mỗi nội dung chỉ báo cáo một lần trong một kỳ, gửi đến một cơ quan đầu mối; cơ quan đầu mối có trách nhiệm chia sẻ cho cơ quan khác khi được yêu cầu.
2. Thông tin xấu, việc gấp phải báo ngay cho lãnh đạo Văn phòng qua điện thoại, sau đó bổ sung văn bản trong ngày.
Điều 3. Phân loại thông tin
1. Thông tin hằng ngày gồm sự cố, tai nạn, thiên tai, khiếu kiện đông người và vấn đề báo chí nêu trong 24 giờ trước.
2. Thông tin chuyên đề do Chủ tịch Ủy ban nhân dân tỉnh yêu cầu theo đề cương riêng; thời gian chuẩn bị không ít hơn 05 ngày làm việc.
Chương II
BÁO CÁO ĐỊNH KỲ
Điều 4. Thời gian chốt số liệu
1. Báo cáo tháng chốt số liệu vào ngày 20 hằng tháng, tính từ ngày 21 của tháng trước.
2. Báo cáo 6 tháng chốt số liệu vào ngày 14 tháng 6; báo cáo 9 tháng chốt số liệu vào ngày 14 tháng 9.
Điều 5. Gửi báo cáo
1. Ủy ban nhân dân cấp huyện và các sở, ban, ngành gửi báo cáo đến Văn phòng Ủy ban nhân dân tỉnh chậm nhất sau 03 ngày làm việc kể từ ngày chốt số liệu.
2. Báo cáo phải được gửi qua hệ thống quản lý văn bản và điều hành, có chữ ký số của người có thẩm quyền; không gửi bản giấy.
3. Trường hợp thời hạn gửi báo cáo trùng vào ngày nghỉ lễ, nghỉ tết hoặc nghỉ cuối tuần thì thời hạn gửi là ngày làm việc tiếp theo.
Điều 6. Nội dung báo cáo
1. Báo cáo nêu kết quả so với chỉ tiêu được giao, so với cùng kỳ và nguyên nhân tăng, giảm; phần kiến nghị ghi rõ cơ quan có thẩm quyền giải quyết.
2. Phần lời của báo cáo tháng không quá 03 trang, báo cáo năm không quá 12 trang.
Chương III
TRÁCH NHIỆM THỰC HIỆN
Điều 7. Trách nhiệm của thủ trưởng cơ quan
1. Thủ trưởng cơ quan ký báo cáo chịu trách nhiệm trước Chủ tịch Ủy ban nhân dân tỉnh về tính chính xác và kịp thời của báo cáo.
2. Trưởng phòng Văn hóa và Thông tin cấp huyện cung cấp thông tin về vấn đề báo chí nêu thuộc địa bàn trong 04 giờ kể từ khi được yêu cầu.
Điều 8. Trách nhiệm của Văn phòng Ủy ban nhân dân tỉnh
1. Chuẩn bị bản tin điểm báo gửi lãnh đạo Ủy ban nhân dân tỉnh trước 07 giờ 30 phút mỗi ngày làm việc.
2. Theo dõi, đôn đốc cơ quan chậm gửi báo cáo và công khai hằng quý danh sách cơ quan gửi chậm từ hai lần trở lên trên trang thông tin nội bộ.
Điều 9. Sở Thông tin và Truyền thông
Sở Thông tin và Truyền thông bảo đảm đường truyền, an toàn thông tin và cấp chữ ký số cho người gửi báo cáo của các cơ quan.
