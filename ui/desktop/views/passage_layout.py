"""Where everything in a row of a passage stands: columns, lines of text, chips."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.immutable import immutable
from reader.model import Script
from ui.desktop import fonts
from ui.desktop.models.shown_passage import NamedTag, ShownPassage
from ui.desktop.page.positions import Positions, for_qt
from ui.desktop.widgets.lines import Lines

PAD = 10
"""Pixels over and under what stands in a row."""

LINE = 25
CHIP = 21
_GAP = 18
_NARROW = 620
_MOST_LINES = 12
_MOST_CHIPS = 4
_NOTE_LINES = 2
_SMALL_LINE = 20


@immutable
class Columns:
    """The left edges and widths of the columns in a list of some width, in pixels.

    In a narrow list the outlet stands over the date, in one column.
    """

    text: QRectF
    outlet: QRectF
    date: QRectF
    tags: QRectF

    @property
    def stacked(self) -> bool:
        """Whether outlet and date share a column."""
        return self.outlet.left() == self.date.left()


def columns(width: float, margin: float = 12) -> Columns:
    """The columns of a list that is so wide; tops and heights are 0."""
    tags = max(104.0, min(170.0, width * 0.19))
    outlet, date = max(76.0, min(120.0, width * 0.12)), 82.0
    right = width - margin - tags
    if width < _NARROW:
        place = right - _GAP - 84
        both = QRectF(place, 0, 84, 0)
        text = QRectF(margin, 0, place - _GAP - margin, 0)
        return Columns(text, both, QRectF(both), QRectF(right, 0, tags, 0))
    dates = right - _GAP - date
    outlets = dates - _GAP - outlet
    text = QRectF(margin, 0, outlets - _GAP - margin, 0)
    return Columns(
        text, QRectF(outlets, 0, outlet, 0), QRectF(dates, 0, date, 0), QRectF(right, 0, tags, 0)
    )


@immutable
class Chip:
    """A tag in a row: where it stands from the top left corner of its column."""

    box: QRectF
    text: str
    colour: str


class PassageLayout:
    """A passage set into a row of a width in pixels, with room for its ``coder`` if wanted.

    ``boxes`` are those of the quote, a line each, from the top left corner of the text.
    """

    def __init__(self, shown: ShownPassage, width: float, *, coder: bool = False) -> None:
        self.columns = columns(width)
        room = self.columns.text.width()
        self.text = QTextLayout(for_qt(shown.text), fonts.serif(shown.face, 15))
        self.boxes = self._set(shown, room)
        self.text_height = LINE * max(1, self.text.lineCount())
        note = shown.passage.annotation.note
        self.note = Lines(note, small(shown.face), room - 12, _NOTE_LINES, 1.6) if note else None
        self.chips = _chips(shown.tags, shown.face, self.columns.tags.width())
        self.outlet = Lines(
            shown.passage.article.metadata.outlet,
            fonts.sans(shown.face, 13),
            self.columns.outlet.width(),
            2,
            1.6,
        )
        self.height = 2 * PAD + self._inner_height(shown, coder=coder)

    def _inner_height(self, shown: ShownPassage, *, coder: bool) -> float:
        text = self.text_height + (self.note.height + 6 if self.note else 0)
        text += _SMALL_LINE if shown.is_orphan else 0
        facts = self.outlet.height + _SMALL_LINE * (coder + self.columns.stacked)
        chips = self.chips[-1].box.bottom() if self.chips else 0
        return max(text, facts, chips + 2, LINE)

    def _set(self, shown: ShownPassage, width: float) -> tuple[QRectF, ...]:
        positions = Positions(shown.text)
        start, end = positions.to_utf16(shown.start), positions.to_utf16(shown.end)
        self.text.setTextOption(_wrapping())
        self.text.setFormats([_bold(start, end - start)])
        self.text.beginLayout()
        boxes = []
        while self.text.lineCount() < _MOST_LINES and (line := self.text.createLine()).isValid():
            line.setLineWidth(width)
            top = LINE * (self.text.lineCount() - 1)
            line.setPosition(QPointF(0, top + (LINE - line.height()) / 2))
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line, first), _x(line, last)
                boxes.append(QRectF(left, top, right - left, LINE))
        self.text.endLayout()
        return tuple(boxes)


def small(script: Script) -> QFont:
    """The face of what is said beside a quote."""
    return fonts.sans(script, 12)


def _bold(start: int, length: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    looks = QTextCharFormat()
    looks.setFontWeight(QFont.Weight.Bold)
    made.format = looks
    return made


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _x(line: QTextLine, utf16: int) -> float:
    # The binding gives (x, the position it settled on) and calls it an object.
    found = line.cursorToX(utf16)
    assert isinstance(found, tuple)
    return float(found[0])


def _chips(tags: Sequence[NamedTag], face: Script, width: float) -> tuple[Chip, ...]:
    """The tags one below the other; where there are many, the last chip says how many more."""
    metrics = QFontMetricsF(small(face))
    shown = list(tags[:_MOST_CHIPS])
    names = [(tag.name, tag.colour) for tag, _ in shown]
    if len(tags) > _MOST_CHIPS:
        names[-1] = (f"+{len(tags) - _MOST_CHIPS + 1}", "")
    chips = []
    for place, (name, colour) in enumerate(names):
        text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, width - 32)
        box = QRectF(0, place * (CHIP + 4), metrics.horizontalAdvance(text) + 30, CHIP)
        chips.append(Chip(box, text, colour))
    return tuple(chips)
