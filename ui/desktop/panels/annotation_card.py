"""How an annotation looks in the list: a card with its quote, tags and note, written on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.immutable import immutable
from reader.model import Annotation, Script
from ui.desktop import fonts
from ui.desktop.i18n import tr
from ui.desktop.models.annotations import ANNOTATION, CARD, HEADING, SIGNED, TAGS, Card, NamedTag
from ui.desktop.note_drafts import NoteDraft
from ui.desktop.theme import LIGHT, UNTAGGED, Theme
from ui.desktop.widgets import note_editor
from ui.desktop.widgets.draft_keeper import DraftKeeper
from ui.desktop.widgets.lines import Lines
from ui.desktop.widgets.note_editor import NoteEditor
from ui.desktop.widgets.rich_note import RichNote, is_marked_up

_OUTER = 12
_INNER = 15
_GAP = 8
_CHIP = 22
_QUOTE_LINES = 4
_NOTE_LINES = 3
_HEADING = 46
"""The height of the heading over the first orphan, in pixels."""
_SIGNED = 16
"""How much higher a card is that says who made it, in pixels."""
_KEPT = 200
"""How many notes are kept as they are set: some screenfuls."""


@immutable
class _Chip:
    """A tag on a card: where it stands from the card's top left corner, in pixels."""

    box: QRectF
    text: str
    colour: str


