"""Parts of an Office package as XML trees, with every door to the outside shut.

Office XML never needs a document type, so one that has any is refused: that ends entity bombs
and external entities before the parser sees them.
"""

from __future__ import annotations

import io
import posixpath
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from lxml import etree

from reviewer.errors import GateError, ReadError
from reviewer.reading import archive as archives
from reviewer.reading.limits import LIMITS, Limits

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator, Sequence

WORD: Final = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    }
)
_RELATIONS: Final = ("/officeDocument",)
# libxml2's own bound on nesting (256) is met before ours only by hostile files.
_TOO_DEEP: Final = ("Excessive depth", "excessive depth", "nesting", "Maximum")


class Package:
    """A checked zip, its main part and the relations of parts."""

    def __init__(self, archive: zipfile.ZipFile, name: str, limits: Limits = LIMITS) -> None:
        self._archive = archive
        self._name = name
        self._limits = limits
        self.names = {member.filename for member in archive.infolist()}

    def main_part(self, usual: str) -> str:
        """The part the package calls its document, else `usual`."""
        for kind, target, external in self._relations(""):
            if kind.endswith(_RELATIONS) and not external and target in self.names:
                return target
        if usual in self.names:
            return usual
        raise ReadError("read.missing-part", file=self._name, part=usual)

    def related(self, part: str, kind: str) -> list[str]:
        """Inner parts that `part` relates to as `kind` ("footnotes", "header"), in file order."""
        return [
            target
            for found, target, external in self._relations(part)
            if not external and target in self.names and found.rsplit("/", 1)[-1] == kind
        ]

    def by_id(self, part: str) -> dict[str, str]:
        """Relation id → inner part or outer address."""
        return {id: target for id, _, target, _ in self._relation_rows(part)}

    def external(self, part: str) -> int:
        """How many relations lead out of the file, links on words not counted. Nothing follows them."""
        return sum(ext and not kind.endswith("/hyperlink") for kind, _, ext in self._relations(part))

    def _relations(self, part: str) -> Iterator[tuple[str, str, bool]]:
        for _, kind, target, external in self._relation_rows(part):
            yield kind, target, external

    def _relation_rows(self, part: str) -> Iterator[tuple[str, str, str, bool]]:
        folder, base = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{base}.rels")
        if path not in self.names:
            return
        for row in self.tree(path):
            target = row.get("Target", "")
            external = row.get("TargetMode", "") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            yield row.get("Id", ""), row.get("Type", ""), target, external

    def data(self, part: str) -> bytes:
        """The bytes of `part`; raises GateError when it declares a document type."""
        raw = archives.member(self._archive, part, self._name)
        plain = raw.replace(b"\x00", b"") if b"\x00" in raw[:64] else raw
        if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
            raise GateError("read.dtd", file=self._name, part=part)
        return raw

    def tree(self, part: str) -> etree._Element:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            return etree.fromstring(self.data(part), parser)
        except etree.XMLSyntaxError as error:
            raise self.broken(part, error) from error

    def events(self, part: str, tags: Sequence[str]) -> Iterator[tuple[str, etree._Element]]:
        """Start and end of elements called `tags` in any namespace, while the part is being parsed."""
        walk = etree.iterparse(
            io.BytesIO(self.data(part)),
            events=("start", "end"),
            tag=[f"{{*}}{tag}" for tag in tags],
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
        )
        try:
            yield from walk
        except etree.XMLSyntaxError as error:
            raise self.broken(part, error) from error

    def broken(self, part: str, error: etree.XMLSyntaxError) -> ReadError:
        """What a parser's complaint means; raises MemoryError when it is about memory."""
        if error.code == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        if any(words in str(error) for words in _TOO_DEEP):
            return ReadError("read.too-deep", file=self._name, limit=self._limits.depth)
        return ReadError("read.part-broken", file=self._name, part=part)


def local(element: etree._Element) -> str:
    """The tag without its namespace; "" for comments and processing instructions."""
    tag = element.tag
    return _split(tag)[1] if isinstance(tag, str) else ""


@lru_cache(maxsize=4096)
def _split(tag: str) -> tuple[bool, str]:
    """Is `tag` of the text language, and its local name."""
    space, _, name = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
    return space in WORD, name


def in_word(element: etree._Element) -> bool:
    """Is this an element of the text language, not of a drawing inside?"""
    tag = element.tag
    return isinstance(tag, str) and _split(tag)[0]


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """An attribute by its local name."""
    if element is None:
        return None
    for key, found in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(found)
    return None


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child called `name`."""
    if element is None:
        return None
    for inner in element:
        if local(inner) == name:
            return inner
    return None


def is_on(element: etree._Element | None) -> bool | None:
    """A toggle property: None when not said."""
    if element is None:
        return None
    return (value(element) or "true").lower() not in ("0", "false", "off", "none")
