"""``gengdu reread``."""

from __future__ import annotations

from collections.abc import Iterator

import click

from reader.carry import Asked
from reader.model import Annotation
from reader.rereading import Difference, Edit, Rereading
from reader.serial import Json
from ui.cli.options import WORDS, article_argument, json_option
from ui.cli.output import emit_json, one_line, say, short, table
from ui.cli.state import State


@click.command("reread")
@article_argument
@click.option("--encoding", metavar="NAME", type=WORDS, help="Read as this encoding, such as big5.")
@click.option(
    "--take-fuzzy",
    is_flag=True,
    help="Put annotations whose passage has changed on the one most like it.",
)
@click.option("--dry-run", is_flag=True, help="Say what would come of it, and change nothing.")
@json_option
@click.pass_obj
def reread(
    state: State,
    article: str,
    encoding: str | None,
    take_fuzzy: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Read an article anew from the bytes that were kept of it.

    Annotations go along where their passages are found with their context. The others stay, as
    orphans, on the former text, which is kept. Metadata that a person has edited stays.
    """
    # With the importers it takes a while to load.
    from ui.rereading import rereading

    with state.open() as library:
        found = rereading(library, library.find_article(article).id, encoding)
        taken = {each.id for each, _ in found.asked} if take_fuzzy else set()
        wanted = {each.field for each in found.differences if each.is_proposed}
        change = found.change(taken, wanted)
        if change is not None and not dry_run:
            library.apply(change)
    if as_json:
        emit_json(rereading_json(found, taken, dry_run=dry_run))
    else:
        _tell(found, taken, dry_run=dry_run)


def rereading_json(found: Rereading, taken: set[str], *, dry_run: bool) -> Json:
    """What came of it, or with ``dry_run`` would; ``version`` is that of the text from then on."""
    return {
        "article": found.article.id,
        "dry_run": dry_run,
        "version": found.article.info.version + (not found.is_same),
        "blocks": {edit.value: found.count(edit) for edit in Edit},
        "carried": [each.id for each in found.carried],
        "asked": [_asked_json(*each, taken) for each in found.asked],
        "orphans": [each.id for each in found.lost],
        "metadata": [_difference_json(each) for each in found.differences],
    }


def _asked_json(annotation: Annotation, fate: Asked, taken: set[str]) -> Json:
    return {
        "id": annotation.id,
        "former": annotation.anchor.quote,
        "start": fate.anchor.start,
        "end": fate.anchor.end,
        "quote": fate.anchor.quote,
        "similarity": round(fate.similarity, 3),
        "taken": annotation.id in taken,
    }


def _difference_json(difference: Difference) -> Json:
    return {
        "field": difference.field,
        "former": difference.former,
        "now": difference.now,
        "taken": difference.is_proposed,
    }


def _tell(found: Rereading, taken: set[str], *, dry_run: bool) -> None:
    say(_of_text(found))
    rows = [*_asked_rows(found, taken), *_orphan_rows(found)]
    kept = len(found.carried)
    say(f"{kept} annotations stay, {len(found.asked)} are in question, {len(found.lost)} not found")
    if rows:
        table(("ANNOTATION", "WHAT", "FORMER PASSAGE", "NOW"), rows, wide="NOW")
    for each in found.differences:
        done = "" if each.is_proposed else " (kept as it is)"
        say(one_line(f"{each.field}: {each.former} → {each.now}{done}"))
    if dry_run:
        say("Nothing was changed.")


def _of_text(found: Rereading) -> str:
    if found.is_same:
        return "The text stays as it is."
    counts = ", ".join(f"{found.count(edit)} {edit.value}" for edit in Edit)
    return f"The text has {len(found.draft.blocks)} blocks: {counts}"


def _asked_rows(found: Rereading, taken: set[str]) -> Iterator[tuple[str, ...]]:
    for annotation, fate in found.asked:
        what = "taken" if annotation.id in taken else "left"
        similar = f"{what}, {fate.similarity:.0%} alike"
        yield short(annotation.id), similar, annotation.anchor.quote, fate.anchor.quote


def _orphan_rows(found: Rereading) -> Iterator[tuple[str, ...]]:
    for annotation in found.lost:
        yield short(annotation.id), "not found", annotation.anchor.quote, ""
