"""Views as the service gives them, made by hand: one of each shape a page must draw."""

from __future__ import annotations

from datetime import UTC, date, datetime

from reviewer.compare import diff
from reviewer.model import (
    Action,
    Competence,
    Coverage,
    Credit,
    Decision,
    Duty,
    Kind,
    Level,
    Message,
    Part,
    Relation,
    Slot,
    Span,
    Verdict,
)
from reviewer.service.views import (
    ArticleView,
    ClusterView,
    DocumentRow,
    DocumentView,
    EventView,
    FindingView,
    InstrumentLine,
    MarginNote,
    MemberView,
    NodeView,
    SideView,
    Status,
    StockCounts,
    SuggestionView,
)

CUT = (
    "2. Chủ cơ sở phải nộp 02 bộ hồ sơ đến Phòng Kinh tế. Trong thời hạn 07 ngày làm việc, cơ quan "
    "tiếp nhận cấp giấy. Mỗi quý chủ cơ sở phải gửi bảng kê số lượt khách."
)
KEEP = (
    "3. Chủ cơ sở phải nộp 01 bộ hồ sơ đến Ủy ban nhân dân cấp xã. Trong thời hạn 05 ngày làm việc, "
    "cơ quan tiếp nhận cấp giấy."
)
TIME = datetime(2026, 6, 12, 7, 32, 7, tzinfo=UTC)


def plain(text: str) -> Message:
    """A message that is its own id: shows as written."""
    return Message.of(text)


def instrument(
    number: str = "14/2020/QĐ-UBND", title: str = "Về cơ sở lưu trú", rank: int = 9
) -> InstrumentLine:
    return InstrumentLine(
        "k-" + number, number, "Quyết định", title, "UBND tỉnh", "Sông Vàm", Level.PROVINCE, rank,
        date(2020, 5, 22), date(2020, 6, 5), "Lưu trú", plain(f"Quyết định số {number}"),
    )  # fmt: skip


def side(text: str, line: InstrumentLine, id: str = "p1") -> SideView:
    before, after = "Điều 7. Nộp hồ sơ\n1. Lập sổ theo dõi.\n", "\n4. Lưu hồ sơ."
    here = Span(len(before), len(before) + len(text))
    article = ArticleView(id, "Điều 7", "Nộp hồ sơ", before + text + after, here)
    return SideView(
        id, "Điều 7 khoản 2", plain(f"khoản 2 Điều 7 Quyết định số {line.number}"), line, text, 0, article
    )


def suggestion(
    cut: str = CUT,
    keep: str | None = KEEP,
    *,
    reason: str = "Khoản này quy định lại việc đã có ở văn bản mới hơn.",
    title: str = "Về cơ sở lưu trú",
    note: str = "",
    cluster: bool = False,
) -> SuggestionView:
    a = side(cut, instrument(title=title), "a")
    b = side(keep, instrument("27/2025/QĐ-UBND", title), "b") if keep is not None else None
    duties = (
        Duty("Chủ cơ sở phải nộp 02 bộ hồ sơ", Span(0, 5), "phải nộp 01 bộ hồ sơ", 0.8, ("02 bộ",)),
        Duty("Mỗi quý chủ cơ sở phải gửi bảng kê", Span(0, 5), "", 0.1, ("bảng kê",)),
    )
    decision = Decision("k1", Verdict.REJECT, "other", note or "đã xem", "An", TIME.isoformat(), 3)
    event = EventView(3, TIME, "An", "reviewer", "decide", "k1", "DX-00001", Verdict.REJECT, "other", note)
    finding = FindingView("f1", "retired-paper", "a", Span(0, 4), "sổ", plain(reason), title)
    members = (
        MemberView(side(CUT, instrument()), 1.0, Relation.DUPLICATE, True, ()),
        MemberView(side(KEEP, instrument("2/2012/QĐ-UBND")), 0.9, Relation.DUPLICATE, False, slots()),
        MemberView(side(KEEP, instrument("3/2013/QĐ-UBND")), 0.8, Relation.DUPLICATE, False, ()),
    )
    return SuggestionView(
        key="k1", number="DX-00001", version=1, current=True, action=Action.REPEAL, relation=Relation.OVERLAP,
        detector="overlap", probability=0.93, reason=plain(reason), cut=a, others=(), keeper=b,
        comparison=diff(cut, keep) if keep is not None else None, slots=slots(),
        coverage=Coverage(duties if keep is not None else ()), cut_words=cut,
        cut_case=(plain(reason),), keep_case=(plain(reason),), keeper_reason=plain("Ban hành sau"),
        competence=Competence.SELF, credit=Credit.TEXT_MERGED, official=1, net=0, why=("near-duplicate",),
        cluster=ClusterView("c", Relation.DUPLICATE, 0.8, members) if cluster else None, findings=(finding,),
        status=Status.PENDING, own=None, decisions=(decision,), history=(event,),
    )  # fmt: skip


def slots() -> tuple[Slot, ...]:
    return (Slot("amount", "02 bộ", "01 bộ"), Slot("body", "Phòng Kinh tế", ""), Slot("number", "3", "3"))


def document(words: str = "Nội dung") -> DocumentView:
    """An opening, a chapter, an article with two khoản and a signature."""
    pieces = [
        ("h", "", 0, Kind.HEADER, "", f"ỦY BAN NHÂN DÂN\n{words}\n"),
        ("c", "", 0, Kind.CHAPTER, "I", "Chương I\nQUY ĐỊNH CHUNG\n"),
        ("a1", "c", 1, Kind.ARTICLE, "1", "Điều 1. Nộp hồ sơ\n"),
        ("a1k1", "a1", 2, Kind.CLAUSE, "1", f"1. {words}\n"),
        ("a1k2", "a1", 2, Kind.CLAUSE, "2", "2. Nộp bản sao sổ hộ khẩu.\n"),
        ("a2", "c", 1, Kind.ARTICLE, "2", f"Điều 2. Hiệu lực\n{words}\n"),
        ("a3", "c", 1, Kind.ARTICLE, "3", "Điều 3. Phòng Kinh tế thi hành.\n"),
        ("s", "", 0, Kind.SIGNATURE, "", "CHỦ TỊCH\n"),
    ]
    nodes, text = [], ""
    for id, parent, depth, kind, label, own in pieces:
        span = Span(len(text), len(text) + len(own))
        text += own
        heading = "Có tên" if kind is Kind.ARTICLE and id != "a3" else ""
        nodes.append(NodeView(id, parent, depth, kind, Part.MAIN, label, "", heading, own, span, span, 0))
    where = nodes[3].span
    paper = text.index("sổ hộ khẩu")
    row = DocumentRow(
        instrument(), StockCounts(1, 2, 2, 0, 7, 0, len(text)), 1, 1, 1, "", "tep.docx", "docx", 0
    )
    margin = MarginNote(
        "a1k1", where, "k1", "DX-00001", Action.REPEAL, Relation.OVERLAP, "overlap", 0.93, plain(words),
        plain("khoản 3 Điều 9"), "b", Status.PENDING, False,
    )  # fmt: skip
    finding = FindingView(
        "f1", "retired-paper", "a1k2", Span(paper, paper + 10), "sổ hộ khẩu", plain(words), "Luật Cư trú"
    )
    body = text.index("Phòng Kinh tế")
    gone = FindingView(
        "f2", "retired-body", "a3", Span(body, body + 13), "Phòng Kinh tế", plain(words), "Nghị định"
    )
    return DocumentView(row, text, tuple(nodes), (margin,), (finding, gone), (), (), (), ())
