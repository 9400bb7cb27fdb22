"""What waits for a reviewer, and one suggestion with all its evidence.

`id` of a suggestion is its key or its number ("DX-00012", "12").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.service.views import Facets, Place, QueueFilter, QueuePage, SuggestionView, User

if TYPE_CHECKING:
    from reviewer.store import Store


def queue(
    store: Store, filter: QueueFilter = QueueFilter(), *, user: User, offset: int = 0, limit: int = 50
) -> QueuePage:
    """A page of current suggestions. Order: see `Order`; ties by number."""
    raise NotImplementedError


def facets(store: Store, filter: QueueFilter = QueueFilter(), *, user: User) -> Facets:
    """For each filter, the values there are and how many suggestions each would leave."""
    raise NotImplementedError


def place(store: Store, filter: QueueFilter, key: str, *, user: User) -> Place:
    """Where `key` stands in the filtered queue, and its neighbours.

    A suggestion that just left the filter (it was decided) keeps its place: `next` is the
    one that follows where it stood.
    """
    raise NotImplementedError


def suggestion(store: Store, id: str, *, user: User) -> SuggestionView:
    """Everything the page of one suggestion needs. Raises UsageError when there is none."""
    raise NotImplementedError
