"""Who may do what: one table. The faces hide what a role cannot do; the refusal itself happens here."""

from __future__ import annotations

import getpass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from reviewer import config
from reviewer.errors import PermissionDenied, UsageError
from reviewer.model import Message
from reviewer.service.views import Role, User
from reviewer.text import nfc

if TYPE_CHECKING:
    from collections.abc import Mapping


class Right(StrEnum):
    READ = "read"
    DECIDE = "decide"
    INGEST = "ingest"  # ingest, analyse, scan
    LEAD = "lead"  # baselines, conflicts, assignments, second readings, exports of record
    ADMIN = "admin"  # accounts


_ORDER: Final = tuple(Role)
_NEEDS: Final = {
    Right.READ: Role.VIEWER,
    Right.DECIDE: Role.REVIEWER,
    Right.INGEST: Role.OFFICER,
    Right.LEAD: Role.LEAD,
    Right.ADMIN: Role.ADMIN,
}

# Every public function of the service and the right it needs; None: whoever may run the program.
# `service.__getattr__` asks this table before it calls, and a test compares it with what happens.
FUNCTIONS: Final[Mapping[str, Right | None]] = {
    "acting": None,
    "agreement": Right.LEAD,
    "allowed": None,
    "analyse": Right.INGEST,
    "assign": Right.LEAD,
    "assignable": Right.LEAD,
    "backup": Right.INGEST,
    "baselines": Right.READ,
    "bear": Right.LEAD,
    "burn_up": Right.READ,
    "change_password": Right.READ,
    "choice": Right.READ,
    "comment": Right.DECIDE,
    "comments": Right.READ,
    "conflicts": Right.LEAD,
    "correct": Right.INGEST,
    "correct_requirement": Right.LEAD,
    "cost_form": Right.READ,
    "costs": Right.READ,
    "decide": Right.DECIDE,
    "demo": Right.INGEST,
    "doctor": None,
    "document": Right.READ,
    "documents": Right.READ,
    "draft": Right.READ,
    "endings": None,
    "evaluate": None,
    "explain": None,
    "explained": None,
    "export": Right.READ,
    "export_bytes": Right.READ,
    "export_template": None,
    "facets": Right.READ,
    "fallout": Right.READ,
    "freeze": Right.LEAD,
    "graph": Right.READ,
    "guidelines": None,
    "history": Right.READ,
    "identified": None,
    "import_costs": Right.LEAD,
    "ingest": Right.INGEST,
    "ingest_upload": Right.INGEST,
    "instrument_sources": Right.READ,
    "inventory_of": None,
    "keep_draft": Right.DECIDE,
    "last_run": None,
    "law_table": Right.READ,
    "local_user": None,
    "mark_canary": Right.LEAD,
    "may": None,
    "needs_sign_in": None,
    "open_store": None,
    "outline": None,
    "outline_data": None,
    "outlook": Right.READ,
    "pair": Right.READ,
    "persons": Right.LEAD,
    "place": Right.READ,
    "plan_second_reading": Right.LEAD,
    "plan_target": Right.READ,
    "precision": Right.READ,
    "provision": Right.READ,
    "queue": Right.READ,
    "read_file": None,
    "reasons": None,
    "recount": Right.READ,
    "requirements": Right.READ,
    "restore": Right.LEAD,
    "scan": Right.INGEST,
    "search": Right.READ,
    "session_user": None,
    "set_password": Right.ADMIN,
    "set_person": Right.ADMIN,
    "settle": Right.LEAD,
    "sign_in": None,
    "sign_out": None,
    "source_pages": Right.READ,
    "set_wage": Right.LEAD,
    "stock_counts": None,
    "stored_outline": Right.READ,
    "stored_outline_data": Right.READ,
    "suggestion": Right.READ,
    "tally": Right.READ,
    "undo": Right.DECIDE,
    "verify": None,
    "warm": None,
    "work": Right.READ,
}


def may(user: User, right: Right) -> bool:
    return _ORDER.index(user.role) >= _ORDER.index(_NEEDS[right])


def allowed(user: User, function: str) -> bool:
    """Whether the table above lets this role call a function of the service."""
    right = FUNCTIONS.get(function)
    return right is None or may(user, right)


def require(user: User, right: Right) -> None:
    """Raise `PermissionDenied` naming the role that is needed."""
    if not may(user, right):
        raise PermissionDenied(
            "service.denied",
            user=user.name,
            role=Message.of(f"service.role-{user.role}"),
            needed=Message.of(f"service.role-{_NEEDS[right]}"),
        )


def local_user(name: str = "") -> User:
    """The account that started the program, where nobody signs in: one office, one machine.

    Every right, or those of $REVIEWER_ROLE. Raises UsageError for another role or an unusable name.
    """
    role = config.role()
    if role and role not in set(Role):
        raise UsageError("service.bad-role", role=role[:40], known=", ".join(Role))
    return User(usable(name.strip() or account()), Role(role) if role else Role.ADMIN)


def usable(name: str) -> str:
    """The name as it is kept. Raises UsageError when it cannot be printed or is too long."""
    name = nfc(name.strip())
    if not name or not name.isprintable() or len(name) > 80:
        raise UsageError("service.bad-user", user=repr(name[:80]))
    return name


def account() -> str:
    """The system's name for whoever runs the program."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container may run under an id without an account
        return "local"
