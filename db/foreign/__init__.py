"""Projects of other programs that are SQLite files: read only, and never trusted."""

from __future__ import annotations

from pathlib import Path

from reader.exchange import Bundle, Reader

HEADER = b"SQLite format 3\0"


def _is_taguette(path: Path, head: bytes) -> bool:
    return head.startswith(HEADER) and b"highlight_tags" in head


def _read_taguette(path: Path) -> Bundle:
    from db.foreign import taguette

    return taguette.read(path)


def _is_qualcoder(path: Path, head: bytes) -> bool:
    if path.is_dir():
        return (path / "data.qda").is_file()
    return head.startswith(HEADER) and b"code_text" in head and b"seltext" in head


def _read_qualcoder(path: Path) -> Bundle:
    from db.foreign import qualcoder

    return qualcoder.read(path)


READERS: tuple[Reader, ...] = (
    Reader("taguette", "Taguette", (".sqlite3",), _is_taguette, _read_taguette),
    Reader("qualcoder", "QualCoder", (".qda",), _is_qualcoder, _read_qualcoder),
)
