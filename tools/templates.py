"""`python -m tools.templates`: build the Word templates that ship with the program, in both languages.

The columns of several official forms are not known to us: such a template says that it is provisional,
until an officer replaces it (`reviewer export FORM --template FILE`).
"""

from __future__ import annotations

import argparse
import io
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from reviewer.export.archive import timeless
from reviewer.i18n import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Sequence

FOLDER = Path(__file__).resolve().parent.parent / "reviewer" / "export" / "templates"
CENTRE = WD_ALIGN_PARAGRAPH.CENTER


class Paper:
    """A template under construction. Fonts and margins: Nghị định 30/2020/NĐ-CP, phụ lục I."""

    def __init__(self, form: str, language: str, *, wide: bool, size: int) -> None:
        self.form, self.language = form, language
        self.document = Document()
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = "Times New Roman", Pt(size)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "Times New Roman")
        style.paragraph_format.space_after = Pt(4)
        section = self.document.sections[0]
        short, long = Mm(210), Mm(297)
        section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (long, short) if wide else (short, long)
        section.top_margin = section.bottom_margin = Mm(20)
        section.left_margin, section.right_margin = Mm(30), Mm(15)
        self.width = section.page_width - section.left_margin - section.right_margin
        properties = self.document.core_properties
        properties.author, properties.last_modified_by, properties.comments = "", "", ""
        properties.title = self.say("title")
        properties.created = properties.modified = datetime(2000, 1, 1)  # noqa: DTZ001 - no day of ours
        self._foot(section)

    def say(self, name: str) -> str:
        return say(f"export.{self.form}-{name}", self.language)

    def _foot(self, section: Any) -> None:
        foot = section.footer.paragraphs[0]
        foot.alignment = CENTRE
        run = foot.add_run(say("export.foot", self.language))
        run.font.size = Pt(8)

    def motto(self) -> None:
        """Issuer on the left, motto on the right, as every document of the administration begins."""
        table = self.document.add_table(1, 2)
        left, right = table.rows[0].cells
        for cell, name in ((left, "issuer"), (right, "motto")):
            cell.paragraphs[0].alignment = CENTRE
            cell.paragraphs[0].add_run(say(f"export.{name}", self.language)).bold = True
        number = left.add_paragraph(say("export.number", self.language))
        number.alignment = CENTRE
        self.document.add_paragraph()

    def title(self) -> None:
        self.line(self.say("title"), bold=True, centre=True, size=14)
        self.line(say("export.provisional", self.language), italic=True, centre=True)

    def line(
        self, text: str, *, bold: bool = False, italic: bool = False, centre: bool = False, size: int = 0
    ) -> None:
        paragraph = self.document.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.italic = bold, italic
        if size:
            run.font.size = Pt(size)
        if centre:
            paragraph.alignment = CENTRE

    def lines(self, *names: str) -> None:
        for name in names:
            self.line(self.say(name))

    def mark(self, mark: str) -> None:
        self.line(f"{{{{{mark}}}}}")

    def table(self, columns: Sequence[tuple[str, str, int]], *, each: str) -> None:
        """Columns: (name of the title, field, share of the width). `each`: the row repeats for this list."""
        table = self.document.add_table(2, len(columns))
        table.style = "Table Grid"
        table.autofit = False
        whole = sum(share for *_, share in columns)
        for n, (name, field, share) in enumerate(columns):
            head = table.rows[0].cells[n]
            head.paragraphs[0].add_run(say(f"export.column-{name}", self.language)).bold = True
            head.paragraphs[0].alignment = CENTRE
            open_, close = "", ""
            if n == 0:
                open_ = f"{{{{#{each}}}}}"
            if n == len(columns) - 1:
                close = f"{{{{/{each}}}}}"
            table.rows[1].cells[n].text = f"{open_}{{{{{field}}}}}{close}"
            for row in table.rows:
                row.cells[n].width = int(self.width * share / whole)
        repeat = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(repeat)
        self.document.add_paragraph()

    def signature(self) -> None:
        self.line(say("export.signature", self.language), bold=True, centre=True)

    def data(self) -> bytes:
        out = io.BytesIO()
        self.document.save(out)
        return timeless(out.getvalue())


