"""`reviewer`: parse, call the service, print. Every error is one line with what to do and a code."""

from __future__ import annotations

import os
import sys
import traceback
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Final

import click

from reviewer import config, i18n
from reviewer.commands import (
    cost,
    falls,
    operations,
    planning,
    record,
    requirements,
    serve,
    stock,
    team,
    work,
)
from reviewer.commands.base import Group, Session, global_options
from reviewer.errors import Exit, ReviewerError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

UNEXPECTED: Final = 70  # EX_SOFTWARE: outside the fixed codes, so that no script mistakes it for one
STOPPED: Final = 130  # as a shell says it of Ctrl-C


@click.group("reviewer", cls=Group, help="cli.help", invoke_without_command=False)
@global_options
def program() -> None:
    pass


for _module in (stock, work, team, requirements, planning, cost, falls, record, operations, serve):
    for _command in _module.COMMANDS:
        program.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Entry point of the console script."""
    sys.exit(run(list(sys.argv[1:] if arguments is None else arguments)))


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal without our letters still gets an answer
    session = Session(language=language(arguments))
    try:
        code = program.main(args=list(arguments), prog_name="reviewer", standalone_mode=False, obj=session)
    except click.exceptions.NoArgsIsHelpError as exc:
        click.echo(exc.ctx.get_help() if exc.ctx else "")
        return Exit.USAGE
    except click.ClickException as exc:
        return _usage(session, exc)
    except click.Abort:
        return _stopped(session)
    except KeyboardInterrupt:
        return _stopped(session)
    except ReviewerError as exc:
        click.echo(f"{session.say(exc.message)} [{exc.code}]", err=True)
        return int(exc.exit)
    except BrokenPipeError:  # the reader of a pipe had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.OK
    except Exception as exc:  # noqa: BLE001 - the last resort: no traceback ever reaches a clerk
        return _unexpected(session, exc)
    return int(code or 0)


def language(arguments: Sequence[str]) -> str:
    """What `--lang` says, wherever it stands (help is printed before options are parsed); else the locale."""
    for n, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            given = value or (arguments[n + 1] if n + 1 < len(arguments) else "")
            if given in i18n.LANGUAGES:
                return given
        if argument == "--":
            break
    return i18n.preferred(_locale())


def _locale() -> str:
    """As gettext reads it: LANGUAGE, LC_ALL, LC_MESSAGES, LANG, the first that is set."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value
    return ""


def _usage(session: Session, exc: click.ClickException) -> int:
    """A command line that cannot be understood, in the reader's language."""
    say = session.say
    where = exc.ctx.command_path if isinstance(exc, click.UsageError) and exc.ctx else "reviewer"
    if isinstance(exc, click.NoSuchOption):
        text = say("cli.no-such-option", option=exc.option_name)
    elif isinstance(exc, click.MissingParameter):
        name = exc.param.make_metavar(exc.ctx) if exc.param and exc.ctx else "?"
        option = exc.param.opts[0] if isinstance(exc.param, click.Option) else name
        text = say("cli.missing", parameter=option)
    elif isinstance(exc, click.BadParameter):
        name = exc.param.opts[0] if isinstance(exc.param, click.Option) else _metavar(exc)
        text = say("cli.bad-value", parameter=name, detail=_detail(session, exc))
    elif isinstance(exc, click.UsageError) and exc.ctx and isinstance(exc.ctx.command, Group):
        text = say("cli.no-such-command", name=exc.message.split("'")[1] if "'" in exc.message else "?")
    else:
        text = say("cli.bad-usage", detail=exc.message)
    click.echo(f"{text} {say('cli.see-help', command=where)} [RV-100]", err=True)
    return Exit.USAGE


def _metavar(exc: click.BadParameter) -> str:
    return exc.param.make_metavar(exc.ctx) if exc.param and exc.ctx else "?"


def _detail(session: Session, exc: click.BadParameter) -> str:
    """What may stand there instead."""
    kind = exc.param.type if exc.param else None
    if isinstance(kind, click.Choice):
        return session.say("cli.one-of", choices=", ".join(str(choice) for choice in kind.choices))
    if isinstance(kind, click.IntRange | click.FloatRange):
        low = "…" if kind.min is None else f"{kind.min:g}"
        high = "…" if kind.max is None else f"{kind.max:g}"
        return session.say("cli.in-range", low=low, high=high)
    return exc.message


def _stopped(session: Session) -> int:
    click.echo(session.say("cli.stopped"), err=True)
    return STOPPED


def _unexpected(session: Session, exc: Exception) -> int:
    """One line with a code; the traceback goes to a file that support can read."""
    trace = "".join(traceback.format_exception(exc))
    code = f"RV-999-{sha256(trace.encode('utf-8', 'replace')).hexdigest()[:6]}"
    click.echo(f"{session.say('cli.unexpected', log=str(_log(code, trace) or '-'))} [{code}]", err=True)
    return UNEXPECTED


def _log(code: str, trace: str) -> Path | None:
    folder = config.state_folder()
    path = folder / f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{code}.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(trace, encoding="utf-8")
    except OSError:
        return None
    return path


if __name__ == "__main__":
    main()
