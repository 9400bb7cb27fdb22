"""Write every source as the kind of file its name asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import law, model, write_docx, write_html, write_pdf, write_txt

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_WRITERS: Final[dict[str, Callable[[model.Sample], bytes]]] = {
    "docx": write_docx.render,
    "html": write_html.render,
    "pdf": write_pdf.render,
    "txt": write_txt.render,
}


def samples() -> tuple[model.Sample, ...]:
    """Every instrument, law recipes filled in, by name of its source."""
    return model.load_all(law.words)


def write_all(out: Path) -> tuple[Path, ...]:
    """Write every instrument into `out`; paths in name order."""
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for sample in samples():
        if sample.format not in _WRITERS:
            raise model.SourceError(f"{sample.source}: “tệp” must end in one of: {', '.join(_WRITERS)}")
        path = out / sample.file
        path.write_bytes(_WRITERS[sample.format](sample))
        written.append(path)
    return tuple(sorted(written))
