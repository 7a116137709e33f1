"""What is known of an article, corrected later."""

from __future__ import annotations

from reader.changes import EditMetadata
from reader.model import ArticleInfo, Evidence
from ui.desktop.commands.aim_articles import has_table, shown_table
from ui.desktop.commands.base import Command, Menu, writable
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr


def edit_facts(desk: Desk) -> None:
    """Ask what the masthead of the chosen article says, as one step that can be undone."""
    # Here, not at the top: with the importers, which know dates, it takes long to load.
    from ui.desktop.dialogs.facts import FactsDialog

    info = _info(desk)
    if info is None:
        return
    dialog = FactsDialog(info.metadata, _evidence(desk, info), desk.window)
    if dialog.exec() and dialog.changed:
        title = tr("edit the facts of “{title}”").format(title=info.metadata.title)
        desk.session.apply(EditMetadata(info.id, dialog.metadata, dialog.evidence), title)


def _info(desk: Desk) -> ArticleInfo | None:
    """The article the table is at; else the one that is marked in the list, or the one on the page,
    a guest too."""
    table = shown_table(desk)
    if table:
        return table.current
    article = desk.session.article
    return desk.library.chosen_article or (article.info if article else None)


def _evidence(desk: Desk, info: ArticleInfo) -> tuple[Evidence, ...]:
    sample = desk.session.sample
    if sample and sample.article.id == info.id:
        return sample.evidence
    return desk.session.library.extraction(info.id).evidence


COMMANDS = (
    Command(
        "edit-facts",
        "Edit this article’s facts…",
        Menu.FILE,
        edit_facts,
        ("Ctrl+I",),
        lambda desk: writable(desk) and (has_table(desk) or _info(desk) is not None),
    ),
)
