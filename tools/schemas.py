"""`python -m tools.schemas`: write docs/schemas, one JSON schema for everything `--json` prints.

They are made from the types the program prints, so they cannot drift; a test compares.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import types
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from reviewer import compare, model
from reviewer.commands.forms import BARE, FORMS, VERSION
from reviewer.model import Message
from reviewer.service import sheets

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = Path(__file__).resolve().parent.parent / "docs" / "schemas"
SIMPLE = {str: "string", int: "integer", float: "number", bool: "boolean", Path: "string"}


def schemas() -> dict[str, str]:
    """File name → its text."""
    made = {f"{name}.json": _text(name, kind) for name, kind in FORMS.items()}
    made |= {f"{name}.json": _bare(name, kind) for name, kind in BARE.items()}
    made["evaluation.json"] = _dump(EVALUATION)
    made["outline.json"] = _dump(OUTLINE)
    made |= {f"export-{name}.json": _table(name, columns) for name, columns in sheets.COLUMNS.items()}
    return made


def _text(name: str, kind: type[Any]) -> str:
    definitions: dict[str, Any] = {}
    top = _object(kind, definitions)
    top["properties"] = {"schema": {"const": f"reviewer.{name}/{VERSION}"}, **top["properties"]}
    top["required"] = ["schema", *top["required"]]
    whole = {"$schema": DIALECT, "title": f"reviewer.{name}/{VERSION}", **top}
    if definitions:
        whole["$defs"] = dict(sorted(definitions.items()))
    return _dump(whole)


def _bare(name: str, kind: type[Any]) -> str:
    """The schema of what is printed without a "schema" of its own."""
    definitions: dict[str, Any] = {}
    whole = {"$schema": DIALECT, "title": f"reviewer {name} --json", **_object(kind, definitions)}
    return _dump({**whole, "$defs": dict(sorted(definitions.items()))})


def _dump(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _table(name: str, columns: tuple[str, ...]) -> str:
    """An exported table: one object a row, under its columns' names."""
    cell = {"type": ["string", "number", "boolean", "null"]}
    row = {
        "type": "object",
        "properties": dict.fromkeys(columns, cell),
        "required": list(columns),
        "additionalProperties": False,
    }
    return _dump(
        {
            "$schema": DIALECT,
            "title": f"reviewer.export.{name}/{VERSION}",
            "description": "`events` and `head` are the length and last hash of the audit chain.",
            "type": "object",
            "properties": {
                "schema": {"const": f"reviewer.export.{name}/{VERSION}"},
                "events": {"type": "integer"},
                "head": {"type": "string"},
                "rows": {"type": "array", "items": row},
            },
            "required": ["schema", "events", "head", "rows"],
            "additionalProperties": False,
        }
    )


def _object(kind: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind, localns=NAMES)
    fields = [f.name for f in dataclasses.fields(kind)]
    return {
        "description": _summary(kind),
        "type": "object",
        "properties": {name: _schema(hints[name], definitions) for name in fields},
        "required": fields,
        "additionalProperties": False,
    }


def _summary(kind: type[Any]) -> str:
    """The first paragraph of a docstring that somebody wrote."""
    text = kind.__doc__ or ""
    return "" if text.startswith(f"{kind.__name__}(") else " ".join(text.split("\n\n")[0].split())


