"""Reprints: listing those of the article on the page, and carrying annotations over."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from reader.immutable import immutable
from reader.model import ArticleInfo, now
from ui.desktop.commands.base import Command, Menu, can_code, with_article
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.settings import CODER


@immutable
class _Way:
    """From which article to which."""

    source: ArticleInfo
    target: ArticleInfo


def show_reprints(desk: Desk) -> None:
    """List the reprints of the article on the page, and open the one that is chosen."""
    from ui.desktop.dialogs.reprints import ReprintsDialog

    article = desk.session.article
    assert article is not None
    found = desk.session.library.reprints(article.id)
    if not found:
        _tell_none(desk)
        return
    dialog = ReprintsDialog(found, desk.window)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        desk.session.open_article(dialog.chosen)


def carry(desk: Desk) -> None:
    """Carry annotations over between the article on the page and a reprint of it."""
    article = desk.session.article
    assert article is not None
    found = [each.info for each in desk.session.library.reprints(article.id)]
    if not found:
        _tell_none(desk)
        return
    own = desk.session.library.find_article(article.id)
    ways = [_Way(own, each) for each in found] + [_Way(each, own) for each in found]
    ways = [way for way in ways if way.source.annotations]
    if not ways:
        desk.banner.tell(tr("There are no annotations on this article nor on its reprints."))
        return
    way = _chosen(desk, ways, own)
    if way is not None:
        _carry(desk, way)


def _chosen(desk: Desk, ways: list[_Way], own: ArticleInfo) -> _Way | None:
    if len(ways) == 1:
        return ways[0]
    rows = [_title(way, own) for way in ways]
    row = desk.ask.choice(tr("Carry my annotations over"), rows)
    return None if row is None else ways[row]


def _title(way: _Way, own: ArticleInfo) -> str:
    """A way by the article that is not on the page, and how many annotations go it."""
    leaves = way.source is own
    to, back = tr("To “{title}” ({outlet}): {count}"), tr("From “{title}” ({outlet}): {count}")
    text, known = (to, way.target.metadata) if leaves else (back, way.source.metadata)
    outlet = known.outlet or tr("unknown")
    return text.format(title=known.title, outlet=outlet, count=way.source.annotations)


def _carry(desk: Desk, way: _Way) -> None:
    from reader.transfer import additions, transfer
    from ui.desktop.dialogs.carry import CarryDialog

    session, library = desk.session, desk.session.library
    target = library.article(way.target.id)
    there = library.annotations(target.id)
    found = transfer(library.annotations(way.source.id), target, there)
    titles = (way.source.metadata.title, way.target.metadata.title)
    dialog = CarryDialog(found, session.codebook(), titles, desk.window)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return
    made = additions(dialog.chosen, target, desk.settings.get(CODER), now())
    count = len(made.changes)
    title = tr("carry {count} annotations over").format(count=count)
    session.apply(made, title)
    text = tr("{count} annotations were carried over to “{title}”.")
    desk.banner.tell(text.format(count=count, title=titles[1]))


def _tell_none(desk: Desk) -> None:
    desk.banner.tell(tr("No reprint of this article is in the library."))


COMMANDS = (
    Command("reprints", "Reprints of this article…", Menu.VIEW, show_reprints, (), with_article),
    Command(
        "carry",
        "Carry my annotations over…",
        Menu.CODING,
        carry,
        (),
        can_code,
    ),
)
