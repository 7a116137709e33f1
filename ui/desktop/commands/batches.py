"""What came of imports, and the folder that is watched for more."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from ui.desktop.commands.base import Command, Menu, writable
from ui.desktop.commands.reprints import show_reprints
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.panels.library import ARTICLES
from ui.desktop.report import Report
from ui.desktop.settings import WATCH, WATCHED_FOLDER
from ui.desktop.widgets.banner import Choice


def imported(desk: Desk, report: Report) -> None:
    """Show what came in: the article itself if one input was given, else the list of articles."""
    desk.report = report
    if report.inputs == 1 and report.last:
        desk.session.open_article(report.last)
    elif report.imported:
        desk.library.show_tab(ARTICLES)
    if report.told:
        several = len(report.entries) > 1
        more = partial(desk.attempt, show_report, desk) if several else None
        desk.banner.tell(report.told, _ways_on(desk, report), more=more)


def _ways_on(desk: Desk, report: Report) -> list[Choice]:
    """The reprints of the article that is opened, where it has some."""
    shown = report.inputs == 1 and report.last in report.near
    return [(tr("Show reprints"), partial(desk.attempt, show_reprints, desk))] if shown else []


def arrived(desk: Desk, report: Report) -> None:
    """Say quietly what came into the folder that is watched; the page stays as it is."""
    desk.report = desk.watching.report
    lines = []
    if len(report.imported) == 1:
        title = desk.session.library.find_article(report.imported[0]).metadata.title
        lines.append(tr("“{title}” came in.").format(title=title))
    elif report.imported:
        lines.append(tr("{count} articles came in.").format(count=f"{len(report.imported):,}"))
    if report.failed:
        text = tr("{count} saved pages could not be imported; the report says why.")
        lines.append(text.format(count=f"{len(report.failed):,}"))
    if lines:
        desk.frame.say(" ".join(lines))


def show_report(desk: Desk) -> None:
    """Open the report of the last import."""
    from ui.desktop.dialogs.import_report import ImportReportDialog

    if desk.report is not None:
        ImportReportDialog(desk.report, desk.ask, desk.window).exec()


def watch(desk: Desk) -> None:
    """Ask which folder to watch from now on, or watch none any more."""
    if desk.settings.get(WATCH):
        desk.settings.set(WATCH, False)
        desk.watching.stop()
        return
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    proposed = desk.settings.get(WATCHED_FOLDER) or downloads
    folder = desk.ask.folder(tr("Watch a folder for saved pages"), proposed)
    if folder is not None:
        desk.settings.set(WATCHED_FOLDER, str(folder))
        desk.settings.set(WATCH, True)
        desk.watching.start(folder, anew=True)


def resume_watching(desk: Desk) -> None:
    """Watch the folder that was watched when the program ended, with what came meanwhile."""
    if desk.settings.get(WATCH) and writable(desk):
        desk.watching.start(Path(desk.settings.get(WATCHED_FOLDER)))


def _has_report(desk: Desk) -> bool:
    return desk.report is not None


def _watches(desk: Desk) -> bool:
    return desk.settings.get(WATCH)


COMMANDS = (
    Command(
        "watch",
        "Watch a folder for saved pages…",
        Menu.FILE,
        watch,
        enabled=writable,
        ticked=_watches,
    ),
    Command(
        "import-report", "Report of the last import…", Menu.FILE, show_report, enabled=_has_report
    ),
)
