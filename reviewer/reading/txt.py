"""Plain text in any encoding an office ever saved."""

from __future__ import annotations

from reviewer.model import Message
from reviewer.reading.draft import Draft
from reviewer.reading.encodings import decode_bytes, undisguised


def read_txt(data: bytes, name: str) -> tuple[Draft, ...]:
    """The file's text as it stands.

    Raises ReadError when the bytes are text in no known encoding.
    """
    decoded = undisguised(decode_bytes(data, name))
    warnings = (Message.of("read.bad-bytes", n=decoded.lost),) if decoded.lost else ()
    return (Draft(decoded.text, "txt", encoding=decoded.encoding, warnings=warnings),)
