from __future__ import annotations

from dataclasses import replace

from reader.anchor import describe
from reader.coding import highlight, moved
from tests.helpers.articles import HANT, article


def test_a_highlight_stands_on_the_present_text() -> None:
    on = article(HANT)
    later = replace(on, info=replace(on.info, version=3))
    start = HANT.index("𠮷野灣")
    made = highlight(later, start, start + 3, ["reform"], "見**圖**", "沈")
    assert made.anchor == describe(HANT, start, start + 3)
    assert (made.tags, made.note, made.coder, made.version) == (("reform",), "見**圖**", "沈", 3)
    assert made.stands_on(later.info)
    assert not made.stands_on(on.info)
    assert made.id != highlight(later, start, start + 3, []).id


def test_what_is_moved_stands_on_the_present_text_and_keeps_the_rest() -> None:
    on = article(HANT)
    orphan = highlight(on, 0, 4, ["reform"], "一")
    later = replace(on, info=replace(on.info, version=2))
    there = moved(orphan, later, 5, 9)
    assert there.stands_on(later.info)
    assert there.anchor == describe(HANT, 5, 9)
    assert replace(there, anchor=orphan.anchor, version=1) == orphan
