"""Help and complaints, in the reader's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click
import pytest

from reviewer.cli import language, program
from reviewer.i18n import LANGUAGES, catalogue

if TYPE_CHECKING:
    from tests.cli.conftest import Reviewer

BARE = re.compile(r"\b(?:cli|service|store|quota|config|knowledge)\.[a-z]+(?:-[a-z]+)*\b")
VIETNAMESE = re.compile(r"[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]", re.IGNORECASE)


def commands(group: click.Group, before: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = [before]
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            found += commands(command, (*before, name))
        else:
            found.append((*before, name))
    return found


@pytest.mark.parametrize("path", commands(program), ids=" ".join)
@pytest.mark.parametrize("said", LANGUAGES)
def test_help(reviewer: Reviewer, path: tuple[str, ...], said: str) -> None:
    answer = reviewer(*path, "--help", "--lang", said)
    assert answer.code == 0
    assert not BARE.search(answer.out), answer.out
    assert ("Cách dùng:" if said == "vi" else "Usage:") in answer.out
    assert bool(VIETNAMESE.search(answer.out)) == (said == "vi")
    for word in ("Show this message", "Options:" if said == "vi" else "Tùy chọn"):
        assert word not in answer.out


LANGUAGE_CASES = [
    ([], {}, "vi"),
    ([], {"LANG": "C.UTF-8"}, "vi"),
    ([], {"LANG": "en_US.UTF-8"}, "en"),
    ([], {"LANG": "fr_FR.UTF-8"}, "vi"),
    ([], {"LANG": "en_US.UTF-8", "LC_ALL": "vi_VN.UTF-8"}, "vi"),
    ([], {"LANGUAGE": "en", "LANG": "vi_VN.UTF-8"}, "en"),
    (["queue", "--lang", "en"], {"LANG": "vi_VN"}, "en"),
    (["--lang=en", "queue"], {}, "en"),
    (["queue", "--help", "--lang=vi"], {"LANG": "en_GB"}, "vi"),
    (["queue", "--lang", "xx"], {}, "vi"),
    (["queue", "--lang"], {}, "vi"),
    (["search", "--", "--lang", "en"], {}, "vi"),
]


@pytest.mark.parametrize(("arguments", "environment", "wanted"), LANGUAGE_CASES)
def test_language(
    arguments: list[str], environment: dict[str, str], wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language(arguments) == wanted


MISTAKES = [
    ("quue",),
    ("queue", "--colour"),
    ("queue", "--relation", "twin"),
    ("queue", "--limit", "0"),
    ("queue", "--limit", "nhiều"),
    ("queue", "--at-least", "2"),
    ("decide", "DX-1"),
    ("decide", "DX-1", "maybe"),
    ("decide",),
    ("analyse", "--as-of", "31/2/2026"),
    ("analyse", "--as-of", "hôm qua"),
    ("tally", "--target", "một phần năm"),
    ("ingest",),
    ("baseline",),
    ("baseline", "melt"),
    ("export", "decisions"),
    ("show", "DX-1", "DX-2"),
    ("undo", "--seen", "0"),
    ("--lang", "fr", "queue"),
    (),
]


@pytest.mark.parametrize("arguments", MISTAKES, ids=" ".join)
@pytest.mark.parametrize("said", LANGUAGES)
def test_a_wrong_command_line_is_one_line_and_2(
    reviewer: Reviewer, arguments: tuple[str, ...], said: str
) -> None:
    given = arguments if "--lang" in arguments else (*arguments, "--lang", said)
    answer = reviewer(*given)
    assert answer.code == 2
    if arguments not in ((), ("baseline",)):  # these two print the help
        assert len(answer.err.splitlines()) == 1
        assert "[RV-100]" in answer.err
    assert not BARE.search(answer.out + answer.err)
    assert "Traceback" not in answer.err


def test_both_catalogues_say_the_same_ids_with_the_same_arguments() -> None:
    hole = re.compile(r"\{(\w+)\}")
    vi, en = (catalogue(said).messages for said in LANGUAGES)
    rooms = ("cli", "service", "store", "quota", "config")
    for id in vi.keys() | en.keys():
        if id.split(".")[0] in rooms:
            assert id in vi and id in en, id
            assert set(hole.findall(str(vi[id]))) == set(hole.findall(str(en[id]))), id
