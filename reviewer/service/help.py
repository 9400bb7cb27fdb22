"""The product explains itself: detectors, relations, actions; and measures itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewer import detect
from reviewer.errors import ReadError, UsageError
from reviewer.i18n import catalogue
from reviewer.model import Action, Competence, Credit, Message, Relation
from reviewer.service.views import Explanation, Status

if TYPE_CHECKING:
    from enum import StrEnum
    from pathlib import Path

    from reviewer.overlap import Evaluation

# What `explain` knows by name; a word of two families is explained by the first.
_FAMILIES: Final[tuple[tuple[str, type[StrEnum]], ...]] = (
    ("relation", Relation),
    ("action", Action),
    ("credit", Credit),
    ("competence", Competence),
    ("status", Status),
)


def explained() -> tuple[str, ...]:
    """Every name `explain` knows, in reading order."""
    words = dict.fromkeys(value.value for _, kind in _FAMILIES for value in kind)
    return ("overlap", *(one.name for one in detect.everyone()), *words)


def explain(name: str) -> Explanation:
    """Help of the overlap analysis, a detector, relation, action, credit class, competence or status.

    Raises UsageError naming those there are.
    """
    asked = name.strip().lower()
    if asked == "overlap":
        return _explanation("overlap", "overlap", "service.explain-overlap")
    for family, kind in _FAMILIES:
        if asked in {value.value for value in kind}:
            return _explanation(asked, f"{family}-{asked}", f"service.explain-{family}-{asked}")
    if asked in {one.name for one in detect.everyone()}:
        help = detect.explain(asked)
        text = help.measured or help.title
        return Explanation(asked, help.title, text, help.flags, help.leaves, help.source)
    raise UsageError("service.unknown-name", name=name[:80], known=", ".join(explained()))


def _explanation(name: str, title: str, id: str) -> Explanation:
    """Flags and leaves are there when the catalogue has them."""
    known = catalogue("vi").messages
    return Explanation(
        name=name,
        title=Message.of(f"service.{title}"),
        text=Message.of(id),
        flags=Message.of(f"{id}-flags") if f"{id}-flags" in known else "",
        leaves=Message.of(f"{id}-leaves") if f"{id}-leaves" in known else "",
    )


def evaluate(path: Path, *, cv: bool = False) -> Evaluation:
    """Quality of candidates and relation on labelled pairs (JSON lines). Raises ReadError, UsageError."""
    from reviewer.overlap.evaluate import evaluate as measured  # takes a second: nothing else needs it

    try:
        with path.open(encoding="utf-8") as lines:
            return measured(lines, cv=cv, where=path.name)
    except OSError as exc:
        raise ReadError("service.no-pairs", file=str(path), detail=exc.strerror or str(exc)) from exc
    except UnicodeDecodeError as exc:
        raise ReadError("service.pairs-not-text", file=str(path)) from exc
