"""What the file itself says around a provision: the text as it was read, editors' notes included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.service.people import Right, require
from reviewer.service.views import SourcePage
from reviewer.store import pages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.service.views import User
    from reviewer.store import Store


def source_pages(store: Store, provisions: Sequence[str], *, user: User) -> dict[str, SourcePage]:
    """By provision id: its page, or 1,500 characters either side in a file without pages.

    Provisions that have left the stock are missing.
    """
    require(user, Right.READ)
    with store.reading() as db:
        found = pages.pages(db, provisions)
    return {
        slug: SourcePage(p.file, p.reader, p.page, p.pages, p.text, p.here, p.left_out)
        for slug, p in found.items()
    }
