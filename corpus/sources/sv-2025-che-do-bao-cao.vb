tệp: sv-2025-che-do-bao-cao.docx
cơ quan: ỦY BAN NHÂN DÂN | TỈNH SÔNG VÀM
số: 15/2025/QĐ-UBND
ngày: Sông Vàm, 2025-09-12
loại: QUYẾT ĐỊNH
trích yếu: Ban hành Quy chế thông tin, báo cáo của các cơ quan hành chính nhà nước tỉnh Sông Vàm khi tổ chức chính quyền địa phương 02 cấp
chủ thể: ỦY BAN NHÂN DÂN TỈNH SÔNG VÀM
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
căn cứ: Căn cứ Nghị định số 09/2019/NĐ-CP của Chính phủ quy định về chế độ báo cáo của cơ quan hành chính nhà nước;
căn cứ: Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân tỉnh tại Tờ trình số 312/TTr-VPUB ngày 29 tháng 8 năm 2025;
ban hành: Ủy ban nhân dân ban hành Quyết định ban hành Quy chế thông tin, báo cáo của các cơ quan hành chính nhà nước tỉnh Sông Vàm.
ký: TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | (Đã ký) | Võ Thành Khởi
nơi nhận: - Như Điều 3;
nơi nhận: - Văn phòng Chính phủ; Bộ Tư pháp;
nơi nhận: - UBND các xã, phường;
nơi nhận: - Lưu: VT, TH.

--- văn bản
Điều 1. Ban hành kèm theo Quyết định này Quy chế thông tin, báo cáo của các cơ quan hành chính nhà nước tỉnh Sông Vàm.
Điều 2. Quyết định này có hiệu lực thi hành từ ngày 25 tháng 9 năm 2025.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Thủ trưởng các ban, ngành tỉnh, Chủ tịch Ủy ban nhân dân các xã, phường và tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.

--- kèm theo | QUY CHẾ | THÔNG TIN, BÁO CÁO CỦA CÁC CƠ QUAN HÀNH CHÍNH NHÀ NƯỚC TỈNH SÔNG VÀM
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định mối quan hệ thông tin, báo cáo giữa Ủy ban nhân dân cấp xã, cơ quan chuyên môn và Ủy ban nhân dân tỉnh trong mô hình chính quyền địa phương 02 cấp.
Điều 2. Tài khoản và dữ liệu
1. Mỗi xã, phường được cấp 03 tài khoản trên Hệ thống thông tin báo cáo của tỉnh: một tài khoản nhập liệu, một tài khoản kiểm tra và một tài khoản ký duyệt.
2. Dữ liệu báo cáo của tỉnh Vàm Đông và tỉnh Sông Lài trước ngày 01 tháng 7 năm 2025 được chuyển vào Hệ thống thông tin báo cáo của tỉnh Sông Vàm và khóa chỉnh sửa.
Điều 3. Kỳ số liệu
1. Báo cáo tháng chốt số liệu vào ngày 14 hằng tháng, tính từ ngày 15 của tháng trước.
2. Xã, phường mới thành lập trong kỳ báo cáo thì số liệu tính từ ngày nghị quyết thành lập có hiệu lực.
Chương II
GỬI, NHẬN VÀ SỬ DỤNG BÁO CÁO
Điều 4. Luồng gửi báo cáo
1. Ủy ban nhân dân cấp xã gửi báo cáo trực tiếp đến cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh, không qua cơ quan trung gian.
2. Các sở, ban, ngành và Ủy ban nhân dân cấp xã phải gửi báo cáo qua hệ thống quản lý văn bản và điều hành, có chữ ký số của người có thẩm quyền, không gửi bản giấy, đồng thời nhập số liệu vào Hệ thống thông tin báo cáo của tỉnh trong cùng ngày.
3. Cơ quan nhận báo cáo phát hiện số liệu sai lệch thì trả lại trên hệ thống trong 01 ngày làm việc kèm chỉ dẫn phần phải sửa.
Điều 5. Sử dụng báo cáo
1. Cơ quan chuyên môn khai thác số liệu trên Hệ thống thông tin báo cáo trước khi đề nghị cấp xã cung cấp; đề nghị cung cấp số liệu đã có trên hệ thống thì cấp xã được từ chối.
2. Trung tâm Chuyển đổi số tỉnh dựng bảng điều hành trực quan cho từng xã, phường, cập nhật trước 09 giờ hằng ngày.
Chương III
TRÁCH NHIỆM
Điều 6. Trách nhiệm của Văn phòng Ủy ban nhân dân tỉnh
1. Theo dõi, đôn đốc cơ quan chậm gửi báo cáo, công khai hằng quý danh sách cơ quan gửi chậm từ hai lần trở lên trên trang thông tin nội bộ và thông báo danh sách này đến Sở Nội vụ để trừ điểm thi đua.
2. Trả lời thắc mắc về biểu mẫu trong giờ làm việc qua đường dây hỗ trợ dùng chung cho các xã, phường.
Điều 7. Trách nhiệm của Chủ tịch Ủy ban nhân dân cấp xã
1. Bố trí công chức thuộc Văn phòng Hội đồng nhân dân và Ủy ban nhân dân cấp xã làm đầu mối nhập liệu, bảo đảm có người thay thế khi vắng mặt.
2. Ký duyệt số liệu trên hệ thống; không ủy quyền ký duyệt cho người hoạt động không chuyên trách.
Điều 8. Điều khoản thi hành
Trong quá trình thực hiện, nếu phát sinh khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về Văn phòng Ủy ban nhân dân tỉnh để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, sửa đổi, bổ sung.
