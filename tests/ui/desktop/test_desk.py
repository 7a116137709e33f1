from __future__ import annotations

import pytest

from reader.errors import ReadOnlyLibrary
from ui.desktop.window import Window


def test_a_fault_is_told_by_its_sentence(window: Window) -> None:
    window.desk.tell(ReadOnlyLibrary(path="𠮷"))
    assert window.desk.banner.isVisible()
    assert window.desk.banner.text == "The library “𠮷” is read-only. Nothing was changed."


def test_an_attempt_tells_its_fault_and_raises_a_defect(window: Window) -> None:
    seen: list[int] = []

    def fail(number: int) -> None:
        seen.append(number)
        raise ReadOnlyLibrary(path="一")

    window.desk.attempt(fail, 7)
    assert seen == [7]
    assert "一" in window.desk.banner.text
    with pytest.raises(ZeroDivisionError):
        window.desk.attempt(lambda: 1 // 0)


def test_an_attempt_that_succeeds_says_nothing(window: Window) -> None:
    seen: list[int] = []
    window.desk.attempt(seen.append, 1)
    assert seen == [1]
    assert window.desk.banner.isHidden()
