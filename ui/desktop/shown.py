"""What the page shows of an article: its document, of what the library holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from db.library import Library
from reader.changes import Affected
from reader.dictionary import Entry
from reader.errors import NoSuchArticle
from reader.model import Article, Extraction, Image
from reader.sites import host_of
from ui.desktop.dictionaries import Dictionaries
from ui.desktop.page.document import PageDocument


def document_of(
    library: Library, article: Article, entries: Iterable[Entry], *, guest: bool
) -> PageDocument:
    """An article to be shown by the dictionary's entries; of a guest the library knows nothing."""
    extraction = Extraction() if guest else library.extraction(article.id)
    return PageDocument(
        article,
        entries,
        images_of(extraction.images),
        library.region(article.id),
        {each.block: each.url for each in extraction.remote_images if host_of(each.url)},
    )


def alterations(
    document: PageDocument | None,
    library: Library,
    dictionaries: Dictionaries,
    affected: Affected,
) -> Iterator[Callable[[], None]]:
    """What makes a document of what it is in the library after a change; nothing if it is that."""
    if document is None:
        return
    key = document.article.id
    if key in affected.articles:
        written_in, said = library.find_article(key).script, library.region(key)
        if (document.article.info.script, document.said) != (written_in, said):
            yield partial(document.set_origin, written_in, said)
    if affected.dictionary:
        yield partial(document.set_entries, dictionaries.entries())
    if key in affected.images:
        yield partial(document.set_images, images_of(library.images(key)))


def is_there(library: Library, key: str) -> bool:
    """Whether an article is in a library, and not in its trash."""
    try:
        library.find_article(key)
    except NoSuchArticle:
        return False
    return True


def images_of(images: Iterable[Image]) -> Mapping[int, bytes]:
    """The bytes of images by the number of their blocks."""
    return {image.block: image.data for image in images}
