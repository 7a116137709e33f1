"""``gengdu reprints`` and ``gengdu carry``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click

from db.library import Library
from reader.model import Annotation, ArticleInfo, now
from reader.reprints import Reprint, groups
from reader.serial import Json, annotation_json, article_json, reprint_json
from reader.transfer import Carried, Transfer, additions, transfer
from ui.cli.listing import article_table
from ui.cli.options import WORDS, coder_option, json_option
from ui.cli.output import emit_json, say, short, table
from ui.cli.state import State


@click.command("reprints")
@click.argument("article", metavar="[ARTICLE]", type=WORDS, required=False)
@json_option
@click.pass_obj
def list_reprints(state: State, article: str | None, as_json: bool) -> None:
    """List articles that are the same again.

    Found in either script, under other headlines and shortened. Of one article, its reprints with
    how much is the same; without ARTICLE, all groups of the library.
    """
    with state.open() as library:
        if article is not None:
            _list_of(library, library.find_article(article).id, as_json)
        else:
            _list_groups(library, as_json)


def _list_of(library: Library, key: str, as_json: bool) -> None:
    found = library.reprints(key)
    if as_json:
        emit_json([reprint_json(key, each) for each in found])
    elif found:
        headers = ("ARTICLE", "PUBLISHED", "OUTLET", "SAME", "EXTENT", "TITLE")
        table(headers, map(_row, found), wide="TITLE")
    else:
        say("There are no reprints of it.")


def _row(found: Reprint) -> tuple[str, ...]:
    known = found.info.metadata
    return (
        short(found.info.id),
        known.published_at[:10],
        known.outlet,
        f"{found.similarity:.0%}",
        "in part" if found.contained else "whole",
        known.title,
    )


def _list_groups(library: Library, as_json: bool) -> None:
    pairs = library.reprint_pairs()
    named = groups((one, found.info.id) for one, found in pairs)
    infos = {info.id: info for info in library.articles()} if named else {}
    listed = [[infos[key] for key in group] for group in named]
    if as_json:
        emit_json([_group_json(group, pairs) for group in listed])
    elif listed:
        for number, group in enumerate(listed):
            say("" if number else f"{len(listed)} groups of articles are the same again.")
            article_table(group)
    else:
        say("No article is there twice.")


def _group_json(group: Sequence[ArticleInfo], pairs: Iterable[tuple[str, Reprint]]) -> Json:
    ids = {info.id for info in group}
    return {
        "articles": [article_json(info) for info in group],
        "reprints": [reprint_json(one, found) for one, found in pairs if one in ids],
    }


@click.command("carry")
@click.argument("source", metavar="FROM", type=WORDS)
@click.argument("target", metavar="TO", type=WORDS)
@coder_option
@click.option("--dry-run", is_flag=True, help="Only say what would be carried.")
@json_option
@click.pass_obj
def carry(state: State, source: str, target: str, coder: str, dry_run: bool, as_json: bool) -> None:
    """Carry the annotations of an article over to a reprint of it.

    FROM and TO are articles. Passages are found in either script where the words around them agree;
    the others are named. Nothing is carried twice.
    """
    with state.open() as library:
        old = library.find_article(source)
        new = library.article(library.find_article(target).id)
        found = transfer(library.annotations(old.id), new, library.annotations(new.id))
        made = additions(found.carried, new, coder, now())
        if made.changes and not dry_run:
            library.apply(made)
        if as_json:
            emit_json(_transfer_json(library, found))
        else:
            _tell(found, dry_run)


def _transfer_json(library: Library, found: Transfer) -> Json:
    codebook = library.codebook()

    def shown(annotations: Iterable[Annotation]) -> list[Json]:
        return [annotation_json(each, codebook) for each in annotations]

    return {
        "carried": [_carried_json(each) for each in found.carried],
        "known": shown(found.known),
        "lost": shown(found.lost),
    }


def _carried_json(carried: Carried) -> Json:
    """An annotation by its id, and the passage in the other article."""
    anchor = carried.anchor
    return {
        "annotation": carried.annotation.id,
        "start": anchor.start,
        "end": anchor.end,
        "quote": anchor.quote,
    }


def _tell(found: Transfer, dry_run: bool) -> None:
    say(f"{len(found.carried)} annotations {'would be' if dry_run else 'were'} carried over.")
    if found.known:
        say(f"{len(found.known)} are there already.")
    if found.lost:
        say(f"{len(found.lost)} could not be placed:")
        rows = [(short(each.id), each.anchor.quote) for each in found.lost]
        table(("ANNOTATION", "QUOTE"), rows, wide="QUOTE")
