"""``gengdu trash``: what has been deleted."""

from __future__ import annotations

from collections.abc import Iterable

import click

from reader import trash as bin_
from reader.changes import Kind
from reader.errors import LibraryError
from reader.model import Trashed
from reader.serial import Json, utc_text
from ui.cli.misuse import Misuse
from ui.cli.options import WORDS, json_option
from ui.cli.output import emit_json, say, short, table
from ui.cli.state import State


class NotInTrash(LibraryError):
    """Nothing in the trash has an id that begins so (``id``)."""

    template = "Nothing in the trash has an id that begins with “{id}”."


class AmbiguousInTrash(LibraryError):
    """Several things in the trash have ids that begin so (``id``, ``count``)."""

    template = "The ids of {count} things in the trash begin with “{id}”. Give more of the id."


_ids_argument = click.argument("ids", metavar="ID ...", type=WORDS, nargs=-1)


@click.group("trash")
def trash() -> None:
    """See what was deleted, bring it back, or take it out for good."""


@trash.command("list")
@click.option("--kind", type=click.Choice([kind.value for kind in Kind]), help="Only of this kind.")
@json_option
@click.pass_obj
def list_trash(state: State, kind: str | None, as_json: bool) -> None:
    """List the trash, the last deleted first.

    COUNT is how much hangs on it: annotations of an article, passages with a tag.
    """
    with state.open() as library:
        found = [each for each in library.trash() if kind in (None, each.kind)]
    if as_json:
        emit_json([_json(each) for each in found])
    elif found:
        headers = ("ID", "KIND", "DELETED", "COUNT", "WHAT", "ARTICLE")
        table(headers, map(_row, found), wide="WHAT")
    else:
        say(
            "The trash is empty." if kind is None else "There is nothing of this kind in the trash."
        )


@trash.command("restore")
@_ids_argument
@click.pass_obj
def restore(state: State, ids: tuple[str, ...]) -> None:
    """Bring things back with all that hangs on them, as one step.

    An ID is an id or any unique beginning of it. A tag brings those back that went with it, an
    annotation its article.
    """
    with state.open() as library:
        things = library.trash()
        found = bin_.together(things, _meant(things, ids))
        library.apply(bin_.restoring(found))
    say(f"{len(found)} restored.")


@trash.command("purge")
@_ids_argument
@click.option("--all", "everything", is_flag=True, help="Empty the trash.")
@click.option("--yes", is_flag=True, help="Yes, it cannot be undone.")
@click.option("--no-backup", is_flag=True, help="Make no backup of the library before.")
@click.pass_obj
def purge(state: State, ids: tuple[str, ...], everything: bool, yes: bool, no_backup: bool) -> None:
    """Take things out of the trash for good, with all that hangs on them.

    Nothing brings them back, so --yes must be said. A backup of the library is made before, which
    holds them for some weeks; `gengdu backups` lists it.
    """
    if bool(ids) == everything:
        raise Misuse("Give the ids of things in the trash, or --all.")
    if not yes:
        raise Misuse("What is purged cannot be brought back. Say --yes if that is meant.")
    with state.open() as library:
        things = library.trash()
        meant = things if everything else _meant(things, ids)
        if meant and not no_backup:
            from db.backups import Reason
            from db.copying import back_up

            back_up(library.path, Reason.DELETION)
        for kind in Kind:
            library.purge(kind, [each.id for each in meant if each.kind == kind])
    say(f"{len(meant)} purged.")


def _meant(things: Iterable[Trashed], ids: Iterable[str]) -> list[Trashed]:
    """The things that are meant, each once. Raises Misuse, NotInTrash, AmbiguousInTrash."""
    held = list(things)
    found = list(dict.fromkeys(_find(held, beginning) for beginning in ids))
    if not found:
        raise Misuse("Give the ids of things in the trash.")
    return found


def _find(things: Iterable[Trashed], beginning: str) -> Trashed:
    """The thing whose id begins so; NotInTrash, AmbiguousInTrash."""
    found = [each for each in things if beginning and each.id.startswith(beginning)]
    if not found:
        raise NotInTrash(id=beginning)
    if len(found) > 1:
        raise AmbiguousInTrash(id=beginning, count=len(found))
    return found[0]


def _json(thing: Trashed) -> Json:
    return {
        "kind": thing.kind,
        "id": thing.id,
        "title": thing.title,
        "deleted_at": utc_text(thing.deleted_at),
        "count": thing.count,
        "article": thing.article or None,
        "article_title": thing.within or None,
    }


def _row(thing: Trashed) -> tuple[str, ...]:
    count = str(thing.count) if thing.count else ""
    when = utc_text(thing.deleted_at)[:16].replace("T", " ")
    return short(thing.id), thing.kind, when, count, thing.title, thing.within
