"""The lines of a PDF as its pages show them: text, place and size.

PDFium gives characters in the order in which the file draws them, as UTF-16, and makes up the line
ends and some spaces between them. Places are in points from the bottom left of a page.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from statistics import median

import pypdfium2
from pypdfium2 import raw

from reader._radicals import RADICALS
from reader.errors import Damaged, Locked, NoTextLayer, TooMuch
from reader.immutable import immutable
from reader.importers.freeze import MOST_CHARACTERS
from reader.importers.people import is_machine, is_person
from reader.importers.sniff import Content
from reader.importers.source import Source
from reader.reasons import Unit

MOST_PAGES = 2_000
_PASSWORD, _SECURITY = 4, 5
_LINE_ENDS = frozenset({0x0A, 0x0D})
_SPACE, _HYPHEN, _BREAK = 0x20, 0x2D, 0x02
_SET_WIDE = 4
_SAMPLE = 7
_SCAN = 40
"""A page with a picture all over it and fewer letters than this is a scan with a stamp."""

_COMPATIBLE = (*range(0x2F00, 0x2FE0), *range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20))
_PLAIN = {ord(radical): character for radical, character in RADICALS.items()}
_PLAIN |= {code: unicodedata.normalize("NFKC", chr(code)) for code in _COMPATIBLE}
_FILE_NAME = re.compile(r"^Microsoft |\.(?:docx?|wps|indd|qxd|pdf)\s*$|^[\W\d_]*$", re.IGNORECASE)


@immutable
class PdfLine:
    """A line: ``left``, ``right``, ``base`` and ``size`` are in points, ``page`` counts from 0.

    ``size`` is the height of its type, ``em`` the width of a Han character in it. ``at`` is where
    on the page it stands: 0.0 at the bottom, 1.0 at the top. Not ``known`` is what is no more than
    numbers of glyphs in a font that does not say what they mean.
    """

    text: str
    page: int
    left: float
    right: float
    base: float
    size: float
    em: float
    at: float
    known: bool = True


@immutable
class Paper:
    """The lines of a PDF, and what it says of itself by the names of fields."""

    lines: list[PdfLine]
    said: dict[str, str]


def open_lines(source: Source) -> Paper:
    """The lines of a PDF. Raises Damaged, Locked, NoTextLayer or TooMuch."""
    document = _opened(source)
    try:
        if len(document) > MOST_PAGES:
            raise TooMuch(name=source.name, limit=MOST_PAGES, unit=Unit.PAGES)
        lines: list[PdfLine] = []
        left, scans = MOST_CHARACTERS, 0
        for number in range(len(document)):
            found, is_scan = _page(document, number, left)
            lines += found
            scans += is_scan
            left -= sum(len(line.text) for line in found)
            if left <= 0:
                raise TooMuch(name=source.name, limit=MOST_CHARACTERS, unit=Unit.CHARACTERS)
        if 2 * scans > len(document) or not _has_meaning(lines):
            raise NoTextLayer(name=source.name)
        return Paper(lines, _said(document))
    except pypdfium2.PdfiumError as fault:
        raise Damaged(name=source.name, actual=Content.PDF) from fault
    finally:
        document.close()


def fold_radicals(text: str) -> str:
    """The text with radicals and compatibility forms of characters as the characters themselves.

    Fonts that programs put into PDFs name 目 by the radical of the same shape. Nothing else is
    changed: NFKC over the whole would turn ， into a comma.
    """
    return text.translate(_PLAIN)


def _opened(source: Source) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as fault:
        if fault.err_code in (_PASSWORD, _SECURITY):
            raise Locked(name=source.name) from fault
        raise Damaged(name=source.name, actual=Content.PDF) from fault


def _page(document: pypdfium2.PdfDocument, number: int, most: int) -> tuple[list[PdfLine], bool]:
    """The lines of a page, and whether the page is a scan."""
    page = document[number]
    text = page.get_textpage()
    try:
        count = min(text.count_chars(), most)
        lines = [line for one in _runs(text, count) if (line := _line(page, text, one, number))]
        letters = sum(map(str.isalnum, "".join(line.text for line in lines)))
        return lines, letters < _SCAN and _is_covered(page)
    finally:
        text.close()
        page.close()


def _runs(text: pypdfium2.PdfTextPage, count: int) -> Iterator[list[tuple[int, int]]]:
    """The units of UTF-16 of each line, with their numbers on the page."""
    run: list[tuple[int, int]] = []
    for at in range(count):
        unit = raw.FPDFText_GetUnicode(text, at) & 0xFFFF
        if unit in _LINE_ENDS:
            yield run
            run = []
        else:
            run.append((at, unit))
    yield run


def _line(
    page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, run: list[tuple[int, int]], number: int
) -> PdfLine | None:
    said = fold_radicals(_text(text, run)).strip()
    shown = [at for at, unit in run if not chr(unit).isspace()]
    if not said or not shown:
        return None
    boxes = [text.get_charbox(at, loose=True) for at in (shown[0], *_some(shown), shown[-1])]
    base = _base(text, shown[len(shown) // 2])
    size = max(0.1, median(top - bottom for _, bottom, _, top in boxes))
    height = max(1.0, page.get_height())
    left, right = boxes[0][0], boxes[-1][2]
    em = max(0.1, (right - left) / _width(said))
    known = not any(raw.FPDFText_HasUnicodeMapError(text, at) == 1 for at in _some(shown))
    return PdfLine(said, number, left, right, base, size, em, base / height, known)


def _width(text: str) -> float:
    """How wide a text is in ems, about: a Han character is one, others half of one."""
    return sum(1.0 if unicodedata.east_asian_width(one) in "WF" else 0.5 for one in text)


def _some(shown: list[int]) -> list[int]:
    """A few of a line's characters: marks among them may come from a font of another height."""
    return shown[:: max(1, len(shown) // _SAMPLE)]


def _base(text: pypdfium2.PdfTextPage, at: int) -> float:
    across, up = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, at, across, up)
    return up.value


def _text(page: pypdfium2.PdfTextPage, run: list[tuple[int, int]]) -> str:
    """What a run says, without controls; and without made up spaces where type is set wide."""
    made_up = {at for at, unit in run if unit == _SPACE and raw.FPDFText_IsGenerated(page, at) == 1}
    if _SET_WIDE * len(made_up) < len(run):
        made_up.clear()
    units = [_HYPHEN if unit == _BREAK else unit for at, unit in run if at not in made_up]
    coded = b"".join(unit.to_bytes(2, "little") for unit in units)
    decoded = coded.decode("utf-16-le", "replace")
    return "".join(one for one in decoded if one == "\t" or unicodedata.category(one) != "Cc")


def _is_covered(page: pypdfium2.PdfPage) -> bool:
    """Whether an image lies over at least half of a page."""
    area = page.get_width() * page.get_height()
    for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = image.get_bounds()
        if 2 * (right - left) * (top - bottom) >= area:
            return True
    return False


def _has_meaning(lines: list[PdfLine]) -> bool:
    """Whether at least half of the text is characters with a meaning."""
    text = "".join(line.text for line in lines if line.known)
    known = sum(unicodedata.category(one) not in ("Co", "Cn") and one != "\ufffd" for one in text)
    return 2 * known > sum(len(line.text) for line in lines) and any(map(str.isalpha, text))


def _said(document: pypdfium2.PdfDocument) -> dict[str, str]:
    """The title and the author; what programs put there by themselves is no name."""
    title, author = (_told(document, key) for key in ("Title", "Author"))
    named = is_person(author) and not is_machine(author)
    return {"title": "" if _FILE_NAME.search(title) else title, "author": author if named else ""}


def _told(document: pypdfium2.PdfDocument, key: str) -> str:
    """What a PDF says of itself under a key; "" where its bytes are no text."""
    try:
        return str(document.get_metadata_value(key)).strip()
    except UnicodeDecodeError:
        return ""
