"""What tagging all that was found comes to, before it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.autocoding import Proposal, Unit
from reader.changes import AddTag, Batch
from reader.errors import GengduError
from reader.model import Tag
from reader.query import Query
from ui.autocoding import addition, coded_with, gather
from ui.desktop.i18n import sentence, tr
from ui.desktop.models.proposals import ProposalModel
from ui.desktop.session import Session
from ui.desktop.settings import CODER
from ui.desktop.slices import Slices
from ui.desktop.theme import Theme
from ui.desktop.widgets.proposal_row import BOX, ProposalRow
from ui.desktop.widgets.tag_popup import TagPopup


class AutocodeDialog(QDialog):
    """Lists every passage with a box to leave it out; nothing is changed here."""

    def __init__(
        self,
        session: Session,
        query: Query,
        theme: Theme,
        new_tag: Callable[[str], Tag],
        parent: QWidget | None = None,
    ) -> None:
        """``new_tag`` makes a tag of a name that is typed; it may raise CodebookError."""
        super().__init__(parent)
        self.setWindowTitle(tr("Tag what was found"))
        self.resize(860, 640)
        self._new_tag = new_tag
        self._session, self._query, self._theme = session, query, theme
        self.tag: Tag | None = None
        """The tag that is chosen; a new one is not in the codebook yet."""
        self._found: list[Proposal] = []
        self._fault = ""
        self._slices = Slices(self)
        self._model = ProposalModel(session.library.article, session.script, self)
        self._list = self._make_list()
        self._pick = QPushButton(tr("Choose a tag…"), self)
        self._pick.setAutoDefault(False)
        self._pick.clicked.connect(self._offer)
        self._unit = self._make_units()
        self._told = QLabel(self)
        self._told.setProperty("quiet", True)
        self._told.setWordWrap(True)
        self._popup = TagPopup(self, tags_alone=True)
        self._popup.tag_chosen.connect(self._choose)
        self._popup.tag_named.connect(self._make)
        self._buttons = QDialogButtonBox(self)
        self._go = self._buttons.addButton(tr("Tag them"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self._model.dataChanged.connect(self._refresh)
        self._gather()

    def _make_list(self) -> QListView:
        view = _Boxes(self)
        view.setModel(self._model)
        view.setObjectName("proposals")
        view.setAccessibleName(tr("Passages to be tagged"))
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._row = ProposalRow(view, self._theme, self._session.script)
        view.setItemDelegate(self._row)
        return view

    def _make_units(self) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(tr("What is tagged"))
        for title, unit in (
            (tr("The sentence"), Unit.SENTENCE),
            (tr("The words found"), Unit.WORD),
            (tr("The paragraph"), Unit.PARAGRAPH),
        ):
            box.addItem(title, unit)
        box.currentIndexChanged.connect(self._gather)
        return box

    def _lay_out(self) -> None:
        head, ticks = QHBoxLayout(), QHBoxLayout()
        for widget in (self._pick, QLabel(tr("Tag of each hit"), self), self._unit):
            head.addWidget(widget)
        head.addStretch(1)
        ticks.addWidget(self._told, 1)
        for title, run in (
            (tr("All"), lambda: self._model.tick(on=True)),
            (tr("None"), lambda: self._model.tick(on=False)),
            (tr("Not this article"), self._leave_article),
        ):
            button = QPushButton(title, self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, run=run: run())
            ticks.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addLayout(ticks)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._buttons)

    # -- what is found

    def _gather(self) -> None:
        self._found, self._fault = [], ""
        unit: Unit = self._unit.currentData()
        self._slices.start(self._finding(unit), self._gathered, self._fail)
        self._refresh()

    def _finding(self, unit: Unit) -> Iterator[object]:
        for some in gather(self._session.library, self._query, unit):
            self._found += some
            yield some

    def _gathered(self, done: bool) -> None:
        if done:
            self._list_them()
        else:
            self._refresh()

    def _fail(self, fault: GengduError) -> None:
        self._fault = sentence(fault)
        self._found.clear()
        self._list_them()

    def _list_them(self) -> None:
        """What has the tag already is left out."""
        known = coded_with(self._session.library, self.tag.id) if self.tag else set()
        self._model.set_proposals(each for each in self._found if each not in known)
        self._list.setCurrentIndex(self._model.index(0))
        self._refresh()

    def _refresh(self) -> None:
        count, rows = self._model.count, self._model.rowCount()
        known = len(self._found) - rows
        if self._fault:
            self._told.setText(self._fault)
        elif self._slices.busy:
            text = tr("Looking for passages: {count} so far…")
            self._told.setText(text.format(count=f"{len(self._found):,}"))
        else:
            texts = [tr("{count} of {total} passages will be tagged.")]
            texts += [tr("{known} have this tag already and are left out.")] if known else []
            values = {"count": f"{count:,}", "total": f"{rows:,}", "known": f"{known:,}"}
            self._told.setText(" ".join(texts).format(**values))
        self._go.setEnabled(bool(count and self.tag and not self._slices.busy))

    # -- the tag

    def _offer(self) -> None:
        carried = (self.tag.id,) if self.tag else ()
        codebook = self._session.codebook()
        self._popup.offer(codebook, {}, carried, self._theme, exists=False)
        corner = self._pick.mapTo(self, self._pick.rect().topLeft())
        self._popup.show_beside(self._pick.rect().translated(corner))

    def _choose(self, key: str) -> None:
        self._take(self._session.codebook().get(key))

    def _make(self, name: str) -> None:
        try:
            self._take(self._new_tag(name))
        except GengduError as fault:
            self._told.setText(sentence(fault))

    def _take(self, tag: Tag) -> None:
        self.tag = tag
        self._row.colour = tag.colour
        self._popup.dismiss()
        self._pick.setText(tag.name.replace("&", "&&"))
        self._list.setFocus()
        if not self._slices.busy:
            self._list_them()

    # -- ticking

    def _leave_article(self) -> None:
        index = self._list.currentIndex()
        if index.isValid():
            key = self._model.article(index)
            self._model.tick(on=not self._model.is_ticked(index), article=key)

    def done(self, result: int) -> None:
        """Nothing is looked for any more."""
        self._slices.stop()
        super().done(result)

    # -- what is to be done

    def change(self) -> tuple[Batch, int]:
        """What tags all that is ticked, with the tag itself if it is new; and how many they are.

        Raises LibraryError.
        """
        assert self.tag is not None
        session, tag = self._session, self.tag
        coder = session.settings.get(CODER)
        added = addition(session.library, self._model.ticked, tag.id, coder)
        new = () if tag.id in session.codebook() else (AddTag(tag),)
        return Batch((*new, added)), len(added.annotations)


class _Boxes(QListView):
    """A list whose rows are ticked with Space, or with a click on the box."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the row the keyboard is at."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            _toggle(self, index)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the box ticks it."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < BOX:
            _toggle(self, index)
        super().mouseReleaseEvent(event)


def _toggle(view: QListView, index: QModelIndex) -> None:
    checked = index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    wanted = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
    view.model().setData(index, wanted, Qt.ItemDataRole.CheckStateRole)
