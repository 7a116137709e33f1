from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.facts import FIELDS
from reader.importers import read_bytes
from reader.importers.freeze import freeze, line_spans
from reader.model import (
    Block,
    BlockKind,
    Draft,
    Evidence,
    Image,
    Metadata,
    Place,
    RemoteImage,
)
from reader.review import KINDS, Review, begin

TEXT = """首頁 > 新聞 > 要聞
青嶺灣試驗區啟動「一窗辦結」

青嶺日報 2023-05-18 09:12 編輯：方硯 責編：陸采薇
　　青嶺灣五月十八日掛出新牌，𠮷祥街的商戶搭𨋢上樓辦照😀。
甲\t乙
本網聲明：版權屬青嶺日報所有。
""".replace("\n", "\r\n")
LINES = st.text(st.sampled_from("青嶺𠮷𨋢😀\t 。"), min_size=1, max_size=8)
BAR, HEADLINE, MASTHEAD, BODY, CELLS, NOTICE = range(6)


def made(text: str, kinds: dict[int, BlockKind] | None = None) -> Draft:
    """A draft of a text, a block a line."""
    source, said = freeze(text), kinds or {}
    blocks = tuple(
        Block(said.get(at, BlockKind.PARAGRAPH), *span)
        for at, span in enumerate(line_spans(source))
    )
    return Draft(text.encode(), "a.txt", "utf-8", Metadata(), source, blocks)


@pytest.fixture
def review() -> Review:
    kinds = {BAR: BlockKind.TITLE, NOTICE: BlockKind.BOILERPLATE}
    draft = replace(
        made(TEXT, kinds),
        metadata=Metadata(title="首頁 > 新聞 > 要聞", author="？"),
        evidence=(
            Evidence("title", "首頁 > 新聞 > 要聞", Place.TITLE_LINE),
            Evidence("author", "？", Place.TEXT, sure=False),
        ),
    )
    return begin(draft)


def kinds_of(review: Review) -> list[BlockKind]:
    return [block.kind for block in review.draft.blocks]


@st.composite
def steps(draw: st.DrawFn) -> tuple[Draft, Review]:
    """A draft and what became of it after some steps."""
    lines = draw(st.lists(LINES, min_size=1, max_size=6))
    first = draw(st.lists(st.sampled_from(BlockKind), min_size=len(lines), max_size=len(lines)))
    draft = made("\n".join(lines), dict(enumerate(first)))
    pictured = draw(st.integers(0, len(draft.blocks) - 1))
    draft = replace(draft, images=(Image(b"\x89", "image/png", pictured),))
    review = begin(draft)
    for _ in range(draw(st.integers(0, 8))):
        block = draw(st.integers(0, len(draft.blocks) - 1))
        if draw(st.booleans()):
            review = review.taking(block, draw(st.booleans()))
        elif review.offered(block):
            review = review.with_kind(block, draw(st.sampled_from(review.offered(block))))
        else:
            review = review.saying(draw(st.sampled_from(FIELDS)), draw(LINES))
    return draft, review


@given(steps())
def test_no_step_touches_text_bytes_places_or_images(made_of: tuple[Draft, Review]) -> None:
    draft, review = made_of
    after = review.draft
    assert (after.source_text, after.raw, after.images) == (
        draft.source_text,
        draft.raw,
        draft.images,
    )
    assert [(one.start, one.end) for one in after.blocks] == [
        (one.start, one.end) for one in draft.blocks
    ]


@given(steps())
def test_a_block_left_out_is_folded_and_taken_in_again_as_what_it_was(
    made_of: tuple[Draft, Review],
) -> None:
    _, review = made_of
    for block in range(len(review.kinds)):
        taken = review.taking(block, True)
        out = taken.taking(block, False)
        assert kinds_of(out)[block] is BlockKind.BOILERPLATE
        assert not out.is_taken(block)
        assert out.taking(block, True) == taken
        assert kinds_of(taken)[block] is review.kinds[block]
        assert out.taking(block, False) == out


