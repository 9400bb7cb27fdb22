"""Small files made by hand, so that a test can say exactly what is in them."""

from __future__ import annotations

import io
import zipfile
import zlib

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = f"{OFFICE}/officeDocument"

ARTICLE = "Điều 1. Phạm vi áp dụng"
CLAUSE = "1. Quy định này áp dụng cho hộ nuôi cá lồng trên sông Vàm."
TEXT = f"{ARTICLE}\n{CLAUSE}\n"

CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def rels(*rows: tuple[str, str, str]) -> str:
    """A relations part: (kind, target, "External" or "")."""
    inner = "".join(
        f'<Relationship Id="rId{i}" Type="{kind if "/" in kind else f"{OFFICE}/{kind}"}" Target="{target}"'
        + (f' TargetMode="{mode}"/>' if mode else "/>")
        for i, (kind, target, mode) in enumerate(rows, 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{space}">{inner}</Relationships>'


def document(body: str, *, before: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}'
        f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'
    )


def part(root: str, inner: str) -> str:
    """A part beside the document: styles, numbering, footnotes."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{W}" xmlns:r="{R}">{inner}</w:{root}>'


def p(text: str, *, properties: str = "", run: str = "") -> str:
    """One paragraph of one run."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}"
        f"<w:r>{f'<w:rPr>{run}</w:rPr>' if run else ''}"
        f'<w:t xml:space="preserve">{escaped}</w:t></w:r></w:p>'
    )


TWO_LINES = p(ARTICLE) + p(CLAUSE)


def table(*rows: tuple[str, ...]) -> str:
    return (
        "<w:tbl>"
        + "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def pack(parts: dict[str, str | bytes], *, stored: bool = False) -> bytes:
    buffer = io.BytesIO()
    method = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, compress_type=method)
    return buffer.getvalue()


def docx(
    body: str = TWO_LINES,
    *,
    parts: dict[str, str | bytes] | None = None,
    related: tuple[tuple[str, str, str], ...] = (),
    document_xml: str | bytes | None = None,
) -> bytes:
    """A Word file: `parts` beside the main one, `related` its relations."""
    content: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": rels((MAIN, "word/document.xml", "")),
        "word/document.xml": document(body) if document_xml is None else document_xml,
    }
    if related:
        content["word/_rels/document.xml.rels"] = rels(*related)
    return pack({**content, **(parts or {})})


def pdf(
    *pages: str | bytes,
    extra: dict[int, bytes] | None = None,
    tree: bytes | None = None,
    trailer: bytes = b"",
) -> bytes:
    """A PDF of ASCII lines (Helvetica); bytes for a page are its raw content stream.

    `extra` replaces or adds objects by number; `tree` replaces the page tree (object 2).
    """
    objects: dict[int, bytes] = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    objects[3] = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    kids = []
    for i, page in enumerate(pages):
        number = 4 + 2 * i
        kids.append(b"%d 0 R" % number)
        objects[number] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (number + 1)
        )
        stream = page if isinstance(page, bytes) else _lines(page)
        objects[number + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)
    objects[2] = tree or b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    objects.update(extra or {})
    out = bytearray(b"%PDF-1.4\n")
    offsets: dict[int, int] = {}
    for number, content in sorted(objects.items()):
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    last = max(objects)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (last + 1)
    for number in range(1, last + 1):
        out += b"%010d 00000 n \n" % offsets[number] if number in offsets else b"0000000000 65535 f \n"
    out += b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (last + 1, trailer, start)
    return bytes(out)


def _lines(text: str) -> bytes:
    shown = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").split("\n")
    moves = b"".join(b"(%s) Tj 0 -18 Td\n" % line.encode("ascii") for line in shown)
    return b"BT /F1 12 Tf 72 760 Td\n" + moves + b"ET"


def flate(stream: bytes) -> bytes:
    """A stream object's content, packed."""
    packed = zlib.compress(stream, 9)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


PDF_TEXT = "Dieu 1. Pham vi ap dung\n1. Quy dinh nay ap dung cho ho nuoi ca long tren song Vam."
PDF_CLAUSE = "ap dung cho ho nuoi ca long"


def page(body: str, *, head: str = '<meta charset="utf-8">') -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


HTML_LINES = f"<p>{ARTICLE}</p><p>{CLAUSE}</p>"
