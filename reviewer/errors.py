"""Everything this package raises on purpose: one small tree, grouped by what the reader must do.

Each error carries a message id and arguments, said in Vietnamese or English at the rim:
what happened, in which file and Điều, what to do, and a code that support can search for.
"""

from __future__ import annotations

from enum import IntEnum

from reviewer.model import Message


class Exit(IntEnum):
    """Exit codes of the command line (fixed)."""

    OK = 0
    PARTIAL = 1  # some files could not be read (listed)
    USAGE = 2
    FOUND = 3  # scan found something
    UNVERIFIED = 4
    DATABASE = 5


class ReviewerError(Exception):
    """Base of the tree. `code` is shown to the user ("RV-213"); `exit` ends the command."""

    code: str = "RV-000"
    exit: Exit = Exit.USAGE

    def __init__(self, id: str, /, **args: str | int | float | Message) -> None:
        self.message = Message.of(id, **args)
        super().__init__(f"{self.code} {id} {args}")


class UsageError(ReviewerError):
    """The command or the call asks for something that does not exist."""

    code = "RV-100"
    exit = Exit.USAGE


class ReadError(ReviewerError):
    """A file cannot be read as a document; the batch goes on without it."""

    code = "RV-200"
    exit = Exit.PARTIAL


class GateError(ReadError):
    """A file was refused before any parser saw it."""

    code = "RV-210"


class KnowledgeError(ReviewerError):
    """A data file or model cannot be trusted."""

    code = "RV-300"
    exit = Exit.UNVERIFIED


class VerificationError(ReviewerError):
    """The audit chain or a recount does not agree with what is stored."""

    code = "RV-400"
    exit = Exit.UNVERIFIED


class DatabaseError(ReviewerError):
    """The database cannot be used: missing, locked, read-only, full or of a newer version."""

    code = "RV-500"
    exit = Exit.DATABASE


class PermissionDenied(ReviewerError):
    """The user's role does not allow this."""

    code = "RV-600"
    exit = Exit.USAGE