@given(steps(), st.data())
def test_a_new_title_leaves_no_second_one(
    made_of: tuple[Draft, Review], data: st.DataObject
) -> None:
    _, review = made_of
    block = data.draw(st.integers(0, len(review.kinds) - 1))
    if review.offered(block):
        after = review.with_kind(block, BlockKind.TITLE)
        assert after.kinds.count(BlockKind.TITLE) == 1
        assert kinds_of(after)[block] is BlockKind.TITLE


@given(steps())
def test_a_field_has_evidence_once_and_what_a_person_said_survives_another_reading(
    made_of: tuple[Draft, Review],
) -> None:
    draft, review = made_of
    fields = [each.field for each in review.draft.evidence]
    assert len(fields) == len(set(fields))
    again = review.over(draft)
    for each in review.draft.evidence:
        if each.place is Place.PERSON:
            assert each in again.draft.evidence
            assert getattr(again.draft.metadata, each.field) == each.text
        else:
            assert each not in again.draft.evidence


def test_a_review_begins_with_the_draft_as_it_is(review: Review) -> None:
    assert [review.is_taken(at) for at in range(6)] == [True] * 5 + [False]
    assert review.kinds[NOTICE] is BlockKind.PARAGRAPH
    assert review.text(BODY).startswith("青嶺灣五月十八日")


def test_the_line_that_is_the_title_says_the_title(review: Review) -> None:
    after = review.with_kind(HEADLINE, BlockKind.TITLE)
    assert kinds_of(after)[:2] == [BlockKind.HEADING, BlockKind.TITLE]
    assert after.draft.metadata.title == "青嶺灣試驗區啟動「一窗辦結」"
    typed = review.saying("title", "𠮷").with_kind(HEADLINE, BlockKind.TITLE)
    assert typed.draft.metadata.title == "𠮷"


def test_a_masthead_says_what_was_not_known(review: Review) -> None:
    own = review.saying("editor", "許知遠")
    after = own.with_kind(MASTHEAD, BlockKind.MASTHEAD).draft
    assert after.metadata.published_at == "2023-05-18T09:12"
    assert after.metadata.responsible_editor == "陸采薇"
    assert (after.metadata.editor, after.metadata.title) == ("許知遠", "首頁 > 新聞 > 要聞")
    why = {each.field: each.place for each in after.evidence}
    assert (why["responsible_editor"], why["editor"]) == (Place.MASTHEAD, Place.PERSON)


def test_a_block_left_out_comes_back_with_the_kind_it_is_given(review: Review) -> None:
    after = review.with_kind(NOTICE, BlockKind.QUOTE)
    assert after.is_taken(NOTICE)
    assert kinds_of(after)[NOTICE] is BlockKind.QUOTE


def test_only_lines_with_tabs_are_of_tables_and_images_stay_images(review: Review) -> None:
    assert review.offered(BODY) == KINDS
    assert BlockKind.TABLE in review.offered(CELLS)
    with pytest.raises(ValueError, match="cannot be a table"):
        review.with_kind(BODY, BlockKind.TABLE)
    out = {0: BlockKind.BOILERPLATE, 1: BlockKind.IMAGE}
    remote = (RemoteImage("https://a.example/1.png", 0),)
    pictured = begin(replace(made("圖\n圖\n", out), remote_images=remote))
    assert pictured.kinds == (BlockKind.IMAGE, BlockKind.IMAGE)
    assert pictured.offered(0) == pictured.offered(1) == ()


def test_another_reading_keeps_what_was_typed_and_mends_the_rest() -> None:
    text = "青嶺灣試驗區啟動「一窗辦結」\r\n2023-05-18 來源：青嶺日報\r\n\r\n　　掛出新牌。\r\n"
    raw = text.encode("cp950")
    wrong = begin(read_bytes(raw, "a.txt", "cp1252")).saying("outlet", "𠮷報")
    assert wrong.draft.metadata.title != "青嶺灣試驗區啟動「一窗辦結」"
    mended = wrong.over(read_bytes(raw, "a.txt")).draft
    assert (mended.encoding, mended.source_text) == ("cp950", text.replace("\r", ""))
    assert mended.metadata.title == "青嶺灣試驗區啟動「一窗辦結」"
    assert mended.metadata.outlet == "𠮷報"
