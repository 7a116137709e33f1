"""The row over the table of articles: what is typed, and a chip for each condition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QWidget

from db.library import Library
from reader.catalogue import ArticleFilter, Comparison, Condition
from reader.columns import DATE
from reader.model import DetectedScript, ReadState
from reader.passages import Term
from reader.shelf import Attribute, AttributeKind, check_value
from ui.desktop.dialogs.ask import Ask
from ui.desktop.i18n import tr
from ui.desktop.names import comparison_name, state_name, written_name
from ui.desktop.panels.articles import PAUSE
from ui.desktop.views.article_chips import chips
from ui.desktop.widgets.flow_layout import FlowLayout

_ORDERED = (Comparison.IS, Comparison.LEAST, Comparison.MOST, Comparison.EMPTY)
COMPARISONS = {
    AttributeKind.TEXT: (Comparison.HOLDS, Comparison.IS, Comparison.EMPTY),
    AttributeKind.NUMBER: _ORDERED,
    AttributeKind.DATE: _ORDERED,
    AttributeKind.CHOICE: (Comparison.IS, Comparison.EMPTY),
}
"""How each kind of column can be compared."""

Attempt = Callable[..., None]


class ArticleFilterRow(QWidget):
    """Shows a filter and lets it be made. A click on a chip takes its condition away."""

    changed = Signal()

    def __init__(
        self, library: Library, ask: Callable[[], Ask], attempt: Attempt, parent: QWidget
    ) -> None:
        """``attempt`` does what a person asked for and tells faults."""
        super().__init__(parent)
        self._library, self._ask, self._attempt = library, ask, attempt
        self.wanted = ArticleFilter()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._typed)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Title, outlet or author, either script"))
        self.field.setAccessibleName(tr("Filter the table"))
        self.field.setClearButtonEnabled(True)
        self.field.setFixedWidth(260)
        self.field.textChanged.connect(self._pause.start)
        self._add = QToolButton(self)
        self._add.setText("＋ " + tr("Condition"))
        self._add.setObjectName("chip")
        self._add.setAccessibleName(tr("Add a condition"))
        self._add.setToolTip(tr("Add a condition"))
        self._add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self._add)
        self.menu.aboutToShow.connect(self._fill_menu)
        self._add.setMenu(self.menu)
        self._row = FlowLayout(6, self)
        self._row.addWidget(self.field)
        self._row.addWidget(self._add)
        self._chips: list[QToolButton] = []

    def set_wanted(self, wanted: ArticleFilter) -> None:
        """Show another filter, and say so."""
        self._pause.stop()
        self.wanted = wanted
        self.field.blockSignals(True)
        self.field.setText(wanted.text)
        self.field.blockSignals(False)
        self.show_chips()
        self.changed.emit()

    def show_chips(self) -> None:
        """Make the chips anew, as things are called now."""
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._row.removeWidget(self._add)
        conditions = chips(self.wanted, self._library)
        self._chips = [self._chip(each.text, each.without) for each in conditions]
        for chip in self._chips:
            self._row.addWidget(chip)
            chip.show()
        self._row.addWidget(self._add)

    def _chip(self, text: str, without: ArticleFilter) -> QToolButton:
        chip = QToolButton(self)
        chip.setObjectName("chip")
        chip.setText(f"{text.replace('&', '&&')}  ×")
        chip.setAccessibleName(tr("Without the condition: {condition}").format(condition=text))
        chip.setToolTip(chip.accessibleName())
        chip.clicked.connect(partial(self.set_wanted, without))
        return chip

    def _typed(self) -> None:
        text = self.field.text().strip()
        if text != self.wanted.text:
            self.wanted = replace(self.wanted, text=text)
            self.changed.emit()

    # -- what can be asked

    def _fill_menu(self) -> None:
        menu = self.menu
        menu.clear()
        self._offer(menu, tr("Outlet…"), self._ask_outlet)
        self._offer(menu, tr("From a date…"), partial(self._ask_date, "since"))
        self._offer(menu, tr("Until a date…"), partial(self._ask_date, "until"))
        self._offer(menu, tr("Tag on it…"), self._ask_tag)
        states = menu.addMenu(tr("Reading"))
        for state in ReadState:
            both = (*self.wanted.states, state)
            self._offer(states, state_name(state), partial(self._also, states=both))
        scripts = menu.addMenu(tr("Script"))
        for script in DetectedScript:
            self._offer(scripts, written_name(script), partial(self._also, script=script))
        self._offer(menu, tr("With passages"), partial(self._also, coded=True))
        self._offer(menu, tr("Without passages"), partial(self._also, coded=False))
        collections = self._library.collections()
        if collections:
            held = menu.addMenu(tr("Collection"))
            for each in collections:
                self._offer(held, each.name, partial(self._also, collection=each.id))
        attributes = self._library.attributes()
        if attributes:
            menu.addSeparator()
        for attribute in attributes:
            own = menu.addMenu(attribute.name.replace("&", "&&"))
            for comparison in COMPARISONS[attribute.kind]:
                ask = partial(self._ask_condition, attribute, comparison)
                self._offer(own, comparison_name(comparison), ask)

    def _offer(self, menu: QMenu, title: str, run: Callable[[], None]) -> None:
        action = menu.addAction(title.replace("&", "&&"))
        action.triggered.connect(lambda: self._attempt(run))

    def _also(self, **asked: object) -> None:
        self.set_wanted(replace(self.wanted, **asked))  # type: ignore[arg-type]

    def _ask_outlet(self) -> None:
        outlets = [each for each in self._library.outlets() if each not in self.wanted.outlets]
        row = self._ask().choice(tr("Outlet"), outlets) if outlets else None
        if row is not None:
            self._also(outlets=(*self.wanted.outlets, outlets[row]))

    def _ask_date(self, which: str) -> None:
        title = tr("From a date") if which == "since" else tr("Until a date")
        said = self._ask().line(title, tr("A year, a month or a day: 2023, 2023-05, 2023-05-18"))
        if said is not None:
            value = check_value(replace(DATE, name=tr("Date")), said)
            self._also(**{which: value})

    def _ask_tag(self) -> None:
        codebook = self._library.codebook()
        paths = [codebook.path(tag.id) for tag in codebook.tags]
        row = self._ask().choice(tr("Tag"), paths) if paths else None
        if row is not None:
            self._also(tags=(*self.wanted.tags, Term(codebook.tags[row].id)))

    def _ask_condition(self, attribute: Attribute, comparison: Comparison) -> None:
        value = self._ask_value(attribute, comparison)
        if value is not None:
            condition = Condition(attribute.id, comparison, value)
            self._also(conditions=(*self.wanted.conditions, condition))

    def _ask_value(self, attribute: Attribute, comparison: Comparison) -> str | None:
        """What a column is to be compared with; None if the person gave up. Raises BadValue."""
        if comparison is Comparison.EMPTY:
            return ""
        title = f"{attribute.name} {comparison_name(comparison)}"
        if attribute.kind is AttributeKind.CHOICE:
            row = self._ask().choice(title, attribute.choices)
            return None if row is None else attribute.choices[row]
        said = self._ask().line(title, tr("Value"))
        return said if said is None else check_value(attribute, said)
