"""The table of rights is what happens: every public function × every role, with the facade and without."""

from __future__ import annotations

import inspect
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from reviewer import service
from reviewer.errors import PermissionDenied, UsageError
from reviewer.service.people import FUNCTIONS, Right, allowed, may
from reviewer.service.views import Role, User

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewer.store import Store

# Written out, not computed from the product's own order: the lowest role that may.
LOWEST = {
    Right.READ: Role.VIEWER,
    Right.DECIDE: Role.REVIEWER,
    Right.INGEST: Role.OFFICER,
    Right.LEAD: Role.LEAD,
    Right.ADMIN: Role.ADMIN,
}
ROLES = (Role.VIEWER, Role.REVIEWER, Role.OFFICER, Role.LEAD, Role.ADMIN)
PUBLIC = sorted(
    name
    for name in service.__all__
    if callable(getattr(service, name)) and not isinstance(getattr(service, name), type)
)
ASKED = [name for name in PUBLIC if FUNCTIONS.get(name) is not None]


class Anything:
    """Stands for every argument but the user: whoever is let in stumbles over it, which is not a refusal."""

    def __getattr__(self, name: str) -> Any:
        raise LookupError(name)


def called(function: Callable[..., Any], user: User) -> None:
    given: dict[str, Any] = {}
    for name, parameter in inspect.signature(function).parameters.items():
        if name == "user":
            given[name] = user
        elif parameter.default is inspect.Parameter.empty:
            given[name] = Anything()
    try:
        function(**given)
    except PermissionDenied:
        raise
    except Exception:  # noqa: BLE001 - it came past the door
        pass


def test_every_public_function_has_its_row() -> None:
    without = [name for name in PUBLIC if name not in FUNCTIONS]
    assert not without, "add a row to FUNCTIONS in reviewer/service/people.py"
    assert not [name for name in FUNCTIONS if name not in PUBLIC], "a row of a function that is gone"


def test_whoever_is_asked_for_a_right_is_asked_for_a_name() -> None:
    for name in PUBLIC:
        takes = "user" in inspect.signature(getattr(service, name)).parameters
        assert takes == (FUNCTIONS[name] is not None) or name in ("may", "allowed"), name


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("role", ROLES)
def test_the_matrix(name: str, role: Role) -> None:
    right = FUNCTIONS[name]
    assert right is not None
    user = User("ai đó", role)
    lets_in = ROLES.index(role) >= ROLES.index(LOWEST[right])
    assert allowed(user, name) == may(user, right) == lets_in
    behind = getattr(import_module(service._HOME_OF[name]), name)
    for function in (getattr(service, name), behind):
        if lets_in:
            called(function, user)
        else:
            with pytest.raises(PermissionDenied) as error:
                called(function, user)
            assert dict(error.value.message.args)["user"] == "ai đó"


def test_the_local_user_has_the_role_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, store: Store
) -> None:
    monkeypatch.delenv("REVIEWER_ROLE", raising=False)
    assert service.acting(store, "an") == User("an", Role.ADMIN)
    monkeypatch.setenv("REVIEWER_ROLE", "viewer")
    assert service.acting(store, "an") == User("an", Role.VIEWER)
    monkeypatch.setenv("REVIEWER_ROLE", "boss")
    with pytest.raises(UsageError):
        service.acting(store, "an")
