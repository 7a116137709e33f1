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
        info, said = library.find_article(key), library.region(key)
        if document.article.metadata != info.metadata:
            yield partial(document.set_metadata, info.metadata)
        if (document.article.info.script, document.said) != (info.script, said):
            yield partial(document.set_origin, info.script, said)
    if affected.dictionary:
        yield partial(document.set_entries, dictionaries.entries())
    if key in affected.images:
        yield partial(document.set_images, images_of(library.images(key)))


def version_of(library: Library, key: str) -> int | None:
    """The version of an article's last text; None if it is not there, or in the trash."""
    try:
        return library.find_article(key).version
    except NoSuchArticle:
        return None


def images_of(images: Iterable[Image]) -> Mapping[int, bytes]:
    """The bytes of images by the number of their blocks."""
    return {image.block: image.data for image in images}
