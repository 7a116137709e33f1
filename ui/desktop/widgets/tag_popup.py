"""The little window beside a selection: find or make a tag, add a note, copy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.codebook import Codebook
from reader.fold import fold
from reader.model import Tag
from reader.picker import pick
from ui.desktop.i18n import tr
from ui.desktop.theme import LIGHT, Theme
from ui.desktop.widgets.tips import does

WIDTH = 316
ROWS = 7
"""How many tags are seen at once, where there is room."""

_LEAST_ROWS = 3
_ROW_HEIGHT = 31
_GAP = 8
_TAG = Qt.ItemDataRole.UserRole
_KEY = Qt.ItemDataRole.UserRole + 1
_COLOUR = Qt.ItemDataRole.UserRole + 2
_CARRIED = Qt.ItemDataRole.UserRole + 3


class TagPopup(QFrame):
    """Offers tags for a passage. It neither knows the passage nor changes anything itself."""

    tag_chosen = Signal(str)
    """The id of a tag to put on the passage, or to take off if it carries it."""

    tag_named = Signal(str)
    """The name of a tag that does not exist yet."""

    note_wanted = Signal()
    copy_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, parent: QWidget, *, tags_alone: bool = False) -> None:
        """With ``tags_alone`` there is nothing to do but to take a tag."""
        super().__init__(parent)
        self._tags_alone = tags_alone
        self._around = parent
        self.setObjectName("popup")
        self.setFixedWidth(WIDTH)
        self._codebook = Codebook()
        self._numbers: dict[str, Tag] = {}
        self._keys_from: QWidget | None = None
        self._carried: frozenset[str] = frozenset()
        self._theme = LIGHT
        self._box = QRect()
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(tr("Find or make a tag"))
        self._field.setAccessibleName(tr("Find or make a tag"))
        self._field.textEdited.connect(self._fill)
        self._field.installEventFilter(self)
        self._none = QLabel(tr("No tags yet. Type a name and press Enter: it is the first."), self)
        self._none.setProperty("quiet", True)
        self._none.setWordWrap(True)
        self._none.setContentsMargins(6, 2, 6, 2)
        self._model = QStandardItemModel(self)
        self._list = self._make_list()
        self._delete = self._tool(tr("Delete"), self.delete_wanted, "delete")
        self._lay_out()
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(0, 0, 0, 46))
        self.setGraphicsEffect(shadow)
        self.hide()

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self._model)
        view.setAccessibleName(tr("Tags"))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setItemDelegate(_Row(view))
        view.clicked.connect(self._take)
        return view

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 6)
        layout.setSpacing(6)
        layout.addWidget(self._field)
        layout.addWidget(self._none)
        layout.addWidget(self._list)
        if self._tags_alone:
            self._delete.hide()
            return
        rule = QFrame(self)
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        layout.addWidget(rule)
        row = QHBoxLayout()
        row.addWidget(self._tool(tr("Note"), self.note_wanted, "note"))
        row.addWidget(self._tool(tr("Copy"), self.copy_wanted, "copy"))
        row.addStretch(1)
        row.addWidget(self._delete)
        layout.addLayout(row)

    def _tool(self, title: str, wanted: SignalInstance, command: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(title)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(wanted)
        does(button, command)
        return button

    # -- showing

    def offer(
        self,
        codebook: Codebook,
        numbers: Mapping[str, Tag],
        carried: Iterable[str],
        theme: Theme,
        *,
        exists: bool,
    ) -> None:
        """Offer the tags of a codebook, first those that have ``numbers``; ``carried`` are ticked.

        ``exists`` says that there is an annotation already, which can be deleted.
        """
        self._codebook, self._numbers = codebook, dict(numbers)
        self._carried, self._theme = frozenset(carried), theme
        self._delete.setVisible(exists and not self._tags_alone)
        self._field.clear()
        self._fill("")

    def show_beside(
        self, box: QRect, around: QWidget | None = None, *, take_keys: bool = True
    ) -> None:
        """Appear below the passage's box, or above, or beside it: never on it.

        It comes up over ``around``, by default where it was last. Only a passage that leaves no
        room on any side is covered, at the lower edge.
        """
        if around is not None and around is not self._around:
            self._around = around
            self.setParent(around)
        self._box = box
        self._place()
        self.show()
        self.raise_()
        if take_keys and not self._field.hasFocus():
            self._keys_from = QApplication.focusWidget()
            self._field.setFocus()

    def _place(self) -> None:
        """Take the place that suits the box and what is offered now."""
        around = self._around.rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        rows = max(1, min(self._model.rowCount(), ROWS))
        room = max(self._box.top() - around.top(), around.bottom() - self._box.bottom()) - _GAP
        self._show_rows(rows)
        while rows > _LEAST_ROWS and self.height() > room:
            rows -= 1
            self._show_rows(rows)
        self.move(beside(self.size(), around, self._box))

    def _show_rows(self, rows: int) -> None:
        self._list.setFixedHeight(rows * _ROW_HEIGHT + 2)
        self.adjustSize()

    def dismiss(self) -> None:
        """Go away; the keyboard goes back to where it was."""
        if self._keys_from is not None and self.isAncestorOf(QApplication.focusWidget() or self):
            self._keys_from.setFocus()
        self._keys_from = None
        self.hide()

    # -- what is offered

    def _fill(self, text: str) -> None:
        self._model.clear()
        wanted = text.strip()
        # Digits take a tag only while nothing is typed: then they are part of a name.
        keys = {} if wanted else {tag.id: number for number, tag in self._numbers.items()}
        for tag in self._offered(wanted):
            self._model.appendRow(self._row(tag, keys.get(tag.id, "")))
        if wanted and not self._has(wanted):
            row = QStandardItem(tr("New tag “{name}”").format(name=wanted))
            row.setData(QColor(self._theme.accent), _COLOUR)
            row.setData("⏎", _KEY)
            self._model.appendRow(row)
        self._list.setVisible(self._model.rowCount() > 0)
        self._none.setVisible(not self._model.rowCount())
        self._list.setCurrentIndex(self._model.index(0, 0))
        if not self.isHidden():
            self._place()

    def _offered(self, wanted: str) -> list[Tag]:
        if wanted:
            return pick(self._codebook, wanted)[: ROWS * 4]
        carried = [tag for tag in self._codebook.tags if tag.id in self._carried]
        every = dict.fromkeys((*carried, *self._numbers.values(), *pick(self._codebook, "")))
        return list(every)[: ROWS * 4]

    def _has(self, name: str) -> bool:
        offered = pick(self._codebook, "")
        return any(fold(tag.name) == fold(name) for tag in offered)

    def _row(self, tag: Tag, key: str) -> QStandardItem:
        row = QStandardItem(self._codebook.path(tag.id))
        row.setData(tag.id, _TAG)
        row.setData(key, _KEY)
        row.setData(self._theme.tag_colour(tag.colour), _COLOUR)
        row.setData(tag.id in self._carried, _CARRIED)
        row.setToolTip(tag.description)
        return row

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        key = index.data(_TAG)
        name = self._field.text().strip()
        if key:
            self.tag_chosen.emit(key)
        elif name:
            self.tag_named.emit(name)

    # -- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field: arrows choose, Enter takes, 1 to 9 take at once, Escape goes away."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:  # whatever command it gives elsewhere
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                self.dismiss()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(self._list.currentIndex())
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._choose(1 if event.key() == Qt.Key.Key_Down else -1)
            case _ if event.text() in self._numbers and not self._field.text():
                self.tag_chosen.emit(self._numbers[event.text()].id)
            case Qt.Key.Key_C if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                if self._field.hasSelectedText():
                    return False
                self.copy_wanted.emit()
            case _:
                return False
        return True

    def _choose(self, step: int) -> None:
        count = self._model.rowCount()
        if count:
            row = (self._list.currentIndex().row() + step) % count
            self._list.setCurrentIndex(self._model.index(row, 0))


def beside(size: QSize, around: QRect, box: QRect) -> QPoint:
    """Where the corner of a window of ``size`` goes, so that it lies in ``around`` and not on
    ``box``: below, above, right or left of it. Without such a place, at the lower edge."""
    last = QPoint(around.right() - size.width(), around.bottom() - size.height())
    x = _within(box.center().x() - size.width() // 2, around.left(), last.x())
    y = _within(box.center().y() - size.height() // 2, around.top(), last.y())
    corners = (
        QPoint(x, box.bottom() + _GAP),
        QPoint(x, box.top() - _GAP - size.height()),
        QPoint(box.right() + _GAP, y),
        QPoint(box.left() - _GAP - size.width(), y),
    )
    fitting = (corner for corner in corners if around.contains(QRect(corner, size)))
    return next(fitting, QPoint(x, last.y()))


def _within(value: int, least: int, most: int) -> int:
    return max(least, min(value, most))


class _Row(QStyledItemDelegate):
    """A tag that is offered: its colour, its path, the key that takes it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows alike."""
        return QSize(WIDTH - 40, _ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one tag; what it is carried with is a ring around its colour."""
        box, colours = QRectF(option.rect), option.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(colours.highlight())
            painter.drawRoundedRect(box, 7, 7)
        painter.setBrush(index.data(_COLOUR))
        swatch = QRectF(box.left() + 10, box.center().y() - 5, 10, 10)
        painter.drawRoundedRect(swatch, 3, 3)
        if index.data(_CARRIED):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(index.data(_COLOUR), 1.5))
            painter.drawRoundedRect(swatch.adjusted(-3, -3, 3, 3), 5, 5)
        middle = Qt.AlignmentFlag.AlignVCenter
        room = box.adjusted(30, 0, -30, 0)
        text = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideMiddle, round(room.width())
        )
        painter.setPen(colours.text().color())
        painter.drawText(room, middle, text)
        painter.setPen(colours.placeholderText().color())
        key = box.adjusted(0, 0, -12, 0)
        painter.drawText(key, middle | Qt.AlignmentFlag.AlignRight, index.data(_KEY))
        painter.restore()