def _schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _union(get_args(kind), definitions)
    if origin is tuple:
        inner = get_args(kind)
        if len(inner) == 2 and inner[1] is Ellipsis:
            return {"type": "array", "items": _schema(inner[0], definitions)}
        items = [_schema(one, definitions) for one in inner]
        return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}
    if kind is Message:
        definitions["Message"] = MESSAGE
        return {"$ref": "#/$defs/Message"}
    if issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    if issubclass(kind, datetime):
        return {"type": "string", "format": "date-time"}
    if issubclass(kind, date):
        return {"type": "string", "format": "date"}
    if dataclasses.is_dataclass(kind):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}  # a type may hold itself
            definitions[kind.__name__] = _object(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    return {"type": SIMPLE[kind]}


def _union(kinds: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    return {
        "anyOf": [{"type": "null"} if kind is type(None) else _schema(kind, definitions) for kind in kinds]
    }


# Types that the modules above name for type checkers only.
NAMES = {**vars(model), "Comparison": compare.Comparison, "Path": Path}

MESSAGE = {
    "description": "A sentence: its id, and its text in the language of the command.",
    "type": "object",
    "properties": {"id": {"type": "string"}, "text": {"type": "string"}},
    "required": ["id", "text"],
    "additionalProperties": False,
}


def _shape(like: Any) -> Any:
    """Schema of plain data written as an example: {"a": "string", "b": ["integer"]}; "|" for either."""
    if isinstance(like, dict):
        return {
            "type": "object",
            "properties": {name: _shape(inner) for name, inner in like.items()},
            "required": [name for name in like if name not in ("status", "sources", "graph")],
            "additionalProperties": False,
        }
    if isinstance(like, list):
        return {"type": "array", "items": _shape(like[0])}
    return {"type": like.split("|") if "|" in like else like}


_CITED = {"instrument": "string", "address": "string"}
OUTLINE: dict[str, Any] = {
    "$schema": DIALECT,
    "title": "reviewer outline --json",
    "description": "One object for a file with one instrument, an array of them for several. Spans are "
    "[start, end) in code points of what `reviewer read` prints. `status`, `sources` and `graph` only for an "
    "instrument of the stock.",
    "$defs": {
        "instrument": _shape(
            {
                "instrument": {
                    "number": "string",
                    "type": "string",
                    "issuer": "string",
                    "province": "string",
                    "level": "string",
                    "date": "string|null",
                    "title": "string",
                    "signer": "string",
                    "in_force_from": "string|null",
                    "attached": "string|null",
                },
                "recitals": [{"text": "string", "instrument": "string"}],
                "provisions": [
                    {
                        "address": "string",
                        "part": "string",
                        "kind": "string",
                        "heading": "string",
                        "span": ["integer"],
                    }
                ],
                "amendments": [
                    {
                        "address": "string",
                        "target_instrument": "string",
                        "target_address": "string",
                        "action": "string",
                        "quoted_span": "array|null",
                    }
                ],
                "citations": [
                    {
                        "quote": "string",
                        "span": ["integer"],
                        "type": "string",
                        "instrument": "string",
                        "articles": ["string"],
                    }
                ],
                "effect": {"from": "string|null", "repeals": [_CITED], "replaces": [_CITED]},
                "warnings": ["string"],
                "status": {
                    "state": "string",
                    "text": "string",
                    "from": "string|null",
                    "by": ["string"],
                    "inferred": "boolean",
                    "as_of": "string",
                },
                "sources": [
                    {
                        "file": "string",
                        "member": "string",
                        "sha256": "string",
                        "reader": "string",
                        "encoding": "string",
                        "characters": "integer",
                        "articles": "integer",
                        "kept": "boolean",
                        "differing": "integer",
                        "differences": [{"place": "string", "kept": "string", "other": "string"}],
                    }
                ],
                "graph": [
                    {
                        "kind": "string",
                        "outward": "boolean",
                        "instrument": "string",
                        "key": "string|null",
                        "addresses": ["string"],
                        "from": "string|null",
                        "inferred": "boolean",
                    }
                ],
            }
        )
    },
    "anyOf": [
        {"$ref": "#/$defs/instrument"},
        {"type": "array", "items": {"$ref": "#/$defs/instrument"}},
    ],
}


def _shares(*names: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {name: {"type": "number"} for name in names},
        "required": list(names),
    }


# What `evaluate --json` prints: fixed by what reads it, so it carries no "schema" of its own.
EVALUATION: dict[str, Any] = {
    "$schema": DIALECT,
    "title": "reviewer evaluate --json",
    "description": "Further fields may be added. Intervals are 95%, by resampling whole subjects.",
    "type": "object",
    "properties": {
        "pairs": {"type": "integer"},
        "candidate": {
            "type": "object",
            "properties": {
                **_shares("average_precision", "kappa", "ece")["properties"],
                "precision_at_recall": _shares("0.5", "0.7", "0.85"),
            },
            "required": ["average_precision", "kappa", "precision_at_recall", "ece"],
        },
        "relation": {
            "type": "object",
            "properties": {
                "macro_f1": {"type": "number"},
                "per_class": {
                    "type": "object",
                    "propertyNames": {"enum": [relation.value for relation in model.Relation]},
                    "additionalProperties": _shares("precision", "recall", "f1"),
                },
            },
            "required": ["macro_f1", "per_class"],
        },
    },
    "required": ["pairs", "candidate", "relation"],
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.schemas", description=__doc__)
    parser.add_argument("--out", type=Path, default=FOLDER)
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (out / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
