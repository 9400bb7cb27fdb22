"""What `--json` prints, by the name of its schema; `python -m tools.schemas` writes docs/schemas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reviewer.service import views
from reviewer.service.exports import ExportReport
from reviewer.service.views import team
from reviewer.service.views.readings import CorrectionView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewer.model import Message, Source, Span

VERSION: Final = 1  # of every schema; a change that a reader must know of makes it 2


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's instrument as read. Spans and page starts count code points of `text`."""

    name: str
    sha256: str  # of the file's bytes
    reader: str
    encoding: str
    text: str
    pages: tuple[int, ...]
    tables: tuple[Span, ...]
    notes: tuple[Span, ...]  # editors' words
    warnings: tuple[Message, ...]

    @classmethod
    def of(cls, source: Source) -> SourceText:
        return cls(
            source.name,
            source.sha256,
            source.reader,
            source.encoding,
            source.text,
            source.pages,
            source.tables,
            source.notes,
            source.warnings,
        )


@dataclass(frozen=True, slots=True)
class Sources:
    """The text of a file, one entry an instrument."""

    sources: tuple[SourceText, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """The answer to an undo; null when nothing was left to take back."""

    receipt: views.Receipt | None


@dataclass(frozen=True, slots=True)
class History:
    """Newest first."""

    events: tuple[views.EventView, ...]


@dataclass(frozen=True, slots=True)
class Reasons:
    reasons: tuple[views.Reason, ...]


@dataclass(frozen=True, slots=True)
class Baselines:
    """Newest last."""

    baselines: tuple[views.BaselineView, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """The tally, and the cumulative figures by day when asked for."""

    tally: views.TallyView
    burn_up: tuple[views.BurnPoint, ...]


@dataclass(frozen=True, slots=True)
class Verified:
    ok: bool
    report: views.VerifyReport


@dataclass(frozen=True, slots=True)
class Names:
    """Everything `explain` knows."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class People:
    """By name."""

    people: tuple[team.PersonView, ...]


@dataclass(frozen=True, slots=True)
class Assigned:
    """What a person looks after from now on; null for nothing."""

    assignment: team.AssignmentView | None


@dataclass(frozen=True, slots=True)
class Comments:
    """Oldest first."""

    comments: tuple[team.CommentView, ...]


@dataclass(frozen=True, slots=True)
class Consequences:
    """What falls with the accepted set, by place."""

    consequences: tuple[views.ConsequenceView, ...]


FORMS: Final[Mapping[str, type[Any]]] = {
    "demo": views.DemoReport,
    "ingest": views.IngestReport,
    "read": Sources,
    "correct": CorrectionView,
    "documents": views.DocumentPage,
    "search": views.SearchPage,
    "analyse": views.RunReport,
    "scan": views.ScanReport,
    "queue": views.QueuePage,
    "suggestion": views.SuggestionView,
    "choice": views.Choice,
    "receipt": views.Receipt,
    "undo": Undone,
    "history": History,
    "reasons": Reasons,
    "precision": views.Precision,
    "baseline": views.BaselineView,
    "baselines": Baselines,
    "recount": views.Recount,
    "tally": Progress,
    "plan": views.PlanView,
    "costs": views.CostView,
    "forecast": views.ForecastView,
    "consequences": Consequences,
    "consequence": views.ConsequenceView,
    "cost-import": views.CostImport,
    "wage": views.WageView,
    "export": ExportReport,
    "verify": Verified,
    "backup": views.BackupReport,
    "restore": views.RestoreReport,
    "doctor": views.DoctorReport,
    "explained": Names,
    "explanation": views.Explanation,
    "person": team.PersonView,
    "people": People,
    "assigned": Assigned,
    "comment": team.CommentView,
    "comments": Comments,
    "conflicts": team.ConflictPage,
    "settled": team.Settled,
    "agreement": team.Agreement,
}

# Fixed by what reads them, so they carry no "schema" of their own.
BARE: Final[Mapping[str, type[Any]]] = {"requirements": views.InventoryView}
