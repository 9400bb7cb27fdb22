"""Accounts of an office: passwords, signing in and out, who may be changed by whom.

Without any account the program stays as it is for one person at one machine. The hashes are
Argon2id; they, the failures and the sign-ins stand outside the chain, which is exported.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Final

from reviewer.errors import PermissionDenied, UsageError
from reviewer.service.assigning import assignment_views
from reviewer.service.people import Right, account, local_user, require, usable
from reviewer.service.views import Role, User
from reviewer.service.views.team import PersonView, SignedIn
from reviewer.store import doors, events
from reviewer.store import people as accounts
from reviewer.store.people import Person
from reviewer.text import nfc

if TYPE_CHECKING:
    from argon2 import PasswordHasher

    from reviewer.store import Connection, Store

SHORTEST: Final = 10  # code points of a password
LONGEST: Final = 500
ATTEMPTS: Final = 5  # wrong ones in a row before a name is locked
LOCKED: Final = timedelta(minutes=15)
FORGOTTEN: Final = timedelta(days=1)  # failures older than this no longer count
SIGNED_IN: Final = timedelta(hours=12)  # a working day; then the password again


# ------------------------------------------------------------------------------ acting


def needs_sign_in(store: Store) -> bool:
    """Whether there are accounts: then nobody works without one."""
    with store.reading() as db:
        return accounts.anybody(db)


def acting(store: Store, name: str = "") -> User:
    """Who acts on the command line: the account called `name`, or like the system's user.

    Without accounts it is the local user. No password is asked: who can open the database's
    file (mode 600) can do anything with it. Raises PermissionDenied for an unknown or disabled name.
    """
    with store.reading() as db:
        if not accounts.anybody(db):
            return local_user(name)
        wanted = usable(name.strip() or account())
        return _enabled(accounts.person(db, wanted), wanted)


def _enabled(found: Person | None, name: str) -> User:
    if found is None:
        raise PermissionDenied("service.no-account", user=name)
    if found.disabled:
        raise PermissionDenied("service.disabled", user=name)
    return User(found.name, Role(found.role))


def identified(store: Store, email: str) -> User:
    """The person an identity provider vouches for. Raises PermissionDenied when nobody here is called so."""
    name = usable(email).lower()
    with store.reading() as db:
        found = accounts.person(db, name)
    return _enabled(found if found and found.provider == "oidc" else None, name)


# -------------------------------------------------------------------------- signing in


def sign_in(store: Store, name: str, password: str, *, now: datetime) -> SignedIn:
    """Check a password and open a session. Raises PermissionDenied, never saying which of the two is wrong.

    The attempt is counted before the password is looked at, so that many at once are no way
    around the lock: after `ATTEMPTS` wrong ones in a row each further one waits `LOCKED`.
    """
    name = usable(name)
    with store.writing() as db:
        _not_locked(db, name, now)
        times = doors.count_failure(db, name, now=now, old=now - FORGOTTEN)
        found = accounts.person(db, name)
        hash = doors.hash_of(db, name)
    right = _verified(hash, password)
    if not right or found is None or found.disabled or found.provider != "local":
        if times >= ATTEMPTS and found is not None:
            with store.writing() as db:
                events.append(
                    db,
                    time=now,
                    actor=name,
                    role=found.role,
                    verb="lockout",
                    subject=name,
                    payload={"failures": times},
                )
        raise PermissionDenied("service.wrong-password")
    token, ends = token_urlsafe(32), now + SIGNED_IN
    with store.writing() as db:
        doors.forget_failures(db, name)
        doors.begin(db, token, name, now=now, ends=ends)
    return SignedIn(User(found.name, Role(found.role)), token, ends)


def _not_locked(db: Connection, name: str, now: datetime) -> None:
    failed = doors.failures(db, name)
    if failed.times < ATTEMPTS:
        return
    left = datetime.fromisoformat(failed.last) + LOCKED - now
    if left > timedelta():
        raise PermissionDenied("service.locked-out", minutes=int(left / timedelta(minutes=1)) + 1)


def session_user(store: Store, token: str, *, now: datetime) -> User | None:
    """Whose session it is, with today's role; None for an unknown, ended or disabled one."""
    with store.reading() as db:
        found = accounts.person(db, doors.who(db, token, now=now)) if token else None
    return None if found is None or found.disabled else User(found.name, Role(found.role))


def sign_out(store: Store, token: str) -> None:
    with store.writing() as db:
        doors.end(db, token)


# ---------------------------------------------------------------------------- accounts


