"""Getting articles in and excerpts out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from reader.file_names import file_name
from reader.web import checked, is_address
from ui.desktop.commands import past
from ui.desktop.commands.base import Command, Menu, always, writable
from ui.desktop.commands.exchange import bring, import_coding
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.reviewing import asks
from ui.desktop.settings import EXPORT_FOLDER, IMPORT_FOLDER, PREVIEW
from ui.desktop.widgets.banner import Choice
from ui.desktop.widgets.tips import escaped

if TYPE_CHECKING:
    from ui.desktop.exportable import Offer, Scope

_WINDOWS_HTML = 'application/x-qt-windows-mime;value="HTML Format"'
"""A piece of a page as Windows hands it over: it names the page's address, which Qt leaves out."""


def import_files(desk: Desk) -> None:
    """Ask for files and import them."""
    from reader.importers import wanted

    endings = " ".join(f"*{suffix}" for suffix in wanted().suffixes)
    filters = f"{tr('Articles')} ({endings});;{tr('All files')} (*)"
    paths = desk.ask.files(tr("Import articles"), desk.settings.get(IMPORT_FOLDER), filters)
    if paths:
        desk.settings.set(IMPORT_FOLDER, str(paths[0].parent))
        _import(desk, paths)


def import_address(desk: Desk) -> None:
    """Ask for an address and import the page there; nothing else is asked of the web."""
    held = QGuiApplication.clipboard().text()
    proposed = held.strip() if is_address(held) else ""
    address = desk.ask.line(tr("Import from the web"), tr("Address of the article"), proposed)
    if address is not None:
        _import(desk, [checked(address)])


def paste(desk: Desk) -> None:
    """Import what the clipboard holds."""
    take(desk, QGuiApplication.clipboard().mimeData())


