"""Use cases: the only module the two faces (command line and app) import.

Clocks, users and dates are arguments. Every function that can fail raises a `ReviewerError`.
"""

from reviewer.service.analysis import analyse, last_run
from reviewer.service.decisions import decide, history, reasons, undo
from reviewer.service.demo import demo
from reviewer.service.documents import document, documents, provision, search
from reviewer.service.exports import FORMS, ExportReport, export, export_bytes
from reviewer.service.help import evaluate, explain, explained
from reviewer.service.library import ingest, ingest_upload, outline, read_file, stock_counts
from reviewer.service.people import Right, local_user, may
from reviewer.service.progress import baselines, burn_up, freeze, recount, tally, verify, work
from reviewer.service.queue import facets, place, queue, suggestion
from reviewer.service.scan import scan
from reviewer.store import Store, open_store

__all__ = [
    "FORMS",
    "ExportReport",
    "Right",
    "Store",
    "analyse",
    "baselines",
    "burn_up",
    "decide",
    "demo",
    "document",
    "documents",
    "evaluate",
    "explain",
    "explained",
    "export",
    "export_bytes",
    "facets",
    "freeze",
    "history",
    "ingest",
    "ingest_upload",
    "last_run",
    "local_user",
    "may",
    "open_store",
    "outline",
    "place",
    "provision",
    "queue",
    "read_file",
    "reasons",
    "recount",
    "scan",
    "search",
    "stock_counts",
    "suggestion",
    "tally",
    "undo",
    "verify",
    "work",
]
