"""Highlights under the text: a fill in the innermost tag's colour and a bar for every span.

Spans are never merged: where they overlap each keeps a bar of its own, in a lane of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from weakref import WeakKeyDictionary

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.codebook import Codebook
from reader.immutable import immutable
from reader.model import Annotation, Pattern, Script
from reader.overlap import Cluster, Layout, Segment, Span
from ui.desktop import fonts
from ui.desktop.page.document import PageDocument
from ui.desktop.page.marks import Stretch
from ui.desktop.page.setting import Setting
from ui.desktop.page.told import told
from ui.desktop.theme import UNTAGGED, Theme

LANES = 3
"""How many bars are drawn under one line; how many there are besides stands in the margin."""

_BAR = 2.0
_LANE_STEP = 3.5
_MORE_SIZE = 11
_MORE_GAP = 5
_PEN = {
    Pattern.SOLID: Qt.PenStyle.SolidLine,
    Pattern.DASHED: Qt.PenStyle.DashLine,
    Pattern.DOTTED: Qt.PenStyle.DotLine,
}


@immutable
class _Look:
    colour: str
    pattern: Pattern


@immutable
class _Drawing:
    """What is drawn behind one item: boxes to fill, and lines with their pens."""

    fills: tuple[tuple[QRectF, str], ...]
    bars: tuple[tuple[QPointF, QPointF, _Look], ...]
    more: tuple[tuple[QPointF, int], ...]
    """Beside a line, how many bars under it found no lane."""


class Highlights:
    """The annotations of the article on the page, ready to be painted."""

    def __init__(self, annotations: Iterable[Annotation], codebook: Codebook) -> None:
        self._annotations = {each.id: each for each in annotations}
        self._codebook = codebook
        self._layout = Layout(map(_span, self._annotations.values()))
        self._looks = {key: _look(each, codebook) for key, each in self._annotations.items()}
        self._drawings: WeakKeyDictionary[Setting, _Drawing] = WeakKeyDictionary()

    def update(self, annotations: Iterable[Annotation], codebook: Codebook) -> list[Cluster]:
        """Show these instead; only what is not there yet, or otherwise, is laid out.

        Gives what is to be painted anew: all that hangs together with what changed.
        """
        former, self._annotations = self._annotations, {each.id: each for each in annotations}
        # By identity first: of thousands, those that did not change are the very same objects.
        changed = [
            key
            for key in former.keys() | self._annotations.keys()
            if former.get(key) is not self._annotations.get(key)
        ]
        if codebook.tags != self._codebook.tags:
            self._codebook, changed = codebook, list(former.keys() | self._annotations.keys())
        spans = [_span(each) for key in changed if (each := former.get(key))]
        before = self._around(spans)
        for key in changed:
            self._replace(former.get(key), self._annotations.get(key))
        if changed:
            self._drawings.clear()
        spans = [_span(each) for key in changed if (each := self._annotations.get(key))]
        return before + self._around(spans)

    def _around(self, spans: Iterable[Span]) -> list[Cluster]:
        return [each for span in spans for each in self._layout.over(span.start, span.end)]

    def _replace(self, old: Annotation | None, new: Annotation | None) -> None:
        before, after = old and _span(old), new and _span(new)
        if before and before != after:
            self._layout.take(before)
            del self._looks[before.key]
        if after and before != after:
            self._layout.put(after)
        if new:
            self._looks[new.id] = _look(new, self._codebook)

    def at(self, offset: int) -> list[str]:
        """The annotations over a source offset, the innermost first."""
        for segment, _ in self._between(offset, offset + 1):
            return list(reversed(segment.keys))
        return []

    def first_in(self, start: int, end: int) -> Stretch | None:
        """The first highlight that touches a source range, in its innermost tag's colour."""
        for segment, _ in self._between(start, end):
            return Stretch(segment.start, segment.end, self._looks[segment.keys[-1]].colour)
        return None

    def told(self, offset: int) -> str:
        """What the annotations over a source offset say, the innermost first; empty without."""
        return told([self._annotations[key] for key in self.at(offset)], self._codebook)

    def paint(
        self,
        painter: QPainter,
        document: PageDocument,
        index: int,
        setting: Setting,
        theme: Theme,
    ) -> None:
        """Paint what lies behind an item, whose top left corner is the painter's origin."""
        if document.items[index].folds:
            return
        drawing = self._drawing(document, index, setting)
        painter.setPen(Qt.PenStyle.NoPen)
        for box, colour in drawing.fills:
            painter.setBrush(theme.tag_fill(colour))
            painter.drawRoundedRect(box, 3, 3)
        for start, end, look in drawing.bars:
            painter.setPen(_pen(theme.tag_colour(look.colour), look.pattern))
            painter.drawLine(start, end)
        painter.setPen(QColor(theme.soft))
        painter.setFont(fonts.sans(Script.HANT_TW, _MORE_SIZE))
        for place, count in drawing.more:
            painter.drawText(place, f"+{count}")

    def _drawing(self, document: PageDocument, index: int, setting: Setting) -> _Drawing:
        drawing = self._drawings.get(setting)
        if drawing is None:
            drawing = self._drawings[setting] = self._draw(document, index, setting)
        return drawing

    def _draw(self, document: PageDocument, index: int, setting: Setting) -> _Drawing:
        item = document.items[index]
        fills: list[tuple[QRectF, str]] = []
        bars: list[tuple[QPointF, QPointF, _Look]] = []
        hidden: dict[float, set[str]] = {}
        for segment, lanes in self._between(item.start, item.end):
            shown = document.shown_range(index, segment.start, segment.end)
            for box in setting.rectangles(*shown):
                text = _text_box(box, setting)
                fills.append((text, self._looks[segment.keys[-1]].colour))
                bars += self._bars(segment, lanes, text)
                deeper = {key for key in segment.keys if lanes[key] >= LANES}
                if deeper:
                    hidden.setdefault(text.bottom(), set()).update(deeper)
        x = setting.width + _MORE_GAP
        more = ((QPointF(x, y + _BAR), len(keys)) for y, keys in hidden.items())
        return _Drawing(tuple(fills), tuple(bars), tuple(more))

    def _bars(
        self, segment: Segment, lanes: Mapping[str, int], text: QRectF
    ) -> list[tuple[QPointF, QPointF, _Look]]:
        found = []
        for key in segment.keys:
            lane = lanes[key]
            if lane < LANES:
                y = text.bottom() + lane * _LANE_STEP
                ends = QPointF(text.left(), y), QPointF(text.right(), y)
                found.append((*ends, self._looks[key]))
        return found

    def _between(self, start: int, end: int) -> Iterator[tuple[Segment, Mapping[str, int]]]:
        """The segments that touch a source range, each with the lanes of its spans."""
        for cluster in self._layout.over(start, end):
            found = cluster.segments
            first = bisect_right(found, start, key=lambda segment: segment.end)
            for segment in islice(found, first, None):
                if segment.start >= end:
                    return
                yield segment, cluster.lanes


def _span(annotation: Annotation) -> Span:
    return Span(annotation.anchor.start, annotation.anchor.end, annotation.id)


def _look(annotation: Annotation, codebook: Codebook) -> _Look:
    for key in annotation.tags:
        if key in codebook:
            tag = codebook.get(key)
            return _Look(tag.colour, tag.pattern)
    return _Look(UNTAGGED, Pattern.SOLID)


def _text_box(line: QRectF, setting: Setting) -> QRectF:
    """The part of a line's box that the glyphs stand in, with a little air."""
    inset = (setting.line_height - setting.style.size * 1.36) / 2
    return line.adjusted(0, inset, 0, -inset)


def _pen(colour: QColor, pattern: Pattern) -> QPen:
    pen = QPen(colour, _BAR, _PEN[pattern])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
