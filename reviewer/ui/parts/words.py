"""Words cut to the room there is."""

from __future__ import annotations


def short(text: str, most: int) -> str:
    """At most `most` characters, cut at a word, the cut shown."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + "…"
