"""A person at the window: answers its questions, hands on mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QIcon, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QLineEdit, QWidget

from reader.changes import Kind, Trash
from reader.model import ArticleInfo, now
from ui.desktop.dialogs.ask import Ask
from ui.desktop.dialogs.pick import Narrow
from ui.desktop.note_drafts import NoteDraft
from ui.desktop.page.view import Page
from ui.desktop.session import Session
from ui.desktop.window import Window

W = TypeVar("W", bound=QWidget)

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class Answers(Ask):
    """Answers the questions a dialog would ask, in the order they are put in."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.lines: list[str | None] = []
        self.notes: list[str | None] = []
        self.choices: list[int | None] = []
        self.picks: list[str | None] = []
        self.offered: list[Sequence[str]] = []
        self.paths: list[Path] = []
        self.folders: list[Path | None] = []
        self.proposed = ""
        self.targets: list[Path | None] = []
        self.seen: list[Path] = []
        self.refuses = False
        self.confirmed: list[str] = []

    def files(self, title: str, folder: str, filters: str) -> list[Path]:
        return self.paths

    def save_as(self, title: str, proposed: str, filters: str) -> Path | None:
        self.proposed = proposed
        return self.targets.pop(0)

    def open(self, path: Path) -> None:
        self.seen.append(path)

    def folder(self, title: str, proposed: str) -> Path | None:
        self.proposed = proposed
        return self.folders.pop(0)

    def line(self, title: str, label: str, text: str = "") -> str | None:
        return self.lines.pop(0)

    def confirm(self, title: str, text: str, verb: str, *, final: bool = False) -> bool:
        self.confirmed.append(text)
        return not self.refuses

    def choice(self, title: str, rows: Sequence[str]) -> int | None:
        self.offered.append(rows)
        return self.choices.pop(0)

    def pick(
        self,
        title: str,
        rows: Sequence[str],
        narrow: Narrow | None = None,
        icons: Sequence[QIcon] = (),
    ) -> int | None:
        self.offered.append(rows)
        wanted = self.picks.pop(0)
        return None if wanted is None else rows.index(wanted)

    def note(self, title: str, text: str, draft: NoteDraft | None = None) -> str | None:
        return self.notes.pop(0)


def answers(window: Window) -> Answers:
    """What the person will answer at a window of ``make_window``."""
    assert isinstance(window.desk.ask, Answers)
    return window.desk.ask


def part(within: QWidget, kind: type[W], name: str = "") -> W:
    """The one child widget of a kind, by its accessible name or text where one is given."""
    found = [
        child
        for child in within.findChildren(kind)
        if not name or name in (child.accessibleName(), child.property("text"))
    ]
    assert len(found) == 1, f"{len(found)} children of {within} are {kind} {name!r}"
    return found[0]


def point_before(page: Page, offset: int) -> QPoint:
    """The point on the screen right before a source offset."""
    flow = page._flow
    assert flow is not None
    return (flow.caret(offset).center() - page._in_flow(QPointF(0, 0))).toPoint()


def drag_over(window: Window, text: str) -> None:
    """Select a passage with the mouse, by its first place in the source."""
    page, article = window.page, window.session.article
    assert article is not None
    start = article.source_text.index(text)
    page.show_offset(start)
    press, release = point_before(page, start), point_before(page, start + len(text))
    QTest.mousePress(page.viewport(), LEFT, pos=press)
    QTest.mouseMove(page.viewport(), release)
    QTest.mouseRelease(page.viewport(), LEFT, pos=release)


def type_han(field: QLineEdit, text: str) -> None:
    """Type through an input method."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def popup_field(window: Window) -> QLineEdit:
    """Where a tag is typed."""
    return part(window.desk.popup, QLineEdit)


def tag_passage(window: Window, text: str, tag: str) -> None:
    """Select a passage and give it a tag by name."""
    drag_over(window, text)
    type_han(popup_field(window), tag)
    QTest.keyClick(popup_field(window), Qt.Key.Key_Return)


def click_row(
    view: QAbstractItemView, index: QModelIndex, modifier: Qt.KeyboardModifier = PLAIN
) -> None:
    """Click a row of a list or tree."""
    assert index.isValid()
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), LEFT, modifier, view.visualRect(index).center())


def mark_row(view: QAbstractItemView, index: QModelIndex) -> None:
    """Put the cursor on a row, as arrows would."""
    assert index.isValid()
    view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def answer_next(answer: Callable[[QDialog], None]) -> None:
    """Answer the dialog that is opened next, once it has the keyboard; at the latest, give up."""

    def give() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        if not dialog.isActiveWindow():
            QTimer.singleShot(1, give)
            return
        try:
            answer(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, give)


def delete_article(session: Session, info: ArticleInfo) -> None:
    """Move an article to the trash, as the command does with the articles that are marked."""
    title = f"delete “{info.metadata.title}”"
    session.apply_beside(Trash(Kind.ARTICLE, (info.id,), now()), title)
