"""JSON written piece by piece: a list of records, each on a line of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import BinaryIO


def one_line(value: object) -> bytes:
    """A value on one line of UTF-8."""
    return json.dumps(value, ensure_ascii=False).encode()


def put_list(stream: BinaryIO, records: Iterable[object]) -> int:
    """Write a list as it is read, a record a line. How many there were is returned."""
    count = 0
    stream.write(b"[")
    for count, record in enumerate(records, start=1):
        stream.write(b",\n" if count > 1 else b"\n")
        stream.write(one_line(record))
    stream.write(b"\n]" if count else b"]")
    return count
