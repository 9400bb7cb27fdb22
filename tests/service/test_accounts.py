"""Accounts: made, changed, signed in, locked out; nothing secret in the chain."""

from __future__ import annotations

import json
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from argon2 import PasswordHasher

from reviewer import service
from reviewer.errors import PermissionDenied, UsageError
from reviewer.service import accounts
from reviewer.service.views import Role, User
from reviewer.store import events
from tests.service.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.store import Store

BOSS = User("quản trị", Role.ADMIN)
WORD = "mười ký tự trở lên"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Real Argon2id at its smallest: what is tested is what we do with it."""
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    accounts._nobody.cache_clear()
    monkeypatch.setattr(accounts, "_hasher", lambda: hasher)
    yield
    accounts._nobody.cache_clear()


def add(store: Store, name: str, role: Role, password: str | None = WORD, *, oidc: bool = False) -> None:
    service.set_person(store, name, role=role, password=password, oidc=oidc, now=NOW, user=BOSS)


@pytest.fixture
def office(store: Store) -> Store:
    add(store, "quản trị", Role.ADMIN)
    add(store, "lan", Role.REVIEWER)
    return store


def chain(store: Store) -> list[events.Event]:
    with store.reading() as db:
        return list(events.events(db))


def test_the_shipped_hash_is_argon2id() -> None:
    hash = PasswordHasher().hash(WORD)
    assert hash.startswith("$argon2id$")


def test_sign_in_and_out(office: Store) -> None:
    assert service.needs_sign_in(office)
    door = service.sign_in(office, " lan ", WORD, now=NOW)
    assert door.user == User("lan", Role.REVIEWER)
    assert service.session_user(office, door.token, now=NOW) == door.user
    assert service.session_user(office, door.token, now=door.ends) is None
    assert service.session_user(office, door.token + "x", now=NOW) is None
    service.sign_out(office, door.token)
    assert service.session_user(office, door.token, now=NOW) is None


def test_a_password_typed_in_decomposed_letters(office: Store) -> None:
    assert service.sign_in(office, "lan", unicodedata.normalize("NFD", WORD), now=NOW)


WRONG = [("lan", "sai mật khẩu rồi"), ("lan", ""), ("không ai", WORD), ("lan", WORD + " ")]


@pytest.mark.parametrize(("name", "password"), WRONG)
def test_wrong_names_and_passwords_sound_the_same(office: Store, name: str, password: str) -> None:
    with pytest.raises(PermissionDenied) as error:
        service.sign_in(office, name, password, now=NOW)
    assert error.value.message.id == "service.wrong-password"
    assert not error.value.message.args


@pytest.mark.parametrize("name", ["lan", "không ai"])
def test_locked_after_five_and_open_again(office: Store, name: str) -> None:
    for _ in range(5):
        with pytest.raises(PermissionDenied, match="wrong-password"):
            service.sign_in(office, name, "sai mật khẩu", now=NOW)
    for word in (WORD, "sai mật khẩu"):  # the right one neither: a lock is a lock
        with pytest.raises(PermissionDenied, match="locked-out"):
            service.sign_in(office, name, word, now=NOW + timedelta(minutes=14))
    later = NOW + timedelta(minutes=15)
    if name == "lan":
        assert service.sign_in(office, name, WORD, now=later)
        assert [e.subject for e in chain(office) if e.verb == "lockout"] == ["lan"]
        with pytest.raises(PermissionDenied, match="wrong-password"):  # the count began anew
            service.sign_in(office, name, "sai mật khẩu", now=later)
    else:
        with pytest.raises(PermissionDenied, match="wrong-password"):
            service.sign_in(office, name, WORD, now=later)
        assert not [e for e in chain(office) if e.verb == "lockout"]


def test_many_at_once_are_no_way_around_the_lock(office: Store) -> None:
    def attempt(n: int) -> str:
        try:
            service.sign_in(office, "lan", f"sai mật khẩu {n}", now=NOW)
        except PermissionDenied as error:
            return error.message.id
        return "in"

    with ThreadPoolExecutor(20) as pool:
        said = list(pool.map(attempt, range(40)))
    assert (said.count("service.wrong-password"), said.count("service.locked-out")) == (5, 35)


def test_disabled_is_out_at_once_and_back_again(office: Store) -> None:
    door = service.sign_in(office, "lan", WORD, now=NOW)
    service.set_person(office, "lan", disabled=True, now=NOW, user=BOSS)
    assert service.session_user(office, door.token, now=NOW) is None
    for refused in (
        lambda: service.sign_in(office, "lan", WORD, now=NOW),
        lambda: service.acting(office, "lan"),
    ):
        with pytest.raises(PermissionDenied):
            refused()
    service.set_person(office, "lan", disabled=False, now=NOW, user=BOSS)
    assert service.session_user(office, door.token, now=NOW) is None
    assert service.sign_in(office, "lan", WORD, now=NOW)


def test_a_new_role_counts_in_sessions_that_are_open(office: Store) -> None:
    door = service.sign_in(office, "lan", WORD, now=NOW)
    service.set_person(office, "lan", role=Role.LEAD, now=NOW, user=BOSS)
    assert service.session_user(office, door.token, now=NOW) == User("lan", Role.LEAD)


def test_passwords_change_and_end_sessions(office: Store) -> None:
    lan, door = User("lan", Role.REVIEWER), service.sign_in(office, "lan", WORD, now=NOW)
    with pytest.raises(PermissionDenied):
        service.change_password(office, "không phải", "một câu khác hẳn", now=NOW, user=lan)
    service.change_password(office, WORD, "một câu khác hẳn", now=NOW, user=lan)
    assert service.session_user(office, door.token, now=NOW) is None
    with pytest.raises(PermissionDenied):
        service.sign_in(office, "lan", WORD, now=NOW)
    service.set_password(office, "lan", WORD, now=NOW, user=BOSS)
    assert service.sign_in(office, "lan", WORD, now=NOW)
    assert service.verify(office).ok


BAD = ["ngắn quá", "x" * 501, "Quản Trị Viên", ""]


@pytest.mark.parametrize("password", BAD)
def test_bad_passwords(store: Store, password: str) -> None:
    with pytest.raises(UsageError) as error:
        add(store, "quản trị viên", Role.ADMIN, password)
    assert error.value.message.id == "service.bad-password"
    assert not service.needs_sign_in(store)


REFUSED = [
    ("the first is no administrator", "service.first-is-admin"),
    ("twice", "service.person-exists"),
    ("the last administrator loses the role", "service.last-admin"),
    ("the last administrator is disabled", "service.last-admin"),
    ("nobody of that name", "service.no-person"),
]


def test_what_is_refused(store: Store) -> None:
    acts = [
        lambda: add(store, "lan", Role.REVIEWER),
        lambda: add(store, "quản trị", Role.LEAD),
        lambda: service.set_person(store, "quản trị", role=Role.LEAD, now=NOW, user=BOSS),
        lambda: service.set_person(store, "quản trị", disabled=True, now=NOW, user=BOSS),
        lambda: service.set_person(store, "ma", disabled=True, now=NOW, user=BOSS),
    ]
    for n, (act, (_, id)) in enumerate(zip(acts, REFUSED, strict=True)):
        if n == 1:
            add(store, "quản trị", Role.ADMIN)
        with pytest.raises(UsageError) as error:
            act()
        assert error.value.message.id == id
    assert len(chain(store)) == 1


def test_with_accounts_nobody_else_acts(office: Store) -> None:
    assert service.acting(office, "lan") == User("lan", Role.REVIEWER)
    with pytest.raises(PermissionDenied, match="no-account"):
        service.acting(office, "người lạ")


def test_the_identity_provider_says_who_and_the_office_what(office: Store) -> None:
    add(office, "Minh@Office.vn", Role.LEAD, None, oidc=True)
    assert service.identified(office, "minh@office.VN") == User("minh@office.vn", Role.LEAD)
    with pytest.raises(PermissionDenied):
        service.sign_in(office, "minh@office.vn", "", now=NOW)
    for name in ("lan", "khác@office.vn"):  # a local name is no proof of who an address belongs to
        with pytest.raises(PermissionDenied):
            service.identified(office, name)


def test_no_password_and_no_hash_in_the_chain(office: Store) -> None:
    said = json.dumps([e.payload for e in chain(office)], ensure_ascii=False)
    assert WORD not in said and "argon2" not in said


def test_a_swapped_hash_is_found(office: Store) -> None:
    assert service.verify(office).ok
    with office.writing() as db:
        db.execute("update password set hash = (select hash from password where name = 'quản trị')")
    assert not service.verify(office).ok


def test_a_forged_role_is_found(office: Store) -> None:
    with office.writing() as db:
        db.execute("update person set role = 'admin' where name = 'lan'")
    assert not service.verify(office).ok
