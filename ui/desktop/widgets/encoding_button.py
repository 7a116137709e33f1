"""Which encoding a draft was read in, and the others with what its title would read like."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.importers.encodings import encoding_title, offers
from reader.model import Draft
from ui.desktop.i18n import tr


class EncodingButton(QToolButton):
    """Offers encodings; hidden for a draft that was not decoded."""

    chosen = Signal(str)
    """An encoding by Python's name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("encoding")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(tr("Read the file again in another encoding"))
        self._draft: Draft | None = None
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)

    def set_draft(self, draft: Draft) -> None:
        """Say what a draft was read in."""
        self._draft = draft
        text = tr("Encoding: {name}").format(name=encoding_title(draft.encoding))
        self.setText(f"{text} ▾")
        self.setAccessibleName(text)
        self.setVisible(bool(draft.encoding))

    def _fill(self) -> None:
        """Only now: the bytes are decoded once for each."""
        self._menu.clear()
        if self._draft is None:
            return
        for offer in offers(self._draft):
            sample = offer.sample.replace("&", "&&")
            action = self._menu.addAction(f"{encoding_title(offer.encoding)}\u2003{sample}")
            action.setCheckable(True)
            action.setChecked(offer.encoding == self._draft.encoding)
            action.triggered.connect(partial(self.chosen.emit, offer.encoding))
