"""Writing to the terminal, or to whatever stands in its place.

Programs get UTF-8 byte for byte. People get text in the encoding of their terminal, without the
control characters by which a page could steer it.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TextIO

from reader.errors import GengduError

SHORTEST_ID = 8
"""How many characters of an id people see."""

_UNLIMITED = 10_000


class OutputFailed(GengduError):
    """Standard output takes no more (``reason``)."""

    template = "The output could not be written: {reason}."


def emit(data: bytes) -> None:
    """Write bytes to standard output, now. Raises OutputFailed, or BrokenPipeError."""
    left = memoryview(data)
    try:
        # An unbuffered stream may take a part at a time.
        while left:
            left = left[sys.stdout.buffer.write(left) :]
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        abandon(sys.stdout)
        raise OutputFailed(reason=(fault.strerror or "the system refused").lower()) from fault


def emit_json(value: object) -> None:
    """Write one JSON document in UTF-8, its Chinese as it is."""
    emit((json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode())


def say(text: str) -> None:
    """Write a line, or several, for a person."""
    shown = _harmless(text) if sys.stdout.isatty() else text
    emit((shown + "\n").encode(sys.stdout.encoding, "backslashreplace"))


def complain(sentence: str) -> None:
    """Write a sentence to standard error, on one line whatever stands in it."""
    print(one_line(sentence), file=sys.stderr, flush=True)


def table(headers: Sequence[str], rows: Iterable[Sequence[str]], *, wide: str) -> None:
    """Write rows in columns. On a terminal the column ``wide`` takes several lines if it must."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    grid = Table(box=None, pad_edge=False)
    for header in headers:
        grid.add_column(header, no_wrap=header != wide, overflow="fold")
    for row in rows:
        grid.add_row(*(Text(one_line(cell)) for cell in row))
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else _UNLIMITED
    drawn = io.StringIO()
    Console(file=drawn, width=width, color_system=None).print(grid)
    say("\n".join(line.rstrip() for line in drawn.getvalue().splitlines()))


def one_line(text: str) -> str:
    """``text`` on one line: a space for every line end and control character."""
    return "".join(" " if _controls(character) else character for character in text)


def short(identity: str) -> str:
    """The beginning of an id, enough for a person."""
    return identity[:SHORTEST_ID]


def accept_any_text() -> None:
    """Let what the terminal's encoding lacks be written as ``\\uXXXX`` rather than not at all."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def abandon(*streams: TextIO) -> None:
    """Write no more there: what is still buffered would raise once again when Python ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _harmless(text: str) -> str:
    return "\n".join(map(one_line, text.split("\n")))


def _controls(character: str) -> bool:
    return character != "\t" and unicodedata.category(character) in ("Cc", "Zl", "Zp")
