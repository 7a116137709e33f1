"""The codebook from a file, and to one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog

from reader.errors import BadCodebookFile
from reader.files import write
from ui.desktop.commands.base import Command, Menu, always, writable
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.settings import EXPORT_FOLDER, IMPORT_FOLDER
from ui.desktop.usage import usage


def import_codebook(desk: Desk) -> None:
    """Ask for a file, show what it would change, and change that as one step."""
    from reader.codebook_csv import lines
    from reader.codebook_import import plan
    from reader.importers.files import open_file
    from reader.importers.source import decode_input
    from ui.desktop.dialogs.codebook_import import CodebookImportDialog

    filters = f"{tr('Codebooks')} (*.csv *.tsv *.txt);;{tr('All files')} (*)"
    paths = desk.ask.files(tr("Import a codebook"), desk.settings.get(IMPORT_FOLDER), filters)
    if not paths:
        return
    path = paths[0]
    desk.settings.set(IMPORT_FOLDER, str(path.parent))
    found = lines(decode_input(open_file(path)).text)
    if not found:
        raise BadCodebookFile(path=path.name)
    codebook = desk.session.codebook()
    made = plan(codebook, found)
    dialog = CodebookImportDialog(made, codebook, path.name, desk.window)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        title = tr("import the codebook {name}").format(name=path.name)
        desk.session.apply(made.change, title)
        text = tr("{added} tags came new, {edited} were changed.")
        desk.banner.tell(text.format(added=len(made.added), edited=len(made.edited)))


def export_codebook(desk: Desk) -> None:
    """Ask where to, and write the codebook as a table."""
    from reader.codebook_csv import table

    folder = Path(desk.settings.get(EXPORT_FOLDER) or Path.home())
    proposed = str(folder / (tr("Codebook") + ".csv"))
    path = desk.ask.save_as(tr("Export the codebook"), proposed, f"{tr('CSV table')} (*.csv)")
    if path is None:
        return
    codebook = desk.session.codebook()
    write(path, table(codebook, usage(desk.session)))
    desk.settings.set(EXPORT_FOLDER, str(path.parent))
    text = tr("{count} tags were exported to {path}.")
    desk.banner.tell(text.format(count=len(codebook.tags), path=path))


COMMANDS = (
    Command(
        "import-codebook",
        "Import a codebook…",
        Menu.CODEBOOK,
        import_codebook,
        (),
        writable,
        parted=True,
    ),
    Command("export-codebook", "Export the codebook…", Menu.CODEBOOK, export_codebook, (), always),
)
