tệp: vd-2020-sua-doi-tach-thua.docx
cơ quan: ỦY BAN NHÂN DÂN | TỈNH VÀM ĐÔNG
số: 45/2020/QĐ-UBND
ngày: Vàm Đông, 2020-11-09
loại: QUYẾT ĐỊNH
trích yếu: Sửa đổi, bổ sung một số điều của Quy định điều kiện và diện tích tối thiểu được tách thửa đối với các loại đất trên địa bàn tỉnh Vàm Đông ban hành kèm theo Quyết định số 19/2019/QĐ-UBND ngày 21 tháng 5 năm 2019
chủ thể: ỦY BAN NHÂN DÂN TỈNH VÀM ĐÔNG
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 18 tháng 6 năm 2020;
căn cứ: Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;
căn cứ: Theo đề nghị của Giám đốc Sở Tài nguyên và Môi trường.
ban hành: QUYẾT ĐỊNH:
ký: TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | (Đã ký) | Đặng Minh Hưởng
nơi nhận: - Như Điều 3;
nơi nhận: - Cục Kiểm tra văn bản QPPL - Bộ Tư pháp;
nơi nhận: - Lưu: VT, KTTC.

--- văn bản
Điều 1. Sửa đổi, bổ sung một số điều của Quy định ban hành kèm theo Quyết định số 19/2019/QĐ-UBND
1. Điều 4 được bổ sung khoản 4 như sau:
“4. Thửa đất thuộc bãi bồi mới hình thành chưa được lập hồ sơ địa chính.”
2. Điều 6 được sửa đổi như sau:
“Điều 6. Đất nông nghiệp
1. Đất trồng lúa hai vụ trở lên: diện tích tối thiểu sau khi tách là 2.000 m².
2. Đất trồng cây lâu năm: diện tích tối thiểu sau khi tách là 700 m².
3. Đất nuôi trồng thủy sản, đất làm muối: diện tích tối thiểu sau khi tách là 1.500 m².”
3. Bãi bỏ khoản 3 Điều 7.
Điều 2. Hồ sơ đủ điều kiện đã nộp trước ngày Quyết định này có hiệu lực mà chưa giải quyết xong thì người sử dụng đất được chọn áp dụng quy định cũ hoặc Quyết định này cho đến ngày 31 tháng 3 năm 2021.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Tài nguyên và Môi trường, Chủ tịch Ủy ban nhân dân các huyện, thị xã Cồn Nhạn, thành phố Vàm Đông và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.
Điều 4. Quyết định này có hiệu lực thi hành kể từ ngày 20 tháng 11 năm 2020./.
