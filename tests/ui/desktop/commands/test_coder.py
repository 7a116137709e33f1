from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.helpers.person import LEFT, answers, part, tag_passage
from ui.desktop.settings import CODER, INTRODUCE
from ui.desktop.window import Window

pytestmark = pytest.mark.usefixtures("article")


def test_whose_name_highlights_carry_is_told_once_with_the_first(window: Window) -> None:
    window.settings.set(INTRODUCE, True)
    window.settings.set(CODER, "林禾")
    answers(window).lines = ["沈若蘭"]
    tag_passage(window, "改革", "改革")
    assert window.desk.banner.isVisible()
    assert window.desk.banner.text == "Your highlights carry the name 林禾."
    QTest.mouseClick(part(window.desk.banner, QPushButton, "Another name…"), LEFT)
    assert window.settings.get(CODER) == window.session.library.coder == "沈若蘭"
    tag_passage(window, "水質", "水")
    assert not window.desk.banner.isVisible()
    assert [each.coder for each in window.session.annotations()] == ["林禾", "沈若蘭"]


def test_a_coder_without_a_name_is_told_so(window: Window) -> None:
    window.settings.set(INTRODUCE, True)
    window.settings.set(CODER, "")
    tag_passage(window, "改革", "改革")
    assert window.desk.banner.text == "Your highlights carry no name."


def test_giving_up_keeps_the_name(window: Window) -> None:
    window.settings.set(CODER, "林禾")
    answers(window).lines = [None]
    window.actions_["coder"].trigger()
    assert window.settings.get(CODER) == "林禾"
