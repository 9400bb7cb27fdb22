"""Must flag, must leave. Brackets mark the exact words; a line without brackets is left alone."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from reviewer import structure
from reviewer.detect import BUILTIN, Measured, Stock, detectors, everyone, explain, findings, named
from reviewer.errors import UsageError
from reviewer.i18n import LANGUAGES, say
from reviewer.knowledge.databases import held_papers
from reviewer.knowledge.lexicon import papers
from reviewer.model import (
    Amendment,
    Document,
    Effect,
    Instrument,
    Kind,
    Level,
    Part,
    Provision,
    Repeal,
    Source,
    Span,
)

TODAY = date(2026, 1, 15)

CASES = {
    "retired-body": [
        "Chủ bến nộp hồ sơ tại [[Sở Giao thông vận tải]].",
        "[[Ủy ban nhân dân cấp huyện]] xác nhận; [[phòng Văn hóa và Thông tin]] kiểm tra.",
        "Thí điểm tại [[huyện Ba Lăng]] và phường Một.",
        "Tại phường, [[thị trấn]], mức thu là 10.000 đồng.",
        "[[Uỷ ban nhân dân huyện]] quyết định.",
        "Sở Xây dựng cấp giấy phép.",
        "Thực hiện Thông tư số 35/2015/TT-BGTVT ngày 24/7/2015 của Bộ Giao thông vận tải.",
        "Theo Quyết định số 5/2017/QĐ-BGTVT của Bộ trưởng Bộ Giao thông vận tải.",
        "Sở Giao thông vận tải (nay là Sở Xây dựng) bàn giao hồ sơ.",
        "Thay cụm từ “Sở Giao thông vận tải” bằng “Sở Xây dựng”.",
        "Trường học bố trí phòng y tế và phòng nội vụ.",
        "Ủy ban nhân dân xã, phường, thị trấn xác nhận.",
    ],
    "retired-paper": [
        "Hồ sơ gồm bản sao [[sổ hộ khẩu]].",
        "Xuất trình [[giấy chứng minh nhân dân]].",
        "Hồ sơ gồm bản sao thẻ căn cước.",
        "Bỏ cụm từ “sổ hộ khẩu”.",
    ],
    "lapsed": [
        "Chủ bến phải hoàn thành cải tạo [[trước ngày 31 tháng 12 năm 2017]]; quá hạn thì dừng.",
        "Hồ sơ đã nhận trước ngày có hiệu lực được giải quyết [[đến hết ngày 31 tháng 12 năm 2019]].",
        "Điểm giết mổ chấm dứt hoạt động [[chậm nhất ngày 31 tháng 12 năm 2021]].",
        "Lắp camera tại cổng [[trước ngày 30 tháng 9 năm 2018]].",
        "Mở đợt cao điểm từ ngày 01 tháng 6 [[đến ngày 31/8/2018]].",
        "Chia thừa kế đất có nhà ở xây dựng trước ngày 01 tháng 7 năm 2004 thì được tách thửa.",
        "Người đã tham gia kháng chiến từ ngày 01/5/1945 đến ngày 30/4/1975 được hưởng trợ cấp.",
        "Cán bộ nghỉ hưu trước ngày 01 tháng 01 năm 1995 được hỗ trợ.",
        "Báo cáo trước ngày 15 tháng 12 hằng năm.",
        "Hoàn thành trước ngày 31 tháng 12 năm 2030.",
        "Số liệu tính đến ngày 31 tháng 12 năm 2020.",
        "Quyết định này có hiệu lực từ ngày 01 tháng 7 năm 2016.",
    ],
    "repealed-basis": [
        "Căn cứ [[Luật Đất đai ngày 29 tháng 11 năm 2013]];",
        "Căn cứ [[Luật Đất đai số 45/2013/QH13]];",
        "Căn cứ [[Luật Đất đai năm 2013]];",
        "Căn cứ Nghị định số [[43/2014/NĐ-CP]] ngày 15 tháng 5 năm 2014 của Chính phủ;",
        "Căn cứ [[Luật Tổ chức Hội đồng nhân dân và Uỷ ban nhân dân ngày 26 tháng 11 năm 2003]];",
        "Căn cứ [[Luật tổ chức HĐND và UBND ngày 26/11/2003]];",
        "Căn cứ Luật Đất đai số 31/2024/QH15;",
        "Căn cứ Luật Đất đai;",
        "Căn cứ Luật Phí và lệ phí ngày 25 tháng 11 năm 2015;",
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai năm 2013;",
    ],
    "retired-term": [  # said on 19 August 2016
        "Đội [[bảo vệ dân phố]] tuần tra; [[Thuỷ lợi phí]] nộp tại Trạm.",
        "Theo Quyết định số 38/2006/NĐ-CP về bảo vệ dân phố.",
        "Quỹ hỗ trợ bảo vệ dân phố chi trả.",
        "Bỏ cụm từ “bảo vệ dân phố”.",
        "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở tuần tra.",
        "Quy định về bảo vệ dân phố hết hiệu lực.",
        "Cơ sở bảo trợ xã hội chăm sóc người khuyết tật.",
    ],
    "vague-reference": [
        "2. [[Việc xử lý các trường hợp khác được thực hiện theo quy định của pháp luật.]]",
        "3.[[Việc huy động và sử dụng quỹ phải thực hiện theo quy định của pháp luật.]]",
        "đ) [[Các tiêu chuẩn khác theo quy định của pháp luật.]]",
        "b) [[Các chế độ nghỉ khác thực hiện theo quy định của pháp luật hiện hành;]]",
        "4. [[Thủ tục mở tài khoản thực hiện theo các quy định của pháp luật có liên quan.]]",
        "2. Việc xử lý vi phạm thực hiện theo quy định của pháp luật về đất đai.",
        "2. Việc mở thầu thực hiện theo quy định của pháp luật; kết quả gửi Sở Tài chính.",
        "v) Các khoản thu khác theo quy định của pháp luật.",
        "g) Tài liệu, đồ vật khác hoặc nguồn khác theo quy định của pháp luật.",
        "h) Nhiệm vụ khác theo quy định của pháp luật.",
        "2. Thực hiện chế độ báo cáo theo quy định của pháp luật.",
    ],
    "too-many-sets": [
        "Số lượng hồ sơ: [[03 bộ]].",
        "Hồ sơ được lập thành [[02 (hai) bộ]] và gửi về Sở Khoa học và Công nghệ.",
        "Tổ chức đăng ký nộp [[ba (03) bộ]] hồ sơ cho Sở.",
        "Hồ sơ được lập thành [[hai bộ]], gồm:",
        "Số lượng hồ sơ: 01 bộ.",
        "Hồ sơ gồm 02 bộ nhãn phụ kèm tờ hướng dẫn sử dụng.",
        "Hồ sơ kèm 02 (hai) bộ mẫu nhãn thuốc.",
        "Hồ sơ nghiệm thu lập thành 05 (năm) bộ: 01 bộ gửi Sở, 04 bộ lưu tại chủ đầu tư.",
        "Hồ sơ của chủ rừng được lập thành 04 bộ, quản lý tại Sở Nông nghiệp.",
        "Nhà thầu phải nộp ít nhất 02 bộ hồ sơ dự thầu.",
        "Hồ sơ ủy thác tư pháp được lập thành 03 bộ.",
        "Doanh nghiệp chưa nộp 06 bộ hồ sơ chính thức thì bổ sung.",
        "Trong thời hạn 60 ngày, kể từ ngày nhận đủ 06 bộ hồ sơ chính thức, Sở cấp giấy.",
        "Đơn vị đề xuất chỉnh lý và gửi 02 (hai) bộ hồ sơ về Cục Pháp chế.",
        "Ủy ban nhân dân cấp tỉnh gửi Bộ Xây dựng 02 bộ hồ sơ.",
        "Đối với các cấp: xét duyệt, hồ sơ gồm 05 bộ (Sở 01 bộ; huyện 01 bộ).",
        "Phòng một cửa có 05 bộ phận nhận hồ sơ.",
    ],
    "paper-in-database": [
        "Hồ sơ gồm: bản sao có chứng thực [[giấy khai sinh]].",
        "Hồ sơ bao gồm giấy đề nghị và bản sao [[Giấy chứng nhận đăng ký doanh nghiệp]].",
        "Người đề nghị nộp đơn kèm các giấy tờ: bản chụp [[giấy chứng nhận kết hôn]].",
        "Hồ sơ đề nghị cấp bản sao giấy khai sinh gồm: tờ khai theo mẫu.",
        "Hồ sơ gồm: bản sao giấy khai sinh do cơ quan nước ngoài cấp.",
        "Hồ sơ gồm: đơn ghi rõ số giấy chứng nhận kết hôn.",
        "Hồ sơ gồm: bản sao giấy khai sinh, trừ khi đã có trong cơ sở dữ liệu.",
        "Giấy khai sinh có giá trị chứng minh quốc tịch.",
        "Hồ sơ đề nghị đặc xá gồm: bản sao giấy khai sinh của phạm nhân.",
        "Hồ sơ người thuê gồm: bản sao giấy chứng nhận kết hôn, chủ trọ lưu giữ 1 năm.",
    ],
    "superseded": [  # what a later decision of the same office says of [[18/2016/QĐ-UBND]]
        "Quyết định này thay thế Quyết định số [[18/2016/QĐ-UBND]] ngày 19 tháng 8 năm 2016 của Ủy ban.",
        "2. Quyết định số [[18/2016/QĐ-UBND]] ngày 19 tháng 8 năm 2016 của Ủy ban hết hiệu lực thi hành.",
        "Các văn bản sau hết hiệu lực:\na) Quyết định số [[18/2016/QĐ-UBND]] ngày 19 tháng 8 năm 2016;",
        "Điều 3. Bãi bỏ toàn bộ\n1. Quyết định số [[18/2016/QĐ-UBND]] ngày 19 tháng 8 năm 2016 về bến.",
        "Bãi bỏ Điều 1 Quyết định số 9/2011/QĐ-UBND sửa đổi Quyết định số 8/2010/QĐ-UBND và 18/2016/QĐ-UBND.",
        "Quyết định số 18/2016/QĐ-UBND ngày 19/8/2016 hết hiệu lực, trừ khoản 1 Điều 12.",
        "Bãi bỏ các quy định về bến được quy định tại các văn bản sau:\na) Quyết định số 18/2016/QĐ-UBND;",
        "Bãi bỏ khoản 2 Điều 2 Quyết định số 18/2016/QĐ-UBND ngày 19 tháng 8 năm 2016.",
        "Một số quy định của Quyết định số 18/2016/QĐ-UBND được thay thế bởi Quyết định này.",
    ],
    "duplicate-report": [  # where another decision asks the wharf's owner for a yearly report
        "1. [[Hằng năm, chủ bến báo cáo Sở Xây dựng về số lượt khách qua bến]].",
        "[[Hàng năm chủ bến báo cáo Sở Xây dựng về số lượt khách qua bến]]; gửi trước tháng 12.",
        "Hằng quý, chủ bến báo cáo Sở Xây dựng về số lượt khách qua bến.",
        "Hằng năm, chủ bến báo cáo Sở Tài chính về số lượt khách qua bến.",
        "Hằng năm, chủ bến báo cáo Sở Xây dựng về tai nạn trên sông.",
        "Hằng năm, chủ bến báo cáo Sở Xây dựng kết quả thực hiện Quy định này.",
        "Chủ bến báo cáo Sở Xây dựng về số lượt khách qua bến.",
    ],
    "in-person-only": [
        "Hồ sơ đăng ký do Trung tâm [[nộp trực tiếp tại]] Sở Tư pháp; số lượng là 01 bộ.",
        "Tổ chức [[nộp 01 (một) bộ hồ sơ trực tiếp cho]] Cảng vụ nơi phương tiện gặp sự cố.",
        "Người đề nghị [[trực tiếp nộp đơn]] đề nghị tại cơ quan tiếp nhận.",
        "Hồ sơ nộp trực tiếp tại Sở hoặc gửi qua đường bưu điện.",
        "Trường hợp nộp hồ sơ trực tiếp tại bộ phận một cửa thì các bên ký trước mặt người nhận.",
        "Hồ sơ thi tuyển do doanh nghiệp lập và nộp trực tiếp cho Hội đồng thi tuyển.",
        "Hồ sơ nộp trực tiếp tại Sở; khi Hệ thống mạng đấu thầu quốc gia mở thì nộp trên đó.",
        "Sở trực tiếp nhận hồ sơ thông báo.",
        "Đơn vị nộp trực tiếp tại Ngân hàng; tờ khai theo mẫu.",
        "Khi đăng ký kết hôn cả hai bên phải có mặt tại trụ sở.",
    ],
    "dangling-reference": [
        "Hồ sơ theo quy định tại [[khoản 9 Điều 12 Quy định này]].",
        "Trừ trường hợp tại [[điểm đ khoản 1 Điều 12 Quy định này]].",
        "Thực hiện theo [[Điều 15 Quy định này]].",
        "Hồ sơ theo quy định tại khoản 2 Điều 12 Quy định này.",
        "Hồ sơ theo quy định tại điểm b khoản 1 Điều 12 Quy định này.",
        "Theo khoản 9 Điều 12 Luật Đất đai.",
        "Theo khoản 9 Điều 12 của Luật.",
        "Bổ sung khoản 9 Điều 12 Quy định này.",
        "Theo điểm a khoản 2 Điều 12 Quy định này.",
        "Hạch toán vào loại 070 khoản 102.",
    ],
}
REPORT = "Hằng năm, chủ bến báo cáo Sở Xây dựng về số lượt khách qua bến."
_MARK = re.compile(r"\[\[(.*?)\]\]")


def document(
    text: str,
    kind: Kind = Kind.CLAUSE,
    *,
    number: str = "18/2016/QĐ-UBND",
    level: Level = Level.PROVINCE,
    issued: date = date(2016, 8, 19),
    effect: Effect | None = None,
    amendments: tuple[Amendment, ...] = (),
) -> Document:
    key = number.lower().replace("/", "-")
    whole = Span(0, len(text))
    instrument = Instrument(
        key, number, "Quyết định", 11, "Ủy ban nhân dân", "Vàm Đông", level, issued, "", "", None, "", ""
    )
    provision = Provision(f"{key}/main/x", "", kind, Part.MAIN, "1", "Điều 12", "", whole, whole)
    return Document(instrument, text, (provision,), effect=effect or Effect(), amendments=amendments)


def quotes(name: str, doc: Document, stock: Stock | None = None, on: date = TODAY) -> list[str]:
    return [f.quote for f in findings(doc, on, stock=stock or Stock({}), using=(named(name),))]


def said(name: str, text: str) -> list[str]:
    """What the detector quotes of a provision with that text, in the surroundings that it needs."""
    if name == "dangling-reference":
        return dangling(text)
    if name == "superseded":
        return superseded(text)
    if name == "duplicate-report":
        own = document(text)
        stock = Stock.of([own, document(REPORT, number="7/2014/QĐ-UBND")], reports=True)
        return quotes(name, own, stock)
    return quotes(name, document(text, Kind.RECITAL if name == "repealed-basis" else Kind.CLAUSE))


def superseded(text: str) -> list[str]:
    """Of a decision, when a later one of the same office says `text`."""
    own = document("Quyết định số 18/2016/QĐ-UBND về bến", Kind.HEADER)
    text = {"which": "Quyết định này thay thế Quyết định số 18/2016/QĐ-UBND."}.get(
        text.split(", ")[-1][:5], text
    )
    whole = (
        "ỦY BAN NHÂN DÂN TỈNH VÀM ĐÔNG\nSố: 34/2025/QĐ-UBND\nVàm Đông, ngày 28 tháng 11 năm 2025\n"
        "QUYẾT ĐỊNH\nVề bến\nQUYẾT ĐỊNH:\nĐiều 1. Bến mở từ sáng.\nĐiều 2. Hiệu lực thi hành\n"
        f"1. Quyết định này có hiệu lực từ ngày 15 tháng 12 năm 2025.\n{text}\n"
    )
    later = structure.parse(Source(name="y.txt", sha256="1" * 64, text=whole, reader="txt"))
    return quotes("superseded", own, Stock.of([own, later]))


def dangling(text: str, *others: Document) -> list[str]:
    doc = parsed(text)
    docs = [doc, *others]
    return quotes("dangling-reference", doc, Stock.of(docs, structure.index(docs)))


def parsed(text: str, number: str = "18/2016/QĐ-UBND") -> Document:
    """A decision whose attached regulation has Điều 12 (two khoản, the first with a, b) and says `text`."""
    articles = [f"Điều {n}. Nội dung\nCơ quan làm việc thứ {n}." for n in range(1, 12)]
    articles.append("Điều 12. Hồ sơ\n1. Hồ sơ gồm:\na) Đơn;\nb) Bản vẽ.\n2. Nộp tại Sở Xây dựng.")
    articles.append(f"Điều 13. Thi hành\n{text}")
    whole = (
        f"ỦY BAN NHÂN DÂN TỈNH VÀM ĐÔNG\nSố: {number}\nVàm Đông, ngày 19 tháng 8 năm 2016\nQUYẾT ĐỊNH\n"
        "Ban hành Quy định\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Quy định.\n"
        "Điều 2. Quyết định này có hiệu lực từ ngày ký.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n"
        "QUY ĐỊNH\nVề hồ sơ\n(Ban hành kèm theo Quyết định số 18/2016/QĐ-UBND)\n" + "\n".join(articles) + "\n"
    )
    return structure.parse(Source(name="x.txt", sha256="0" * 64, text=whole, reader="txt"))


@pytest.mark.parametrize(("name", "line"), [(name, line) for name, lines in CASES.items() for line in lines])
def test_casebook(name: str, line: str) -> None:
    text = _MARK.sub(r"\1", line)
    assert said(name, text) == _MARK.findall(line)


@pytest.mark.parametrize("one", BUILTIN, ids=[one.name for one in BUILTIN])
def test_the_help_of_a_detector_is_true(one: object) -> None:
    name = getattr(one, "name", "")
    told = explain(name)
    assert told.title and told.source
    assert said(name, told.flags)
    assert said(name, told.leaves) == []
    assert CASES[name]


def test_findings_point_at_their_words_and_can_be_said() -> None:
    text = "Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;"
    doc = document(text, Kind.RECITAL)
    (finding,) = findings(doc, TODAY)
    assert finding.span.of(doc.text) == finding.quote
    for language in LANGUAGES:
        assert "31/07/2024" in say(finding.message, language)


def test_names_are_judged_on_the_day_asked_and_by_the_day_of_writing() -> None:
    text = "Chủ bến nộp hồ sơ tại Sở Giao thông vận tải."
    assert quotes("retired-body", document(text), on=date(2025, 2, 28)) == []
    assert quotes("retired-body", document(text), on=date(2025, 3, 1)) == ["Sở Giao thông vận tải"]
    assert quotes("retired-body", document(text, issued=date(2025, 9, 1))) == []


@pytest.mark.parametrize("kind", [Kind.QUOTED, Kind.NOTE, Kind.FORM, Kind.SIGNATURE, Kind.RECIPIENTS])
def test_only_what_the_instrument_says_itself_is_read(kind: Kind) -> None:
    assert quotes("retired-body", document("Nộp tại Sở Giao thông vận tải.", kind)) == []


def test_a_word_is_judged_by_the_day_it_was_written() -> None:
    text = "Miễn thu đối với người tàn tật."
    assert quotes("retired-term", document(text, issued=date(2009, 3, 2))) == ["người tàn tật"]
    assert quotes("retired-term", document(text, issued=date(2011, 3, 2))) == []
    assert quotes("retired-term", document(text, issued=date(2009, 3, 2)), on=date(2010, 12, 31)) == []
    once = "Tính theo mức lương tối thiểu chung 290.000 đồng."
    assert quotes("retired-term", document(once, issued=date(2009, 3, 2))) == []


def test_central_law_is_left_alone() -> None:
    central = document("Nộp tại Sở Giao thông vận tải.", level=Level.CENTRAL)
    assert quotes("retired-body", central) == []


def test_what_a_later_text_repeals_is_lapsed() -> None:
    own = document("Chợ tạm mở trong thời gian xây chợ.")
    ends = Effect(date(2025, 12, 15), repeals=(Repeal(own.instrument.number, "Điều 12"),))
    later = document("", number="34/2025/QĐ-UBND", issued=date(2025, 11, 28), effect=ends)
    stock = Stock.of([own, later])
    assert quotes("lapsed", own, stock) == [own.text]
    assert quotes("lapsed", own, stock, on=date(2025, 12, 1)) == []


def test_a_repealing_amendment_counts_too() -> None:
    own = document("Chợ tạm mở trong thời gian xây chợ.")
    change = Amendment("p", own.instrument.number, "Điều 12", "repeal", None)
    later = document("", number="45/2020/QĐ-UBND", issued=date(2020, 11, 9), amendments=(change,))
    assert quotes("lapsed", own, Stock.of([later])) == [own.text]


def test_an_instrument_that_is_gone_is_left_alone_and_shakes_what_rests_on_it() -> None:
    own = document("Nộp tại Sở Giao thông vận tải trong 05 ngày.")
    ends = Effect(date(2025, 12, 15), repeals=(Repeal(own.instrument.number, ""),))
    later = document(
        f"Bãi bỏ Quyết định số {own.instrument.number} ngày 19 tháng 8 năm 2016.",
        number="34/2025/QĐ-UBND",
        issued=date(2025, 11, 28),
        effect=ends,
    )
    stock = Stock.of([later])
    assert quotes("retired-body", own, stock) == []
    rests = "Căn cứ Quyết định số 18/2016/QĐ-UBND ngày 19 tháng 8 năm 2016;"
    assert quotes("repealed-basis", document(rests, Kind.RECITAL, number="9/2018/QĐ-UBND"), stock) == [
        "18/2016/QĐ-UBND"
    ]
    other_day = rests.replace("ngày 19", "ngày 20")
    assert quotes("repealed-basis", document(other_day, Kind.RECITAL, number="9/2018/QĐ-UBND"), stock) == []


def test_names_are_unique_and_unknown_ones_are_named() -> None:
    assert [one.name for one in everyone()][: len(BUILTIN)] == [one.name for one in BUILTIN]
    with pytest.raises(UsageError) as caught:
        named("retired-buddy")
    assert "retired-body" in say(caught.value.message, "vi")


def test_what_is_switched_off_says_its_figure_and_runs_in_no_analysis() -> None:
    for one in everyone():
        figure = one.measured
        assert one.on or figure is not None, one.name
        if figure is not None:
            low, high = figure.interval
            assert 0 <= low <= figure.share <= high <= 1
            assert one.on is (figure.share >= 0.9), one.name
            assert f"{figure.right}" in say(explain(one.name).measured or "", "vi")
    assert {one.name for one in everyone() if one.on} == {one.name for one in detectors()}


def test_the_interval_is_wilsons() -> None:
    low, high = Measured(45, 50).interval
    assert (round(low, 3), round(high, 3)) == (0.786, 0.957)


def test_a_place_that_the_stock_changes_is_not_called_missing() -> None:
    text = "Hồ sơ theo quy định tại khoản 9 Điều 12 Quy định này."
    change = Amendment("p", "18/2016/QĐ-UBND", "Điều 12 khoản 9", "add", None)
    later = document("", number="20/2018/QĐ-UBND", issued=date(2018, 5, 4), amendments=(change,))
    assert dangling(text) == ["khoản 9 Điều 12 Quy định này"]
    assert dangling(text, later) == []


def test_without_the_stock_nothing_is_called_missing() -> None:
    assert quotes("dangling-reference", parsed("Theo khoản 9 Điều 12 Quy định này.")) == []


def test_a_line_that_the_parser_did_not_take_for_a_clause_leaves_a_doubt() -> None:
    doubt = "Theo khoản 3 Điều 13 Quy định này.\n1. Một.\n2. Hai.\n\t 3/ Ba."
    assert dangling(doubt) == []


def test_a_law_may_leave_a_matter_to_other_law() -> None:
    doc = document("2. Thủ tục thanh toán thực hiện theo quy định của pháp luật.")
    assert quotes("vague-reference", doc)
    law = replace(doc, instrument=replace(doc.instrument, rank=2))
    assert quotes("vague-reference", law) == []


def test_every_paper_of_the_databases_is_a_paper_and_says_what_nobody_checked() -> None:
    known = {paper.name for paper in papers()}
    for held in held_papers().values():
        assert held.paper in known
        assert held.verified or "chưa đối chiếu" in held.source
    before = document("Hồ sơ gồm: bản sao giấy khai sinh.")
    assert quotes("paper-in-database", before, on=date(2025, 12, 31)) == []


def test_reports_are_gathered_only_for_who_asks() -> None:
    pair = [document(REPORT), document(REPORT, number="7/2014/QĐ-UBND")]
    assert quotes("duplicate-report", pair[0], Stock.of(pair)) == []
    assert quotes("duplicate-report", pair[0], Stock.of(pair[:1], reports=True)) == []
