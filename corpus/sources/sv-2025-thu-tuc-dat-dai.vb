tệp: sv-2025-thu-tuc-dat-dai.html
cơ quan: ỦY BAN NHÂN DÂN | TỈNH SÔNG VÀM
số: 21/2025/QĐ-UBND
ngày: Sông Vàm, 2025-10-03
loại: QUYẾT ĐỊNH
trích yếu: Quy định thời gian, trình tự luân chuyển hồ sơ một số thủ tục hành chính về đất đai trên địa bàn tỉnh Sông Vàm
chủ thể: ỦY BAN NHÂN DÂN TỈNH SÔNG VÀM
căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
căn cứ: Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
căn cứ: Căn cứ Luật Đất đai số 31/2024/QH15;
căn cứ: Căn cứ Nghị định số 101/2024/NĐ-CP và Nghị định số 151/2025/NĐ-CP của Chính phủ;
căn cứ: Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 176/TTr-SNNMT ngày 15 tháng 9 năm 2025;
ban hành: Ủy ban nhân dân ban hành Quyết định quy định thời gian, trình tự luân chuyển hồ sơ một số thủ tục hành chính về đất đai trên địa bàn tỉnh Sông Vàm.
ký: TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | (Đã ký) | Võ Thành Khởi
nơi nhận: - Như Điều 10;
nơi nhận: - Bộ Nông nghiệp và Môi trường;
nơi nhận: - Trung tâm Phục vụ hành chính công tỉnh, xã, phường;
nơi nhận: - Lưu: VT, KT.

--- văn bản
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
1. Quyết định này quy định thời gian, trình tự luân chuyển hồ sơ giữa Trung tâm Phục vụ hành chính công, Văn phòng đăng ký đất đai, cơ quan thuế và Ủy ban nhân dân cấp xã trên địa bàn tỉnh Sông Vàm.
2. Thời gian nêu tại Quyết định này không gồm ngày nghỉ, thời gian người sử dụng đất thực hiện nghĩa vụ tài chính và thời gian trưng cầu giám định.
Điều 2. Cách tính thời gian
1. Hồ sơ nộp sau 15 giờ được tính là nhận vào ngày làm việc kế tiếp.
2. Tại xã đảo, cù lao chưa có cầu, thời gian giải quyết được tăng thêm 05 ngày cho mỗi thủ tục.
Chương II
THỜI GIAN GIẢI QUYẾT
Điều 3. Tách thửa, hợp thửa
1. Thời gian giải quyết thủ tục tách thửa không quá 12 ngày làm việc kể từ ngày nhận hồ sơ hợp lệ, không kể thời gian thực hiện nghĩa vụ tài chính.
2. Hợp thửa của cùng một người sử dụng đất giải quyết trong 08 ngày làm việc.
Điều 4. Hồ sơ chưa hợp lệ
1. Trường hợp hồ sơ chưa hợp lệ, trong 02 ngày làm việc cơ quan tiếp nhận thông báo và hướng dẫn người nộp bổ sung, hoàn chỉnh hồ sơ.
2. Mỗi hồ sơ chỉ được yêu cầu bổ sung một lần; người yêu cầu bổ sung lần thứ hai phải có ý kiến đồng ý của người đứng đầu.
Điều 5. Hòa giải tranh chấp đất đai
1. Thời hạn hòa giải tranh chấp đất đai tại Ủy ban nhân dân cấp xã không quá 30 ngày kể từ ngày nhận đơn.
2. Kết quả hòa giải thành làm thay đổi ranh giới được chuyển đến Văn phòng đăng ký đất đai trong 05 ngày làm việc để chỉnh lý bản đồ.
Chương III
LUÂN CHUYỂN HỒ SƠ
Điều 6. Chuyển thông tin nghĩa vụ tài chính
1. Văn phòng đăng ký đất đai chuyển phiếu điện tử đến cơ quan thuế trong 01 ngày làm việc; cơ quan thuế gửi lại thông báo nộp tiền trong 03 ngày làm việc.
2. Người sử dụng đất tra cứu số tiền phải nộp bằng mã hồ sơ trên ứng dụng của tỉnh.
Điều 7. Trả kết quả
1. Giấy chứng nhận được trả tại nơi nộp hồ sơ hoặc gửi qua bưu chính theo lựa chọn ghi trên tờ khai.
2. Quá 30 ngày người sử dụng đất không đến nhận, giấy chứng nhận được bàn giao Văn phòng đăng ký đất đai để quản lý.
Điều 8. Xin lỗi khi trễ hẹn
Cơ quan để hồ sơ trễ hẹn gửi thư xin lỗi trước ngày hẹn trả ít nhất 01 ngày, nêu lý do và hẹn lại một lần duy nhất.
Chương IV
ĐIỀU KHOẢN THI HÀNH
Điều 9. Hiệu lực thi hành
1. Quyết định này có hiệu lực thi hành từ ngày 15 tháng 10 năm 2025.
2. Trường hợp các văn bản được dẫn chiếu tại Quyết định này được sửa đổi, bổ sung hoặc thay thế bằng văn bản khác thì áp dụng theo văn bản mới.
Điều 10. Trách nhiệm thi hành
Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường, Trưởng Thuế tỉnh, Chủ tịch Ủy ban nhân dân các xã, phường chịu trách nhiệm thi hành Quyết định này./.
