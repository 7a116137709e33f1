"""Columns of one's own: made, renamed, made to hold something else, put in order, deleted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.changes import Batch, Kind, Put, Trash
from reader.columns import altered
from reader.errors import GengduError
from reader.model import new_id, now
from reader.shelf import Attribute, AttributeKind, check_name
from ui.desktop.dialogs.ask import Ask
from ui.desktop.i18n import sentence, tr
from ui.desktop.session import Session
from ui.desktop.widgets.hint import Hint

_COLUMN = Qt.ItemDataRole.UserRole


def _why_empty() -> str:
    return tr(
        "No columns of your own yet. Make one for what you want to know of each article: its "
        "genre, a number, a date."
    )


class ColumnsDialog(QDialog):
    """Lists the columns; what is changed of the one that is marked is kept with "Save".

    Each change is a step of its own, at once in effect; a fault is told in the dialog.
    """

    def __init__(self, session: Session, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._ask = session, ask
        self.setWindowTitle(tr("Columns of your own"))
        self.resize(620, 440)
        self._list = QListWidget(self)
        self._list.setAccessibleName(tr("Columns of your own"))
        self._list.setObjectName("choices")
        self._list.currentItemChanged.connect(self._show)
        Hint(self._list, _why_empty)
        self._name = QLineEdit(self)
        self._name.setAccessibleName(tr("Name"))
        self._kind = QComboBox(self)
        self._kind.setAccessibleName(tr("What it holds"))
        for kind in AttributeKind:
            self._kind.addItem(tr(kind.value), kind.value)
        self._kind.currentIndexChanged.connect(self._offer_choices)
        self._choices = QPlainTextEdit(self)
        self._choices.setAccessibleName(tr("Choices, one a line"))
        self._choices.setPlaceholderText(tr("Choices, one a line"))
        self._choices.setTabChangesFocus(True)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setProperty("wrong", True)
        self._said.hide()
        self._buttons = {
            name: self._button(title, run)
            for name, title, run in (
                ("add", tr("New column"), self._add),
                ("up", tr("Up"), lambda: self._move(-1)),
                ("down", tr("Down"), lambda: self._move(1)),
                ("delete", tr("Delete"), self._delete),
                ("save", tr("Save"), self._save),
            )
        }
        self._lay_out()
        self._refill("")

    def _button(self, title: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(title, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._attempt(run))
        return button

    def _lay_out(self) -> None:
        order = QHBoxLayout()
        for name in ("add", "up", "down", "delete"):
            order.addWidget(self._buttons[name])
        left = QVBoxLayout()
        left.addWidget(self._list, 1)
        left.addLayout(order)
        right = QVBoxLayout()
        right.addWidget(self._name)
        right.addWidget(self._kind)
        right.addWidget(self._choices, 4)
        right.addWidget(self._buttons["save"], 0, Qt.AlignmentFlag.AlignRight)
        right.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        close = QDialogButtonBox(self)
        close.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(14)
        layout.addLayout(both, 1)
        layout.addWidget(self._said)
        layout.addWidget(close)

    @property
    def chosen(self) -> Attribute | None:
        """The column that is marked."""
        item = self._list.currentItem()
        return item.data(_COLUMN) if item else None

    # -- what is shown

    def _refill(self, key: str) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for each in self._session.library.attributes():
            item = QListWidgetItem(f"{each.name}\u2002（{tr(each.kind.value)}）")
            item.setData(_COLUMN, each)
            self._list.addItem(item)
            if each.id == key:
                self._list.setCurrentItem(item)
        if key == "" and self._list.count():
            self._list.setCurrentRow(0)
        self._list.blockSignals(False)
        self._show()

    def _show(self) -> None:
        chosen = self.chosen
        self._said.hide()
        self._name.setText(chosen.name if chosen else "")
        kind = chosen.kind if chosen else AttributeKind.TEXT
        self._kind.setCurrentIndex(self._kind.findData(kind.value))
        self._choices.setPlainText("\n".join(chosen.choices) if chosen else "")
        for widget in (self._name, self._kind, self._choices):
            widget.setEnabled(chosen is not None)
        for name in ("up", "down", "delete", "save"):
            self._buttons[name].setEnabled(chosen is not None)
        self._offer_choices()

    def _offer_choices(self) -> None:
        self._choices.setVisible(self._kind.currentData() == AttributeKind.CHOICE)

    # -- what is done

    def _attempt(self, run: Callable[[], None]) -> None:
        try:
            run()
        except GengduError as error:
            self._said.setText(sentence(error))
            self._said.show()

    def _add(self) -> None:
        name = self._ask.line(tr("New column"), tr("Name"))
        if name is None:
            return
        columns = self._session.library.attributes()
        new = Attribute(new_id(), check_name(name), position=len(columns))
        title = tr("add the column {name}").format(name=new.name)
        self._session.apply_beside(Put(new), title)
        self._refill(new.id)
        self._kind.setFocus()

    def _save(self) -> None:
        former = self.chosen
        if former is None:
            return
        lines = self._choices.toPlainText().split("\n")
        kind = AttributeKind(self._kind.currentData())
        kept = kind is AttributeKind.CHOICE
        choices = tuple(dict.fromkeys(line.strip() for line in lines if line.strip()))
        name, choices = check_name(self._name.text()), choices if kept else ()
        new = replace(former, name=name, kind=kind, choices=choices)
        held = {
            article: values[new.id]
            for article, values in self._session.library.values().items()
            if new.id in values
        }
        if new != former:
            title = tr("change the column {name}").format(name=former.name)
            self._session.apply_beside(altered(new, held), title)
        self._refill(new.id)

    def _move(self, step: int) -> None:
        chosen, columns = self.chosen, self._session.library.attributes()
        place = self._list.currentRow() + step
        if chosen is None or not 0 <= place < len(columns):
            return
        columns.remove(chosen)
        columns.insert(place, chosen)
        moved = tuple(Put(replace(each, position=at)) for at, each in enumerate(columns))
        title = tr("move the column {name}").format(name=chosen.name)
        self._session.apply_beside(Batch(moved), title)
        self._refill(chosen.id)

    def _delete(self) -> None:
        chosen = self.chosen
        if chosen:
            title = tr("delete the column {name}").format(name=chosen.name)
            self._session.apply_beside(Trash(Kind.ATTRIBUTE, (chosen.id,), now()), title)
            self._refill("")
