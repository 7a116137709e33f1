"""Sheets of a workbook, over xlsxwriter: what a cell may hold, and how it is written.

Loaded only where a workbook is written.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum, auto
from itertools import count, islice
from pathlib import Path
from typing import BinaryIO, Self

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

LONGEST_CELL = 32_767
"""The most UTF-16 units a cell holds: "Excel specifications and limits" of Microsoft."""

LONGEST_LINK = 2_000
"""The most characters of an address that becomes a link; Excel's own limit is a little higher."""

MOST_LINKS = 65_000
"""The most links on a sheet, a little below Excel's limit; further addresses stay texts."""

MOST_ROWS = 1_048_575
"""The most rows of a sheet below its header."""

MARK = "[…]"

_CREATED = datetime(1980, 1, 1)
"""The same for all, so that the same excerpts make the same file; ZIP knows no earlier day."""

_EARLIEST = date(1900, 3, 1)
"""Excel takes 1900 for a leap year: days are off by one before this."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LINK = re.compile(r"(?:https?|gengdu)://[^\s<>\"\\^`{|}\x00-\x1f\x7f]+", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_EXACT_DIGITS = 15
"""How many digits of a number a spreadsheet keeps."""

_WIDTHS = {
    **dict.fromkeys(("quote", "context", "reading", "note", "memo", "citation", "description"), 48),
    **dict.fromkeys(("title", "tags", "path", "url", "link", "prefix", "suffix"), 28),
    **dict.fromkeys(("start", "end", "length", "script", "shortcut", "archived"), 9),
}
_WIDTH = 16


class Kind(Enum):
    """What stands in a column; texts and whole numbers need not be named."""

    DATE = auto()
    NUMBER = auto()
    LINK = auto()


class _PlainSheet(Worksheet):  # type: ignore[misc]  # the package has no types
    """A sheet to which every text is plain: the package would write one that begins with ``<r>``
    and ends with ``</r>`` as the markup it looks like."""

    def _xml_rich_inline_string(
        self, string: str, attributes: Sequence[tuple[str, object]] = ()
    ) -> None:
        self._xml_inline_string(string, True, attributes)


class Workbook:
    """A workbook for a stream: it is written at the end of its context, unless that fails.

    Rows wait in ``folder`` until then, and so does the file they make: the package leaves an
    archive open that it could not write. Raises OSError where something cannot be written.
    """

    def __init__(self, stream: BinaryIO, folder: str) -> None:
        options = {"constant_memory": True, "tmpdir": folder, "max_url_length": LONGEST_LINK}
        self._stream, self._path = stream, Path(folder) / "workbook.xlsx"
        self._book = xlsxwriter.Workbook(self._path, options)
        self._book.use_zip64()
        self._book.set_properties({"created": _CREATED})
        self._text = self._format()
        self._head = self._format(bold=True, bottom=1)
        self._day = self._format(num_format="yyyy-mm-dd")
        self._time = self._format(num_format="yyyy-mm-dd hh:mm:ss")
        self._link = self._format(font_color="#0563C1", underline=1)

    def _format(self, **properties: object) -> Format:
        return self._book.add_format({"valign": "top", "text_wrap": True, **properties})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self._book.close()
                with self._path.open("rb") as made:
                    shutil.copyfileobj(made, self._stream)
        except FileCreateError as fault:
            # So the package wraps what the system says.
            raise fault.args[0] from None
        finally:
            for sheet in self._book.worksheets():
                sheet.row_data_fh.close()

    def put_sheet(
        self,
        title: str,
        columns: Sequence[str],
        rows: Iterable[Sequence[object]],
        kinds: Mapping[str, Kind],
    ) -> None:
        """Write a sheet of a header row and these rows, and more sheets where they are too many.

        The last of the ``columns`` has nothing in the rows: it gets the names of the columns whose
        texts were too long for their cells.
        """
        waiting = iter(rows)
        for number in count(1):
            sheet = self._sheet(title if number == 1 else f"{title} ({number})", columns)
            last = 0
            for last, row in enumerate(islice(waiting, MOST_ROWS), start=1):
                self._put_row(sheet, last, columns, row, kinds)
            sheet.autofilter(0, 0, last, len(columns) - 1)
            if last < MOST_ROWS:
                return

    def _sheet(self, title: str, columns: Sequence[str]) -> _PlainSheet:
        sheet: _PlainSheet = self._book.add_worksheet(title, worksheet_class=_PlainSheet)
        sheet.freeze_panes(1, 0)
        for at, header in enumerate(columns):
            sheet.set_column(at, at, _WIDTHS.get(header, _WIDTH))
            sheet.write_string(0, at, header, self._head)
        return sheet

    def _put_row(
        self,
        sheet: _PlainSheet,
        at: int,
        columns: Sequence[str],
        row: Sequence[object],
        kinds: Mapping[str, Kind],
    ) -> None:
        shortened: list[str] = []
        for column, (header, value) in enumerate(zip(columns[:-1], row, strict=True)):
            if isinstance(value, int):
                sheet.write_number(at, column, value, self._text)
                continue
            whole = "" if value is None else str(value)
            text = fitting(whole)
            if text != whole:
                shortened.append(header)
            self._put_text(sheet, (at, column), text, kinds.get(header))
        if shortened:
            sheet.write_string(at, len(columns) - 1, ", ".join(shortened), self._text)

    def _put_text(
        self, sheet: _PlainSheet, cell: tuple[int, int], text: str, kind: Kind | None
    ) -> None:
        if kind is Kind.DATE and (at := moment(text)) is not None:
            day = self._day if _DAY.fullmatch(text) else self._time
            sheet.write_datetime(*cell, at, day)
        elif kind is Kind.NUMBER and is_exact(text):
            sheet.write_number(*cell, float(text), self._text)
        elif kind is Kind.LINK and is_link(text) and sheet.hlink_count < MOST_LINKS:
            sheet.write_url(*cell, text, self._link, text)
        elif text:
            sheet.write_string(*cell, text, self._text)


def fitting(text: str) -> str:
    """A text as long as a cell holds: where it is cut it ends in a mark, no character is halved."""
    if len(text) * 2 <= LONGEST_CELL or _units(text) <= LONGEST_CELL:
        return text
    room = LONGEST_CELL - _units(MARK)
    return text.encode("utf-16-le")[: room * 2].decode("utf-16-le", "ignore") + MARK


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def moment(text: str) -> datetime | None:
    """A whole date of ISO 8601, with a time or none, that a spreadsheet can hold; without its zone,
    which is UTC where there is one."""
    try:
        at = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
    return at if _DAY.match(text) and at.date() >= _EARLIEST else None


def is_exact(text: str) -> bool:
    """Whether a text is a number as a column keeps it, and the same in a spreadsheet."""
    return _NUMBER.fullmatch(text) is not None and sum(map(str.isdigit, text)) <= _EXACT_DIGITS


def is_link(text: str) -> bool:
    """Whether a text is an address of the web or a link of ours, whole and not too long."""
    return len(text) <= LONGEST_LINK and _LINK.fullmatch(text) is not None
