from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from db.library import Library
from reader.changes import AddTag
from reader.importers import read_bytes
from reader.links import link_to_passage
from reader.model import Draft, Tag
from ui.desktop import i18n
from ui.desktop.app import start
from ui.desktop.session import Session
from ui.desktop.settings import LANGUAGE, Settings
from ui.desktop.window import Window

ROOT = Path(__file__).resolve().parents[3]

RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.desktop import app

make = app.make_application

def made(arguments):
    application = make(arguments)
    def look():
        (window,) = [found for found in application.topLevelWidgets() if found.windowTitle()]
        if window.desk.importing.busy:
            QTimer.singleShot(5, look)
            return
        print(window.windowTitle(), window.isVisible(), sep="|")
        window.close()
    QTimer.singleShot(0, look)
    return application

app.make_application = made
print(app.run(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]))
"""

HEAR = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from ui.desktop import app

make = app.make_application

def made(arguments):
    application = make(arguments)
    def hear():
        QAccessible.setActive(True)
        (window,) = [found for found in application.topLevelWidgets() if found.windowTitle()]
        heard = QAccessible.queryAccessibleInterface(window.page)
        text = heard.textInterface()
        text.setCursorPosition(5)
        window.actions_["simplified"].trigger()
        print(heard.role().name, text.characterCount() > 1000, text.cursorPosition(), sep="|")
        window.close()
    QTimer.singleShot(0, hear)
    return application

app.make_application = made
print(app.run(Path(sys.argv[1]), []))
"""


@pytest.fixture
def begin(qapp: QApplication, settings: Settings) -> Iterator[Callable[[Library], Session]]:
    """Start on a library in English; the application speaks and looks afterwards as before."""
    font = qapp.font()
    settings.set(LANGUAGE, "en")
    yield lambda library: start(qapp, library, settings)
    qapp.setFont(font)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


def test_the_first_time_the_sample_is_shown_and_only_then(
    begin: Callable[[Library], Session], library: Library
) -> None:
    assert begin(library).sample is not None
    again = begin(library)
    assert again.sample is None
    assert again.article is None


def test_what_was_open_is_opened_again(
    begin: Callable[[Library], Session], library: Library, other_draft: Draft
) -> None:
    first = begin(library)
    key, _ = first.add_draft(other_draft)
    first.open_article(key)
    again = begin(library)
    assert again.article is not None
    assert again.article.id == key


def test_a_codebook_alone_is_a_library_that_is_used_for_the_first_time(
    begin: Callable[[Library], Session], library: Library
) -> None:
    library.apply(AddTag(Tag("own", "改革")))
    session = begin(library)
    assert session.sample is not None
    assert "own" in session.codebook()


def test_a_library_that_can_only_be_read_is_opened_and_left_as_it_is(
    begin: Callable[[Library], Session], read_only: Session
) -> None:
    before = read_only.library.path.read_bytes()
    assert begin(read_only.library).article is not None
    assert read_only.library.path.read_bytes() == before


@pytest.mark.parametrize(
    ("language", "shown"), [("zh_TW", "匯入…"), ("zh_CN", "导入…"), ("en", "Import…")]
)
def test_the_window_speaks_the_language_of_the_settings(
    begin: Callable[[Library], Session],
    make_window: Callable[[Session], Window],
    library: Library,
    settings: Settings,
    language: str,
    shown: str,
) -> None:
    settings.set(LANGUAGE, language)
    window = make_window(begin(library))
    assert window.actions_["import"].text() == shown


def test_the_language_of_the_system_is_the_default(
    begin: Callable[[Library], Session],
    library: Library,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(i18n, "system_language", lambda: "zh_CN")
    settings.set(LANGUAGE, "system")
    begin(library)
    assert i18n.tr("Import…") == "导入…"


def run(program: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program of ours in a process of its own."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        encoding="utf-8",
        env=environment | {"PYTHONIOENCODING": "utf-8"},
        cwd=folder,
        check=False,
    )


def test_the_program_opens_a_window_imports_what_it_is_given_and_ends(tmp_path: Path) -> None:
    news = tmp_path / "河灣.txt"
    news.write_bytes("河灣鎮種樹\r\n\r\n  𠮷慶碼頭種下兩萬株𨋢木😀。\r\n".encode())
    library = tmp_path / "own.gengdu"
    done = run(RUN, tmp_path, str(library), str(news))
    assert done.stdout.splitlines() == ["河灣鎮種樹 · 耕讀|True", "0"], done.stderr
    with Library(library) as opened:
        assert [info.metadata.title for info in opened.articles()] == ["河灣鎮種樹"]
        assert opened.check().problems == ()


FOLLOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from reader.links import parse_link
from ui.desktop import app

make = app.make_application

def made(arguments):
    application = make(arguments)
    def look():
        (window,) = [found for found in application.topLevelWidgets() if found.windowTitle()]
        selection, article = window.page.selection, window.session.article
        print(article.source_text[selection.start : selection.end])
        window.close()
    QTimer.singleShot(400, look)
    return application

app.make_application = made
print(app.run(Path(sys.argv[1]), [parse_link(sys.argv[2])]))
"""


def test_the_program_opens_on_the_passage_of_a_link(tmp_path: Path) -> None:
    path = tmp_path / "own.gengdu"
    with Library(path) as library:
        text = "河灣鎮種樹\n\n" + "　　𠮷慶碼頭種下兩萬株𨋢木😀。\n" * 200
        key, _ = library.add_draft(read_bytes(text.encode(), "河灣.txt"))
        source = library.article(key).source_text
    start = source.rindex("兩萬株𨋢木😀")
    link = link_to_passage(key, start, start + 6, source[start : start + 6])
    done = run(FOLLOW, tmp_path, str(path), link)
    assert done.stdout.splitlines() == ["兩萬株𨋢木😀", "0"], done.stderr


def test_the_page_can_be_heard_and_the_program_ends_well_after_it(tmp_path: Path) -> None:
    done = run(HEAR, tmp_path, str(tmp_path / "own.gengdu"))
    assert done.stdout.splitlines() == ["Document|True|5", "0"], done.stderr
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
