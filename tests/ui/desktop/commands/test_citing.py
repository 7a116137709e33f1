from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from reader.changes import EditMetadata
from reader.citations import GB_T_7714, OFFERED
from reader.citations.rendering import citation
from reader.language import Language
from reader.links import link_to, parse_link
from reader.model import Annotation, Script
from tests.helpers.person import answers, drag_over, part, tag_passage
from ui.desktop.commands import coding
from ui.desktop.commands.views import show
from ui.desktop.session import Session
from ui.desktop.settings import CITATION_STYLE, LANGUAGE
from ui.desktop.views.passages import PassagesView
from ui.desktop.window import Window

QUOTE = "𠮷祥街的商戶一次辦結執照"
GB = (
    "雲嶺區推出「一站辦結」改革[N/OL]. 雲嶺晚報, 2024-03-05[{accessed}]. https://news.example/?a&b."
)


@pytest.fixture(autouse=True)
def addressed(session: Session, article: str) -> None:
    """The article has an address with a sign that HTML escapes."""
    session.settings.set(LANGUAGE, "en")
    info = session.library.find_article(article)
    known = replace(info.metadata, url="https://news.example/?a&b")
    session.apply(EditMetadata(article, known), "")


def copied() -> tuple[str, str]:
    """What is on the clipboard: plain and rich."""
    data = QGuiApplication.clipboard().mimeData()
    return data.text(), data.html()


def run(window: Window, command: str) -> None:
    assert window.actions_[command].isEnabled()
    window.actions_[command].trigger()


def reference(window: Window) -> str:
    article = window.session.article
    assert article is not None
    return GB.format(accessed=article.info.added_at.date().isoformat())


def only(window: Window) -> Annotation:
    (found,) = window.session.annotations()
    return found


def test_a_selection_is_copied_with_citation_and_link(window: Window) -> None:
    drag_over(window, QUOTE)
    QTest.keyClick(
        window.page,
        Qt.Key.Key_C,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    )
    plain, rich = copied()
    quote, cited, link = plain.split("\n")
    assert (quote, cited) == (QUOTE, reference(window))
    found, article = parse_link(link), window.session.article
    assert article is not None
    assert article.source_text[found.start : found.end] == QUOTE
    assert (found.article, found.annotation) == (article.id, "")
    assert f'<blockquote><p lang="zh-Hant">{QUOTE}</p></blockquote>' in rich
    assert '<a href="https://news.example/?a&amp;b">' in rich
    assert link.replace("&", "&amp;") in rich
    assert window.session.annotations() == []


def test_a_chosen_highlight_is_copied_with_a_link_to_it(window: Window) -> None:
    tag_passage(window, QUOTE, "商戶")
    coding.open_annotation(window.desk, only(window).id)
    run(window, "copy-cited")
    assert copied()[0] == f"{QUOTE}\n{reference(window)}\n{link_to(only(window))}"


def test_lines_of_a_passage_stay_lines(window: Window, article: str) -> None:
    text = window.session.library.article(article).source_text
    start, end = text.index("結執照。"), text.index("負責人") + 3
    window.session.annotate(start, end, ())
    coding.open_annotation(window.desk, only(window).id)
    run(window, "copy-cited")
    plain, rich = copied()
    assert plain.startswith(text[start:end] + "\n")
    assert "結執照。<br>" in rich
    run(window, "copy-attributed")
    assert copied() == (text[start:end] + "\n來源：雲嶺晚報", "")


def test_what_is_shown_in_another_script_follows_and_is_named(window: Window) -> None:
    window.session.set_script(Script.HANS)
    window.session.annotate(*place(window, QUOTE), ())
    coding.open_annotation(window.desk, only(window).id)
    run(window, "copy-cited")
    plain, rich = copied()
    second = "𠮷祥街的商户一次办结执照 [Simplified: converted with OpenCC, character for character]"
    assert plain.split("\n")[:2] == [QUOTE, second]
    assert f'<p lang="zh-Hans">{second}</p>' in rich
    run(window, "copy-attributed")
    assert copied()[0] == f"{QUOTE}\n來源：雲嶺晚報"


