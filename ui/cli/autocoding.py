"""``gengdu autocode``."""

from __future__ import annotations

from typing import TypedDict, Unpack

import click

from reader.autocoding import Proposal, Unit
from reader.changes import AddAnnotations
from reader.model import Annotation
from reader.query import Query, Regex
from reader.query_text import parse
from reader.serial import Json
from ui.autocoding import addition, coded_with, gather
from ui.cli.options import WORDS, coder_option, exact_script_option, json_option, regex_option
from ui.cli.output import emit_json, say, short, table
from ui.cli.state import State


class _Said(TypedDict):
    """What a person says of how to code."""

    tag: str
    unit: str
    exact_script: bool
    regex: bool
    coder: str
    dry_run: bool


@click.command("autocode")
@click.argument("query", metavar="QUERY", type=WORDS)
@click.option("--tag", metavar="TAG", type=WORDS, required=True, help="A tag of the codebook.")
@click.option(
    "--unit",
    type=click.Choice([unit.value for unit in Unit]),
    default=Unit.SENTENCE.value,
    show_default=True,
    help="What is tagged: the words found, their sentence, or their paragraph.",
)
@exact_script_option
@regex_option
@coder_option
@click.option("--dry-run", is_flag=True, help="Show what would be tagged and change nothing.")
@json_option
@click.pass_obj
def autocode(state: State, query: str, as_json: bool, **said: Unpack[_Said]) -> None:
    """Tag every passage that a search finds, all or none of them.

    QUERY is what `gengdu search` takes. Hits in one sentence or paragraph are tagged once; what has
    the tag on the very same characters already is left as it is.
    """
    asked = _query(query, said)
    with state.open() as library:
        tag = library.codebook().find(said["tag"]).id
        every = [each for some in gather(library, asked, Unit(said["unit"])) for each in some]
        known = coded_with(library, tag)
        wanted = [each for each in every if each not in known]
        change = addition(library, wanted, tag, said["coder"])
        if change.annotations and not said["dry_run"]:
            library.apply(change)
    _tell(every, change, dry_run=said["dry_run"], as_json=as_json)


def _query(query: str, said: _Said) -> Query:
    """Raises QueryError."""
    if said["regex"]:
        return Query(Regex(query), said["exact_script"])
    return parse(query, exact_script=said["exact_script"])


def _tell(every: list[Proposal], change: AddAnnotations, *, dry_run: bool, as_json: bool) -> None:
    made, known = change.annotations, len(every) - len(change.annotations)
    if as_json:
        passages = [_json(each) for each in made]
        done = 0 if dry_run else len(made)
        emit_json({"total": len(every), "known": known, "tagged": done, "passages": passages})
        return
    if dry_run and made:
        table(("ARTICLE", "PLACE", "QUOTE"), map(_row, made), wide="QUOTE")
    verb = "would be tagged" if dry_run else "tagged"
    say(f"{len(made)} passages {verb}, {known} have the tag already.")


def _json(annotation: Annotation) -> Json:
    anchor = annotation.anchor
    return {
        "article": annotation.article,
        "start": anchor.start,
        "end": anchor.end,
        "quote": anchor.quote,
    }


def _row(annotation: Annotation) -> tuple[str, ...]:
    anchor = annotation.anchor
    return short(annotation.article), f"{anchor.start}–{anchor.end}", anchor.quote
