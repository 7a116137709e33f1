"""What there is to export, before anybody is asked: the dialog is loaded only then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto
from pathlib import Path

from db.selection import Selection
from reader.dictionary import Entry
from reader.immutable import immutable
from reader.language import Language
from reader.model import Annotation, Article
from reader.passages import PassageFilter
from reader.whole import WholeArticle
from ui.desktop.desk import Desk
from ui.desktop.i18n import label_language
from ui.desktop.settings import LANGUAGE
from ui.exporting import Guest, Source


class Scope(Enum):
    """Which annotations to export."""

    PASSAGES = auto()
    MARKED = auto()
    ARTICLE = auto()
    LIBRARY = auto()


@immutable
class Offer:
    """What a scope comes to: how many excerpts, and where they are read."""

    count: int
    source: Source


@immutable
class Exportable:
    """What there is to export: the library's path, what is offered of it (the first is proposed),
    the person's own entries, and the language of the interface."""

    library: Path
    offers: Mapping[Scope, Offer]
    dictionary: tuple[Entry, ...] = ()
    language: Language = Language.ENGLISH


def offers(desk: Desk) -> dict[Scope, Offer]:
    """What there is to export, the nearest first."""
    session, listing = desk.session, desk.views.listing
    everything = Selection()
    count = len(session.library.find_passages(everything.wanted).rows)
    found = {Scope.LIBRARY: Offer(count, everything)}
    if session.article:
        found = {Scope.ARTICLE: of_article(desk, session.article), **found}
    if listing is not None:
        found = {Scope.PASSAGES: of_numbers(listing.listed()), **found}
        marked = of_numbers(listing.marked())
        if marked.count > 1:
            found[Scope.MARKED] = marked
    return found


def of_numbers(numbers: Iterable[int]) -> Offer:
    """Those of these passages, which are numbers of the library."""
    wanted = frozenset(numbers)
    return Offer(len(wanted), Selection(numbers=wanted))


def of_article(desk: Desk, article: Article, some: Sequence[Annotation] | None = None) -> Offer:
    """What is coded in the article on the page, or ``some`` of it."""
    session = desk.session
    wanted = session.annotations() if some is None else some
    if session.sample:
        whole = WholeArticle(article, session.sample.raw)
        return Offer(len(wanted), Guest(whole, tuple(wanted), session.codebook()))
    one = PassageFilter(articles=(article.id,))
    if some is None:
        return Offer(len(wanted), Selection(one))
    rows = session.library.find_passages(one).rows
    ids = {each.id for each in some}
    keys = session.library.passage_ids(rows)
    numbers = frozenset(row for row, key in zip(rows, keys, strict=True) if key in ids)
    return Offer(len(wanted), Selection(one, numbers))


def exportable(desk: Desk, found: dict[Scope, Offer]) -> Exportable:
    """What the export dialog asks about."""
    entries = desk.session.dictionaries.entries()
    language = label_language(desk.settings.get(LANGUAGE))
    return Exportable(desk.session.library.file, found, entries, language)
