"""The app, with the settings of an office server."""

from __future__ import annotations

import importlib.util
import os
import socket
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from reviewer import config, service
from reviewer.commands.base import Session, command, option, pass_session, user_option
from reviewer.commands.output import line
from reviewer.errors import Exit, UsageError

if TYPE_CHECKING:
    from pathlib import Path

NEARBY = 20  # ports tried after the one asked for


@command("serve")
@option("--port", type=click.IntRange(1, 65535), metavar="N", default=8501, help="cli.option-port")
@option("--address", default="localhost", metavar="HOST", help="cli.option-address")
@user_option
@pass_session
def serve(session: Session, port: int, address: str) -> int:
    session.store()  # a database that cannot be used is said here, not in the browser
    return serve_app(session, port, address)


def serve_app(session: Session, port: int, address: str = "localhost") -> int:
    """Run the app until it is stopped; prints its address first."""
    app = config.shipped("app.py")
    if importlib.util.find_spec("streamlit") is None or not app.exists():
        raise UsageError("cli.no-app", file=str(app))
    port = free_port(port)
    line(session.say("cli.serving", address=f"http://{address}:{port}"))
    sys.stdout.flush()
    command, settings = server_command(app, port, address), environment(session)
    if os.name == "posix":
        # The server takes this process over, so that stopping it leaves nothing behind. What it
        # prints about itself is English and repeats the address; its errors still show.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execve(command[0], command, settings)
    return _until_stopped(command, settings)


def _until_stopped(command: list[str], settings: dict[str, str]) -> int:
    with suppress(KeyboardInterrupt):
        subprocess.run(command, env=settings, stdout=subprocess.DEVNULL, check=False)
    return Exit.OK


def server_command(app: Path, port: int, address: str) -> list[str]:
    given = [f"--{name}={value}" for name, value in config.SERVER]
    return [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(app),
        f"--server.port={port}",
        f"--server.address={address}",
        *given,
    ]


def environment(session: Session) -> dict[str, str]:
    """The app reads its database, user and first language from the environment."""
    return {
        **os.environ,
        "REVIEWER_DB": str(session.database.absolute()),
        "REVIEWER_USER": service.local_user(session.user).name,
        "REVIEWER_LANG": session.language,
    }


def free_port(wanted: int) -> int:
    """The first free port from `wanted` on. Raises UsageError when none of the next few is."""
    for port in range(wanted, min(wanted + NEARBY, 65536)):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("localhost", port))
            except OSError:
                continue
            return port
    raise UsageError("cli.no-port", first=wanted, last=wanted + NEARBY - 1)


COMMANDS = (serve,)
