"""The menus by which conditions are added to a filter of passages, changed and removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.model import DetectedScript
from reader.passage_query import period, period_text, with_other_tags
from reader.passages import How, PassageFilter, Relation, Term
from reader.picker import pick
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.names import written_name
from ui.desktop.views.conditions import Condition, Kind, Role, put_term
from ui.desktop.widgets.chip import dot

NEAR = 100
"""How many code points may stand between passages that are near, unless a person says otherwise."""

Put = Callable[[PassageFilter], None]


def act(menu: QMenu, text: str, run: Callable[[], object], ticked: bool | None = None) -> None:
    """Put an entry into a menu; with ``ticked``, one that is on or off."""
    action = menu.addAction(text.replace("&", "&&"))
    action.setCheckable(ticked is not None)
    action.setChecked(bool(ticked))
    action.triggered.connect(lambda: run())


class ConditionMenus:
    """Makes menus over one filter: ``wanted`` gives it, ``put`` takes another in its place."""

    def __init__(self, desk: Desk, wanted: Callable[[], PassageFilter], put: Put) -> None:
        self._desk, self._wanted, self._put = desk, wanted, put

    def fill(self, menu: QMenu) -> None:
        """Fill the menu of conditions that can be added."""
        menu.clear()
        act(menu, tr("Tag…"), self.add_tag)
        related = menu.addMenu(tr("Standing to a tag"))
        for how, title in _hows().items():
            act(related, title, partial(self.add_relation, how))
        menu.addSeparator()
        act(menu, tr("Outlet…"), self.add_outlet)
        act(menu, tr("Period…"), self.ask_period)
        act(menu, tr("Author…"), self.ask_author)
        self._scripts(menu.addMenu(tr("Written in")))
        if self._desk.session.library.collections():
            act(menu, tr("Collection…"), self.ask_collection)
        menu.addSeparator()
        act(menu, tr("Text…"), self.ask_text)
        act(menu, tr("Coder…"), self.add_coder)
        wanted = self._wanted()
        noted, untagged = not wanted.noted, not wanted.untagged
        act(menu, tr("With a note"), lambda: self._change(noted=noted), wanted.noted)
        act(menu, tr("Without a tag"), lambda: self._change(untagged=untagged), wanted.untagged)

    def menu_of(self, condition: Condition, parent: QWidget) -> QMenu:
        """The menu of a condition that there is."""
        menu = QMenu(parent)
        asked = {
            Kind.PERIOD: self.ask_period,
            Kind.AUTHOR: self.ask_author,
            Kind.TEXT: self.ask_text,
            Kind.COLLECTION: self.ask_collection,
        }
        if condition.kind in asked:
            act(menu, tr("Change…"), asked[condition.kind])
        else:
            self._fill_choices(menu, condition)
        if not menu.isEmpty():
            menu.addSeparator()
        act(menu, tr("Remove this condition"), lambda: self._put(condition.without))
        return menu

    def _fill_choices(self, menu: QMenu, condition: Condition) -> None:
        match condition.kind:
            case Kind.TAG:
                self._fill_tag(menu, condition)
            case Kind.RELATION:
                self._fill_relation(menu)
            case Kind.OUTLETS:
                self._fill_names(menu, "outlets", self.add_outlet)
            case Kind.CODERS:
                self._fill_names(menu, "coders", self.add_coder)
            case Kind.SCRIPT:
                self._scripts(menu)

    # -- tags

    def add_tag(self) -> None:
        """Ask for a tag; the passages must carry it besides those asked for."""
        key = self._ask_tag(tr("Which tag"))
        if key is not None:
            self._put(put_term(self._wanted(), Role.EVERY, Term(key)))

    def add_relation(self, how: How) -> None:
        """Ask for the tag of passages that those wanted stand so to."""
        key = self._ask_tag(_hows()[how])
        if key is not None:
            self._change(relation=Relation(how, Term(key), NEAR))

    def _ask_tag(self, title: str) -> str | None:
        book, theme = self._desk.session.codebook(), self._desk.frame.theme
        place = {tag.id: row for row, tag in enumerate(book.tags)}
        scale = self._desk.window.devicePixelRatioF()
        row = self._desk.ask.pick(
            title,
            [book.path(tag.id) for tag in book.tags],
            lambda typed: [place[tag.id] for tag in pick(book, typed)],
            [dot(theme.tag_colour(tag.colour), scale) for tag in book.tags],
        )
        return None if row is None else book.tags[row].id

    def _fill_tag(self, menu: QMenu, condition: Condition) -> None:
        term, role = condition.term, condition.role
        if term is None:
            return
        self._fill_below(menu, term)
        roles = {
            Role.EVERY: tr("Passages must carry it"),
            Role.SOME: tr("This or another of several"),
            Role.NO: tr("Passages must not carry it"),
        }
        menu.addSeparator()
        for each, title in roles.items():
            new = put_term(self._wanted(), each, term)
            act(menu, title, partial(self._put, new), each is role)
        group = QActionGroup(menu)
        for action in menu.actions()[-len(roles) :]:
            group.addAction(action)

    def _fill_below(self, menu: QMenu, term: Term) -> None:
        book = self._desk.session.codebook()
        if term.tag in book and book.children(term.tag):
            for below, title in ((True, tr("With the tags below it")), (False, tr("It alone"))):
                new = replace(term, below=below)
                act(menu, title, partial(self._exchange, term, new), term.below is below)

    def _exchange(self, term: Term, new: Term) -> None:
        self._put(with_other_tags(self._wanted(), lambda each: new if each is term else each))

    def _fill_relation(self, menu: QMenu) -> None:
        relation = self._wanted().relation
        if relation is None:
            return
        for how, title in _hows(chosen=True).items():
            new = replace(relation, how=how)
            act(menu, title, partial(self._change, relation=new), relation.how is how)
        menu.addSeparator()
        act(menu, tr("Another tag…"), partial(self.add_relation, relation.how))
        act(menu, tr("How near…"), self.ask_distance)
        menu.addSeparator()
        self._fill_below(menu, relation.term)

    def ask_distance(self) -> None:
        """Ask how many code points may stand between passages that are near."""
        relation = self._wanted().relation
        if relation is None:
            return
        text = self._desk.ask.line(
            tr("How near"), tr("Characters between the two at most"), str(relation.distance)
        )
        if text is not None and text.strip().isdecimal():
            near = replace(relation, how=How.NEAR, distance=int(text))
            self._change(relation=near)

    # -- articles, coders, texts

    def add_outlet(self) -> None:
        """Ask for an outlet, besides those asked for."""
        self._add_name("outlets", tr("Which outlet"), self._desk.session.library.coded_outlets())

    def add_coder(self) -> None:
        """Ask for a coder, besides those asked for."""
        self._add_name("coders", tr("Which coder"), self._desk.session.library.coders())

    def _add_name(self, field: str, title: str, names: Sequence[str]) -> None:
        row = self._desk.ask.pick(title, names)
        if row is not None:
            asked: tuple[str, ...] = getattr(self._wanted(), field)
            self._change(**{field: tuple(dict.fromkeys((*asked, names[row])))})

    def _fill_names(self, menu: QMenu, field: str, add: Callable[[], None]) -> None:
        asked: tuple[str, ...] = getattr(self._wanted(), field)
        for name in asked:
            rest = tuple(each for each in asked if each != name)
            act(menu, name, partial(self._change, **{field: rest}), True)
        act(menu, tr("Another one…"), add)

    def ask_period(self) -> None:
        """Ask from when to when the articles are. A fault is told over the page."""
        wanted = self._wanted()
        former = period_text(wanted.since, wanted.until)
        text = self._desk.ask.line(
            tr("Period"), tr("From and to, such as 2022-01 — 2023-06, or one date"), former
        )
        if text is not None:
            self._desk.attempt(self._take_period, text)

    def _take_period(self, text: str) -> None:
        since, until = period(text) if text.strip() else ("", "")
        self._change(since=since, until=until)

    def ask_author(self) -> None:
        """Ask for a part of the writer's name."""
        self._ask_words("author", tr("Author"), tr("A part of the name, in either script"))

    def ask_text(self) -> None:
        """Ask for what stands in quote or note."""
        self._ask_words("text", tr("Text"), tr("Stands in the quote or the note, in either script"))

    def _ask_words(self, field: str, title: str, label: str) -> None:
        former: str = getattr(self._wanted(), field)
        text = self._desk.ask.line(title, label, former)
        if text is not None:
            self._change(**{field: text.strip()})

    def ask_collection(self) -> None:
        """Ask for a collection."""
        found = self._desk.session.library.collections()
        row = self._desk.ask.pick(tr("Which collection"), [each.name for each in found])
        if row is not None:
            self._change(collection=found[row].id)

    def _scripts(self, menu: QMenu) -> None:
        for script in DetectedScript:
            chosen = self._wanted().script is script
            act(menu, written_name(script), partial(self._change, script=script), chosen)

    def _change(self, **fields: object) -> None:
        self._put(replace(self._wanted(), **fields))  # type: ignore[arg-type]


def _hows(*, chosen: bool = False) -> dict[How, str]:
    """The ways to stand to another passage; as they are asked for, or as they are chosen among."""
    if chosen:
        return {
            How.OVERLAPPING: tr("Overlapping it"),
            How.WITHIN: tr("Within it"),
            How.AROUND: tr("Around it"),
            How.NEAR: tr("Near it"),
        }
    return {
        How.OVERLAPPING: tr("Overlapping…"),
        How.WITHIN: tr("Within…"),
        How.AROUND: tr("Around…"),
        How.NEAR: tr("Near…"),
    }
