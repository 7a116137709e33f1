"""Coding from other programs: what a file holds is shown, and comes in as one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from reader.codebook import Codebook
from reader.errors import GengduError
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.settings import CODER, IMPORT_FOLDER

if TYPE_CHECKING:
    from reader.exchange import Bundle


def import_coding(desk: Desk) -> None:
    """Ask for files of other programs, and show what each holds."""
    from db.exchange import suffixes

    endings = " ".join(f"*{suffix}" for suffix in suffixes())
    filters = f"{tr('Coding')} ({endings});;{tr('All files')} (*)"
    title = tr("Import coding from another program")
    paths = desk.ask.files(title, desk.settings.get(IMPORT_FOLDER), filters)
    if paths:
        desk.settings.set(IMPORT_FOLDER, str(paths[0].parent))
        bring(desk, paths)


def bring(desk: Desk, paths: Sequence[Path | str]) -> None:
    """Read files of coding one after the other, in a process of their own, and show each."""
    if not paths:
        return
    path, rest = Path(paths[0]), paths[1:]
    desk.frame.say(tr("Reading {name}…").format(name=path.name))
    desk.tasks.run(
        partial(_read, path), partial(_show, desk, path, rest), partial(_failed, desk, rest)
    )


def _read(path: Path) -> Bundle:
    """In a thread."""
    # The plan is loaded here too: it takes long.
    import reader.exchange.plan  # noqa: F401
    from db.exchange import read_apart

    return read_apart(path)


def _failed(desk: Desk, rest: Sequence[Path | str], error: GengduError) -> None:
    desk.tell(error)
    bring(desk, rest)


def _show(desk: Desk, path: Path, rest: Sequence[Path | str], bundle: Bundle) -> None:
    desk.attempt(_ask, desk, path, bundle)
    bring(desk, rest)


@contextmanager
def _waiting() -> Iterator[None]:
    """Show that the library is at work: a project of a thousand articles takes a while."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()


def _ask(desk: Desk, path: Path, bundle: Bundle) -> None:
    """Show what would come in, and bring it in if the person says so."""
    # Here, not at the top: what plans and shows it takes long to load.
    from db.holdings import LibraryHoldings
    from reader.exchange.plan import plan
    from ui.desktop.dialogs.bring_in import BringInDialog

    session = desk.session
    with _waiting():
        made = plan(bundle, LibraryHoldings(session.library), desk.settings.get(CODER))
    codebook = Codebook((*session.codebook().tags, *made.tags))
    dialog = BringInDialog(made, codebook, path.name, desk.ask, desk.window)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return
    with _waiting():
        session.apply(made.change, tr("import the coding in {name}").format(name=path.name))
    text = tr(
        "{articles} articles, {tags} tags and {passages} passages came in from {name}. {left} were "
        "left out."
    )
    desk.banner.tell(
        text.format(
            articles=f"{len(made.articles):,}",
            tags=f"{len(made.tags):,}",
            passages=f"{len(made.annotations):,}",
            left=f"{len(made.left_out):,}",
            name=path.name,
        )
    )
