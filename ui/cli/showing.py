"""``gengdu show``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from reader.codebook import Codebook
from reader.dictionary import forms
from reader.model import Annotation, Article, Extraction, Reading, Script
from reader.script import ScriptView
from reader.serial import (
    Json,
    annotation_json,
    article_json,
    block_json,
    evidence_json,
    orphan_json,
)
from ui.cli.options import SCRIPTS, article_argument, json_option, regional_option
from ui.cli.output import emit_json, one_line, say, short, table
from ui.cli.state import State


@click.command("show")
@article_argument
@click.option(
    "--script",
    type=SCRIPTS,
    default=Script.ORIGINAL.value,
    show_default=True,
    help="The script to show it in.",
)
@regional_option
@json_option
@click.pass_obj
def show(state: State, article: str, script: str, regional_words: bool, as_json: bool) -> None:
    """Show an article in a script, with its annotations.

    Where an annotation stands in the text shown is `shown_start`, `shown_end` of the JSON: null for
    an orphan, whose passage was not found when the article was read anew.
    """
    with state.open() as library:
        whole = library.article(library.find_article(article).id)
        annotations = library.annotations(whole.id)
        codebook = library.codebook()
        made = library.extraction(whole.id) if as_json else Extraction()
        entries = (*library.dictionary(), *state.user_dictionary().entries())
        region = library.region_of(whole)
    shown = Script(script)
    own = forms(entries, shown, whole.id)
    written_in = whole.info.script
    reading = Reading(shown, regional_words)
    view = ScriptView(whole.source_text, whole.blocks, reading, written_in, own, region)
    if as_json:
        emit_json(shown_json(whole, shown, view, annotations, codebook) | _made_json(made))
    else:
        _tell(whole, view, annotations, codebook)


def shown_json(
    article: Article,
    script: Script,
    view: ScriptView,
    annotations: Sequence[Annotation],
    codebook: Codebook,
) -> Json:
    """An article as shown; ``text[shown_start:shown_end]`` is a quote in that script."""
    return {
        **article_json(article.info),
        "script_shown": script.value,
        "text": view.text,
        "source_text": article.source_text,
        "blocks": [block_json(block) for block in article.blocks],
        "annotations": [_annotation(article, view, each, codebook) for each in annotations],
    }


def _made_json(made: Extraction) -> Json:
    """Why the masthead says what it says, and what was amiss when the article was read."""
    return {
        "evidence": [evidence_json(each) for each in made.evidence],
        "cautions": [each.value for each in made.cautions],
    }


def _annotation(
    article: Article, view: ScriptView, annotation: Annotation, codebook: Codebook
) -> Json:
    place = _place(article, view, annotation)
    return {
        **annotation_json(annotation, codebook),
        **orphan_json(annotation, article.info),
        "shown_start": place[0] if place else None,
        "shown_end": place[1] if place else None,
    }


def _place(article: Article, view: ScriptView, annotation: Annotation) -> tuple[int, int] | None:
    """Where an annotation stands in the text shown; None for an orphan."""
    if not annotation.stands_on(article.info):
        return None
    return view.to_shown(annotation.anchor.start, annotation.anchor.end)


def _tell(
    article: Article, view: ScriptView, annotations: Sequence[Annotation], codebook: Codebook
) -> None:
    say("\n".join(_facts(article)))
    say("\n" + view.text)
    if annotations:
        say("")
        rows = [_row(article, view, each, codebook) for each in annotations]
        table(("ANNOTATION", "PLACE", "TAGS", "QUOTE", "NOTE"), rows, wide="QUOTE")


def _row(
    article: Article, view: ScriptView, annotation: Annotation, codebook: Codebook
) -> tuple[str, ...]:
    place = _place(article, view, annotation)
    where = f"{place[0]}–{place[1]}" if place else "not found"
    quote = view.text[slice(*place)] if place else annotation.anchor.quote
    tags = "; ".join(codebook.paths(annotation.tags))
    return short(annotation.id), where, tags, quote, annotation.note


def _facts(article: Article) -> Iterator[str]:
    known = article.metadata
    facts = {
        "Article": article.id,
        "Title": known.title,
        "Outlet": known.outlet,
        "Author": known.author,
        "Editor": known.editor,
        "Responsible editor": known.responsible_editor,
        "Published": known.published_at,
        "URL": known.url,
        "Script": article.info.script.value,
        "Length": f"{article.info.length} code points",
    }
    for label, value in facts.items():
        if value:
            yield f"{label + ':':20}{one_line(value)}"