class AnnotationCard(QStyledItemDelegate):
    """Paints a row of an AnnotationModel, and lets its note be written in place.

    Heights are remembered: laying out ten thousand cards anew costs no more than asking for them.
    They are those of the source's quote, whatever script is shown, so a toggle moves no card.
    """

    note_written = Signal(str, str)
    """An annotation's id and the note it shall have."""

    theme: Theme = LIGHT
    script: Script = Script.HANT_TW
    """The script whose face quotes are drawn in; never ``ORIGINAL``."""

    draft: Callable[[str], NoteDraft] | None = None
    """What is being typed about an annotation (an id); None where nothing of it is kept."""

    restored = Signal(str)
    """What was typed before is in the field again: a sentence that says so."""

    edited: str = ""
    """The id of the annotation whose note is being written."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[object, ...], int] = {}
        self._notes: dict[tuple[object, ...], Lines | RichNote] = {}

    def forget(self) -> None:
        """Tags have other names, or there are other annotations: measure anew."""
        self._heights.clear()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as quote, tags and note need, or quote, tags and the field for the note."""
        width = option.rect.width() or 320
        annotation: Annotation = index.data(ANNOTATION)
        edited, signed = annotation.id == self.edited, bool(index.data(SIGNED))
        key = (annotation.id, annotation.modified_at, width, edited, signed)
        height = self._heights.get(key)
        if height is None:
            inner = self._inner_height(annotation, index.data(TAGS), width) + _SIGNED * signed
            height = self._heights[key] = _GAP + 2 * _INNER - 4 + inner
        return QSize(width, height + (_HEADING if index.data(HEADING) else 0))

    # -- writing the note

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """A field over the note's place."""
        return NoteEditor(parent)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Begin with the note as it is; what has been typed is never overwritten."""
        if isinstance(editor, NoteEditor) and not editor.document().isModified():
            annotation: Annotation = index.data(ANNOTATION)
            editor.setPlainText(annotation.note)
            editor.document().setModified(False)
            if self.draft and not editor.keeper:
                editor.keeper = DraftKeeper(editor, self.draft(annotation.id), annotation.note)
                if editor.keeper.restored:
                    self.restored.emit(editor.keeper.restored.told)

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Hand on what was written."""
        if isinstance(editor, NoteEditor):
            if editor.keeper:
                editor.keeper.rest()
            self.note_written.emit(index.data(ANNOTATION).id, editor.toPlainText())

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Stand at the card's lower edge."""
        box = option.rect.adjusted(_OUTER + 8, 0, -_OUTER - 8, -_GAP - 8)
        box.setTop(box.bottom() - note_editor.HEIGHT)
        editor.setGeometry(box)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Ctrl+Enter and Tab keep the note; Qt sees to Escape and to leaving."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if isinstance(editor, NoteEditor) and (tab or (enter and control)):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor)
                return True
            escape = event.key() == Qt.Key.Key_Escape
            if escape and isinstance(editor, NoteEditor) and editor.keeper:
                editor.keeper.give_up()
        return super().eventFilter(editor, event)

    # -- drawing

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one card."""
        card: Card = index.data(CARD)
        box = QRectF(option.rect).adjusted(_OUTER + 0.5, 0.5, -_OUTER - 0.5, -_GAP - 0.5)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(HEADING):
            self._paint_heading(painter, box)
            box.setTop(box.top() + _HEADING)
        self._paint_frame(painter, box, card, bool(state & QStyle.StateFlag.State_Selected))
        self._paint_coder(painter, index.data(SIGNED), box)
        left, top = box.left() + _INNER, box.top() + _INNER - 3
        width = self._text_width(option.rect.width())
        painter.setPen(QColor(self.theme.soft if card.is_orphan else self.theme.ink))
        source = shown = self._quote(card.annotation.anchor.quote, width)
        if card.quote != card.annotation.anchor.quote:
            shown = self._quote(card.quote, width, source.count)
        shown.draw(painter, left, top)
        top += source.height + 6
        painter.translate(left, top)
        top = self._paint_chips(painter, card, width)
        if card.annotation.note and card.annotation.id != self.edited:
            self._paint_note(painter, card, width, top)
        painter.restore()

    def _inner_height(
        self, annotation: Annotation, tags: Sequence[NamedTag], row_width: int
    ) -> int:
        width = self._text_width(row_width)
        height = self._quote(annotation.anchor.quote, width).height
        chips = self._chips(tags, width)
        if chips:
            height += 6 + round(chips[-1].box.bottom())
        if annotation.id == self.edited:
            height += 8 + note_editor.HEIGHT
        elif annotation.note:
            height += 8 + self._note(annotation.note, width).height
        return height

    @staticmethod
    def _text_width(row_width: int) -> float:
        return row_width - 2 * (_OUTER + _INNER)

    def _quote(self, quote: str, width: float, most: int = _QUOTE_LINES) -> Lines:
        return Lines(quote, fonts.serif(self.script, 14), width, most, 1.6)

    def _note(self, note: str, width: float) -> Lines | RichNote:
        """The note as it is set, with its Markdown; kept, since that takes a while."""
        key = (note, width, self.script)
        found = self._notes.get(key)
        if found is None:
            set_as = RichNote if is_marked_up(note) else Lines
            found = set_as(note, _small(self.script), width - 12, _NOTE_LINES)
            if len(self._notes) > _KEPT:
                self._notes.clear()
            self._notes[key] = found
        return found

    def _chips(self, tags: Sequence[NamedTag], width: float) -> list[_Chip]:
        """The tags in rows, as many in a row as fit."""
        chips: list[_Chip] = []
        x = y = 0.0
        metrics = QFontMetricsF(_small(self.script))
        for tag, path in tags:
            text = metrics.elidedText(path, Qt.TextElideMode.ElideMiddle, width - 34)
            needed = metrics.horizontalAdvance(text) + 28
            if x and x + needed > width:
                x, y = 0.0, y + _CHIP + 4
            chips.append(_Chip(QRectF(x, y, needed, _CHIP), text, tag.colour))
            x += needed + 5
        return chips

    def _paint_frame(self, painter: QPainter, box: QRectF, card: Card, chosen: bool) -> None:
        theme = self.theme
        pen = QPen(QColor(theme.accent if chosen else theme.line), 1.2 if chosen else 1)
        if card.is_orphan:
            pen.setColor(QColor(theme.accent if chosen else theme.faint))
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(theme.panel if card.is_orphan else theme.card))
        painter.drawRoundedRect(box, 9, 9)
        colour = theme.tag_colour(card.tags[0][0].colour if card.tags else UNTAGGED)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(box.left() - 1, box.top() + 11, 3, box.height() - 22), 1, 1)

    def _paint_heading(self, painter: QPainter, box: QRectF) -> None:
        """The heading of the orphans, with a line above that parts them from the others."""
        painter.fillRect(QRectF(box.left(), box.top() + 7, box.width(), 1), QColor(self.theme.line))
        painter.setPen(QColor(self.theme.ink))
        painter.setFont(_small(self.script))
        painter.drawText(
            box.adjusted(3, 12, 0, 0),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
            tr("Not found in this text"),
        )

    def _paint_chips(self, painter: QPainter, card: Card, width: float) -> float:
        """Paint the tags from the painter's origin; the height below them."""
        chips = self._chips(card.tags, width)
        metrics = QFontMetricsF(_small(self.script))
        for chip in chips:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.selected))
            painter.drawRoundedRect(chip.box, _CHIP / 2, _CHIP / 2)
            painter.setBrush(self.theme.tag_colour(chip.colour))
            painter.drawEllipse(QPointF(chip.box.left() + 11, chip.box.center().y()), 4, 4)
            painter.setPen(QColor(self.theme.ink))
            painter.setFont(_small(self.script))
            base = chip.box.center().y() + (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(chip.box.left() + 20, base), chip.text)
        return chips[-1].box.bottom() + 8 if chips else 2.0

    def _paint_note(self, painter: QPainter, card: Card, width: float, top: float) -> None:
        note, colour = self._note(card.annotation.note, width), QColor(self.theme.soft)
        painter.fillRect(QRectF(0, top, 2, note.height), QColor(self.theme.line))
        painter.setPen(colour)
        if isinstance(note, RichNote):
            note.draw(painter, 12, top, colour)
        else:
            note.draw(painter, 12, top)

    def _paint_coder(self, painter: QPainter, coder: str, box: QRectF) -> None:
        """Paint who made the annotation in the lower right corner."""
        if coder:
            room = box.adjusted(_INNER, 0, -_INNER, -7)
            painter.setPen(QColor(self.theme.soft))
            painter.setFont(fonts.sans(self.script, 11))
            name = painter.fontMetrics().elidedText(
                coder, Qt.TextElideMode.ElideRight, round(room.width())
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, name)


def _small(script: Script) -> QFont:
    return fonts.sans(script, 12)
