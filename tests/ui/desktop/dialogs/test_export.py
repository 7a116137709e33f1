from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.selection import Selection
from reader.exporters import EXPORTERS
from reader.language import Language
from reader.model import Annotation, Script
from reader.passages import Around, Grouping, Order, PassageFilter
from tests.helpers.person import LEFT, Answers, part
from ui.desktop.dialogs.export import ExportDialog
from ui.desktop.exportable import Exportable, Offer, Scope
from ui.desktop.session import Session
from ui.desktop.settings import EXPORT_FORMAT, EXPORT_SCRIPT, EXPORT_TEMPLATE, Settings
from ui.desktop.tasks import Tasks

QUOTES = ("三天😀，居民少跑了許多趟", "𠮷祥街的商戶")


@dataclass(slots=True)
class Opened:
    """The dialog and what a person sees of it."""

    dialog: ExportDialog
    ask: Answers
    qtbot: QtBot

    def box(self, name: str) -> QComboBox:
        return part(self.dialog, QComboBox, name)

    def choose(self, name: str, text: str) -> None:
        box = self.box(name)
        row = box.findText(text)
        assert row >= 0, [box.itemText(at) for at in range(box.count())]
        box.setCurrentIndex(row)

    @property
    def preview(self) -> str:
        return part(self.dialog, QPlainTextEdit, "How the file begins").toPlainText()

    @property
    def told(self) -> str:
        return self.dialog._told.text()

    def until(self, seen: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(seen, timeout=10_000)

    def is_asked(self, name: str) -> bool:
        return self.box(name).isVisible()


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.wait()


@pytest.fixture
def coded(session: Session, article: str) -> list[Annotation]:
    assert session.article is not None
    tags = [session.add_tag("改革").id, session.add_tag("生態").id]
    for quote, tag in zip(QUOTES, tags, strict=True):
        start = session.article.source_text.index(quote)
        session.annotate(start, start + len(quote), (tag,))
    return session.annotations()


@pytest.fixture
def open_dialog(
    qtbot: QtBot,
    session: Session,
    settings: Settings,
    tasks: Tasks,
    coded: list[Annotation],
    article: str,
) -> Callable[[], Opened]:
    """Opens the dialog on two annotations of an article; "the whole library" offers both too."""

    window = QWidget()
    qtbot.addWidget(window)

    def opening() -> Opened:
        of_article = Selection(PassageFilter(articles=(article,)))
        offers = {Scope.ARTICLE: Offer(2, of_article), Scope.LIBRARY: Offer(1200, Selection())}
        asked = Exportable(session.library.path, offers)
        ask = Answers(window)
        dialog = ExportDialog(asked, settings, tasks, ask)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return Opened(dialog, ask, qtbot)

    return opening


@pytest.fixture
def opened(open_dialog: Callable[[], Opened]) -> Opened:
    return open_dialog()


def test_every_scope_format_and_script_is_offered(opened: Opened) -> None:
    def texts(name: str) -> list[str]:
        box = opened.box(name)
        return [box.itemText(row) for row in range(box.count())]

    assert texts("Excerpts") == ["This article (2 excerpts)", "The whole library (1,200 excerpts)"]
    assert texts("Format") == [exporter.title for exporter in EXPORTERS]
    assert texts("Second line in")[0] == "None: the source alone"
    assert len(texts("Second line in")) == len(Script)
    assert len(texts("Group by")) == len(Grouping)
    assert len(texts("Order")) == len(Order)
    assert len(texts("Context")) == len(Around)
    assert len(texts("Labels in")) == len(Language)


def test_what_is_proposed_is_the_article_and_the_source_alone(opened: Opened) -> None:
    order = opened.dialog.order()
    assert opened.dialog.scope is Scope.ARTICLE
    assert order.exporter is EXPORTERS[0]
    assert order.options.second_script is None
    assert not order.options.regional_words
    assert order.shape.grouping is Grouping.NONE
    assert order.options.style == ""


def test_the_file_begins_as_it_is_shown(opened: Opened) -> None:
    opened.until(lambda: QUOTES[0] in opened.preview)
    assert opened.preview.startswith("# Annotated excerpts\n")
    opened.choose("Labels in", "正體中文")
    opened.until(lambda: opened.preview.startswith("# 摘錄\n"))
    opened.choose("Second line in", "Simplified")
    opened.until(lambda: "> 三天😀，居民少跑了许多趟" in opened.preview)
    opened.choose("Group by", "Grouped by tag")
    opened.until(lambda: "\n## 生態\n" in opened.preview)
    opened.choose("Context", "nothing")
    opened.until(lambda: "上下文" not in opened.preview)
    opened.choose("Format", "CSV table")
    opened.until(lambda: opened.preview.startswith("id,article,"))
    opened.choose("Format", "JSON, complete")
    opened.until(lambda: opened.preview.startswith("{\n"))


def test_only_what_a_format_heeds_is_asked(opened: Opened) -> None:
    assert opened.is_asked("Group by")
    assert not opened.is_asked("Template")
    words = part(opened.dialog, QCheckBox, "With the words of the region")
    assert not words.isVisible()
    opened.choose("Second line in", "Traditional (Hong Kong)")
    assert words.isVisible()
    words.setChecked(True)
    assert opened.dialog.order().options.regional_words
    assert opened.dialog.order().options.second_script is Script.HANT_HK
    opened.choose("Group by", "By outlet")
    opened.choose("Format", "CSV table")
    assert not opened.is_asked("Group by")
    assert opened.dialog.order().shape.grouping is Grouping.NONE
    columns = part(opened.dialog, QCheckBox, "A column for each tag")
    columns.setChecked(True)
    assert opened.dialog.order().options.tag_columns
    assert not part(opened.dialog, QCheckBox, "The articles whole as well").isVisible()
    assert not opened.dialog.order().options.whole_articles
    opened.choose("Format", "By a template")
    assert opened.is_asked("Template")
    assert opened.dialog.order().shape.grouping is Grouping.OUTLET
    assert not opened.dialog.order().options.tag_columns


def test_any_citation_style_may_be_typed(opened: Opened) -> None:
    box = opened.box("Citation style")
    box.setCurrentText(" apa ")
    assert opened.dialog.order().options.style == "apa"
    opened.choose("Citation style", "None")
    assert opened.dialog.order().options.style == ""
    completer = box.completer()
    assert completer is not None
    completer.setCompletionPrefix("sinica")
    assert completer.completionCount() > 0
    assert "sinica" in completer.currentCompletion()


def test_a_shipped_template_is_shown_and_names_its_ending(opened: Opened) -> None:
    opened.choose("Format", "By a template")
    opened.choose("Template", "Reading sheet, two scripts")
    opened.until(lambda: opened.preview.startswith("<!DOCTYPE html>"))
    assert opened.dialog.order().suffix == ".html"
    opened.choose("Template", "Obsidian note")
    opened.until(lambda: "[!quote]" in opened.preview)
    assert opened.dialog.order().suffix == ".md"


def test_a_copy_is_edited_and_shown_as_it_changes(opened: Opened, tmp_path: Path) -> None:
    opened.choose("Format", "By a template")
    own = tmp_path / "我的.j2"
    opened.ask.targets = [own]
    QTest.mouseClick(part(opened.dialog, QPushButton, "Edit a copy…"), LEFT)
    assert own.read_text(encoding="utf-8").startswith("{# title:")
    assert opened.ask.seen == [own]
    assert opened.box("Template").currentText() == "我的.j2"
    own.write_text("{# title: 我的; ending: .txt #}一共：{{ labels.excerpts }}", encoding="utf-8")
    opened.until(lambda: opened.preview == "一共：Annotated excerpts")
    assert opened.dialog.order().suffix == ".txt"
    # Many editors put a new file in the place of the old one.
    other = tmp_path / "new"
    other.write_text("二", encoding="utf-8")
    other.replace(own)
    opened.until(lambda: opened.preview == "二")
    own.write_text("a\n{{ nope }}", encoding="utf-8")
    opened.until(lambda: "Line 2 of the template asks for “nope”" in opened.told)
    assert opened.preview == ""


def test_a_template_from_a_file_is_remembered(
    opened: Opened, open_dialog: Callable[[], Opened], settings: Settings, tmp_path: Path
) -> None:
    own = tmp_path / "own.j2"
    own.write_text("{{ labels.quote }}", encoding="utf-8")
    opened.choose("Format", "By a template")
    opened.ask.paths = [own]
    QTest.mouseClick(part(opened.dialog, QPushButton, "From a file…"), LEFT)
    opened.until(lambda: opened.preview == "Quote")
    opened.dialog.reject()
    assert settings.get(EXPORT_TEMPLATE) == str(own)
    again = open_dialog()
    again.until(lambda: again.preview == "Quote")
    again.dialog.reject()
    own.unlink()
    gone = open_dialog()
    assert gone.box("Template").currentIndex() == 0


def test_a_template_that_runs_away_does_not_hold_the_window_up(
    opened: Opened, tmp_path: Path
) -> None:
    own = tmp_path / "own.j2"
    loop = "{% for a in range(99999) %}"
    own.write_text(loop * 3 + "{% endfor %}" * 3, encoding="utf-8")
    opened.choose("Format", "By a template")
    opened.dialog.fields.template.use_file(own)
    began = time.monotonic()
    opened.qtbot.wait(300)
    assert time.monotonic() - began < 2
    opened.choose("Format", "Markdown")
    opened.until(lambda: opened.preview.startswith("# Annotated excerpts\n"))


def test_few_of_many_are_shown(opened: Opened) -> None:
    assert opened.dialog._shown.text() == ""
    opened.choose("Excerpts", "The whole library (1,200 excerpts)")
    opened.until(lambda: "first 4 of 1,200 excerpts" in opened.dialog._shown.text())


def test_what_was_chosen_last_is_proposed(
    opened: Opened, open_dialog: Callable[[], Opened], settings: Settings
) -> None:
    opened.choose("Second line in", "Simplified")
    opened.choose("Labels in", "简体中文")
    opened.choose("Group by", "By year")
    opened.box("Citation style").setCurrentText("apa")
    opened.choose("Format", "By a template")
    opened.dialog.accept()
    assert settings.get(EXPORT_FORMAT) == "template"
    order = open_dialog().dialog.order()
    assert order.exporter.name == "template"
    assert order.options.second_script is Script.HANS
    assert order.options.language is Language.SIMPLIFIED
    assert order.options.style == "apa"
    assert order.shape.grouping is Grouping.YEAR


def test_what_is_remembered_and_is_no_more_is_left_out(
    open_dialog: Callable[[], Opened], settings: Settings
) -> None:
    settings.set(EXPORT_FORMAT, "papyrus")
    settings.set(EXPORT_SCRIPT, "klingon")
    settings.set(EXPORT_TEMPLATE, "gone")
    order = open_dialog().dialog.order()
    assert order.exporter is EXPORTERS[0]
    assert order.options.second_script is None


def test_it_is_used_without_a_mouse(opened: Opened) -> None:
    opened.box("Excerpts").setFocus()
    reached: list[QWidget] = []
    for _ in range(11):
        focus = opened.dialog.focusWidget()
        assert focus is not None
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    names = [each.accessibleName() or str(each.property("text")) for each in reached]
    wanted = ["Excerpts", "Format", "Group by", "Order", "Context", "Second line in", "Labels in"]
    assert [name for name in names if name in wanted] == wanted
    assert "How the file begins" in names
    assert "Export…" in names
    QTest.keyClick(opened.box("Format"), Qt.Key.Key_Down)
    assert opened.dialog.order().exporter is EXPORTERS[1]
    QTest.keyClick(opened.dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened.dialog.result() == QDialog.DialogCode.Accepted


@pytest.mark.parametrize(
    ("button", "code"),
    [("Export…", QDialog.DialogCode.Accepted), ("Cancel", QDialog.DialogCode.Rejected)],
)
def test_the_buttons_answer(opened: Opened, button: str, code: QDialog.DialogCode) -> None:
    QTest.mouseClick(part(opened.dialog, QPushButton, button), LEFT)
    assert not opened.dialog.isVisible()
    assert opened.dialog.result() == code
