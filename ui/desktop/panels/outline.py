"""The outline: the headings of the article on the page, the one being read under marked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView, QWidget

from reader.model import Block
from ui.desktop import fonts
from ui.desktop.i18n import tr
from ui.desktop.models.outline import HEADING, OutlineModel
from ui.desktop.panels.outline_row import OutlineRow
from ui.desktop.session import Session
from ui.desktop.theme import Theme


class Outline(QListView):
    """Lists headings; says which one the person points at."""

    chosen = Signal(int)
    """The source offset of the heading that was clicked, or that Enter was pressed on."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = OutlineModel(self)
        self._row = OutlineRow(self)
        self.setModel(self._model)
        self.setItemDelegate(self._row)
        self.setAccessibleName(tr("Outline"))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._activate)
        self.activated.connect(self._activate)
        session.script_changed.connect(self._script_changed)
        self.reload()

    @property
    def headings(self) -> tuple[Block, ...]:
        """The headings, in the order of the text."""
        return self._model.headings

    @property
    def current(self) -> int:
        """The number of the heading that is being read under, or -1."""
        return self._row.current

    def follow(self, offset: int | None) -> None:
        """Mark the heading that a source offset stands under."""
        row = -1 if offset is None else self._model.row_over(offset)
        if row != self._row.current:
            self._row.current = row
            self.setCurrentIndex(self._model.index(row))
            self.viewport().update()

    def reload(self) -> None:
        """Read the headings of the article that is open now; none is being read under yet."""
        self._row.current = -1
        self._model.set_document(self._session.document)
        self._script_changed()

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._row.theme = theme
        self.viewport().update()

    def _script_changed(self) -> None:
        article = self._session.article
        if article:
            self._row.script = fonts.drawn_as(self._session.script, article.info.script)
        self._model.refresh()

    def _activate(self, index: QModelIndex) -> None:
        heading: Block = index.data(HEADING)
        self.chosen.emit(heading.start)
