"""The office's guide to judging suggestions: the same text in the docs and beside the queue."""

from __future__ import annotations

from functools import cache

from reviewer.config import shipped
from reviewer.i18n import DEFAULT, LANGUAGES


@cache
def guidelines(language: str = DEFAULT) -> str:
    """Markdown, from `docs/guidelines`."""
    name = language if language in LANGUAGES else DEFAULT
    return (shipped("docs/guidelines") / f"{name}.md").read_text(encoding="utf-8")
