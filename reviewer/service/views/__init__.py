"""What the two faces are given: frozen values, complete enough to draw a page without a second question.

Law text stays text; everything the product says itself is a `Message`. Spans are code points
of the string they stand beside. Order is the order of display unless said otherwise.
"""

from __future__ import annotations

from reviewer.service.views.choice import Choice, ChoiceMember, DraftView, Fate, PairView
from reviewer.service.views.documents import (
    DocumentPage,
    DocumentRow,
    DocumentView,
    LinkView,
    MarginNote,
    NodeView,
    SearchHit,
    SearchPage,
)
from reviewer.service.views.operations import BackupReport, RestoreReport
from reviewer.service.views.planning import LeftOut, PlanShort, PlanStep, PlanView
from reviewer.service.views.progress import (
    BaselineView,
    BurnPoint,
    Recount,
    TallyLine,
    TallyView,
    VerifyReport,
)
from reviewer.service.views.queue import Facet, Facets, Order, Place, QueueFilter, QueuePage, QueueRow, Status
from reviewer.service.views.scan import DemoReport, Explanation, OutlineView, ScanFile, ScanHit, ScanReport
from reviewer.service.views.stock import (
    FileRead,
    FileState,
    IngestReport,
    InstrumentLine,
    Progress,
    Role,
    RunReport,
    Skipped,
    StockCounts,
    User,
    silent,
)
from reviewer.service.views.suggestion import (
    ArticleView,
    CitationView,
    ClusterView,
    EventView,
    FindingView,
    MemberView,
    Reason,
    Receipt,
    SideView,
    SuggestionView,
    Tallies,
    Work,
)

__all__ = [
    "ArticleView",
    "BackupReport",
    "BaselineView",
    "BurnPoint",
    "Choice",
    "ChoiceMember",
    "CitationView",
    "ClusterView",
    "DemoReport",
    "DocumentPage",
    "DocumentRow",
    "DocumentView",
    "DraftView",
    "EventView",
    "Explanation",
    "Facet",
    "Facets",
    "Fate",
    "FileRead",
    "FileState",
    "FindingView",
    "IngestReport",
    "InstrumentLine",
    "LeftOut",
    "LinkView",
    "MarginNote",
    "MemberView",
    "NodeView",
    "Order",
    "OutlineView",
    "PairView",
    "Place",
    "PlanShort",
    "PlanStep",
    "PlanView",
    "Progress",
    "QueueFilter",
    "QueuePage",
    "QueueRow",
    "Reason",
    "Receipt",
    "Recount",
    "RestoreReport",
    "Role",
    "RunReport",
    "ScanFile",
    "ScanHit",
    "ScanReport",
    "SearchHit",
    "SearchPage",
    "SideView",
    "Skipped",
    "Status",
    "StockCounts",
    "SuggestionView",
    "Tallies",
    "TallyLine",
    "TallyView",
    "User",
    "VerifyReport",
    "Work",
    "silent",
]
