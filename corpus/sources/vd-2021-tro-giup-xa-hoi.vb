tệp: vd-2021-tro-giup-xa-hoi.docx
cơ quan: HỘI ĐỒNG NHÂN DÂN | TỈNH VÀM ĐÔNG
số: 17/2021/NQ-HĐND
ngày: Vàm Đông, 2021-12-08
loại: NGHỊ QUYẾT
trích yếu: Quy định mức chuẩn và một số chính sách trợ giúp xã hội trên địa bàn tỉnh Vàm Đông
chủ thể: HỘI ĐỒNG NHÂN DÂN TỈNH VÀM ĐÔNG | KHÓA X, KỲ HỌP THỨ 4
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 18 tháng 6 năm 2020;
căn cứ: Căn cứ Luật Người cao tuổi ngày 23 tháng 11 năm 2009;
căn cứ: Căn cứ Luật Người khuyết tật ngày 17 tháng 6 năm 2010;
căn cứ: Căn cứ Nghị định số 20/2021/NĐ-CP ngày 15 tháng 3 năm 2021 của Chính phủ quy định chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội;
căn cứ: Xét Tờ trình số 6014/TTr-UBND ngày 12 tháng 11 năm 2021 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra của Ban Văn hóa - Xã hội.
ban hành: QUYẾT NGHỊ:
ký: CHỦ TỊCH | (Đã ký) | Nguyễn Hoàng Nhựt
nơi nhận: - Bộ Lao động - Thương binh và Xã hội;
nơi nhận: - Đại biểu HĐND tỉnh;
nơi nhận: - Lưu: VT.

--- văn bản
Điều 1. Phạm vi điều chỉnh
Nghị quyết này quy định mức chuẩn trợ giúp xã hội, đối tượng bổ sung và một số mức trợ giúp trên địa bàn tỉnh Vàm Đông.
Điều 2. Mức chuẩn trợ giúp xã hội
1. Mức chuẩn trợ giúp xã hội trên địa bàn tỉnh là 400.000 đồng/tháng.
2. Hệ số áp dụng đối với từng nhóm đối tượng thực hiện theo nghị định của Chính phủ.
Điều 3. Đối tượng bổ sung
1. Người từ đủ 75 tuổi đến dưới 80 tuổi thuộc hộ cận nghèo, không có lương hưu, trợ cấp bảo hiểm xã hội hằng tháng được hưởng trợ cấp hằng tháng bằng một lần mức chuẩn.
2. Người mắc bệnh hiểm nghèo phải chạy thận nhân tạo, hóa trị được hỗ trợ tiền xe đi điều trị 200.000 đồng/tháng.
3. Trẻ em dưới 16 tuổi mồ côi cha hoặc mẹ, đang sống với người còn lại thuộc hộ nghèo, được hỗ trợ mua sách vở 1.200.000 đồng/năm học.
Điều 4. Chi trả
1. Trợ cấp xã hội hằng tháng được chi trả trước ngày 10 hằng tháng qua tài khoản hoặc tại điểm chi trả của bưu điện.
2. Người hưởng bị bệnh nặng không đi lại được thì nhân viên chi trả đến tận nhà; người nhận thay phải có giấy ủy quyền.
3. Đối tượng đủ điều kiện hưởng nhiều mức trợ cấp thì chỉ hưởng một mức cao nhất.
Điều 5. Hỗ trợ mai táng và trợ giúp khẩn cấp
1. Hỗ trợ chi phí mai táng đối với người đang hưởng trợ cấp xã hội hằng tháng khi chết bằng 20 lần mức chuẩn trợ giúp xã hội.
2. Hộ có nhà bị sập, trôi, cháy hoàn toàn được hỗ trợ làm lại nhà 50.000.000 đồng; nhà bị tốc mái trên một nửa được hỗ trợ 15.000.000 đồng.
Điều 6. Thẩm quyền, trình tự
1. Phòng Lao động - Thương binh và Xã hội thẩm định hồ sơ, trình Chủ tịch Ủy ban nhân dân cấp huyện quyết định trợ cấp xã hội hằng tháng.
2. Hồ sơ gồm tờ khai, bản sao sổ hộ khẩu và giấy xác nhận khuyết tật (nếu có).
3. Danh sách người được đề nghị trợ cấp niêm yết tại nhà văn hóa ấp trong 02 ngày; có khiếu nại thì Hội đồng xét duyệt cấp xã họp lại.
Điều 7. Hỗ trợ do ảnh hưởng của dịch COVID-19
Trẻ em mồ côi, người cao tuổi mất người nuôi dưỡng do dịch COVID-19 được hỗ trợ thêm 300.000 đồng/tháng từ ngày 01 tháng 01 năm 2022 đến hết ngày 31 tháng 12 năm 2022.
Điều 8. Tổ chức thực hiện
1. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.
2. Kinh phí thực hiện do ngân sách cấp tỉnh bảo đảm 70%, ngân sách cấp huyện bảo đảm 30%.
3. Nghị quyết này đã được Hội đồng nhân dân tỉnh Vàm Đông khóa X, kỳ họp thứ 4 thông qua ngày 08 tháng 12 năm 2021 và có hiệu lực từ ngày 01 tháng 01 năm 2022./.
