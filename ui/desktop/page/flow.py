"""An article flowing down one column: which item is where, set only where it is looked at.

Heights are pixels from the top of the first item; offsets are source code points.
"""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF

from reader.model import BlockKind, Reading, Script
from ui.desktop import fonts
from ui.desktop.i18n import tr
from ui.desktop.page.column import Column
from ui.desktop.page.document import Item, PageDocument
from ui.desktop.page.eye import Eye
from ui.desktop.page.measures import DEFAULT, Measures
from ui.desktop.page.pictures import Picture, PictureSetting
from ui.desktop.page.setting import Setting
from ui.desktop.page.table import Columns
from ui.desktop.page.typesetter import Typesetter
from ui.desktop.page.vacant import VacantSetting

KEPT = 400
"""How many settings are kept, all readings together: some twenty screenfuls."""

ROWS_MEASURED = 200
"""How many rows of a table decide on its columns."""


class Flow:
    """A document (with at least one item) set in a column of a width."""

    def __init__(self, document: PageDocument, width: float, measures: Measures = DEFAULT) -> None:
        self.document = document
        self._typesetter = Typesetter(width, measures)
        self._pictures: dict[int, Picture] = {}
        self._images = document.images
        self._tables: dict[tuple[int, Reading, int], Columns] = {}
        self._settings: OrderedDict[tuple[int, Reading, int, bool], Setting] = OrderedDict()
        self._column = self._estimated()

    # -- settings

    @property
    def width(self) -> float:
        """The width of the column."""
        return self._typesetter.width

    @property
    def height(self) -> float:
        """The height of it all: partly an estimate until all has been seen."""
        return self._column.height

    def set_width(self, width: float) -> None:
        """Set everything anew for another width."""
        self.set_measures(self._typesetter.measures, width)

    def set_measures(self, measures: Measures, width: float | None = None) -> None:
        """Set everything anew at other measures, and for another width if one is given."""
        self._typesetter = Typesetter(self.width if width is None else width, measures)
        self._settings.clear()
        self._tables.clear()
        self._column = self._estimated()

    def refold(self) -> None:
        """The document has folded or unfolded items."""
        self._tables.clear()
        self._column = self._estimated()

    def renew(self) -> None:
        """The document may show other images: their places are set anew."""
        if self._images is not self.document.images:
            self._images = self.document.images
            self._pictures.clear()
            self._settings.clear()
            self._column = self._estimated()

    def setting(self, index: int) -> Setting:
        """An item set into lines; its height is exact from now on."""
        item = self.document.items[index]
        key = (self.document.edition, self.document.reading, item.start, bool(item.folds))
        setting = self._settings.get(key)
        # A bar reads differently folded and unfolded, so it is not kept.
        if setting is None or item.folds:
            setting = self._settings[key] = self._set(index, item)
            if len(self._settings) > KEPT:
                self._settings.popitem(last=False)
        self._settings.move_to_end(key)
        self._column.correct(index, setting.height)
        return setting

    def _set(self, index: int, item: Item) -> Setting:
        document = self.document
        script = fonts.drawn_as(document.reading.script, document.article.info.script)
        if item.folds:
            return self._typesetter.set_bar(self._bar_text(item), script)
        text, picture = document.text(index), self._picture(item)
        if picture:
            return self._typesetter.set_picture(text, script, picture)
        if self._is_vacant(item):
            return self._typesetter.set_vacant(text, script)
        if item.kind is BlockKind.TABLE and item.first and item.final:
            columns = self._columns(index)
            return self._typesetter.set_row(text, script, columns, closing=document.closes(index))
        return self._typesetter.set(
            text,
            item.kind,
            script,
            first=item.first,
            final=item.final,
            closing=document.closes(index),
        )

    def _picture(self, item: Item) -> Picture | None:
        """The picture an item stands for; None if it stands for none or none is kept."""
        if item.kind is not BlockKind.IMAGE or item.block not in self.document.images:
            return None
        if item.block not in self._pictures:
            self._pictures[item.block] = Picture(self.document.images[item.block])
        return self._pictures[item.block]

    def _is_vacant(self, item: Item) -> bool:
        """Whether an item is the place of an image that is on the web alone."""
        shown = item.kind is BlockKind.IMAGE and item.first and item.final
        return shown and bool(self.document.not_loaded(item.block))

    def _columns(self, index: int) -> Columns:
        """The columns of the table that holds a row: its neighbours before and after decide."""
        rows = self.document.table(index)
        key = (self.document.edition, self.document.reading, rows.start)
        if key not in self._tables:
            shown = rows[:ROWS_MEASURED]
            self._tables[key] = self._typesetter.columns([*map(self.document.text, shown)])
        return self._tables[key]

    def text(self, index: int) -> str:
        """What an item reads, the bar over a notice too."""
        item = self.document.items[index]
        return self._bar_text(item) if item.folds else self.document.text(index)

    def _bar_text(self, item: Item) -> str:
        block = self.document.article.blocks[item.block]
        template = (
            tr("▸  {title} ({count} paragraphs) · folded, kept with the article")
            if item.folded
            else tr("▾  {title} ({count} paragraphs)")
        )
        title = self.document.shown(block.start, block.end).strip()[:30]
        return template.format(title=title, count=item.folds)

    def _estimated(self) -> Column:
        return Column(map(self._estimate, range(len(self.document.items))))

    def _estimate(self, index: int) -> float:
        item = self.document.items[index]
        if item.folds:
            return self._typesetter.estimate_bar()
        picture = self._picture(item)
        if picture:
            return self._typesetter.set_picture("", Script.HANS, picture).height
        if self._is_vacant(item):
            return self._typesetter.set_vacant("", Script.HANS).height
        return self._typesetter.estimate(
            item.end - item.start,
            item.kind,
            first=item.first,
            final=item.final,
            closing=self.document.closes(index),
        )

    # -- where things are

    def top(self, index: int) -> float:
        """Where an item begins."""
        return self._column.top(index)

    def line_top(self, offset: int) -> float:
        """Where the line that shows a source offset begins."""
        index, shown = self.document.to_item(offset)
        setting = self.setting(index)
        return self._column.top(index) + setting.line_top(setting.line_of(shown))

    def caret(self, offset: int) -> QRectF:
        """The caret before a source offset: a box without width, as high as its line."""
        index, shown = self.document.to_item(offset)
        setting = self.setting(index)
        number = setting.line_of(shown)
        y = self._column.top(index) + setting.line_top(number)
        return QRectF(setting.x_of(shown), y, 0, setting.line_height)

    def ends(self, start: int, end: int) -> tuple[QRectF, QRectF]:
        """The carets at both ends of a source range, the last one after its last character.

        The caret before ``end`` may be on the next line.
        """
        first, last = self.caret(start), self.caret(end)
        index = self.document.index_at(end - 1)
        boxes = self.boxes(index, end - 1, end)
        if boxes:
            last = boxes[-1].translated(0, self.top(index))
            last.setLeft(last.right())
        return first, last

    def boxes(self, index: int, start: int, end: int) -> list[QRectF]:
        """The boxes an item shows of a source range, from the item's own top left corner."""
        shown = self.document.shown_range(index, start, end)
        return list(self.setting(index).rectangles(*shown))

    def hit(self, point: QPointF, *, between: bool = True) -> tuple[int, int]:
        """The item and the source offset nearest to a point; see :meth:`Setting.offset_at`."""
        index = self._column.index_at(point.y())
        setting = self.setting(index)
        y = point.y() - self._column.top(index)
        shown = setting.offset_at(point.x(), y, between=between)
        return index, self.document.to_source(index, shown)

    def bar_at(self, point: QPointF) -> int | None:
        """The item whose bar, over a notice, is at a point; None if none is."""
        index = self._column.index_at(point.y())
        setting = self.setting(index)
        y = point.y() - self._column.top(index)
        on_it = 0 <= point.x() <= setting.width and setting.top <= y <= setting.bottom
        return index if on_it and self.document.items[index].folds else None

    def image_at(self, point: QPointF) -> int | None:
        """The block whose picture is at a point; None if none is."""
        return self._framed_at(point, PictureSetting)

    def vacancy_at(self, point: QPointF) -> int | None:
        """The block whose image is not loaded and whose place is at a point; None if none is."""
        return self._framed_at(point, VacantSetting)

    def _framed_at(
        self, point: QPointF, kind: type[PictureSetting] | type[VacantSetting]
    ) -> int | None:
        index = self._column.index_at(point.y())
        setting = self.setting(index)
        if not isinstance(setting, kind):
            return None
        within = point - QPointF(0, self._column.top(index))
        return self.document.items[index].block if setting.frame.contains(within) else None

    def conversion_at(self, point: QPointF) -> tuple[str, str] | None:
        """The source and the shown form of what is converted at a point; None if nothing is."""
        offset = self.offset_under(point)
        return None if offset is None else self.document.conversion_at(offset)

    def offset_under(self, point: QPointF) -> int | None:
        """The source offset of the character at a point; None beside the text."""
        index, offset = self.hit(point, between=False)
        within = point - QPointF(0, self.top(index))
        boxes = self.boxes(index, offset, offset + 1)
        return offset if any(box.contains(within) for box in boxes) else None

    def offset_near(self, y: float) -> int:
        """About which source offset stands at a height, by what is known: nothing is set."""
        index = self._column.index_at(y)
        item, top = self.document.items[index], self._column.top(index)
        part = (y - top) / (self._column.bottom(index) - top)
        return item.start + round(min(max(0.0, part), 1.0) * (item.end - item.start))

    def eye(self, top: float) -> Eye:
        """What stands at a height."""
        index = self._column.index_at(top)
        setting = self.setting(index)
        number = setting.line_at(top - self._column.top(index))
        offset = self.document.to_source(index, setting.line_start(number))
        return Eye(offset, round(top - self.line_top(offset)), setting.line_height)

    def top_of(self, eye: Eye) -> float:
        """The height at which the eye finds again what it saw."""
        index, _ = self.document.to_item(eye.offset)
        now, hidden = self.setting(index).line_height, eye.hidden
        if hidden > 0 and now != eye.line:
            # As much of the line; at other measures, what was below it may be its own next line.
            hidden = min(round(hidden * now / eye.line), round(now) - 1)
        return self.line_top(eye.offset) + hidden

    # -- what is visible

    def visible(self, top: float, height: float) -> range:
        """The items between two heights, by what is known."""
        first = self._column.index_at(top)
        return range(first, self._column.index_at(top + height) + 1)

    def settle(self, top: float, height: float, *, from_below: bool) -> float:
        """Set all that is visible; the height that then shows what ``top`` showed before.

        Where an estimate was wrong, one item keeps its place: the lowest when the eye moves up
        (``from_below``), since what comes in at the top is what it has not seen, else the first.
        """
        while True:
            items = self.visible(top, height)
            held = items[-1] if from_below else items[0]
            was, whole = self._column.top(held), self._column.height
            for index in items:
                self.setting(index)
            if self._column.height == whole:
                return top
            top += self._column.top(held) - was
