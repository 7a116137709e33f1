from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.anchor import describe
from reader.changes import AddAnnotation
from reader.fold import fold
from reader.model import Annotation, Script
from reader.script import convert
from reader.transfer import Carried, Transfer, additions, placed, transfer
from tests.helpers.articles import AT, annotation, annotation_of, article
from tests.helpers.library import minutes
from tests.helpers.reprints import STORY, noted, shortened

SOURCE = article(STORY, name="source")


def plain(text: str) -> str:
    """In Traditional, character for character."""
    return convert(text, Script.HANT_TW).text


TARGET = article(noted(plain(shortened(STORY))), name="target")
QUOTE = "𠮷野村的秦阿婆带来一包紫皮豇豆"
CUT = "明年春天同邻近两市交换"


def of(quote: str, *tags: str, note: str = "") -> Annotation:
    return replace(annotation_of(SOURCE, quote, "one", tags), note=note)


def test_a_passage_is_carried_in_the_characters_of_the_reprint() -> None:
    found = transfer([of(QUOTE, "reform"), of(CUT, "reform")], TARGET, [])
    (carried,) = found.carried
    assert carried.anchor.quote == plain(QUOTE) == "𠮷野村的秦阿婆帶來一包紫皮豇豆"
    assert describe(TARGET.source_text, carried.anchor.start, carried.anchor.end) == carried.anchor
    assert [each.anchor.quote for each in found.lost] == [CUT]


def test_what_is_coded_there_alike_is_left_out() -> None:
    mine = of(QUOTE, "reform", "river")
    there = annotation_of(TARGET, plain(QUOTE), "there", ("river", "reform"))
    assert transfer([mine], TARGET, [there]) == Transfer(known=(mine,))
    for other in (
        replace(there, tags=("river",)),
        replace(there, version=7),
        annotation_of(TARGET, plain(QUOTE)[1:], "there", ("river", "reform")),
    ):
        assert len(transfer([mine], TARGET, [other]).carried) == 1


def test_where_a_passage_stood_says_nothing_of_another_article() -> None:
    text = "甲乙丙丁說改革很重要，" * 6
    start = text.index("改革")
    anchor = describe(text, start, start + 2)
    assert placed("改革開放四十年\n" + "無關的字句。" * 30 + "改革", anchor) is None
    # Where the quote stands at the very offset, its context counts all the same.
    assert placed("子" * start + "改革" + "丑" * 60, anchor) is None


def test_in_doubt_nothing_is_carried() -> None:
    once = "　　縣裡說，河道的治理要依靠居民，也要依靠流域上下游的合作，改革沒有終點。\n"
    start = once.index("改革")
    anchor = describe(once, start, start + 2)
    assert placed("前言\n" + once, anchor) is not None
    assert placed(once + once, anchor) is None


def test_an_orphan_is_carried_by_its_quote() -> None:
    orphan = replace(of(QUOTE), version=3)
    assert len(transfer([orphan], TARGET, []).carried) == 1


def test_what_is_added_is_new_and_otherwise_the_same() -> None:
    mine = of(QUOTE, "reform", "river", note="見**圖**")
    target = replace(TARGET, info=replace(TARGET.info, version=4))
    (carried,) = transfer([mine], target, []).carried
    (change,) = additions([carried], target, "禾", minutes(9)).changes
    assert isinstance(change, AddAnnotation)
    added = change.annotation
    assert added.id not in ("", mine.id)
    assert (added.article, added.version, added.coder) == ("target", 4, "禾")
    assert (added.tags, added.note) == (mine.tags, mine.note)
    assert added.created_at == added.modified_at == minutes(9) != AT
    assert added.anchor == carried.anchor


@given(st.data())
def test_what_is_carried_says_the_same_by_fold(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(STORY) - 2))
    end = data.draw(st.integers(start + 1, min(len(STORY), start + 60)))
    found = transfer([annotation(SOURCE, start, end, "one")], TARGET, [])
    for each in found.carried:
        assert isinstance(each, Carried)
        assert fold(each.anchor.quote) == fold(STORY[start:end])
        text = TARGET.source_text
        assert text[each.anchor.start : each.anchor.end] == each.anchor.quote
    # All that is not cut off is found, the text being long enough to tell.
    if end < len(STORY) // 2 and "\n" not in STORY[start:end]:
        assert len(found.carried) == 1
