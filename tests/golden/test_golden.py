"""The trees of the golden instruments are what they were; `python -m tests.golden.make` renews them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.golden.make import texts, tree, tree_file

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("path", texts(), ids=lambda path: path.stem)
def test_tree(path: Path) -> None:
    assert tree(path) == tree_file(path).read_text(encoding="utf-8")