def test_a_reading_that_says_the_same_is_left_out(window: Window) -> None:
    window.session.set_script(Script.HANT_TW)
    window.session.annotate(*place(window, QUOTE), ())
    coding.open_annotation(window.desk, only(window).id)
    run(window, "copy-cited")
    assert copied()[0].split("\n")[1] == reference(window)


def place(window: Window, quote: str) -> tuple[int, int]:
    article = window.session.article
    assert article is not None
    start = article.source_text.index(quote)
    return start, start + len(quote)


def test_what_is_marked_in_the_list_is_copied_together(window: Window) -> None:
    for quote in (QUOTE, "濕地公園"):
        window.session.annotate(*place(window, quote), ())
    part(window.desk.annotations, QListView, "Annotations").selectAll()
    run(window, "copy-attributed")
    assert copied()[0] == f"{QUOTE}\n來源：雲嶺晚報\n\n濕地公園\n來源：雲嶺晚報"
    run(window, "copy-cited")
    passages = copied()[0].split("\n\n")
    assert [passage.split("\n")[0] for passage in passages] == [QUOTE, "濕地公園"]
    assert copied()[1].count("<blockquote>") == 2


def test_what_is_marked_in_the_view_over_passages(window: Window) -> None:
    window.session.annotate(*place(window, QUOTE), ())
    window.session.set_script(Script.HANS)
    show("passages", window.desk)
    view = window.desk.views.current
    assert isinstance(view, PassagesView)
    part(view, QListView).selectAll()
    run(window, "copy-cited")
    assert copied()[0] == f"{QUOTE}\n{reference(window)}\n{link_to(only(window))}"


def test_the_style_and_the_language_are_those_of_the_settings(window: Window) -> None:
    window.session.annotate(*place(window, QUOTE), ())
    coding.open_annotation(window.desk, only(window).id)
    answers(window).picks.append(OFFERED["apa"])
    run(window, "citation-style")
    assert window.session.settings.get(CITATION_STYLE) == "apa"
    window.session.settings.set(LANGUAGE, "zh_TW")
    run(window, "copy-cited")
    article = window.session.article
    assert article is not None
    assert copied()[0].split("\n")[1] == citation(article.info, "apa", Language.TRADITIONAL)


def test_a_style_of_ones_own_is_chosen_once_it_can_be_read(window: Window, tmp_path: Path) -> None:
    own = tmp_path / "我的.csl"
    own.write_text("not a style")
    person = answers(window)
    person.picks += ["A style in a file of your own…"] * 2
    person.paths = [own]
    run(window, "citation-style")
    assert "is not a citation style" in window.desk.banner.text
    assert window.session.settings.get(CITATION_STYLE) == GB_T_7714
    parent = '<link href="x/apa" rel="independent-parent"/>'
    own.write_text(f'<style xmlns="http://purl.org/net/xbiblio/csl"><info>{parent}</info></style>')
    run(window, "citation-style")
    assert window.session.settings.get(CITATION_STYLE) == str(own)


def test_a_style_that_is_gone_is_told_and_the_clipboard_left(window: Window) -> None:
    QGuiApplication.clipboard().setText("before")
    window.session.settings.set(CITATION_STYLE, "/no/such/style.csl")
    window.session.annotate(*place(window, QUOTE), ())
    coding.open_annotation(window.desk, only(window).id)
    run(window, "copy-cited")
    assert "/no/such/style.csl" in window.desk.banner.text
    assert copied()[0] == "before"


def test_without_a_passage_it_says_what_to_do(window: Window) -> None:
    for command in ("copy-cited", "copy-attributed"):
        window.desk.banner.hide()
        run(window, command)
        assert "Select a passage first" in window.desk.banner.text


def test_a_guest_has_no_link(window: Window) -> None:
    window.session.open_sample()
    article = window.session.article
    assert article is not None
    window.page.select(0, 4)
    run(window, "copy-cited")
    assert copied()[0].startswith(article.source_text[:4] + "\n")
    assert "gengdu://" not in copied()[0] + copied()[1]
