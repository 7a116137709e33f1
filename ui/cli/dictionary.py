"""``gengdu dictionary``: how forms of the source are shown, whatever the conversion would say."""

from __future__ import annotations

import click

from reader.changes import Applied, PutEntry, TakeEntry
from reader.dictionary import Entry, Into, Scope, entry
from reader.errors import NoSuchEntry
from reader.serial import Json
from ui.cli.options import WORDS, json_option
from ui.cli.output import emit_json, say, short, table
from ui.cli.state import State

_article_option = click.option(
    "--article", metavar="ARTICLE", type=WORDS, help="For this article alone."
)
_everywhere_option = click.option(
    "--everywhere", is_flag=True, help="For all your libraries, not for this one."
)


@click.group("dictionary")
def dictionary() -> None:
    """Say how words are shown in another script.

    An entry holds for the library; with --article for one article, and before that of the library;
    with --everywhere for all your libraries, and after it.
    """


@dictionary.command("add")
@click.argument("source", metavar="SOURCE", type=WORDS)
@click.argument("shown", metavar="SHOWN", type=WORDS)
@click.option(
    "--into",
    type=click.Choice([into.value for into in Into]),
    help="The scripts it is for; without it, what SHOWN is written in.",
)
@_article_option
@_everywhere_option
@click.pass_obj
def add(
    state: State, source: str, shown: str, into: str | None, article: str | None, everywhere: bool
) -> None:
    """Show SOURCE, wherever a source text has it, as SHOWN.

    The same word twice protects it: it is shown as it is. What was said of SOURCE before is
    replaced.
    """
    place = _place(state, article, everywhere=everywhere)
    made = entry(source, shown, Into(into) if into else None, *place)
    apply(state, PutEntry(made))
    say(f"{made.source} → {made.shown}  ({_TITLES[made.into]}, {_place_title(made)})")


@dictionary.command("list")
@json_option
@click.pass_obj
def list_entries(state: State, as_json: bool) -> None:
    """List all entries: those of articles and of the library, then those for everywhere."""
    found = entries(state)
    if as_json:
        emit_json([_entry_json(each) for each in found])
    elif found:
        rows = [(e.source, e.shown, _TITLES[e.into], _place_title(e)) for e in found]
        table(("SOURCE", "SHOWN", "IN", "WHERE"), rows, wide="SHOWN")
    else:
        say("The dictionary is empty.")


@dictionary.command("remove")
@click.argument("source", metavar="SOURCE", type=WORDS)
@_article_option
@_everywhere_option
@click.pass_obj
def remove(state: State, source: str, article: str | None, everywhere: bool) -> None:
    """Forget what was said of SOURCE, for all scripts."""
    place = _place(state, article, everywhere=everywhere)
    found = [each for each in entries(state) if each.key[:3] == (*place, source)]
    if not found:
        raise NoSuchEntry(form=source)
    for each in found:
        apply(state, TakeEntry(each))
        say(f"{each.source} → {each.shown} is removed")


def entries(state: State) -> tuple[Entry, ...]:
    """All entries in effect in the library that is meant, which may not be there yet."""
    if not state.library.exists():
        return state.user_dictionary().entries()
    with state.open() as library:
        return (*library.dictionary(), *state.user_dictionary().entries())


def apply(state: State, change: PutEntry | TakeEntry) -> Applied:
    """Carry out a change where its entry belongs."""
    if change.entry.scope is Scope.USER:
        return state.user_dictionary().apply(change)
    with state.open(create=True) as library:
        return library.apply(change)


def _place(state: State, article: str | None, *, everywhere: bool) -> tuple[Scope, str]:
    if article is not None and everywhere:
        raise click.UsageError("Give at most one of --article and --everywhere.")
    if article is not None:
        with state.open() as library:
            return Scope.ARTICLE, library.find_article(article).id
    return (Scope.USER if everywhere else Scope.LIBRARY), ""


_TITLES = {
    Into.ANY: "any script",
    Into.HANT: "Traditional",
    Into.HANS: "Simplified",
    Into.HANT_TW: "Traditional of Taiwan",
    Into.HANT_HK: "Traditional of Hong Kong",
}


def _place_title(each: Entry) -> str:
    if each.scope is Scope.ARTICLE:
        return f"article {short(each.article)}"
    return "this library" if each.scope is Scope.LIBRARY else "everywhere"


def _entry_json(each: Entry) -> Json:
    return {
        "source": each.source,
        "shown": each.shown,
        "into": each.into.value,
        "scope": each.scope.value,
        "article": each.article or None,
    }