def persons(store: Store, *, user: User) -> tuple[PersonView, ...]:
    """Every account, by name."""
    require(user, Right.LEAD)
    with store.reading() as db:
        assigned = assignment_views(db)
        return tuple(
            PersonView(p.name, Role(p.role), p.provider, p.disabled, assigned.get(p.name))
            for p in accounts.people(db)
        )


def set_person(
    store: Store,
    name: str,
    *,
    role: Role | None = None,
    disabled: bool | None = None,
    password: str | None = None,
    oidc: bool = False,
    now: datetime,
    user: User,
) -> PersonView:
    """Add an account (`role` and a password, or `oidc`), or change its role or whether it may sign in.

    Raises UsageError when it is there already (with a password given), is not there, or when no
    administrator would be left.
    """
    require(user, Right.ADMIN)
    name = usable(name).lower() if oidc else usable(name)
    adds = oidc or password is not None
    hash = _hashed(name, password) if password is not None else ""
    with store.writing() as db:
        there = accounts.person(db, name)
        if adds:
            new, what = _new(db, there, name, role, hash), "add"
        elif there is None:
            raise UsageError("service.no-person", user=name, known=_known(db))
        else:
            new, what = _changed(there, role, disabled)
        if new != there:
            _keeps_an_admin(db, new)
            accounts.put(db, what, new, actor=user.name, role=user.role, now=now)
            if hash:
                doors.set_hash(db, name, hash)
            if new.disabled:
                doors.end_all(db, name)
        return PersonView(name, Role(new.role), new.provider, new.disabled, assignment_views(db).get(name))


def _new(db: Connection, there: Person | None, name: str, role: Role | None, hash: str) -> Person:
    if there is not None:
        raise UsageError("service.person-exists", user=name)
    if role is None:
        raise UsageError("service.role-needed", known=", ".join(Role))
    if not accounts.anybody(db) and role is not Role.ADMIN:
        raise UsageError("service.first-is-admin")
    provider = "local" if hash else "oidc"
    return Person(name, role.value, provider, False, accounts.fingerprint(hash), 0)


def _changed(there: Person, role: Role | None, disabled: bool | None) -> tuple[Person, str]:
    if role is not None:
        return replace(there, role=role.value), "role"
    if disabled is None or disabled == there.disabled:
        return there, ""
    return replace(there, disabled=disabled), "disable" if disabled else "enable"


def _keeps_an_admin(db: Connection, new: Person) -> None:
    everybody = {p.name: p for p in accounts.people(db)} | {new.name: new}
    if not any(p.role == Role.ADMIN and not p.disabled for p in everybody.values()):
        raise UsageError("service.last-admin", user=new.name)


def _known(db: Connection) -> str:
    return ", ".join(p.name for p in accounts.people(db)[:20]) or "-"


# --------------------------------------------------------------------------- passwords


def set_password(store: Store, name: str, password: str, *, now: datetime, user: User) -> None:
    """Give somebody a new password, who is signed out everywhere and no longer locked."""
    require(user, Right.ADMIN)
    _replace_password(store, usable(name), password, now=now, user=user)


def change_password(store: Store, old: str, new: str, *, now: datetime, user: User) -> None:
    """One's own. Raises PermissionDenied when `old` is not the one that counts now."""
    require(user, Right.READ)
    with store.reading() as db:
        hash = doors.hash_of(db, user.name)
    if not _verified(hash, old):
        raise PermissionDenied("service.wrong-old-password")
    _replace_password(store, user.name, new, now=now, user=user)


def _replace_password(store: Store, name: str, password: str, *, now: datetime, user: User) -> None:
    hash = _hashed(name, password)
    with store.writing() as db:
        there = accounts.person(db, name)
        if there is None or there.provider != "local":
            raise UsageError("service.no-person", user=name, known=_known(db))
        new = replace(there, secret=accounts.fingerprint(hash))
        accounts.put(db, "password", new, actor=user.name, role=user.role, now=now)
        doors.set_hash(db, name, hash)
        doors.end_all(db, name)
        doors.forget_failures(db, name)


def _hashed(name: str, password: str) -> str:
    """Raises UsageError for a password that is too short, too long, or the name itself."""
    password = nfc(password)
    if not SHORTEST <= len(password) <= LONGEST or name.casefold() == password.casefold():
        raise UsageError("service.bad-password", shortest=SHORTEST, longest=LONGEST)
    return _hasher().hash(password)


def _verified(hash: str, password: str) -> bool:
    """As slow for a name that is not there as for a wrong password."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(hash or _nobody(), nfc(password[: LONGEST + 1])) and bool(hash)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher  # only who signs in pays for it

    return PasswordHasher()


@cache
def _nobody() -> str:
    return _hasher().hash(token_urlsafe(32))
