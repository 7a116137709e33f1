"""The line below: how the article is shown, how far it is read, what is under way."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader.model import Reading, Region, Script
from ui.desktop.i18n import tr
from ui.desktop.names import region_name, script_name, written_name
from ui.desktop.page.accessible import announce
from ui.desktop.page.document import PageDocument
from ui.desktop.panels.reprints_link import ReprintsLink
from ui.desktop.progress import Progress
from ui.desktop.session import Session
from ui.desktop.theme import Theme
from ui.desktop.widgets.tips import escaped

_MODE_WIDTH = 300
"""The most pixels the mode takes."""

_NAME, _WATCHED = 180, 220
"""The most pixels that the name of an input takes, and the folder that is watched."""

_MINUTE = 60


class StatusLine(QFrame):
    """26 pixels high, with a progress bar while files are imported or images loaded."""

    cancelled = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setFixedHeight(26)
        self._session = session
        self._script, self._facts = QLabel(self), QLabel(self)
        self.reprints = ReprintsLink(session, self)
        """A click on it is answered from outside."""
        self._mode, self._summary = QLabel(self), QLabel(self)
        self._place, self._saved = QLabel(self), QLabel(self)
        self._said, self._watched = QLabel(self), QLabel(self)
        # However long what is said: it takes the room there is.
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._progress = QProgressBar(self)
        self._progress.setFixedWidth(160)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Import"))
        self._reading, self._count = QLabel(self), QLabel(self)
        self._cancel = QToolButton(self)
        self._cancel.setText(tr("Cancel"))
        self._cancel.setToolTip(tr("Stop what is under way"))
        self._cancel.clicked.connect(self.cancelled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 0)
        layout.setSpacing(22)
        said = (self._script, self._facts, self.reprints)
        for left in (self._summary, self._mode, *said):
            layout.addWidget(left)
        layout.addWidget(self._said, 1)
        batch = (self._reading, self._progress, self._count, self._cancel)
        for right in (*batch, self._watched, self._place, self._saved):
            layout.addWidget(right)
        self.set_progress(None)
        self.show_watched("", "")
        self._mode.hide()
        self._summary.hide()
        session.changed.connect(self.refresh)
        session.opened.connect(self.refresh)
        session.script_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say anew how the article is shown."""
        article, document = self._session.article, self._session.document
        if article is None or document is None:
            for label in (self._script, self._facts, self._place, self._saved):
                label.setText("")
            return
        shown, written = _reading_name(self._session.reading), _origin_name(document)
        text = tr("Shown: {shown} · source: {written}")
        self._script.setText(text.format(shown=shown, written=written))
        facts = tr("{length} characters · {count} highlights")
        count = len(self._session.annotations())
        self._facts.setText(facts.format(length=f"{article.info.length:,}", count=count))
        self._saved.setText(self._saved_text())

    def show_summary(self, text: str) -> None:
        """Say what a view holds in the place of what is said of the page; empty for the page."""
        self._summary.setText(text)
        self._summary.setVisible(bool(text))
        for label in (self._script, self._facts, self._place):
            label.setVisible(not text)

    def say(self, text: str) -> None:
        """Say a sentence, to a screen reader too; it stays until :meth:`say_nothing`."""
        self._show(text)
        announce(self, text)

    def _show(self, text: str) -> None:
        room, right = self._said.width(), Qt.TextElideMode.ElideRight
        self._said.setText(self._said.fontMetrics().elidedText(text, right, room))
        self._said.setToolTip(text)
        self._said.setAccessibleName(text)

    def say_nothing(self) -> None:
        """Take back what was said."""
        if self._said.text():
            self._show("")

    def set_place(self, percent: int) -> None:
        """Say how far the article is read."""
        if self._session.article is not None:
            self._place.setText(f"{percent} %")

    def show_mode(self, marking: bool, key: str, theme: Theme) -> None:
        """Say whether highlight mode is on, and with which tag (an id, or empty)."""
        codebook = self._session.codebook()
        text, colour = tr("Highlight mode: choose a tag"), QColor(theme.faint)
        if key in codebook:
            text = tr("Highlighting with {tag}").format(tag=codebook.path(key))
            colour = theme.tag_colour(codebook.get(key).colour)
        short = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, _MODE_WIDTH)
        mark = f'<span style="color:{colour.name()}">■</span>&nbsp;'
        self._mode.setText(f"{mark}<b>{escaped(short)}</b>")
        self._mode.setVisible(marking)

    def set_progress(self, progress: Progress | None) -> None:
        """Show how far an import is; None hides it. What takes a moment shows no more than a bar.

        While the inputs are not counted the bar only says that something goes on.
        """
        many = progress is not None and (progress.total != 1 or progress.can_cancel)
        for part in (self._reading, self._count, self._cancel):
            part.setVisible(many)
        self._progress.setVisible(progress is not None)
        if progress is None:
            return
        self._progress.setRange(0, progress.total)
        self._progress.setValue(progress.done)
        name = self.fontMetrics().elidedText(progress.name, Qt.TextElideMode.ElideMiddle, _NAME)
        self._reading.setText(name)
        self._reading.setToolTip(progress.name)
        self._count.setText(_count(progress))

    def show_watched(self, folder: str, trouble: str) -> None:
        """Say which folder is watched, and what is wrong with it; an empty one says nothing."""
        name = PurePath(folder).name or folder
        text = trouble or (tr("Watching “{folder}”").format(folder=name) if folder else "")
        short = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, _WATCHED)
        self._watched.setText(short)
        self._watched.setToolTip(folder)
        self._watched.setAccessibleName(text)
        self._watched.setVisible(bool(folder))

    def _saved_text(self) -> str:
        if self._session.sample:
            return tr("Sample, not in the library")
        if self._session.library.read_only:
            return tr("Read-only")
        return tr("Saved")


def _count(progress: Progress) -> str:
    """``312 / 10,000``, with the time it will yet take once that is known."""
    if not progress.total:
        return f"{progress.done:,}"
    text = f"{progress.done:,} / {progress.total:,}"
    left = progress.left
    if left is None:
        return text
    if left < _MINUTE:
        return f"{text} · {tr('about {count} s left').format(count=max(1, round(left)))}"
    return f"{text} · {tr('about {count} min left').format(count=round(left / _MINUTE))}"


def _reading_name(reading: Reading) -> str:
    name = script_name(reading.script)
    if reading.regional_words and reading.script is not Script.ORIGINAL:
        return tr("{script} with the words of the region").format(script=name)
    return name


def _origin_name(document: PageDocument) -> str:
    """What the article is written in, and its region: said, or no more than a hint."""
    name = written_name(document.article.info.script)
    if document.region is Region.UNKNOWN:
        return name
    text = tr("{script} ({region})") if document.said else tr("{script} (perhaps {region})")
    return text.format(script=name, region=region_name(document.region))