def report(language: str) -> bytes:
    paper = Paper("report", language, wide=True, size=11)
    paper.motto()
    paper.title()
    paper.lines("part-result", "result", "figures", "cost")
    paper.line(paper.say("part-plan"), bold=True)
    paper.table(
        (
            ("n", "n", 4),
            ("number", "number", 8),
            ("matter", "matter", 11),
            ("content", "content", 20),
            ("reason", "reason", 19),
            ("change", "change", 16),
            ("body", "body", 10),
            ("day", "day", 8),
            ("before", "before", 8),
            ("after", "after", 8),
            ("saved", "saved", 8),
            ("percent", "percent", 6),
        ),
        each="items",
    )
    paper.line(paper.say("part-consequences"), bold=True)
    paper.mark("^consequences")
    paper.lines("no-consequences")
    paper.mark("/consequences")
    paper.mark("#consequences")
    paper.lines("consequence")
    paper.mark("/consequences")
    paper.signature()
    return paper.data()


def lists(language: str) -> bytes:
    paper = Paper("lists", language, wide=True, size=11)
    paper.motto()
    paper.title()
    paper.lines("basis")
    same = (("n", "n", 4), ("type", "type", 10), ("symbol", "symbol", 14), ("issued", "issued", 9))
    paper.line(paper.say("ended"), bold=True)
    paper.table(
        (*same, ("title", "title", 28), ("cause", "cause", 25), ("ended-on", "ended_on", 10)), each="ended"
    )
    paper.line(paper.say("partly"), bold=True)
    paper.table(
        (
            *same,
            ("title", "title", 20),
            ("parts", "parts", 18),
            ("cause", "cause", 16),
            ("ended-on", "ended_on", 9),
        ),
        each="partly",
    )
    paper.line(paper.say("in-force"), bold=True)
    paper.table(
        (*same, ("title", "title", 30), ("from-day", "from_day", 11), ("remark", "remark", 22)),
        each="in_force",
    )
    paper.line(paper.say("change"), bold=True)
    paper.mark("#change")
    paper.lines("change-head", "change-cause")
    paper.mark("#changes")
    paper.lines("change-line")
    paper.mark("/changes")
    paper.mark("/change")
    paper.signature()
    return paper.data()


def decision(language: str) -> bytes:
    paper = Paper("decision", language, wide=False, size=13)
    paper.motto()
    paper.title()
    paper.lines("authority", "grounds")
    paper.line(paper.say("decides"), bold=True, centre=True)
    for name in ("repeals", "suspends", "amends"):
        paper.line(paper.say(name), bold=True)
        paper.mark(f"^{name}")
        paper.lines("none")
        paper.mark(f"/{name}")
        paper.mark(f"#{name}")
        paper.lines("instrument")
        paper.mark("#changes")
        paper.lines("amend-line" if name == "amends" else "line")
        paper.mark("/changes")
        paper.mark(f"/{name}")
    paper.lines("effect", "duty", "others")
    paper.signature()
    return paper.data()


def proposal(language: str) -> bytes:
    paper = Paper("proposal", language, wide=True, size=11)
    paper.motto()
    paper.title()
    paper.lines("opening", "others")
    paper.mark("^bodies")
    paper.lines("none")
    paper.mark("/bodies")
    paper.mark("#bodies")
    paper.line(paper.say("body"), bold=True)
    paper.table(
        (
            ("n", "n", 4),
            ("number", "number", 8),
            ("matter", "matter", 14),
            ("content", "content", 24),
            ("reason", "reason", 24),
            ("change", "change", 18),
            ("saved", "saved", 9),
            ("percent", "percent", 7),
        ),
        each="items",
    )
    paper.mark("/bodies")
    paper.signature()
    return paper.data()


def slips(language: str) -> bytes:
    paper = Paper("slips", language, wide=False, size=12)
    paper.mark("^slips")
    paper.lines("none")
    paper.mark("/slips")
    paper.mark("#slips")
    paper.title()
    paper.lines("instrument", "file", "basis")
    paper.mark("#recitals")
    paper.lines("recital")
    paper.mark("/recitals")
    paper.table(
        (
            ("number", "number", 10),
            ("provision", "change", 18),
            ("compared", "keeper", 18),
            ("finding", "finding", 24),
            ("action", "action", 12),
            ("opinion", "opinion", 20),
        ),
        each="rows",
    )
    paper.signature()
    paper.document.add_page_break()
    paper.mark("/slips")
    return paper.data()


FORMS = {"report": report, "lists": lists, "decision": decision, "proposal": proposal, "slips": slips}


def templates() -> dict[str, bytes]:
    """Path under the folder of templates → bytes."""
    return {
        f"{language}/{name}.docx": make(language) for language in LANGUAGES for name, make in FORMS.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.templates", description=__doc__)
    parser.add_argument("--out", type=Path, default=FOLDER)
    out: Path = parser.parse_args().out
    for name, data in templates().items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(data)


if __name__ == "__main__":
    main()
