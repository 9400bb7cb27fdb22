"""How much a file may ask of the machine before it is refused.

Values follow Apache Tika's parser limits (ratio 100:1, depth 100) and were checked against
the real files at hand: none of them comes near. A refused file is named with its remedy.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Every bound of the gate and of the reading child, in bytes, seconds or counts."""

    upload_bytes: int = 50 * MEGABYTE  # a file, and a member of an archive
    expanded_bytes: int = 200 * MEGABYTE  # all members of one archive together
    ratio: int = 100  # expanded : packed, per archive
    ratio_floor: int = (
        10 * MEGABYTE
    )  # below this an archive is harmless at any ratio (empty forms reach 90:1)
    parts: int = 2_000  # members of one archive
    part_name: int = 1_000  # bytes of a member's name, on average
    nesting: int = 3  # archives inside archives
    depth: int = 100  # XML elements inside each other
    html_depth: int = 2_000  # tags left open by careless editors nest far deeper than XML
    paragraphs: int = 300_000
    pages: int = 5_000
    ocr_pages: int = 200  # of one file; further picture pages are named as unread
    characters: int = 5_000_000  # of one instrument; the longest real one has a tenth
    cpu_seconds: int = 8  # for files up to `small_bytes`, one second more for each further megabyte
    wall_seconds: int = 25  # the child may wait for a busy machine
    small_bytes: int = 5 * MEGABYTE
    memory_bytes: int = 512 * MEGABYTE

    def cpu_for(self, size: int) -> int:
        """CPU seconds granted to a file of `size` bytes."""
        return self.cpu_seconds + max(0, size - self.small_bytes) // MEGABYTE


LIMITS: Final = Limits()
