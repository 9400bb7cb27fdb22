"""Every word the pages say has both languages; every id they use is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import reviewer.ui
from reviewer.detect import detectors
from reviewer.i18n import LANGUAGES, catalogue
from reviewer.language import KINDS
from reviewer.model import Action, Competence, Credit, Relation, Verdict
from reviewer.service.views import FileState, Status
from reviewer.ui.parts.diff import ROW_STATES

if TYPE_CHECKING:
    from enum import StrEnum

UI = Path(reviewer.ui.__file__).parent
LITERAL = re.compile(r"""["']((?:ui|compare)\.[a-z][a-z0-9-]*)["']""")
FAMILIES: tuple[type[StrEnum], ...] = (Action, Competence, Credit, Relation, Verdict, Status, FileState)


def used() -> set[str]:
    ids = {id for path in UI.rglob("*.py") for id in LITERAL.findall(path.read_text(encoding="utf-8"))}
    ids |= {f"ui.{family.__name__.lower()}-{member.value}" for family in FAMILIES for member in family}
    ids |= {f"ui.kind-{kind}" for kind in KINDS}
    ids |= {f"ui.detector-{one.name}" for one in detectors()}
    ids |= {f"ui.row-{state}" for state in ROW_STATES}
    ids |= {f"ui.page-{name}" for name in ("queue", "documents", "progress", "add", "team", "sign-in")}
    return ids


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_id_is_said(language: str) -> None:
    known = catalogue(language).messages
    assert not sorted(id for id in used() if id not in known)


def test_both_languages_say_the_same_ids_with_the_same_arguments() -> None:
    vi, en = (catalogue(language).messages for language in ("vi", "en"))
    ours = {id for id in (*vi, *en) if id.startswith(("ui.", "compare."))}
    assert not sorted(id for id in ours if id not in vi or id not in en)

    def arguments(text: str | tuple[str, ...]) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", text if isinstance(text, str) else text[-1]))

    assert not sorted(id for id in ours if arguments(vi[id]) != arguments(en[id]))


def test_vietnamese_is_vietnamese() -> None:
    """Words of three letters or more without any Vietnamese letter are names and file endings only."""
    allowed = {"ui.add-what", "ui.empty-stock-next"}
    english = re.compile(r"\b(?:the|and|with|of|file|error|saved|document|filter|queue)\b", re.IGNORECASE)
    for id, text in catalogue("vi").messages.items():
        if id.startswith(("ui.", "compare.")) and id not in allowed:
            assert not english.search(text if isinstance(text, str) else " ".join(text)), id
