"""The program itself at a library: told to write half a note, or to say what it found there."""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QPushButton

from ui.desktop import app
from ui.desktop.commands import coding
from ui.desktop.widgets.note_editor import NoteEditor
from ui.desktop.window import Window

HALF = "許久才寫成的半句𠮷😀，\n還在𨋢邊"


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def write_half(window: Window) -> None:
    """Type half a note on the first card, scroll, and say when both are kept."""
    key = window.session.annotations()[0].id
    coding.note_on(window.desk, key)
    editor(window).setPlainText(HALF)
    bar = window.page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    again(window, partial(say_when_kept, window))


def say_when_kept(window: Window) -> bool:
    kept = window.session.library.settings("draft:")
    placed = window.session.library.settings("place:")
    if kept and placed:
        tell("kept")
    return not (kept and placed)


def again(parent: QObject, work: partial[bool]) -> None:
    timer = QTimer(parent)
    timer.timeout.connect(lambda: None if work() else timer.stop())
    timer.start(50)


def say_what_is_there(window: Window) -> None:
    """Say what the banner says, and what stands in the note it leads to; then end."""
    banner = window.desk.banner
    found: dict[str, object] = {
        "banner": banner.text if banner.isVisible() else "",
        "title": window.windowTitle(),
        "scrolled": window.page.verticalScrollBar().value() > 0,
        "read_only": window.session.library.read_only,
        "articles": window.session.library.count_articles(),
    }
    for button in banner.findChildren(QPushButton):
        if button.text() == "Write on":
            button.click()
            found["note"] = editor(window).toPlainText()
            found["said"] = window._status._said.toolTip()
    tell(json.dumps(found, ensure_ascii=False))
    QTimer.singleShot(0, window, window.close)


def fail(window: Window) -> None:
    """Fail as a defect would, then end."""
    QTimer.singleShot(0, window, partial(broken, window))


def broken(window: Window) -> None:
    QTimer.singleShot(0, window, window.close)
    secret = "青嶺灣的秘密"
    raise ValueError(secret)


def editor(window: Window) -> NoteEditor:
    return window.findChildren(NoteEditor)[0]


DO = {"half": write_half, "look": say_what_is_there, "fail": fail}

if __name__ == "__main__":
    app._preload = DO[sys.argv[2]]
    sys.exit(app.run(Path(sys.argv[1]), ()))
