"""No pattern of the reading room stalls: 100 KB of bait each, at once."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time

import pytest

import reviewer.reading

LENGTH = 100_000
SECONDS = 0.3  # of CPU; a tenth on a quiet machine
BAITS = {
    name: (bait * (LENGTH // len(bait) + 1))[:LENGTH]
    for name, bait in {
        "blanks": " ", "line ends": "\n", "returns": "\r\n", "digits": "1", "dotted": "1.", "letters": "a",
        "capitals": "Đ", "quotes": '"', "brackets": "(", "closing": ")", "dates": "ngày 1/1/2000 ",
        "articles": "Điều 1 ", "in force": ", có hiệu lực thi hành kể từ ngày ", "numbers": "1/2000-A ",
        "fonts": "font:a;font-family:", "fields": "\x13", "nested fields": "\x13\x14", "styles": "display :",
        "charset": "<meta charset", "files": "a.b.docx", "words": "được bãi bỏ ", "braces": "{\\a",
        "marks": "\u0301",
    }.items()
}  # fmt: skip


def patterns() -> list[tuple[str, re.Pattern[str] | re.Pattern[bytes]]]:
    found = []
    for module in pkgutil.iter_modules(reviewer.reading.__path__, "reviewer.reading."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern):
                found.append((f"{module.name.rsplit('.', 1)[1]}.{name}", value))
    return found


PATTERNS = patterns()


@pytest.mark.parametrize(("name", "pattern"), PATTERNS, ids=[name for name, _ in PATTERNS])
def test_no_stall(name: str, pattern: re.Pattern[str] | re.Pattern[bytes]) -> None:
    for bait in BAITS.values():
        text = bait if isinstance(pattern.pattern, str) else bait.encode()
        started = time.process_time()
        pattern.search(text)  # type: ignore[arg-type]
        sum(1 for _ in pattern.finditer(text))  # type: ignore[arg-type]
        assert time.process_time() - started < SECONDS, name
