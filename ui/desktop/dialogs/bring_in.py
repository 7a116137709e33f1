"""What a file of coding would bring in, before it does."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from reader.codebook import Codebook
from reader.exchange.plan import Plan
from ui.desktop.dialogs.ask import Ask
from ui.desktop.dialogs.rows import RowsDialog
from ui.desktop.i18n import tr

Row = tuple[str, str, str]
"""What a thing is called, what becomes of it, the reason."""


class BringInDialog(RowsDialog):
    """Lists what is left out with its reasons, then what comes new. Ctrl+C copies, Ctrl+S saves."""

    def __init__(
        self, plan: Plan, codebook: Codebook, name: str, ask: Ask, parent: QWidget | None = None
    ) -> None:
        columns = [tr("Name"), tr("What becomes of it"), tr("Reason")]
        rows, title = list(_rows(plan, codebook)), tr("What the file would bring in")
        super().__init__(title, columns, rows, (380, 150), ask, parent)
        self.setWindowTitle(tr("Import coding: {name}").format(name=name))
        self.resize(860, 520)
        self._plan = plan
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

    def _buttons(self) -> QDialogButtonBox:
        buttons = self._copy_and_save()
        take = buttons.addButton(tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setEnabled(bool(self._plan.change.changes))
        take.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def _rows(plan: Plan, codebook: Codebook) -> Iterator[Row]:
    for each in plan.left_out:
        yield each.what, tr("left out"), tr(each.why.value)
    for article in plan.articles:
        yield article.metadata.title, tr("new article"), ""
    for tag in plan.tags:
        yield codebook.path(tag.id), tr("new tag"), ""
    for name in plan.columns:
        yield name, tr("new column"), ""
    for name in plan.collections:
        yield name, tr("new collection"), ""
