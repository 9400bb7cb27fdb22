"""Hostile zips, Word packages and what rides along in documents."""

from __future__ import annotations

import gzip
import io
import zipfile
from typing import TYPE_CHECKING

from tests.reading import build
from tests.reading.build import (
    ARTICLE,
    CLAUSE,
    HTML_LINES,
    PDF_CLAUSE,
    PDF_TEXT,
    TEXT,
    TWO_LINES,
    docx,
    p,
    pdf,
)
from tests.reading.hostile_case import MEGABYTE, Case, noise

if TYPE_CHECKING:
    from collections.abc import Iterator


def bombs_by_ratio() -> Iterator[Case]:
    kind, ids = "bomb-ratio", ("read.zip-ratio", "read.zip-expanded")
    for size in (12, 40, 90, 150):
        yield Case(kind, f"zeros-{size}.docx", docx(parts={"word/media/a.bin": bytes(size * MEGABYTE)}), ids)
    spaces = build.document(TWO_LINES + " " * (30 * MEGABYTE))
    yield Case(kind, "spaces.docx", docx(document_xml=spaces), ids)
    yield Case(kind, "folder.zip", build.pack({"a.txt": b"a" * (60 * MEGABYTE)}), ids)
    bomb = gzip.compress(bytes(80 * MEGABYTE))
    yield Case(kind, "law.json.gz", bomb, ("read.zip-expanded", "read.too-much-memory"))
    big = {f"word/media/{i}.bin": noise(30_000, 7) * 200 for i in range(40)}
    yield Case(kind, "sum.docx", docx(parts=dict(big)), ids)


def bombs_by_count() -> Iterator[Case]:
    kind = "bomb-count"
    for count in (2_001, 20_000):
        parts: dict[str, str | bytes] = {f"word/media/{i}.bin": b"" for i in range(count)}
        yield Case(kind, f"parts-{count}.docx", docx(parts=parts), ("read.zip-parts",))
        folder: dict[str, str | bytes] = {f"{i}.txt": b"a" for i in range(count)}
        yield Case(kind, f"files-{count}.zip", build.pack(folder), ("read.zip-parts",))
    long: dict[str, str | bytes] = {f"{'n' * 60_000}{i}": b"" for i in range(60)}
    yield Case(kind, "long-names.zip", build.pack(long), ("read.zip-parts", "read.zip-unreadable"))


def bombs_by_nesting() -> Iterator[Case]:
    kind = "bomb-nesting"
    data = build.pack({"a.txt": TEXT.encode()})
    for depth in range(2, 9):
        data = build.pack({f"level-{depth}.zip": data})
        fine = depth <= 3
        ids = () if fine else ("read.zip-unreadable",)
        yield Case(kind, f"nested-{depth}.zip", data, ids, (CLAUSE,) if fine else ())
    inner = build.pack({"b.txt": bytes(40 * MEGABYTE)})
    yield Case(kind, "bomb-inside.zip", build.pack({"bomb.zip": inner}), ("read.zip-unreadable",))


def overlapping_bombs() -> Iterator[Case]:
    kind = "bomb-overlap"
    for count in (3, 50, 500):
        yield Case(kind, f"overlap-{count}.zip", _overlapping(count), ("read.zip-overlap", "read.zip-broken"))
    yield Case(
        kind,
        "overlap.docx",
        _overlapping(5, name="word/document.xml"),
        ("read.zip-overlap", "read.zip-broken"),
    )


