"""What a file of coding would bring in, before it does."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from reader.codebook import Codebook
from reader.errors import ExportFailed
from reader.exchange.plan import Plan
from ui.desktop.dialogs.ask import Ask
from ui.desktop.i18n import sentence, tr
from ui.desktop.widgets.copied_rows import CopiedRows

Row = tuple[str, str, str]
"""What a thing is called, what becomes of it, the reason."""


class BringInDialog(QDialog):
    """Lists what is left out with its reasons, then what comes new. Ctrl+C copies, Ctrl+S saves."""

    def __init__(
        self, plan: Plan, codebook: Codebook, name: str, ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import coding: {name}").format(name=name))
        self.resize(860, 520)
        self._plan, self._codebook, self._ask = plan, codebook, ask
        columns = [tr("Name"), tr("What becomes of it"), tr("Reason")]
        title = tr("What the file would bring in")
        self._list = CopiedRows(columns, list(self._rows()), (380, 150), title, self)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.hide()
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        for text in self._sentences():
            label = QLabel(text, self)
            label.setWordWrap(True)
            layout.addWidget(label)
        for part in (self._list, self._told, self._buttons()):
            layout.addWidget(part)

    def _sentences(self) -> Iterator[str]:
        plan = self._plan
        counts = {
            "articles": f"{len(plan.articles):,}",
            "tags": f"{len(plan.tags):,}",
            "passages": f"{len(plan.annotations):,}",
        }
        if plan.change.changes:
            text = tr(
                "{articles} articles, {tags} tags and {passages} passages come new. Nothing that "
                "is there is changed."
            )
            yield text.format(**counts)
        else:
            yield tr("Nothing in the file is new.")
        known = {
            "articles": f"{plan.known_articles:,}",
            "passages": f"{plan.known_annotations:,}",
            "left": f"{len(plan.left_out):,}",
        }
        text = tr("{articles} articles and {passages} passages are there already. {left} left out.")
        yield text.format(**known)

    def _rows(self) -> Iterator[Row]:
        for each in self._plan.left_out:
            yield each.what, tr("left out"), tr(each.why.value)
        for article in self._plan.articles:
            yield article.metadata.title, tr("new article"), ""
        for tag in self._plan.tags:
            yield self._codebook.path(tag.id), tr("new tag"), ""
        for name in self._plan.columns:
            yield name, tr("new column"), ""
        for name in self._plan.collections:
            yield name, tr("new collection"), ""

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._list.copy_rows)
        save = buttons.addButton(tr("Save as CSV…"), QDialogButtonBox.ButtonRole.ActionRole)
        save.setShortcut(QKeySequence(QKeySequence.StandardKey.Save))
        save.clicked.connect(self._save)
        for button in (copy, save):
            button.setEnabled(self._list.topLevelItemCount() > 0)
        take = buttons.addButton(tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setEnabled(bool(self._plan.change.changes))
        take.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _save(self) -> None:
        try:
            told = self._list.save_rows(tr("What the file would bring in"), self._ask)
        except ExportFailed as error:
            told = sentence(error)
        if told:
            self._told.setText(told)
            self._told.show()
