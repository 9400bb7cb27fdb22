"""What every command shares: its language, its options, its help in that language.

Help texts are message ids, said when the help is printed, so `--lang` works for `--help` too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from reviewer import config, i18n, service
from reviewer.errors import DatabaseError
from reviewer.i18n import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reviewer.model import Message
    from reviewer.service.views import User


@dataclass
class Session:
    """One run of the program: what the global options said, and the clock it was started at."""

    language: str = i18n.DEFAULT
    db: str = ""
    user: str = ""
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def today(self) -> date:
        return self.now.astimezone(config.ZONE).date()

    @property
    def database(self) -> Path:
        return config.database(self.db)

    def store(self, *, create: bool = False) -> service.Store:
        """The database; only commands that bring something in make a new one."""
        return service.open_store(self.database, create=create)

    def person(self) -> User:
        """Who acts: an account of the office, or the local user where there is none.

        Where the database cannot be used there are no accounts to ask for: what needs it says so
        itself, and putting a copy in its place must not.
        """
        try:
            return service.acting(self.store(), self.user)
        except DatabaseError:
            return service.local_user(self.user)

    def say(self, message: Message | str, /, **args: str | int | float | Message) -> str:
        """A message, or the message of an id; anything that is no id is printed as it is."""
        return say(message, self.language, **args)

    def words(self, value: Message | str) -> str:
        return value if isinstance(value, str) else say(value, self.language)


pass_session = click.make_pass_decorator(Session, ensure=True)


def _session(ctx: click.Context) -> Session:
    return ctx.ensure_object(Session)


# --------------------------------------------------------------------------- parameters


class Option(click.Option):
    """An option whose help is a message id."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        record = super().get_help_record(ctx)
        if record is None:
            return None
        return record[0], _session(ctx).say(self.help) if self.help else ""


class Argument(click.Argument):
    """An argument; `metavar` is how the usage line names it."""


class Day(click.ParamType):  # type: ignore[type-arg] # older click has no argument there
    """2026-03-31 or 31/3/2026."""

    name = "date"
    _SLASHED: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            if slashed := self._SLASHED.fullmatch(value):
                day, month, year = (int(part) for part in slashed.groups())
                return date(year, month, day)
            return date.fromisoformat(value)
        except ValueError:
            return self.fail(_said(ctx, "cli.bad-date", value=value), param, ctx)


class Share(click.ParamType):  # type: ignore[type-arg]
    """20% or 0.2."""

    name = "share"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        if isinstance(value, float):
            return value
        text = str(value).strip()
        try:
            number = float(text.rstrip("%").replace(",", "."))
            return number / 100 if text.endswith("%") else number
        except ValueError:
            return self.fail(_said(ctx, "cli.bad-share", value=value), param, ctx)


def _said(ctx: click.Context | None, id: str, **args: str) -> str:
    return _session(ctx).say(id, **args) if ctx else id


def option(*names: str, help: str, **settings: Any) -> Callable[[Any], Any]:
    return click.option(*names, cls=Option, help=help, **settings)


def argument(name: str, **settings: Any) -> Callable[[Any], Any]:
    return click.argument(name, cls=Argument, **settings)


def _keep(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    """Put a global option's value into the session, wherever on the line it was given."""

    def keep(ctx: click.Context, _param: click.Parameter, value: Any) -> None:
        if value is not None:
            setattr(_session(ctx), name, value)

    return keep


def global_options(function: Any) -> Any:
    """`--db` and `--lang`, before or after the command's name."""
    for decorate in (
        option(
            "--lang",
            type=click.Choice(i18n.LANGUAGES),
            help="cli.option-lang",
            expose_value=False,
            callback=_keep("language"),
            is_eager=True,
        ),
        option(
            "--db",
            metavar="PATH",
            help="cli.option-db",
            expose_value=False,
            callback=_keep("db"),
        ),
    ):
        function = decorate(function)
    return function


user_option = option(
    "--user", metavar="NAME", help="cli.option-user", expose_value=False, callback=_keep("user")
)
json_option = option("--json", "as_json", is_flag=True, help="cli.option-json")


# ------------------------------------------------------------------------------ commands


class _Told:
    """Help of a command: headings and texts in the session's language."""

    params: list[click.Parameter]
    help: str | None

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, said in the reader's language."""
        found: click.Option | None = super().get_help_option(ctx)  # type: ignore[misc]
        if found is not None:
            found.help = _session(ctx).say("cli.option-help")
        return found

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        session = _session(ctx)
        pieces = [p for param in self.params for p in param.get_usage_pieces(ctx)]
        if isinstance(self, click.Group):
            pieces.append(session.say("cli.usage-command"))
        usage = " ".join([session.say("cli.usage-options"), *pieces])
        formatter.write_usage(ctx.command_path, usage, prefix=f"{session.say('cli.usage')} ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.indentation():
            for paragraph in _session(ctx).say(self.help or "").split("\n\n"):
                formatter.write_paragraph()
                formatter.write_text(paragraph)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [r for p in self.get_params(ctx) if (r := p.get_help_record(ctx))]  # type: ignore[attr-defined]
        if records:
            with formatter.section(_session(ctx).say("cli.options")):
                formatter.write_dl(records)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)


class Command(_Told, click.Command):
    pass


class Group(_Told, click.Group):
    """A group that lists its commands in the order they were added, which is the order of the work."""

    command_class = Command

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        session = _session(ctx)
        rows = [
            (name, session.say(command.help or "").split("\n\n")[0])
            for name, command in self.commands.items()
            if not command.hidden
        ]
        if rows:
            with formatter.section(session.say("cli.commands")):
                formatter.write_dl(rows)


def command(name: str, **settings: Any) -> Callable[[Any], Command]:
    """A command with `--db` and `--lang`; its help is the message "cli.help-<name>"."""

    def made(function: Any) -> Command:
        help = settings.pop("help", f"cli.help-{name}")
        decorated = global_options(function)
        built: Command = click.command(name, cls=Command, help=help, **settings)(decorated)
        return built

    return made


def files(given: Sequence[str]) -> list[Path]:
    return [Path(name) for name in given]
