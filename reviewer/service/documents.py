"""The stock as something to read: instruments, their trees, search."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewer.service.views import DocumentPage, DocumentView, SearchPage, SideView, User
    from reviewer.store import Store


def documents(
    store: Store,
    *,
    user: User,
    text: str = "",
    subject: str = "",
    stock: str = "",
    offset: int = 0,
    limit: int = 50,
) -> DocumentPage:
    """Instruments by rank, then date (newest first), then number. `text`: number, title or issuer, diacritics optional."""
    raise NotImplementedError


def document(store: Store, key: str, *, user: User) -> DocumentView:
    """One instrument with its tree and margin. `key` may also be its number when only one has it."""
    raise NotImplementedError


def provision(store: Store, id: str, *, user: User) -> SideView:
    """One provision and its article: what a citation opens in place."""
    raise NotImplementedError


def search(store: Store, text: str, *, user: User, offset: int = 0, limit: int = 20) -> SearchPage:
    """Provisions that hold all the words, best first. Words typed without diacritics match any."""
    raise NotImplementedError
