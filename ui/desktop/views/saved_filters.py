"""Filters of passages kept under a name: the menu to keep, take, rename and delete them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QMenu

from reader.changes import Kind, Put, Trash
from reader.errors import BadFilter
from reader.model import new_id, now
from reader.passage_query import VIEW, PassageQuery, query_json, saved_query
from reader.shelf import SavedFilter, check_name
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.views.condition_menus import act

Take = Callable[[PassageQuery], None]


def fill_saved(menu: QMenu, desk: Desk, query: PassageQuery, take: Take) -> None:
    """Fill a menu with what is kept, and with what can be done about it."""
    menu.clear()
    kept = desk.session.library.filters(VIEW)
    for each in kept:
        chosen = _is(each, query)
        act(menu, each.name, partial(desk.attempt, _take, each, take), chosen)
    if not kept:
        menu.addAction(tr("No filter is saved yet")).setEnabled(False)
    menu.addSeparator()
    act(menu, tr("Save this filter…"), partial(desk.attempt, save, desk, query))
    if kept:
        act(menu, tr("Rename a filter…"), partial(desk.attempt, rename, desk))
        act(menu, tr("Delete a filter…"), partial(desk.attempt, delete, desk))
    if desk.session.library.read_only:
        for action in menu.actions()[len(kept) :]:
            action.setEnabled(False)


def save(desk: Desk, query: PassageQuery) -> None:
    """Ask for a name and keep a query under it, in the place of the one that has it."""
    name = desk.ask.line(tr("Save this filter"), tr("Name"))
    if name is None:
        return
    name, kept = check_name(name), desk.session.library.filters(VIEW)
    same = next((each for each in kept if each.name == name), None)
    if same:
        new = replace(same, query=query_json(query))
    else:
        position = max((each.position for each in kept), default=-1) + 1
        new = SavedFilter(new_id(), name, VIEW, query_json(query), position)
    desk.session.apply(Put(new), tr("save the filter {name}").format(name=name))


def rename(desk: Desk) -> None:
    """Ask which filter gets which name."""
    kept = _choose(desk, tr("Which filter to rename"))
    name = desk.ask.line(tr("Rename the filter"), tr("Name"), kept.name) if kept else None
    if kept and name is not None and name.strip() != kept.name:
        new = replace(kept, name=check_name(name))
        desk.session.apply(Put(new), tr("rename the filter {name}").format(name=kept.name))


def delete(desk: Desk) -> None:
    """Ask which filter goes to the trash."""
    kept = _choose(desk, tr("Which filter to delete"))
    if kept:
        title = tr("delete the filter {name}").format(name=kept.name)
        desk.session.apply(Trash(Kind.FILTER, (kept.id,), now()), title)


def _choose(desk: Desk, title: str) -> SavedFilter | None:
    kept = desk.session.library.filters(VIEW)
    row = desk.ask.pick(title, [each.name for each in kept])
    return None if row is None else kept[row]


def _take(kept: SavedFilter, take: Take) -> None:
    take(saved_query(kept))


def _is(kept: SavedFilter, query: PassageQuery) -> bool:
    with suppress(BadFilter):
        return saved_query(kept) == query
    return False
