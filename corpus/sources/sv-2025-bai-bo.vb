tệp: sv-2025-bai-bo.txt
cơ quan: ỦY BAN NHÂN DÂN | TỈNH SÔNG VÀM
số: 34/2025/QĐ-UBND
ngày: Sông Vàm, 2025-11-28
loại: QUYẾT ĐỊNH
trích yếu: Bãi bỏ một số quyết định của Ủy ban nhân dân tỉnh Vàm Đông và Ủy ban nhân dân tỉnh Sông Lài ban hành trước sắp xếp
chủ thể: ỦY BAN NHÂN DÂN TỈNH SÔNG VÀM
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
căn cứ: Căn cứ Nghị định số 78/2025/NĐ-CP và Nghị định số 79/2025/NĐ-CP của Chính phủ;
căn cứ: Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 507/TTr-STP ngày 14 tháng 11 năm 2025;
ban hành: Ủy ban nhân dân ban hành Quyết định bãi bỏ một số quyết định của Ủy ban nhân dân tỉnh Vàm Đông và Ủy ban nhân dân tỉnh Sông Lài ban hành trước sắp xếp.
ký: TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | (Đã ký) | Võ Thành Khởi
nơi nhận: - Như Điều 4;
nơi nhận: - Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính;
nơi nhận: - Lưu: VT, NC.

--- văn bản
Điều 1. Bãi bỏ toàn bộ
1. Quyết định số 17/2014/QĐ-UBND ngày 22 tháng 5 năm 2014 của Ủy ban nhân dân tỉnh Sông Lài phê duyệt Quy hoạch cơ sở giết mổ tập trung tỉnh Sông Lài đến năm 2020.
2. Quyết định số 06/2013/QĐ-UBND ngày 19 tháng 02 năm 2013 của Ủy ban nhân dân tỉnh Vàm Đông về giá nước sinh hoạt nông thôn.
3. Quyết định số 41/2016/QĐ-UBND ngày 30 tháng 9 năm 2016 của Ủy ban nhân dân tỉnh Vàm Đông về tổ chức lễ hội cấp huyện.
Điều 2. Bãi bỏ một phần
Bãi bỏ Điều 12 Quy định ban hành kèm theo Quyết định số 24/2018/QĐ-UBND ngày 11 tháng 9 năm 2018 của Ủy ban nhân dân tỉnh Vàm Đông.
Điều 3. Quyết định này có hiệu lực từ ngày 15 tháng 12 năm 2025.
Điều 4. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Tư pháp, Thủ trưởng các sở, ban, ngành tỉnh, Chủ tịch Ủy ban nhân dân các xã, phường chịu trách nhiệm thi hành Quyết định này./.
