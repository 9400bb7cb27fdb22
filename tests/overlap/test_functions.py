"""What a clause does in law: the main function of real-looking clauses, and which may never be one rule."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.overlap.functions import Function, cues, opposed, signs

F = Function
# heading, words, main function
CASES: list[tuple[str, str, Function | None]] = [
    ("Phạm vi điều chỉnh", "Quy định này quy định mức thu phí.", F.SCOPE),
    ("", "Thông tư này hướng dẫn quản lý chợ trên địa bàn.", F.SCOPE),
    ("Đối tượng áp dụng", "Tổ chức, cá nhân kinh doanh tại chợ.", F.ADDRESSEES),
    ("", "Quyết định này áp dụng đối với chủ bến khách.", F.ADDRESSEES),
    ("Giải thích từ ngữ", "Bến khách là nơi đón, trả hành khách.", F.DEFINITION),
    ("Hiệu lực thi hành", "Quyết định này có hiệu lực từ ngày 01 tháng 7 năm 2020.", F.EFFECT),
    ("", "Bãi bỏ Quyết định số 18/2016/QĐ-UBND.", F.REPEAL),
    ("Quy định chuyển tiếp", "Hồ sơ đã nhận thì giải quyết theo quy định cũ.", F.TRANSITION),
    ("Tổ chức thực hiện", "Sở Tài chính theo dõi việc thu.", F.IMPLEMENTATION),
    ("", "Trong quá trình thực hiện, nếu có vướng mắc thì phản ánh về Sở.", F.IMPLEMENTATION),
    ("", "Chính phủ quy định chi tiết Điều này.", F.DELEGATION),
    ("", "Bộ trưởng Bộ Y tế quy định tiêu chuẩn sức khỏe.", F.DELEGATION),
    ("", "Ủy ban nhân dân cấp tỉnh ban hành quy chế quản lý chợ.", F.DELEGATION),
    ("", "Bộ trưởng Bộ Y tế có trách nhiệm quy định việc khám bệnh.", F.DUTY),
    ("Hành vi bị nghiêm cấm", "Thu ngoài mức quy định.", F.PROHIBITION),
    ("", "Chủ bến không được chở quá số người.", F.PROHIBITION),
    ("", "Phạt tiền từ 1.000.000 đồng đến 2.000.000 đồng.", F.SANCTION),
    ("Hồ sơ cấp phép", "Đơn đề nghị.", F.DOSSIER),
    ("", "Hồ sơ đề nghị cấp phép gồm: đơn; bản sao.", F.DOSSIER),
    ("", "Trong thời hạn 05 ngày làm việc kể từ ngày nhận, Sở trả lời.", F.PROCEDURE),
    ("Điều kiện kinh doanh", "Có mặt bằng.", F.CONDITION),
    ("Mức thu", "Mức 20.000 đồng một lượt.", F.FEE),
    ("", "Chủ bến báo cáo định kỳ về Sở.", F.REPORT),
    ("Quyền của chủ bến", "Từ chối chở hàng cấm.", F.RIGHT),
    ("", "Hành khách có quyền khiếu nại.", F.RIGHT),
    ("Nghĩa vụ của hành khách", "Mặc áo phao.", F.DUTY),
    ("", "Chủ bến phải treo biển.", F.DUTY),
    ("Nguyên tắc", "Đúng người, đúng việc.", F.PRINCIPLE),
    ("", "Việc đấu giá thực hiện theo quy định của pháp luật.", F.REFERENCE),
    ("", "Chợ gồm các loại sau:", F.LEAD_IN),
    ("", "Bến nằm cách cầu 200 mét.", None),
]


@pytest.mark.parametrize(("heading", "words", "main"), CASES, ids=[f"{c[0]} {c[1]}"[:48] for c in CASES])
def test_main_function(heading: str, words: str, main: Function | None) -> None:
    found = signs(words, heading)
    assert (found[0].function if found else None) is main, found


OPPOSED = [
    ("Chính phủ quy định chi tiết Điều này.", "Hồ sơ gồm đơn và bản sao.", True),
    ("Thông tư này quy định việc cấp phép.", "Sở cấp giấy phép trong thời hạn 5 ngày kể từ ngày nhận.", True),
    ("Hành khách có quyền khiếu nại.", "Hành khách phải mặc áo phao.", True),
    ("Hành khách phải mặc áo phao.", "Người đi đò có nghĩa vụ mặc áo phao.", False),
    ("Hành khách có quyền khiếu nại.", "Người đi đò có quyền khiếu nại.", False),
]


@pytest.mark.parametrize(("a", "b", "apart"), OPPOSED)
def test_some_functions_are_never_one_rule(a: str, b: str, apart: bool) -> None:
    functions = [tuple(sign.function for sign in signs(text)) for text in (a, b)]
    assert opposed(functions[0], functions[1]) is apart
    assert opposed(functions[1], functions[0]) is apart


def test_every_function_but_the_lead_in_has_a_named_cue() -> None:
    assert {cue.function for cue in cues()} == set(Function) - {Function.LEAD_IN}
    assert len({cue.name for cue in cues()}) == len(cues())
    assert {cue.place for cue in cues()} == {"heading", "start", "text"}


@given(st.text(max_size=200), st.text(max_size=40))
def test_signs_are_ordered_and_said_once(text: str, heading: str) -> None:
    found = [sign.function for sign in signs(text, heading)]
    order = list(Function)
    assert found == sorted(set(found), key=order.index)


@pytest.mark.parametrize(
    "piece", ["hồ sơ ", "vướng mắc ", "định kỳ ", "điều ước quốc tế ", "bộ a ", "trong thời hạn "]
)
def test_no_cue_stalls(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    signs(text, text)
    assert time.process_time() - start < 5
