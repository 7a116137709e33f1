"""``gengdu images``."""

from __future__ import annotations

from collections.abc import Mapping

import click

from db.library import Library
from reader.changes import KeepImages
from reader.errors import ReadOnlyLibrary
from reader.model import Article, Extraction
from reader.serial import Json
from ui.cli.options import article_argument, json_option
from ui.cli.output import complain, emit_json, say, table
from ui.cli.state import State


@click.command("images")
@article_argument
@click.option("--load", is_flag=True, help="Fetch those that are on the web and keep them.")
@json_option
@click.pass_obj
def images(state: State, article: str, load: bool, as_json: bool) -> None:
    """List the images of an article, or load them.

    Each with its address on the web, if it has one, and whether it is kept. Nothing is fetched
    unless it is asked for; an image that could not be loaded is named with the reason, and the
    others are kept.
    """
    with state.open() as library:
        whole = library.article(library.find_article(article).id)
        failed = _load(library, whole) if load else {}
        extraction = library.extraction(whole.id)
    if as_json:
        emit_json(_images_json(whole, extraction, failed))
    else:
        _tell(whole, extraction)
    for address, reason in failed.items():
        complain(f"{address}: {reason}")
    if failed:
        raise click.exceptions.Exit(1)


def _load(library: Library, article: Article) -> Mapping[str, str]:
    """Fetch and keep what is not there; the addresses that failed, with reasons."""
    # Here: images are listed without it.
    from reader.web_images import ImageTerms
    from ui.cli.fetching_images import fetch_images

    if library.read_only:
        raise ReadOnlyLibrary(path=library.path)
    wanted = library.remote_images(article.id)
    terms = ImageTerms(article.metadata.url, library.origin(article.id))
    basket = fetch_images(wanted, terms)
    if basket.images:
        library.apply(KeepImages(article.id, article.info.version, basket.kept))
    return {address: why.value for address, why in basket.refused.items()}


def _images_json(article: Article, extraction: Extraction, failed: Mapping[str, str]) -> Json:
    return {
        "article": article.id,
        "images": [
            {
                "block": block,
                "text": _text(article, block),
                "url": url,
                "kept": size is not None,
                "media_type": kind,
                "bytes": size,
            }
            for block, url, kind, size in _all(extraction)
        ],
        "failed": [{"url": address, "reason": reason} for address, reason in failed.items()],
    }


def _all(extraction: Extraction) -> list[tuple[int, str | None, str | None, int | None]]:
    """The block of each image, its address on the web, and the kind and size of what is kept."""
    addresses = {each.block: each.url for each in extraction.remote_images}
    kept = {each.block: each for each in extraction.images}
    return [
        (
            block,
            addresses.get(block),
            kept[block].media_type if block in kept else None,
            len(kept[block].data) if block in kept else None,
        )
        for block in sorted({*addresses, *kept})
    ]


def _text(article: Article, block: int) -> str:
    place = article.blocks[block]
    return article.source_text[place.start : place.end]


def _tell(article: Article, extraction: Extraction) -> None:
    rows = [
        (
            str(block),
            "" if size is None else f"{size:,}",
            url or "came with it",
            _text(article, block),
        )
        for block, url, _, size in _all(extraction)
    ]
    if not rows:
        say("This article has no images.")
        return
    table(("BLOCK", "BYTES KEPT", "ADDRESS", "TEXT"), rows, wide="ADDRESS")
