"""Who may do what. The faces hide what a role cannot do; the refusal itself happens here."""

from __future__ import annotations

import getpass
from enum import StrEnum
from typing import Final

from reviewer.errors import PermissionDenied, UsageError
from reviewer.model import Message
from reviewer.service.views import Role, User


class Right(StrEnum):
    READ = "read"
    DECIDE = "decide"
    INGEST = "ingest"  # ingest, analyse, scan
    LEAD = "lead"  # baselines, exports of record


_ORDER: Final = tuple(Role)
_NEEDS: Final = {
    Right.READ: Role.VIEWER,
    Right.DECIDE: Role.REVIEWER,
    Right.INGEST: Role.OFFICER,
    Right.LEAD: Role.LEAD,
}


def may(user: User, right: Right) -> bool:
    return _ORDER.index(user.role) >= _ORDER.index(_NEEDS[right])


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
    """The account that started the program, with every right: one office, one machine, no sign-in yet."""
    name = name.strip() or _account()
    if not name.isprintable() or len(name) > 80:
        raise UsageError("service.bad-user", user=repr(name[:80]))
    return User(name, Role.ADMIN)


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container may run under an id without an account
        return "local"
