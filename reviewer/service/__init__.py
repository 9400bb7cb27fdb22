"""Use cases: the only module the two faces (command line and app) import.

Clocks, users and dates are arguments. Every function that can fail raises a `ReviewerError`.

Names are imported when first used: the language pipeline and the model take seconds to load,
and `reviewer --help` or deciding needs neither.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from reviewer.service.analysis import analyse, last_run
    from reviewer.service.backup import backup, restore
    from reviewer.service.choices import choice, pair, warm
    from reviewer.service.decisions import decide, history, reasons, undo
    from reviewer.service.demonstration import demo
    from reviewer.service.doctor import doctor
    from reviewer.service.drafts import draft, keep_draft
    from reviewer.service.exports import (
        FORMS,
        PAPERS,
        TABLES,
        ExportReport,
        endings,
        export,
        export_bytes,
        export_template,
    )
    from reviewer.service.help import evaluate, explain, explained
    from reviewer.service.instruments import document, documents, provision, search
    from reviewer.service.inventory import correct_requirement, inventory_of, requirements
    from reviewer.service.library import ingest, ingest_upload, outline, read_file, stock_counts
    from reviewer.service.people import Right, local_user, may
    from reviewer.service.planning import plan_target
    from reviewer.service.progress import baselines, burn_up, freeze, recount, tally, verify, work
    from reviewer.service.queueing import facets, place, queue, suggestion
    from reviewer.service.scanning import scan
    from reviewer.service.sources import source_pages
    from reviewer.store import Store, open_store

_HOMES: Final = {
    "reviewer.service.analysis": ("analyse", "last_run"),
    "reviewer.service.backup": ("backup", "restore"),
    "reviewer.service.choices": ("choice", "pair", "warm"),
    "reviewer.service.decisions": ("decide", "history", "reasons", "undo"),
    "reviewer.service.demonstration": ("demo",),
    "reviewer.service.doctor": ("doctor",),
    "reviewer.service.drafts": ("draft", "keep_draft"),
    "reviewer.service.instruments": ("document", "documents", "provision", "search"),
    "reviewer.service.exports": (
        "FORMS",
        "PAPERS",
        "TABLES",
        "ExportReport",
        "endings",
        "export",
        "export_bytes",
        "export_template",
    ),
    "reviewer.service.help": ("evaluate", "explain", "explained"),
    "reviewer.service.inventory": ("correct_requirement", "inventory_of", "requirements"),
    "reviewer.service.library": ("ingest", "ingest_upload", "outline", "read_file", "stock_counts"),
    "reviewer.service.people": ("Right", "local_user", "may"),
    "reviewer.service.planning": ("plan_target",),
    "reviewer.service.progress": ("baselines", "burn_up", "freeze", "recount", "tally", "verify", "work"),
    "reviewer.service.queueing": ("facets", "place", "queue", "suggestion"),
    "reviewer.service.scanning": ("scan",),
    "reviewer.service.sources": ("source_pages",),
    "reviewer.store": ("Store", "open_store"),
}
_HOME_OF: Final = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "FORMS",
    "PAPERS",
    "TABLES",
    "ExportReport",
    "Right",
    "Store",
    "analyse",
    "backup",
    "baselines",
    "correct_requirement",
    "burn_up",
    "choice",
    "decide",
    "demo",
    "doctor",
    "document",
    "documents",
    "draft",
    "endings",
    "evaluate",
    "explain",
    "explained",
    "export",
    "export_bytes",
    "export_template",
    "facets",
    "freeze",
    "history",
    "ingest",
    "ingest_upload",
    "inventory_of",
    "keep_draft",
    "last_run",
    "local_user",
    "may",
    "open_store",
    "outline",
    "pair",
    "place",
    "plan_target",
    "provision",
    "queue",
    "read_file",
    "reasons",
    "recount",
    "requirements",
    "restore",
    "scan",
    "search",
    "source_pages",
    "stock_counts",
    "suggestion",
    "tally",
    "undo",
    "verify",
    "warm",
    "work",
]


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value  # a module of the same name (queue, scan, demo) must not hide the function
    return value
