"""``gengdu annotate`` and ``gengdu annotations``."""

from __future__ import annotations

from typing import TypedDict, Unpack

import click

from db.library import Library
from reader.changes import AddAnnotation
from reader.codebook import Codebook
from reader.coding import highlight
from reader.errors import LibraryDamaged
from reader.model import Annotation, ArticleInfo
from reader.passages import Order
from reader.quotes import locate_quote
from reader.serial import Json, annotation_json, orphan_json
from ui.cli.filters import Filters, filter_options, passage_filter
from ui.cli.options import WORDS, article_argument, coder_option, json_option
from ui.cli.output import emit_json, say, short, table
from ui.cli.state import State


class _Said(TypedDict):
    """What a person says of a passage."""

    quote: str
    occurrence: int | None
    tags: tuple[str, ...]
    note: str
    coder: str


@click.command("annotate")
@article_argument
@click.option(
    "--quote", metavar="TEXT", type=WORDS, required=True, help="The passage, in any script."
)
@click.option(
    "--occurrence",
    metavar="N",
    type=click.IntRange(min=1),
    help="Which one, where the quote stands there several times.",
)
@click.option(
    "--tag",
    "tags",
    metavar="TAG",
    type=WORDS,
    required=True,
    multiple=True,
    help="A tag of the codebook; may be given several times.",
)
@click.option("--note", metavar="TEXT", type=WORDS, default="", help="A note, in Markdown.")
@coder_option
@json_option
@click.pass_obj
def annotate(state: State, article: str, as_json: bool, **said: Unpack[_Said]) -> None:
    """Highlight a passage and tag it.

    The quote may be in any script; what is kept is the article's own text.
    """
    with state.open() as library:
        codebook = library.codebook()
        annotation = _annotation(library, codebook, article, said)
        library.apply(AddAnnotation(annotation))
    if as_json:
        emit_json(annotation_json(annotation, codebook))
    else:
        anchor = annotation.anchor
        say(f"{annotation.id}  {anchor.start}–{anchor.end}  {anchor.quote}")


def _annotation(library: Library, codebook: Codebook, article: str, said: _Said) -> Annotation:
    """The annotation that is meant. Raises LibraryError, QuoteError or CodebookError."""
    whole = library.article(library.find_article(article).id)
    start, end = locate_quote(whole.source_text, said["quote"], said["occurrence"])
    tags = dict.fromkeys(codebook.find(name).id for name in said["tags"])
    return highlight(whole, start, end, tags, said["note"], said["coder"])


@click.command("annotations")
@filter_options
@json_option
@click.pass_obj
def list_annotations(state: State, as_json: bool, **said: Unpack[Filters]) -> None:
    """List annotations.

    They come in the order of their articles and of the text.
    """
    with state.open() as library:
        codebook = library.codebook()
        wanted = passage_filter(library, codebook, said)
        rows = library.find_passages(wanted, order=Order.LIBRARY).rows
        found = library.passage_annotations(rows)
        keys = {each.article for each in found}
        articles = {info.id: info for info in library.infos(keys)}
        # An index and its table may name an article in two ways.
        if articles.keys() != keys:
            raise LibraryDamaged(path=library.path)
    if as_json:
        emit_json([_json(each, articles[each.article], codebook) for each in found])
    elif found:
        headers = ("ANNOTATION", "ARTICLE", "PLACE", "TAGS", "QUOTE", "NOTE")
        lines = (_row(each, articles[each.article], codebook) for each in found)
        table(headers, lines, wide="QUOTE")
    else:
        say("There are no such annotations.")


def _json(annotation: Annotation, article: ArticleInfo, codebook: Codebook) -> Json:
    return {**annotation_json(annotation, codebook), **orphan_json(annotation, article)}


def _row(annotation: Annotation, article: ArticleInfo, codebook: Codebook) -> tuple[str, ...]:
    anchor = annotation.anchor
    stands = annotation.stands_on(article)
    return (
        short(annotation.id),
        short(annotation.article),
        f"{anchor.start}–{anchor.end}" if stands else "not found",
        "; ".join(codebook.paths(annotation.tags)),
        anchor.quote,
        annotation.note,
    )
