"""Imports, as the screenshots show them."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QWidget,
)

from reader.errors import EmptyInput, NoTextLayer, Unreadable
from reader.model import Caution
from reader.reasons import Reason
from tests.helpers.scenes import (
    reading,
    shown,
)
from ui.desktop.dialogs.import_report import ImportReportDialog
from ui.desktop.panels.status_line import StatusLine
from ui.desktop.progress import Progress
from ui.desktop.report import Entry, Fate, Report
from ui.desktop.window import Window


def _report() -> Report:
    """An import of many files that went as such imports go."""
    new = [Entry((at, 0, 0), f"{at}.html", Fate.IMPORTED, str(at)) for at in range(5, 312)]
    rebuilt = (Caution.REBUILT,)
    empty, scan = EmptyInput(name="空白.html"), NoTextLayer(name="掃描公報.pdf")
    gone = Unreadable(name="草稿.docx", reason=Reason.NOT_READABLE)
    said = [
        Entry((0, 0, 0), "濕地公報.pdf", Fate.IMPORTED, "a", cautions=rebuilt),
        Entry((1, 0, 0), "碳賬戶試點走進三個街區.html", Fate.KNOWN, "b"),
        Entry((2, 0, 0), "空白.html", Fate.FAILED, fault=empty),
        Entry((3, 0, 0), "掃描公報.pdf", Fate.FAILED, fault=scan),
        Entry((4, 0, 0), "草稿.docx", Fate.FAILED, fault=gone),
    ]
    return Report([*said, *new], inputs=312)


def importing_many(window: Window) -> QWidget:
    """In the middle of an import, with a folder that is watched."""
    reading(window)
    line = window.findChildren(StatusLine)[0]
    line.set_progress(Progress(312, 10_000, "古城牆遺址公園方案公示_青嶺日報.html", 12))
    line.show_watched("/home/lin/下載", "")
    return window


def imported_many(window: Window) -> QWidget:
    """After it: the sentence that leads to the report."""
    reading(window)
    window.desk.importing.finished.emit(_report())
    return window


def reporting(window: Window) -> QWidget:
    """The report itself."""
    reading(window)
    return shown(ImportReportDialog(_report(), window.desk.ask, window))
