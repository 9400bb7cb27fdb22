"""Word templates that an officer can edit, filled with values.

`{{name}}` is a value. `{{#names}}` … `{{/names}}` stand alone in paragraphs and repeat what is between
them, or stand in one row of a table and repeat the row. `{{^names}}` … `{{/names}}` is kept only when there
is none. Nothing in a template runs; a value keeps the looks of the field it replaces.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml.etree import XMLSyntaxError

from reviewer.errors import UsageError
from reviewer.export.archive import timeless
from reviewer.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LARGEST: Final = 32 * 1024 * 1024  # bytes of a template, unpacked: a letterhead with a seal fits many times

_FIELD: Final = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")
_MARK: Final = re.compile(r"\{\{\s*([#^/])\s*([a-z_]+)\s*\}\}")
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Element = Any  # lxml's elements have no types


class Once(str):
    """A value that the finished document must show exactly once: an accepted item's place in it."""

    __slots__ = ("key",)
    key: str

    def __new__(cls, text: str, key: str) -> Once:
        made = super().__new__(cls, text)
        made.key = key
        return made


@dataclass(frozen=True, slots=True)
class Scope:
    """What the fields of one stretch of a template mean."""

    values: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[Scope, ...]] = field(default_factory=dict)

    def once(self) -> Iterator[str]:
        """Keys of everything in it that must be shown once."""
        yield from (value.key for value in self.values.values() if isinstance(value, Once))
        for scopes in self.lists.values():
            for scope in scopes:
                yield from scope.once()


def fill(template: bytes, scope: Scope, *, name: str) -> bytes:
    """The template as a finished document; equal values give equal bytes.

    Raises UsageError, naming the template, for a broken file, an unknown field, a stretch that is
    never closed, or a template that shows an accepted item not at all or twice.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as package:
            if sum(member.file_size for member in package.infolist()) > LARGEST:
                raise UsageError("export.template-broken", template=name)
        document = Document(io.BytesIO(template))
    except (zipfile.BadZipFile, PackageNotFoundError, XMLSyntaxError, KeyError, ValueError) as exc:
        raise UsageError("export.template-broken", template=name) from exc
    filling = _Filling(name)
    filling.container(document.element.body, [scope])
    for section in document.sections:
        for strip in (section.header, section.footer):
            if not strip.is_linked_to_previous:
                filling.container(strip._element, [scope])
    _complete(filling.shown, scope, name)
    out = io.BytesIO()
    document.save(out)
    return timeless(out.getvalue())


def _complete(shown: Counter[str], scope: Scope, name: str) -> None:
    wanted = Counter(scope.once())
    wrong = sorted(key for key in wanted.keys() | shown.keys() if shown[key] != 1 or wanted[key] != 1)
    if wrong:
        raise UsageError(
            "export.incomplete",
            template=name,
            n=len(wrong),
            first=wrong[0],
            times=shown[wrong[0]],
        )


class _Filling:
    def __init__(self, name: str) -> None:
        self.name = name
        self.shown: Counter[str] = Counter()

    def container(self, parent: Element, scopes: list[Scope]) -> None:
        """Fill paragraphs, tables and marked stretches directly under `parent`."""
        children = [c for c in parent if c.tag in (qn("w:p"), qn("w:tbl"), qn("w:sdt"))]
        at = 0
        while at < len(children):
            child = children[at]
            mark = _MARK.fullmatch(_words(child).strip()) if child.tag == qn("w:p") else None
            if mark is None:
                self._block(child, scopes)
                at += 1
                continue
            end = self._end(children, at, mark)
            self._stretch(parent, children[at : end + 1], mark, scopes)
            at = end + 1

    def _end(self, children: list[Element], at: int, mark: re.Match[str]) -> int:
        depth = 0
        for n in range(at, len(children)):
            found = _MARK.fullmatch(_words(children[n]).strip())
            if found and found[2] == mark[2]:
                depth += -1 if found[1] == "/" else 1
                if depth == 0:
                    return n
        raise UsageError("export.template-open", template=self.name, field=mark[0])

    def _stretch(
        self, parent: Element, block: list[Element], mark: re.Match[str], scopes: list[Scope]
    ) -> None:
        inside, after = block[1:-1], block[-1]
        for scope in self._repeats(mark, scopes):
            holder = parent.makeelement(parent.tag, nsmap=parent.nsmap)
            for element in inside:
                holder.append(deepcopy(element))
            self.container(holder, [*scopes, scope])
            for element in list(holder):
                after.addprevious(element)
        for element in block:
            parent.remove(element)

    def _repeats(self, mark: re.Match[str], scopes: list[Scope]) -> tuple[Scope, ...]:
        for scope in reversed(scopes):
            if mark[2] in scope.lists:
                found = scope.lists[mark[2]]
                if mark[1] == "^":
                    return () if found else (Scope(),)
                return found
        raise UsageError("export.template-unknown", template=self.name, field=mark[0])

    def _block(self, element: Element, scopes: list[Scope]) -> None:
        if element.tag == qn("w:p"):
            self._paragraph(element, scopes)
        elif element.tag == qn("w:tbl"):
            for row in element.findall(qn("w:tr")):
                self._row(row, scopes)
        else:
            for inner in element.iter(qn("w:sdtContent")):
                self.container(inner, scopes)

    def _row(self, row: Element, scopes: list[Scope]) -> None:
        mark = _MARK.search(_words(row))
        if mark is None:
            self._cells(row, scopes)
            return
        if not re.search(r"\{\{\s*/\s*" + mark[2] + r"\s*\}\}", _words(row)):
            raise UsageError("export.template-open", template=self.name, field=mark[0])
        for paragraph in row.iter(qn("w:p")):
            _rewrite(paragraph, _MARK, lambda _: "")
        for scope in self._repeats(mark, scopes):
            copy = deepcopy(row)
            self._cells(copy, [*scopes, scope])
            row.addprevious(copy)
        row.getparent().remove(row)

    def _cells(self, row: Element, scopes: list[Scope]) -> None:
        for cell in row.findall(qn("w:tc")):
            self.container(cell, scopes)

    def _paragraph(self, element: Element, scopes: list[Scope]) -> None:
        def value(found: re.Match[str]) -> str:
            for scope in reversed(scopes):
                if found[1] in scope.values:
                    said = scope.values[found[1]]
                    if isinstance(said, Once):
                        self.shown[said.key] += 1
                    return clean(said)
            raise UsageError("export.template-unknown", template=self.name, field=found[0])

        _rewrite(element, _FIELD, value)


def clean(text: str) -> str:
    """NFC, and only what XML can say."""
    return _NOT_XML.sub("\ufffd", nfc(text))


def _words(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def _rewrite(element: Element, pattern: re.Pattern[str], value: Any) -> None:
    """Replace every match by `value(match)` in the run where it starts: editors split fields anywhere."""
    runs = Paragraph(element, None).runs
    texts = [run.text for run in runs]
    whole = "".join(texts)
    matches = list(pattern.finditer(whole))
    if not matches:
        return
    said = [value(found) for found in matches]  # in reading order
    for found, words in zip(reversed(matches), reversed(said), strict=True):
        at = 0
        first = True
        for n, text in enumerate(texts):
            start, end = at, at + len(text)
            at = end
            low, high = max(start, found.start()), min(end, found.end())
            if low < high:
                texts[n] = text[: low - start] + (words if first else "") + text[high - start :]
                first = False
            # lengths of earlier runs stay as they were: matches are replaced from the back
    for run, text in zip(runs, texts, strict=True):
        if run.text != text:
            run.text = text
