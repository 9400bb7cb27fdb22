tệp: vd-2017-che-do-bao-cao.docx
cơ quan: ỦY BAN NHÂN DÂN | TỈNH VÀM ĐÔNG
số: 40/2017/QĐ-UBND
ngày: Vàm Đông, 2017-10-25
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy định chế độ báo cáo định kỳ của các cơ quan hành chính nhà nước tỉnh Vàm Đông
chủ thể: ỦY BAN NHÂN DÂN TỈNH VÀM ĐÔNG
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;
căn cứ: Căn cứ Quyết định số 559/QĐ-TTg ngày 24 tháng 4 năm 2017 của Thủ tướng Chính phủ phê duyệt Đề án Đơn giản hóa chế độ báo cáo trong các cơ quan hành chính nhà nước;
căn cứ: Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân tỉnh tại Tờ trình số 690/TTr-VPUB ngày 05 tháng 10 năm 2017.
ban hành: QUYẾT ĐỊNH:
ký: TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | (Đã ký) | Đặng Minh Hưởng
nơi nhận: - Như Điều 3;
nơi nhận: - Văn phòng Chính phủ;
nơi nhận: - Các PCT UBND tỉnh;
nơi nhận: - Lưu: VT, KSTTHC.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy định chế độ báo cáo định kỳ của các cơ quan hành chính nhà nước tỉnh Vàm Đông.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 10 tháng 11 năm 2017.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Thủ trưởng các sở, ban, ngành tỉnh, Chủ tịch Ủy ban nhân dân các huyện, thị xã Cồn Nhạn, thành phố Vàm Đông, Chủ tịch Ủy ban nhân dân các xã, phường, thị trấn chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY ĐỊNH | CHẾ ĐỘ BÁO CÁO ĐỊNH KỲ CỦA CÁC CƠ QUAN HÀNH CHÍNH NHÀ NƯỚC TỈNH VÀM ĐÔNG
Chương I
NHỮNG QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy định này quy định nguyên tắc, nội dung, thời hạn và trách nhiệm thực hiện chế độ báo cáo định kỳ giữa các cơ quan hành chính nhà nước trên địa bàn tỉnh Vàm Đông; không áp dụng đối với báo cáo thống kê, báo cáo mật và báo cáo nội bộ trong từng cơ quan.
Điều 2. Nguyên tắc báo cáo
1. Mỗi nội dung chỉ báo cáo một lần trong một kỳ, gửi đến một cơ quan đầu mối; cơ quan đầu mối có trách nhiệm chia sẻ cho cơ quan khác khi được yêu cầu.
2. Số liệu trong báo cáo phải trung thực, có nguồn gốc rõ ràng và thống nhất với số liệu đã công bố.
3. Không yêu cầu cấp dưới báo cáo lại số liệu đã có trong cơ sở dữ liệu dùng chung của tỉnh.
Điều 3. Các loại báo cáo định kỳ
1. Báo cáo tháng áp dụng cho thu ngân sách, giải ngân đầu tư công, trật tự an toàn giao thông và dịch bệnh trên cây trồng, vật nuôi.
2. Báo cáo quý áp dụng cho cải cách hành chính, tiếp công dân và giải quyết khiếu nại, tố cáo.
3. Báo cáo năm áp dụng cho tình hình kinh tế - xã hội, kỷ luật hành chính, công tác bồi thường nhà nước và bình đẳng giới.
Chương II
THỜI HẠN VÀ HÌNH THỨC
Điều 4. Thời điểm chốt số liệu
1. Báo cáo tháng chốt số liệu vào ngày 15 hằng tháng, tính từ ngày 16 của tháng trước.
2. Báo cáo năm tính từ ngày 16 tháng 12 năm trước đến hết ngày 15 tháng 12 của năm báo cáo, trong đó nửa tháng cuối là số ước thực hiện.
Điều 5. Thời hạn gửi báo cáo
1. Ủy ban nhân dân cấp xã gửi báo cáo đến Ủy ban nhân dân cấp huyện chậm nhất sau 02 ngày làm việc kể từ ngày chốt số liệu.
2. Ủy ban nhân dân cấp huyện và các sở, ban, ngành gửi báo cáo đến Văn phòng Ủy ban nhân dân tỉnh chậm nhất sau 04 ngày làm việc kể từ ngày chốt số liệu.
3. Trường hợp thời hạn gửi báo cáo trùng ngày nghỉ lễ, nghỉ tết hoặc ngày nghỉ cuối tuần thì gửi vào ngày làm việc tiếp theo.
Điều 6. Hình thức gửi
1. Báo cáo được gửi bằng bản giấy có dấu hoặc bằng tệp tin ký số qua hệ thống quản lý văn bản; cơ quan gửi chọn một trong hai hình thức.
2. Bảng biểu số liệu kèm theo báo cáo lập trên phần mềm bảng tính, không chụp ảnh, không quét.
Chương III
TRÁCH NHIỆM
Điều 7. Văn phòng Ủy ban nhân dân tỉnh
1. Theo dõi, đôn đốc, nhắc nhở cơ quan chậm gửi báo cáo; định kỳ hằng quý công khai danh sách cơ quan gửi chậm từ hai lần trở lên trên trang thông tin nội bộ.
2. Rà soát, đề xuất cắt bỏ chế độ báo cáo trùng lặp trước ngày 30 tháng 6 hằng năm.
Điều 8. Phòng Nội vụ cấp huyện
Phòng Nội vụ cấp huyện tổng hợp báo cáo cải cách hành chính của các xã, phường, thị trấn, tham mưu Ủy ban nhân dân cấp huyện gửi Sở Nội vụ.
Điều 9. Người đứng đầu cơ quan báo cáo
1. Người đứng đầu cơ quan ký báo cáo chịu trách nhiệm về tính chính xác, kịp thời của báo cáo; việc gửi chậm báo cáo là một căn cứ để đánh giá mức độ hoàn thành nhiệm vụ hằng năm.
2. Cử một công chức làm đầu mối báo cáo; khi thay đổi người phải bàn giao tài liệu, tài khoản đăng nhập.
Điều 10. Khen thưởng và xử lý
Cơ quan thực hiện tốt chế độ báo cáo được xem xét khi bình xét thi đua khối; cơ quan ba kỳ liên tiếp gửi chậm bị phê bình bằng văn bản.

--- phụ lục | Phụ lục | DANH MỤC BÁO CÁO ĐỊNH KỲ VÀ CƠ QUAN NHẬN
| STT | Tên báo cáo | Kỳ | Cơ quan nhận |
| 1 | Giải ngân vốn đầu tư công | Tháng | Sở Kế hoạch và Đầu tư |
| 2 | Dịch bệnh trên cây trồng, vật nuôi | Tháng | Sở Nông nghiệp và Phát triển nông thôn |
| 3 | Cải cách hành chính | Quý | Sở Nội vụ |
| 4 | Bình đẳng giới | Năm | Sở Lao động - Thương binh và Xã hội |
