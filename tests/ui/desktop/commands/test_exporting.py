from __future__ import annotations

import csv
import io
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.importers import read_bytes
from reader.model import Draft
from tests.helpers.person import LEFT, answer_next, answers, part
from ui.desktop.dialogs.export import ExportDialog
from ui.desktop.exportable import Scope
from ui.desktop.settings import EXPORT_FOLDER, EXPORT_TEMPLATE
from ui.desktop.window import Window

ENDLESS = "{% for a in range(99999) %}" * 3 + "{% endfor %}" * 3


def run(window: Window, command: str) -> None:
    assert window.actions_[command].isEnabled()
    window.actions_[command].trigger()


def source(window: Window) -> str:
    assert window.session.article is not None
    return window.session.article.source_text


@pytest.fixture
def highlighted(window: Window, article: str, other_draft: Draft) -> Window:
    """A window with a highlight in each of two articles, the first on the page."""
    session = window.session
    other, _ = session.add_draft(other_draft)
    for key, quote in ((other, "𨋢边的三十亩地"), (article, "三天😀，居民少跑了許多趟")):
        session.open_article(key)
        start = source(window).index(quote)
        session.annotate(start, start + len(quote), ())
    return window


def order(scope: Scope, name: str = "csv") -> Callable[[QDialog], None]:
    """Choose a scope and a format, and go on."""

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        scopes, formats = (part(dialog, QComboBox, name) for name in ("Excerpts", "Format"))
        scopes.setCurrentIndex(scopes.findData(scope))
        formats.setCurrentIndex(formats.findData(name))
        assert dialog.scope is scope
        QTest.mouseClick(part(dialog, QPushButton, "Export…"), LEFT)

    return choose


def quotes(path: Path) -> list[str]:
    rows = csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig")))
    return [row["quote"] for row in rows]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (Scope.ARTICLE, ["三天😀，居民少跑了許多趟"]),
        (Scope.LIBRARY, ["三天😀，居民少跑了許多趟", "𨋢边的三十亩地"]),
    ],
)
def test_excerpts_of_the_article_or_of_the_library_are_exported(
    highlighted: Window, qtbot: QtBot, tmp_path: Path, scope: Scope, expected: list[str]
) -> None:
    target = tmp_path / "摘.csv"
    answers(highlighted).targets = [target]
    answer_next(order(scope))
    with qtbot.waitSignal(highlighted.desk.exporting.done):
        run(highlighted, "export")
    assert sorted(quotes(target)) == sorted(expected)
    assert highlighted.settings.get(EXPORT_FOLDER) == str(tmp_path)
    assert highlighted.desk.banner.text.startswith(f"{len(expected)} excerpts were exported")
    QTest.mouseClick(part(highlighted.desk.banner, QPushButton, "Open folder"), LEFT)
    assert answers(highlighted).seen == [tmp_path]