def take(desk: Desk, data: QMimeData) -> None:
    """Import files, a part of a web page, or plain text: pasted or dropped."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        _import(desk, files)
    elif data.hasUrls():
        _import(desk, [url.toString() for url in data.urls()])
    elif data.hasFormat(_WINDOWS_HTML):
        _import_bytes(desk, bytes(data.data(_WINDOWS_HTML).data()), tr("Clipboard"))
    elif data.hasHtml():
        # The fragment alone: what the browser adds around it says nothing of the page.
        _import_bytes(desk, _page(data.html()).encode(), tr("Clipboard") + ".html")
    elif is_address(data.text()):
        _import(desk, [data.text().strip()])
    elif data.hasText():
        _import_bytes(desk, data.text().encode(), tr("Clipboard") + ".txt")
    else:
        desk.banner.tell(tr("There is no text in the clipboard. Copy an article first."))


def toggle_preview(desk: Desk) -> None:
    """Ask about each article before it is stored, or ask no more."""
    desk.settings.set(PREVIEW, not desk.settings.get(PREVIEW))


def _import(desk: Desk, inputs: Sequence[Path | str]) -> None:
    """Import articles; of files of coding show what they hold."""
    from db.exchange import parted

    articles, coding = parted(inputs)
    if articles:
        desk.importing.add(articles, ask=asks(articles, wanted=desk.settings.get(PREVIEW)))
    bring(desk, coding)


def _import_bytes(desk: Desk, data: bytes, name: str) -> None:
    desk.importing.add_bytes(data, name, ask=desk.settings.get(PREVIEW))


def _page(fragment: str) -> str:
    if "<html" in fragment.lower():
        return fragment
    title = escaped(tr("Clipboard"))
    return f"<html><head><title>{title}</title></head><body>{fragment}</body></html>"


def export(desk: Desk) -> None:
    """Ask what to export and where, then write it while the window stays in use."""
    from ui.desktop.exportable import offers

    _export(desk, offers(desk))


def export_marked(desk: Desk) -> None:
    """The same for the annotations that are marked in the list."""
    from ui.desktop.exportable import Scope, of_article, of_numbers

    listing, article = desk.views.listing, desk.session.article
    if listing is not None:
        offer = of_numbers(listing.marked())
    else:
        assert article is not None
        offer = of_article(desk, article, desk.annotations.selected)
    _export(desk, {Scope.MARKED: offer})


def _has_marked(desk: Desk) -> bool:
    listing = desk.views.listing
    return bool(listing.marked() if listing else desk.annotations.selected)


def _export(desk: Desk, found: dict[Scope, Offer]) -> None:
    from reader.files import refuse_library
    from ui.desktop.dialogs.export import ExportDialog
    from ui.desktop.exportable import exportable

    if desk.exporting.busy:
        desk.banner.tell(tr("An export is still under way."))
        return
    asked = exportable(desk, found)
    dialog = ExportDialog(asked, desk.settings, desk.tasks, desk.ask, desk.window)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return
    order = dialog.order()
    name = file_name(_file_title(desk, dialog.scope), order.suffix, tr("Excerpts"))
    folder = Path(desk.settings.get(EXPORT_FOLDER) or Path.home())
    filters = f"{tr(order.exporter.title)} (*{order.suffix})"
    path = desk.ask.save_as(tr("Export excerpts"), str(folder / name), filters)
    if path is not None:
        refuse_library(path, desk.session.library.path)
        desk.exporting.start(path, desk.session.library.file, order)


def tell_export(desk: Desk, path: Path, count: int) -> None:
    """Say what was exported where, and offer to open the folder."""
    desk.settings.set(EXPORT_FOLDER, str(path.parent))
    text = tr("{count} excerpts were exported to {path}.")
    choices: list[Choice] = [(tr("Open folder"), partial(desk.ask.open, path.parent))]
    desk.banner.tell(text.format(count=f"{count:,}", path=path), choices)


def _file_title(desk: Desk, scope: Scope) -> str:
    """What the file is called after: the article, or nothing in particular."""
    from ui.desktop.exportable import Scope

    article = desk.session.article
    of_article = scope is Scope.ARTICLE or desk.views.listing is None
    if scope is Scope.LIBRARY or article is None or not of_article:
        return tr("Excerpts")
    return article.metadata.title


def open_sample(desk: Desk) -> None:
    """Show the sample article; it is not put into the library."""
    desk.session.open_sample()


def tell_sample(desk: Desk) -> None:
    """Say that a sample is shown, and what may be done with it."""
    session = desk.session
    text = tr(
        "This is a sample. Try everything on it: it comes into your library only with the "
        "first thing you change."
    )
    choices: list[Choice] = [
        (tr("Add it to the library"), partial(desk.attempt, session.adopt_sample)),
        (tr("Close it"), session.close_article),
    ]
    desk.banner.tell(text, choices)


def close(desk: Desk) -> None:
    """End the program. Everything is on disk already."""
    desk.frame.close()


COMMANDS = (
    Command("import", "Import…", Menu.FILE, import_files, ("Ctrl+O",), writable),
    Command(
        "import-address",
        "Import from the web…",
        Menu.FILE,
        import_address,
        ("Ctrl+U",),
        writable,
    ),
    Command(
        "import-coding",
        "Import coding from another program…",
        Menu.FILE,
        import_coding,
        (),
        writable,
    ),
    Command("paste", "Import from the clipboard", Menu.FILE, paste, ("Ctrl+V",), writable),
    Command(
        "preview",
        "Preview before importing",
        Menu.FILE,
        toggle_preview,
        enabled=writable,
        ticked=lambda desk: desk.settings.get(PREVIEW),
    ),
    Command("sample", "Show the sample article", Menu.FILE, open_sample),
    Command("export", "Export excerpts…", Menu.FILE, export, ("Ctrl+E",), always, parted=True),
    Command("export-marked", "Export what is marked…", Menu.FILE, export_marked, (), _has_marked),
    Command("trash", "Trash…", Menu.FILE, past.trash),
    Command("quit", "Quit", Menu.FILE, close, ("Ctrl+Q",), always, parted=True),
)