def _overlapping(count: int, name: str = "a.txt") -> bytes:
    """A zip whose directory points many names at one packed member."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, TEXT * 10)
        first = archive.filelist[0]
        for i in range(count - 1):
            info = zipfile.ZipInfo(f"{i}-{name}")
            for field in ("header_offset", "CRC", "compress_size", "file_size", "compress_type"):
                setattr(info, field, getattr(first, field))
            archive.filelist.append(info)
            archive.NameToInfo[info.filename] = info
    return buffer.getvalue()


_LAUGHS = "<!DOCTYPE w:document [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 10)
)


def entity_bombs() -> Iterator[Case]:
    kind, ids = "dtd-bomb", ("read.dtd",)
    laughs = _LAUGHS + "]>"
    bomb = build.document(p("x").replace("x<", "&a9;<") + TWO_LINES, before=laughs)
    yield Case(kind, "laughs.docx", docx(document_xml=bomb), ids)
    wide = bomb.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    yield Case(kind, "laughs-utf16.docx", docx(document_xml=wide), ids)
    yield Case(
        kind, "quiet-dtd.docx", docx(document_xml=build.document(TWO_LINES, before="<!DOCTYPE a>")), ids
    )
    for name in ("styles", "numbering", "footnotes", "comments"):
        xml = build.part(name, "").replace("<w:", laughs + "<w:", 1)
        related = ((name, f"{name}.xml", ""),)
        yield Case(kind, f"{name}.docx", docx(parts={f"word/{name}.xml": xml}, related=related), ids)
    html = f"<!DOCTYPE html [<!ENTITY big '{'a' * 1000}'>]><html><body>{HTML_LINES}&big;</body></html>"
    yield Case(kind, "entity.html", html.encode(), (), (CLAUSE,))


def external_entities() -> Iterator[Case]:
    kind, ids = "xxe", ("read.dtd",)
    for i, target in enumerate(
        (
            "file:///etc/passwd",
            "http://127.0.0.1:9/x",
            "file:///dev/zero",
            "//server/share/x",
            "/proc/self/environ",
        )
    ):
        before = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "{target}">]>'
        xml = build.document(p("x").replace("x<", "&x;<") + TWO_LINES, before=before)
        yield Case(kind, f"entity-{i}.docx", docx(document_xml=xml), ids)
    parameter = '<!DOCTYPE w:document [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>'
    yield Case(kind, "parameter.docx", docx(document_xml=build.document(TWO_LINES, before=parameter)), ids)
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'
    yield Case(kind, "xinclude.docx", docx(TWO_LINES + include), (), (ARTICLE, CLAUSE))


def climbing_names() -> Iterator[Case]:
    for i, name in enumerate(
        (
            "../../etc/cron.d/x",
            "/etc/x",
            "..\\..\\x",
            "C:\\x",
            "\\\\server\\share\\x",
            "word/../../x",
            "a/b/../../../x",
        )
    ):
        yield Case("zip-slip", f"slip-{i}.docx", docx(parts={name: "x"}), ("read.zip-name",))
        yield Case("zip-slip", f"slip-{i}.zip", build.pack({name: TEXT, "a.txt": TEXT}), ("read.zip-name",))


def doubled_parts() -> Iterator[Case]:
    for name in ("word/document.xml", "_rels/.rels", "WORD/document.xml"):
        buffer = io.BytesIO(docx())
        with zipfile.ZipFile(buffer, "a") as archive:
            archive.NameToInfo.clear()  # so that zipfile does not warn
            archive.writestr(name, build.document(p("khác hẳn")))
        yield Case("duplicate", name.replace("/", "-") + ".docx", buffer.getvalue(), ("read.zip-duplicate",))


def protected() -> Iterator[Case]:
    ids = ("read.encrypted",)
    for name in ("docx", "doc", "xlsx"):
        stream = "EncryptedPackage".encode("utf-16-le")
        yield Case(
            "encrypted", f"office.{name}", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream, ids
        )
    locked = bytearray(docx())
    for at in _all(locked, b"PK\x01\x02"):
        locked[at + 8] |= 1
    yield Case("encrypted", "flag.docx", bytes(locked), ids)
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>] " % (
        b"41" * 32,
        b"42" * 32,
    )
    yield Case("encrypted", "password.pdf", pdf(PDF_TEXT, trailer=lock), ids)


def _all(data: bytes | bytearray, wanted: bytes) -> Iterator[int]:
    at = data.find(wanted)
    while at >= 0:
        yield at
        at = data.find(wanted, at + 1)


def missing_parts() -> Iterator[Case]:
    ids = ("read.missing-part",)
    yield Case("missing-part", "no-document.docx", build.pack({"word/styles.xml": "<a/>"}), ids)
    yield Case(
        "missing-part", "types-only.docx", build.pack({"[Content_Types].xml": build.CONTENT_TYPES}), ids
    )
    dangling = {"_rels/.rels": build.rels((build.MAIN, "word/gone.xml", "")), "word/x.xml": "<a/>"}
    yield Case("missing-part", "dangling.docx", build.pack(dict(dangling)), ids)
    for kind in ("styles", "numbering", "footnotes", "header"):
        data = docx(related=((kind, f"{kind}.xml", ""),))
        yield Case("missing-part", f"no-{kind}.docx", data, (), (ARTICLE, CLAUSE))
    bare = build.pack({"word/document.xml": build.document(TWO_LINES)})
    yield Case("missing-part", "no-types.docx", bare, (), (ARTICLE, CLAUSE))
    yield Case(
        "missing-part",
        "no-articles.html",
        build.page("<p class='pDieu'></p><p class='pGhiChu'></p>").encode(),
        ("read.codification-count",),
    )


def macros() -> Iterator[Case]:
    for name in ("macro.docm", "macro.docx", "template.dotx"):
        yield Case("macro", name, docx(parts={"word/vbaProject.bin": noise(4000)}), (), (ARTICLE, CLAUSE))
    auto = "<script>document.write('x')</script><img src=x onerror=alert(1)>"
    yield Case("macro", "script.html", build.page(auto + HTML_LINES).encode(), (), (ARTICLE, CLAUSE))
    action = {1: b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>"}
    yield Case("macro", "script.pdf", pdf(PDF_TEXT, extra=action), (), (PDF_CLAUSE,))
    launch = {1: b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) >> >>"}
    yield Case("macro", "launch.pdf", pdf(PDF_TEXT, extra=launch), (), (PDF_CLAUSE,))


def outside_links() -> Iterator[Case]:
    for i, target in enumerate(
        ("http://127.0.0.1:9/t.dotm", "file:///etc/passwd", "\\\\server\\share\\t.dotm")
    ):
        related = (("attachedTemplate", target, "External"), ("image", target, "External"))
        yield Case("outside-link", f"template-{i}.docx", docx(related=related), (), (ARTICLE, CLAUSE))
        html = f'<link rel="stylesheet" href="{target}"><img src="{target}"><iframe src="{target}"></iframe>'
        yield Case(
            "outside-link", f"page-{i}.html", build.page(html + HTML_LINES).encode(), (), (ARTICLE, CLAUSE)
        )
    uri = {1: b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (http://127.0.0.1:9/) >> >>"}
    yield Case("outside-link", "uri.pdf", pdf(PDF_TEXT, extra=uri), (), (PDF_CLAUSE,))


def embedded() -> Iterator[Case]:
    chunk = '<w:altChunk r:id="rId1"/>'
    for ending in ("html", "rtf", "docx"):
        data = docx(
            TWO_LINES + chunk,
            parts={f"word/chunk.{ending}": b"x"},
            related=(("aFChunk", f"chunk.{ending}", ""),),
        )
        yield Case("embedded", f"chunk-{ending}.docx", data, (), (ARTICLE, CLAUSE))
    space = "urn:schemas-microsoft-com:office:office"
    ole = f"<w:p><w:r><w:object><o:OLEObject xmlns:o='{space}'/></w:object></w:r></w:p>"
    yield Case(
        "embedded",
        "ole.docx",
        docx(TWO_LINES + ole, parts={"word/embeddings/a.bin": noise(9000)}),
        (),
        (CLAUSE,),
    )
    names = {1: b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a.exe) 3 0 R] >> >> >>"}
    yield Case("embedded", "attachment.pdf", pdf(PDF_TEXT, extra=names), (), (PDF_CLAUSE,))
