from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.importers.sandbox import Sandbox
from reader.importers.source import Failure
from reader.model import Draft
from tests.helpers.articles import near
from tests.helpers.drafts import TEXT
from tests.helpers.person import LEFT, part
from ui.desktop.dialogs.preview import Preview
from ui.desktop.reviewing import MOST_ASKED, Reviewing, asks
from ui.desktop.settings import Settings
from ui.desktop.tasks import Tasks
from ui.desktop.theme import DARK
from ui.desktop.widgets.block_list import BlockList
from ui.desktop.widgets.encoding_button import EncodingButton
from ui.desktop.widgets.reprints import Reprints


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "青嶺.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    return path


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


@pytest.fixture
def draft(sandbox: Sandbox, file: Path) -> Draft:
    (found,) = sandbox.read_all(file)
    assert isinstance(found, Draft)
    return found


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def tasks(window: QWidget) -> Iterator[Tasks]:
    made = Tasks(window)
    yield made
    made.wait()


@pytest.fixture
def reviewing(window: QWidget, settings: Settings, tasks: Tasks, sandbox: Sandbox) -> Reviewing:
    def reread(draft: Draft, encoding: str | None) -> Draft:
        (found,) = sandbox.read_all(draft.origin, encoding)
        if isinstance(found, Failure):
            raise found.fault
        return found

    return Reviewing(window, settings, tasks, reread, lambda: DARK)


@pytest.fixture
def answers(reviewing: Reviewing) -> list[tuple[Draft | None, bool]]:
    given: list[tuple[Draft | None, bool]] = []
    reviewing.answered.connect(lambda draft, again: given.append((draft, again)))
    return given


def press(window: QWidget, button: str) -> None:
    QTest.mouseClick(part(part(window, Preview), QPushButton, button), LEFT)


# -- when


def test_a_few_inputs_brought_by_hand_are_asked_about(tmp_path: Path, file: Path) -> None:
    assert asks([file, "https://a.example/新聞"], wanted=True)
    assert asks(["Clipboard.txt"], wanted=True)
    assert asks([file] * MOST_ASKED, wanted=True)
    assert asks([tmp_path / "gone.txt"], wanted=True)


def test_folders_archives_and_many_inputs_are_not(tmp_path: Path, file: Path) -> None:
    (tmp_path / "資料夾").mkdir()
    assert not asks([file, tmp_path / "資料夾"], wanted=True)
    assert not asks([tmp_path / "𠮷.ZIP"], wanted=True)
    assert not asks([file] * (MOST_ASKED + 1), wanted=True)
    assert not asks([], wanted=True)


def test_nothing_is_asked_where_that_is_not_wanted(file: Path) -> None:
    assert not asks([file], wanted=False)


# -- how


def test_each_answer_is_handed_on(
    reviewing: Reviewing,
    answers: list[tuple[Draft | None, bool]],
    window: QWidget,
    draft: Draft,
) -> None:
    reviewing.ask(draft, 1, 4)
    press(window, "Import this one")
    reviewing.ask(draft, 2, 4)
    QTest.keyClick(part(window, Preview), Qt.Key.Key_Escape)
    reviewing.ask(draft, 3, 4)
    press(window, "Import all")
    assert answers == [(draft, True), (None, True), (draft, False)]
    assert not part(window, Preview).isVisible()


def test_the_next_may_be_asked_about_from_the_answer(
    reviewing: Reviewing, window: QWidget, draft: Draft
) -> None:
    """As importing does: the next draft may be there already."""
    second = replace(draft, origin="二.txt")
    reviewing.answered.connect(lambda *_: reviewing.ask(second, 2, 2))
    reviewing.ask(draft, 1, 2)
    press(window, "Import this one")
    preview = part(window, Preview)
    assert preview.isVisible()
    assert preview.draft is second


def test_it_is_drawn_in_the_theme_and_names_reprints(
    reviewing: Reviewing, window: QWidget, draft: Draft
) -> None:
    reviewing.reprints = lambda draft: [near(draft.metadata.title, "𠮷報", "2023", 1)]
    reviewing.ask(draft, 1, 1)
    preview = part(window, Preview)
    assert part(preview, BlockList).row.theme is DARK
    assert part(preview, Reprints).isVisible()


def test_bytes_are_read_again_in_the_sandbox(
    reviewing: Reviewing,
    answers: list[tuple[Draft | None, bool]],
    window: QWidget,
    file: Path,
    qtbot: QtBot,
) -> None:
    file.write_bytes("青嶺灣啟動「一窗辦結」\r\n\r\n　　掛出新牌。\r\n".encode("big5hkscs"))
    with Sandbox() as other:
        (wrong,) = other.read_all(file, "cp1252")
    assert isinstance(wrong, Draft)
    reviewing.ask(wrong, 1, 1)
    preview = part(window, Preview)
    part(preview, EncodingButton).chosen.emit("big5hkscs")
    qtbot.waitUntil(lambda: preview.draft.encoding == "big5hkscs")
    press(window, "Import this one")
    ((imported, again),) = answers
    assert again
    assert imported is not None
    assert imported.metadata.title == "青嶺灣啟動「一窗辦結」"