def test_what_is_marked_in_the_list_is_exported(
    highlighted: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not highlighted.actions_["export-marked"].isEnabled()
    start = source(highlighted).index("𠮷祥街")
    key = highlighted.session.annotate(start, start + 3, ())
    highlighted.desk.annotations.choose(key)
    highlighted.actions_.refresh()
    target = tmp_path / "摘.csv"
    answers(highlighted).targets = [target]
    answer_next(order(Scope.MARKED))
    with qtbot.waitSignal(highlighted.desk.exporting.done):
        run(highlighted, "export-marked")
    assert quotes(target) == ["𠮷祥街"]


def test_the_sample_is_exported_though_it_is_in_no_library(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    run(window, "sample")
    target = tmp_path / "摘.csv"
    answers(window).targets = [target]
    answer_next(order(Scope.ARTICLE))
    with qtbot.waitSignal(window.desk.exporting.done):
        run(window, "export")
    text = source(window)
    anchors = [each.anchor for each in window.session.annotations()]
    assert quotes(target) == [text[each.start : each.end] for each in anchors]
    assert window.session.sample is not None


def test_giving_up_either_question_writes_nothing(highlighted: Window, tmp_path: Path) -> None:
    answer_next(lambda dialog: dialog.reject())
    run(highlighted, "export")
    answers(highlighted).targets = [None]
    answer_next(order(Scope.ARTICLE))
    run(highlighted, "export")
    assert not highlighted.desk.exporting.busy
    assert list(tmp_path.glob("*.csv")) == []
    assert highlighted.settings.get(EXPORT_FOLDER) == ""


def test_a_file_that_cannot_be_written_is_told(
    highlighted: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    answers(highlighted).targets = [tmp_path / "no such folder" / "a.csv"]
    answer_next(order(Scope.ARTICLE))
    with qtbot.waitSignal(highlighted.desk.exporting.finished):
        run(highlighted, "export")
    assert "could not be written" in highlighted.desk.banner.text
    assert highlighted.settings.get(EXPORT_FOLDER) == ""


def test_the_library_itself_is_never_written_over(highlighted: Window) -> None:
    library = highlighted.session.library
    answers(highlighted).targets = [library.path]
    answer_next(order(Scope.LIBRARY))
    run(highlighted, "export")
    assert "it is the library itself" in highlighted.desk.banner.text
    assert len(library.articles()) == 2


def test_a_long_export_is_shown_and_can_be_cancelled(
    highlighted: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    target, own = tmp_path / "摘.md", tmp_path / "slow.j2"
    target.write_text("there before", encoding="utf-8")
    own.write_text(ENDLESS, encoding="utf-8")
    highlighted.settings.set(EXPORT_TEMPLATE, str(own))
    answers(highlighted).targets = [target]
    answer_next(order(Scope.ARTICLE, "template"))
    run(highlighted, "export")
    cancel = part(highlighted._status, QToolButton, "Cancel")
    qtbot.waitUntil(cancel.isVisible, timeout=10_000)
    run(highlighted, "export")
    assert highlighted.desk.banner.text == "An export is still under way."
    with qtbot.waitSignal(highlighted.desk.exporting.finished):
        QTest.mouseClick(cancel, LEFT)
    assert highlighted.desk.banner.text == "The export was cancelled. Nothing was written."
    assert target.read_text(encoding="utf-8") == "there before"
    assert not cancel.isVisible()
    assert list(tmp_path.glob(".gengdu-*")) == []


def test_closing_the_window_ends_an_export(
    highlighted: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    target, own = tmp_path / "摘.md", tmp_path / "slow.j2"
    target.write_text("there before", encoding="utf-8")
    own.write_text(ENDLESS, encoding="utf-8")
    highlighted.settings.set(EXPORT_TEMPLATE, str(own))
    answers(highlighted).targets = [target]
    answer_next(order(Scope.ARTICLE, "template"))
    run(highlighted, "export")
    qtbot.wait(200)
    began = time.monotonic()
    highlighted.close()
    assert time.monotonic() - began < 10
    assert target.read_text(encoding="utf-8") == "there before"
    qtbot.waitUntil(lambda: not highlighted.desk.exporting.busy)


def test_the_proposed_name_is_one_a_disk_takes(
    highlighted: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    draft = read_bytes(b'a/b:c"d|e.\n\n  \xe6\x96\x87\xe3\x80\x82', "x.txt")
    key, _ = highlighted.session.add_draft(draft)
    highlighted.session.open_article(key)
    answers(highlighted).targets = [None, None]
    for scope, name in ((Scope.ARTICLE, "a_b_c_d_e.csv"), (Scope.LIBRARY, "Excerpts.csv")):
        answer_next(order(scope))
        run(highlighted, "export")
        assert Path(answers(highlighted).proposed).name == name


def test_what_was_written_into_a_file_stays_when_it_is_exported_again(
    highlighted: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "摘.md"

    def export() -> str:
        answers(highlighted).targets = [target]
        answer_next(order(Scope.LIBRARY, "markdown"))
        with qtbot.waitSignal(highlighted.desk.exporting.done):
            run(highlighted, "export")
        return target.read_text(encoding="utf-8")

    mine = "我的想法😀：𨋢\n\n"
    target.write_text(mine + export(), encoding="utf-8")
    start = source(highlighted).index("𠮷祥街")
    highlighted.session.annotate(start, start + 3, ())
    again = export()
    assert again.startswith(mine)
    assert again.count("> 𠮷祥街") == 1
    assert again.count("三天😀，居民少跑了許多趟") == again.count("> 三天😀，居民少跑了許多趟") + 1
