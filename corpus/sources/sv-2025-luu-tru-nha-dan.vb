tệp: sv-2025-luu-tru-nha-dan.docx
cơ quan: ỦY BAN NHÂN DÂN | TỈNH SÔNG VÀM
số: 07/2025/QĐ-UBND
ngày: Sông Vàm, 2025-08-15
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy định quản lý cơ sở lưu trú nhà dân phục vụ khách du lịch trên địa bàn tỉnh Sông Vàm
chủ thể: ỦY BAN NHÂN DÂN TỈNH SÔNG VÀM
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
căn cứ: Căn cứ Luật Du lịch số 09/2017/QH14;
căn cứ: Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch tại Tờ trình số 41/TTr-SVHTTDL ngày 01 tháng 8 năm 2025;
ban hành: Ủy ban nhân dân ban hành Quyết định ban hành Quy định quản lý cơ sở lưu trú nhà dân phục vụ khách du lịch trên địa bàn tỉnh Sông Vàm.
ký: TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | (Đã ký) | Huỳnh Tấn Lộc
nơi nhận: - Như Điều 3;
nơi nhận: - Cục Du lịch Quốc gia Việt Nam;
nơi nhận: - Hiệp hội Du lịch tỉnh;
nơi nhận: - Lưu: VT, VX.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy định quản lý cơ sở lưu trú nhà dân phục vụ khách du lịch trên địa bàn tỉnh Sông Vàm.
Điều 2. Quyết định này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2025.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Văn hóa, Thể thao và Du lịch, Giám đốc Công an tỉnh, Chủ tịch Ủy ban nhân dân các xã, phường và chủ cơ sở lưu trú nhà dân chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY ĐỊNH | QUẢN LÝ CƠ SỞ LƯU TRÚ NHÀ DÂN PHỤC VỤ KHÁCH DU LỊCH TRÊN ĐỊA BÀN TỈNH SÔNG VÀM
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi, đối tượng
1. Quy định này quy định yêu cầu về nhà ở, tiện nghi, đăng ký và trách nhiệm của cơ sở lưu trú nhà dân trên địa bàn tỉnh Sông Vàm.
2. Nhà nghỉ, khách sạn, tàu ngủ đêm không thuộc đối tượng của Quy định này.
Điều 2. Giải thích từ ngữ
1. Cơ sở lưu trú nhà dân là nhà ở của hộ gia đình có không quá 06 phòng hoặc 30 chỗ ngủ cho khách thuê, chủ hộ cùng ở trong khuôn viên.
2. Giờ yên tĩnh là khoảng thời gian từ 22 giờ đến 5 giờ sáng hôm sau.
Chương II
YÊU CẦU ĐỐI VỚI CƠ SỞ
Điều 3. Nhà ở và tiện nghi
1. Mỗi khách có tối thiểu 04 m² sàn ngủ; giường, nệm có màn; ga, gối thay mới cho từng lượt khách.
2. Cứ 06 khách có ít nhất 01 phòng vệ sinh có vòi sen và nước nóng.
3. Nhà sàn ven kênh có lan can cao từ 1,1 mét; cầu thang xuống nước có tay vịn và đèn đêm.
Điều 4. Ăn uống
1. Bếp ăn phục vụ khách tách khỏi chuồng nuôi ít nhất 10 mét, có lưới ngăn côn trùng và tủ lưu mẫu thức ăn 24 giờ.
2. Nguyên liệu từ vườn nhà được giới thiệu là sản phẩm của cơ sở nhưng phải ghi ngày thu hái.
Điều 5. Trải nghiệm đồng ruộng, sông nước
1. Cơ sở tổ chức cho khách tát mương, hái sen, chèo xuồng có người địa phương đi kèm, mỗi người kèm không quá 08 khách.
2. Không tổ chức trải nghiệm dưới nước khi trời có dông hoặc sau 17 giờ.
Chương III
ĐĂNG KÝ
Điều 6. Hồ sơ
1. Chủ hộ gửi tờ khai và ảnh chụp phòng ngủ, bếp, phòng vệ sinh; không phải nộp giấy tờ đã có trong cơ sở dữ liệu về đất đai, cư trú.
2. Chủ hộ nộp tại Trung tâm Phục vụ hành chính công cấp xã hoặc trực tuyến.
Điều 7. Giải quyết
1. Trong thời hạn 07 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Ủy ban nhân dân cấp xã kiểm tra thực địa và cấp giấy xác nhận cơ sở lưu trú nhà dân; trường hợp không cấp phải trả lời bằng văn bản và nêu rõ lý do.
2. Giấy xác nhận mất hiệu lực khi chủ hộ chuyển nơi ở hoặc ngừng đón khách liên tục quá 12 tháng.
Chương IV
TRÁCH NHIỆM
Điều 8. Chủ cơ sở
1. Tại khu vực đón khách phải niêm yết nội quy lưu trú, giá phòng, giá bữa ăn và số điện thoại của trạm y tế gần nhất.
2. Nhắc khách giữ giờ yên tĩnh; dừng hát karaoke bằng loa kéo ngoài trời sau 21 giờ.
3. Mua bảo hiểm cháy nổ cho nhà có mái lá hoặc vách gỗ.
4. Báo cáo kết quả hoạt động của cơ sở về Ủy ban nhân dân cấp xã trước ngày 20 tháng 01 hằng năm.
Điều 9. Ủy ban nhân dân cấp xã
1. Lập tuyến tham quan nối các cơ sở lưu trú nhà dân với làng nghề, vườn cây; đặt bảng chỉ dẫn song ngữ.
2. Kiểm tra mỗi cơ sở không quá một lần trong năm, trừ trường hợp có phản ánh của khách.
Điều 10. Sở Văn hóa, Thể thao và Du lịch
1. Bồi dưỡng nghiệp vụ buồng, bếp và ngoại ngữ giao tiếp cho chủ hộ; cấp chứng nhận miễn phí.
2. Xếp hạng hoa sen từ một đến ba bông cho cơ sở tự nguyện đăng ký.
Điều 11. Áp dụng văn bản dẫn chiếu
Trường hợp các văn bản được dẫn chiếu tại Quy định này được sửa đổi, bổ sung hoặc thay thế bằng văn bản khác thì áp dụng theo văn bản sửa đổi, bổ sung hoặc thay thế đó.
