# ruff: noqa: E501 - a case is one line
"""Who issued what, when and under which number, in the layouts that offices use. All invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from reviewer.model import Hints, Level
from tests.structure.support import document


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    says: dict[str, Any]


CASES = [
    Case(
        "two columns, tab between",
        """\
        ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        TỈNH VÀM ĐÔNG\tĐộc lập - Tự do - Hạnh phúc
        Số: 19/2019/QĐ-UBND\tVàm Đông, ngày 21 tháng 5 năm 2019

        QUYẾT ĐỊNH
        Ban hành Quy định quản lý chợ
        trên địa bàn tỉnh Vàm Đông

        ỦY BAN NHÂN DÂN TỈNH VÀM ĐÔNG
        Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
        QUYẾT ĐỊNH:
        Điều 1. Quyết định này có hiệu lực từ ngày 01 tháng 6 năm 2019.
        Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
        - Như Điều 1;\tKT. CHỦ TỊCH
        - Lưu: VT.\tPHÓ CHỦ TỊCH
        \tHuỳnh Tấn Lộc
        """,
        {
            "number": "19/2019/QĐ-UBND",
            "type": "Quyết định",
            "rank": 11,
            "issuer": "Ủy ban nhân dân tỉnh Vàm Đông",
            "province": "Vàm Đông",
            "level": Level.PROVINCE,
            "issued": date(2019, 5, 21),
            "title": "Ban hành Quy định quản lý chợ trên địa bàn tỉnh Vàm Đông",
            "signer": "Huỳnh Tấn Lộc",
            "in_force_from": date(2019, 6, 1),
            "key": "19-2019-qd-ubnd-vam-dong-2019-05-21",
        },
    ),
    Case(
        "cells one below the other",
        """\
        HỘI ĐỒNG NHÂN DÂN
        TỈNH SÔNG LÀI
        Số: 09/2019/NQ-HĐND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Sông Lài, ngày 12 tháng 7 năm 2019
        NGHỊ QUYẾT
        Quy định phí cảng biển
        HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG LÀI
        KHÓA IX, KỲ HỌP THỨ 4
        Căn cứ Luật Phí và lệ phí ngày 25 tháng 11 năm 2015;
        QUYẾT NGHỊ:
        Điều 1. Mức thu
        Theo biểu.
        """,
        {
            "number": "09/2019/NQ-HĐND",
            "type": "Nghị quyết",
            "rank": 10,
            "issuer": "Hội đồng nhân dân tỉnh Sông Lài",
            "issued": date(2019, 7, 12),
            "title": "Quy định phí cảng biển",
        },
    ),
    Case(
        "all in one line, as a package stores it",
        """\
        QUỐC HỘI
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc
        Luật số: 91/2035/QH23
        Hà Nội, ngày 24 tháng 11 năm 2035

        BỘ LUẬT
        HÀNG KHÔNG
        Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
        Quốc hội ban hành Bộ luật hàng không.
        Điều 1. Phạm vi
        Bộ luật này quy định về hàng không.

        CHỦ TỊCH QUỐC HỘI Nguyễn Văn An
        """,
        {
            "number": "91/2035/QH23",
            "type": "Bộ luật",
            "rank": 2,
            "issuer": "Quốc hội",
            "level": Level.CENTRAL,
            "issued": date(2035, 11, 24),
            "title": "Hàng Không",
            "signer": "Nguyễn Văn An",
        },
    ),
    Case(
        "number and day inside the title",
        """\
        Nghị định của Chính phủ
        số 116/2003/NĐ-CP ngày 10/10/2003
        về việc tuyển dụng cán bộ, công chức
        Chính phủ
        Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;
        Nghị Định:
        Điều 1. Phạm vi
        Nghị định này quy định việc tuyển dụng.
        """,
        {
            "number": "116/2003/NĐ-CP",
            "type": "Nghị định",
            "rank": 5,
            "issuer": "Chính phủ",
            "issued": date(2003, 10, 10),
            "title": "Về việc tuyển dụng cán bộ, công chức",
        },
    ),
    Case(
        "columns parted by blanks, capitals lost",
        """\
        bộ tài chính                                cộng hoà xã hội chủ  nghĩa Việt nam
         -0-                                        Độc lập-Tự do-Hạnh phúc
        SỐ:  144 /2002/QĐ/BTC                       ------------------
                                                    Hà nội, ngày  22  tháng 11 năm 2002

                quyết định của bộ trưởng bộ tài chính
        về việc sửa đổi mức thuế suất
        bộ trưởng bộ tài chính
        Căn cứ Nghị định số 86/2002/NĐ-CP ngày 05/11/2002 của Chính phủ;
        quyết định:
        Điều 1: Sửa đổi mức thuế suất.
        Nơi nhận:                                   KT/ bộ trưởng bộ tài chính
        - Văn phòng Quốc hội                        Thứ trưởng
                                                    Trương Chí Trung
        """,
        {
            "number": "144/2002/QĐ/BTC",
            "type": "Quyết định",
            "rank": 9,
            "issuer": "Bộ Tài chính",
            "issued": date(2002, 11, 22),
            "title": "Về việc sửa đổi mức thuế suất",
            "signer": "Trương Chí Trung",
        },
    ),
    Case(
        "title first, number and day lost, capitals lost",
        """\
        Quyết định về việc ban hành đơn giá thuê đất trên địa bàn tỉnh vàm đông
        Uỷ ban nhân dân tỉnh vàm đông
        Căn cứ Luật Đất đai ngày 26 tháng 11 năm 2003;
        Quyết định:
        Điều 1. Ban hành đơn giá thuê đất trên địa bàn tỉnh Vàm Đông.
        """,
        {
            "number": "",
            "type": "Quyết định",
            "rank": 11,
            "issuer": "Ủy ban nhân dân tỉnh Vàm Đông",
            "province": "Vàm Đông",
            "issued": None,
            "title": "Về việc ban hành đơn giá thuê đất trên địa bàn tỉnh Vàm Đông",
        },
    ),
    Case(
        "numbers and days in a title belong to others",
        """\
        Quyết định sửa đổi quy định ban hành kèm theo quyết định số 952/2006/qđ-ubnd, ngày 12/10/2006
        Ủy ban nhân dân tỉnh
        Căn cứ Luật Đất đai ngày 26 tháng 11 năm 2003;
        Quyết định:
        Điều 1. Sửa đổi quy định của tỉnh Sông Lài.
        """,
        {"number": "", "issued": None, "issuer": "Ủy ban nhân dân tỉnh Sông Lài", "province": "Sông Lài"},
    ),
    Case(
        "a council's day is the day it adopted",
        """\
        Nghị quyết về chính sách hỗ trợ
        Hội đồng nhân dân tỉnh sông lài
        Khoá xv, kỳ họp thứ 13
        Căn cứ Luật Ngân sách nhà nước ngày 16 tháng 12 năm 2002;
        Quyết nghị:
        Điều 1. Thông qua chính sách hỗ trợ của tỉnh Sông Lài.
        Nghị quyết này đã được Hội đồng nhân dân tỉnh khoá XV thông qua ngày 23 tháng 7 năm 2008.
        """,
        {"issued": date(2008, 7, 23), "title": "Về chính sách hỗ trợ", "rank": 10},
    ),
    Case(
        "a directive without an issuer's line",
        """\
        Chỉ thị về tiết kiệm điện
        Thời gian qua việc sử dụng điện tại tỉnh Vàm Đông còn lãng phí, vượt kế hoạch được giao hằng năm.
        Ủy ban nhân dân tỉnh yêu cầu thủ trưởng các cơ quan thực hiện nghiêm các quy định về tiết kiệm điện.
        """,
        {"type": "Chỉ thị", "issuer": "Ủy ban nhân dân tỉnh Vàm Đông", "level": Level.PROVINCE},
    ),
    Case(
        "district and commune",
        """\
        ỦY BAN NHÂN DÂN
        HUYỆN CỒN NHẠN
        Số: 02/2012/QĐ-UBND
        QUYẾT ĐỊNH
        Về giá nước
        Điều 1. Giá nước trên địa bàn huyện Cồn Nhạn, tỉnh Vàm Đông là 5.000 đồng.
        """,
        {"issuer": "Ủy ban nhân dân huyện Cồn Nhạn", "level": Level.DISTRICT, "rank": 12, "province": "Vàm Đông"},
    ),
    Case(
        "a city that is a province by rank",
        """\
        ỦY BAN NHÂN DÂN
        THÀNH PHỐ HỒ CHÍ MINH
        Số: 02/2012/QĐ-UBND
        QUYẾT ĐỊNH
        Về giá nước
        Điều 1. Giá nước là 5.000 đồng.
        """,
        {"issuer": "Ủy ban nhân dân thành phố Hồ Chí Minh", "level": Level.PROVINCE, "rank": 11},
    ),
    Case(
        "no header at all",
        "Điều 1. Phạm vi\nMột.\n",
        {"number": "", "type": "", "rank": 99, "level": Level.UNKNOWN, "issued": None, "title": ""},
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_header(case: Case) -> None:
    what = document(case.text).instrument
    assert {field: getattr(what, field) for field in case.says} == case.says


def test_the_wrapper_wins() -> None:
    hints = Hints(
        number="07/2010/NĐ-CP",
        type="Nghị định",
        issuer="Chính phủ",
        title="Quy định chi tiết",
        issued=date(2010, 1, 25),
        in_force_from=date(2010, 3, 25),
        subject="Quốc tịch",
    )
    what = document("Điều 1. Phạm vi\nMột.\n", reader="phapdien", hints=hints).instrument
    assert (what.number, what.rank, what.level, what.subject) == (
        "07/2010/NĐ-CP",
        5,
        Level.CENTRAL,
        "Quốc tịch",
    )
    assert what.in_force_from == date(2010, 3, 25)
    assert what.key == "07-2010-nd-cp-chinh-phu-2010-01-25@quoc-tich"


def test_an_attached_regulation_lends_its_title() -> None:
    what = document(
        """\
        Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
        Nơi nhận:
        QUY CHẾ
        LÀM VIỆC CỦA SỞ
        (Ban hành kèm theo Quyết định số 1/2020/QĐ-UBND)
        Điều 1. Phạm vi
        Một.
        """
    ).instrument
    assert what.attached == "QUY CHẾ LÀM VIỆC CỦA SỞ"


def test_two_texts_without_a_number_have_two_keys() -> None:
    text = "Quyết định về giá nước\nỦy ban nhân dân tỉnh Sông Lài\nĐiều 1. Giá nước là 5.000 đồng.\n"
    first = document(text, sha256="a" * 64).instrument.key
    assert first != document(text, sha256="b" * 64).instrument.key


def test_a_report_of_a_meeting_is_a_recital() -> None:
    found = document(
        """\
        ỦY BAN NHÂN DÂN TỈNH A
        QUYẾT ĐỊNH
        Về việc chuyển chức năng
        Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;
        Theo báo cáo cuộc họp ngày 11/5/2005 giữa Sở B và Chi cục C,
        QUYẾT ĐỊNH:
        Điều 1. Chuyển chức năng.
        """
    )
    assert len(found.recitals) == 2
