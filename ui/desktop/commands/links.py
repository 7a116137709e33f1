"""Following a link to a passage: the article, the passage chosen on it, and a word where either is
no longer what the link says."""

from __future__ import annotations

from reader.changes import Kind
from reader.errors import NoSuchArticle
from reader.links import Link
from reader.model import Article
from reader.quotes import occurrences
from ui.desktop.commands.views import open_annotation, open_place
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr


def open_link(desk: Desk, link: Link) -> None:
    """Show what a link is to. Raises LibraryError."""
    library = desk.session.library
    try:
        article = library.article(link.article)
    except NoSuchArticle:
        desk.banner.tell(_where_is_article(desk, link))
        return
    annotation = library.annotation(link.annotation) if link.annotation else None
    if annotation is None or annotation.article != article.id:
        _open_passage(desk, article, link)
        return
    open_annotation(desk, annotation)
    on_page = annotation.stands_on(article.info)
    if on_page and not annotation.anchor.quote.startswith(link.quote):
        desk.banner.tell(tr("This highlight has been changed since the link was made."))


def _open_passage(desk: Desk, article: Article, link: Link) -> None:
    """Show the text a link was made of, where there is no such highlight."""
    said = _where_is_annotation(desk, link) if link.annotation else ""
    start = _start(article.source_text, link)
    if start is None:
        open_place(desk, article.id, 0, 0)
        missing = tr("The passage of this link is not in the article’s present text.")
        desk.banner.tell("\n".join(filter(None, (said, missing))))
        return
    end = min(start + link.end - link.start, len(article.source_text))
    open_place(desk, article.id, start, end)
    if start != link.start:
        moved = tr("At its place the text says something else; the passage was found elsewhere.")
        said = "\n".join(filter(None, (said, moved)))
    if said:
        desk.banner.tell(said)


def _start(text: str, link: Link) -> int | None:
    """Where the passage begins: at its place, else where its words stand that are nearest."""
    if link.fits(text):
        return link.start
    found = [start for start, _ in occurrences(text, link.quote)]
    return min(found, key=lambda start: abs(start - link.start), default=None)


def _where_is_article(desk: Desk, link: Link) -> str:
    if _is_in_trash(desk, Kind.ARTICLE, link.article):
        return tr("The article of this link is in the trash.")
    return tr("The article of this link is not in this library.")


def _where_is_annotation(desk: Desk, link: Link) -> str:
    if _is_in_trash(desk, Kind.ANNOTATION, link.annotation):
        return tr("The highlight of this link is in the trash.")
    return tr("The highlight of this link is no longer in the library.")


def _is_in_trash(desk: Desk, kind: Kind, key: str) -> bool:
    trash = desk.session.library.trash()
    return any((each.kind, each.id) == (kind.value, key) for each in trash)
