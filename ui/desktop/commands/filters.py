"""Filters of the table of articles, kept under a name."""

from __future__ import annotations

from reader.catalogue import ArticleFilter, filter_json, filter_value
from reader.changes import Kind, Put, Trash
from reader.model import new_id, now
from reader.shelf import SavedFilter, check_name
from ui.desktop.commands.aim_articles import shown_table
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr

VIEW = "articles"
"""What these filter."""


def keep(desk: Desk) -> None:
    """Keep what is asked now under a name. A filter of that name becomes this one."""
    table = shown_table(desk)
    name = desk.ask.line(tr("Keep this filter"), tr("Name")) if table else None
    if table is None or name is None:
        return
    kept = desk.session.library.filters(VIEW)
    name = check_name(name)
    same = next((each for each in kept if each.name == name), None)
    key, position = (same.id, same.position) if same else (new_id(), len(kept))
    saved = SavedFilter(key, name, VIEW, filter_json(table.wanted), position)
    desk.session.apply_beside(Put(saved), tr("keep the filter {name}").format(name=name))


def use(desk: Desk, key: str) -> None:
    """Ask what a kept filter asks."""
    table = shown_table(desk)
    kept = next((each for each in desk.session.library.filters(VIEW) if each.id == key), None)
    if table and kept:
        table.filter.set_wanted(filter_value(kept.query))


def delete(desk: Desk) -> None:
    """Move a kept filter to the trash."""
    kept = desk.session.library.filters(VIEW)
    row = desk.ask.choice(tr("Delete a filter"), [each.name for each in kept]) if kept else None
    if row is not None:
        title = tr("delete the filter {name}").format(name=kept[row].name)
        desk.session.apply_beside(Trash(Kind.FILTER, (kept[row].id,), now()), title)


def clear(desk: Desk) -> None:
    """Ask nothing of the articles."""
    table = shown_table(desk)
    if table:
        table.filter.set_wanted(ArticleFilter())
