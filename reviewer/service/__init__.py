"""Use cases: the only module the two faces (command line and app) import.

Clocks, users and dates are arguments. Every function that can fail raises a `ReviewerError`.

Names are imported when first used: the language pipeline and the model take seconds to load,
and `reviewer --help` or deciding needs neither.
"""

from __future__ import annotations

from functools import wraps
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from reviewer.service import people as _people

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewer.service.accounts import (
        acting,
        change_password,
        identified,
        needs_sign_in,
        persons,
        session_user,
        set_password,
        set_person,
        sign_in,
        sign_out,
    )
    from reviewer.service.agreeing import agreement, plan_second_reading
    from reviewer.service.analysis import analyse, last_run
    from reviewer.service.assigning import assign, assignable
    from reviewer.service.backup import backup, restore
    from reviewer.service.choices import choice, pair, warm
    from reviewer.service.commenting import comment, comments
    from reviewer.service.corrections import correct
    from reviewer.service.costbook import costs
    from reviewer.service.costing import cost_form, import_costs, set_wage
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
    from reviewer.service.falls import bear, fallout
    from reviewer.service.forecasting import outlook
    from reviewer.service.guides import guidelines
    from reviewer.service.help import evaluate, explain, explained
    from reviewer.service.instruments import document, documents, provision, search
    from reviewer.service.inventory import correct_requirement, inventory_of, requirements
    from reviewer.service.library import ingest, ingest_upload, read_file, stock_counts
    from reviewer.service.network import graph, law_table
    from reviewer.service.outlines import (
        instrument_sources,
        outline,
        outline_data,
        stored_outline,
        stored_outline_data,
    )
    from reviewer.service.people import FUNCTIONS, Right, allowed, local_user, may
    from reviewer.service.planning import plan_target
    from reviewer.service.progress import baselines, burn_up, freeze, recount, tally, verify, work
    from reviewer.service.queueing import facets, place, queue, suggestion
    from reviewer.service.scanning import scan
    from reviewer.service.settling import conflicts, mark_canary, settle
    from reviewer.service.shares import precision
    from reviewer.service.sources import source_pages
    from reviewer.store import Store, open_store

_HOMES: Final = {
    "reviewer.service.forecasting": ("outlook",),
    "reviewer.service.falls": ("bear", "fallout"),
    "reviewer.service.costing": ("cost_form", "import_costs", "set_wage"),
    "reviewer.service.costbook": ("costs",),
    "reviewer.service.accounts": (
        "acting",
        "change_password",
        "identified",
        "needs_sign_in",
        "persons",
        "session_user",
        "set_password",
        "set_person",
        "sign_in",
        "sign_out",
    ),
    "reviewer.service.agreeing": ("agreement", "plan_second_reading"),
    "reviewer.service.assigning": ("assign", "assignable"),
    "reviewer.service.commenting": ("comment", "comments"),
    "reviewer.service.settling": ("conflicts", "mark_canary", "settle"),
    "reviewer.service.guides": ("guidelines",),
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
    "reviewer.service.library": ("ingest", "ingest_upload", "read_file", "stock_counts"),
    "reviewer.service.outlines": (
        "instrument_sources",
        "outline",
        "outline_data",
        "stored_outline",
        "stored_outline_data",
    ),
    "reviewer.service.corrections": ("correct",),
    "reviewer.service.network": ("graph", "law_table"),
    "reviewer.service.people": ("FUNCTIONS", "Right", "allowed", "local_user", "may"),
    "reviewer.service.planning": ("plan_target",),
    "reviewer.service.shares": ("precision",),
    "reviewer.service.progress": ("baselines", "burn_up", "freeze", "recount", "tally", "verify", "work"),
    "reviewer.service.queueing": ("facets", "place", "queue", "suggestion"),
    "reviewer.service.scanning": ("scan",),
    "reviewer.service.sources": ("source_pages",),
    "reviewer.store": ("Store", "open_store"),
}
_HOME_OF: Final = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "FORMS",
    "FUNCTIONS",
    "PAPERS",
    "TABLES",
    "ExportReport",
    "Right",
    "Store",
    "acting",
    "agreement",
    "allowed",
    "analyse",
    "assign",
    "assignable",
    "backup",
    "baselines",
    "bear",
    "burn_up",
    "change_password",
    "choice",
    "comment",
    "comments",
    "conflicts",
    "correct",
    "correct_requirement",
    "cost_form",
    "costs",
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
    "fallout",
    "freeze",
    "graph",
    "guidelines",
    "history",
    "identified",
    "import_costs",
    "ingest",
    "ingest_upload",
    "instrument_sources",
    "inventory_of",
    "keep_draft",
    "last_run",
    "law_table",
    "local_user",
    "mark_canary",
    "may",
    "needs_sign_in",
    "open_store",
    "outline",
    "outline_data",
    "outlook",
    "pair",
    "persons",
    "place",
    "plan_second_reading",
    "plan_target",
    "precision",
    "provision",
    "queue",
    "read_file",
    "reasons",
    "recount",
    "requirements",
    "restore",
    "scan",
    "search",
    "session_user",
    "set_password",
    "set_person",
    "set_wage",
    "settle",
    "sign_in",
    "sign_out",
    "source_pages",
    "stock_counts",
    "stored_outline",
    "stored_outline_data",
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
    right = _people.FUNCTIONS.get(name)
    if right is not None:
        value = _gated(value, right)
    globals()[name] = value  # a module of the same name (queue, scan, demo) must not hide the function
    return value


def _gated(function: Callable[..., Any], right: Right) -> Callable[..., Any]:
    """`function` behind the table of rights, whatever it checks itself."""

    @wraps(function)
    def call(*args: Any, **named: Any) -> Any:
        if "user" in named:  # without one the function itself says that it is missing
            _people.require(named["user"], right)
        return function(*args, **named)

    return call
