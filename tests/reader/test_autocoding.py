from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.autocoding import Proposal, Unit, coded, extended, proposals, tagged
from reader.drafts import addition
from reader.model import Article
from tests.helpers.library import TRADITIONAL, draft_of

TEXTS = st.lists(
    st.sampled_from(
        (
            "改",
            "革",
            "𠮷",
            "𨋢",
            "🌱",
            "。",
            "！”",
            "，",
            "「",
            "」",
            "\u3000",
            " ",
            "\n",
            "e\u0301",
        )
    ),
    min_size=1,
    max_size=40,
).map("".join)


def article_of(text: str) -> Article:
    return addition(draft_of(text)).article


ARTICLE = article_of(TRADITIONAL)


def quotes(word: str, unit: Unit) -> list[str]:
    start = TRADITIONAL.index(word)
    hits = [(start, start + len(word))]
    found = proposals(ARTICLE, hits, unit)
    return [TRADITIONAL[each.start : each.end] for each in found]


def test_the_word_its_sentence_or_its_paragraph_is_tagged() -> None:
    assert quotes("搭𨋢", Unit.WORD) == ["搭𨋢"]
    assert quotes("搭𨋢", Unit.SENTENCE) == ["居民搭𨋢到觀景台；"]
    assert quotes("𠮷田村", Unit.PARAGRAPH) == [
        "三月五日，鏡山縣在𠮷田村舉行開工儀式🌱，縣長說改革沒有終點。"
    ]


def test_hits_of_one_sentence_are_one_proposal() -> None:
    first, second = TRADITIONAL.index("生態項目"), TRADITIONAL.index("公布")
    hits = [(second, second + 2), (first, first + 4)]
    assert len(proposals(ARTICLE, hits, Unit.SENTENCE)) == 1
    words = proposals(ARTICLE, hits, Unit.WORD)
    assert [(each.start, each.end) for each in words] == [
        (first, first + 4),
        (second, second + 2),
    ]


def test_what_overlaps_without_being_the_same_stays_two() -> None:
    found = proposals(ARTICLE, [(0, 4), (2, 6)], Unit.WORD)
    assert [(each.start, each.end) for each in found] == [(0, 4), (2, 6)]


def test_what_is_coded_so_is_known_again() -> None:
    wanted = proposals(ARTICLE, [(0, 4), (2, 6)], Unit.WORD)
    made = tagged(ARTICLE, wanted[:1], "tag-a", "林禾")
    assert [(each.tags, each.coder) for each in made] == [(("tag-a",), "林禾")]
    assert coded(made, "tag-a") == set(wanted[:1])
    assert coded(made, "tag-b") == set()


def test_of_a_text_that_is_another_by_now_nothing_is_made() -> None:
    stale = Proposal(ARTICLE.id, ARTICLE.info.version + 1, 0, 4)
    elsewhere = Proposal("another", ARTICLE.info.version, 0, 4)
    assert tagged(ARTICLE, [stale, elsewhere], "tag-a", "") == []


@given(TEXTS, st.data(), st.sampled_from(Unit))
def test_a_hit_is_within_what_is_tagged_and_quoted_to_the_character(
    text: str, data: st.DataObject, unit: Unit
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    article = article_of(text)
    first, last = extended(article, start, end, unit)
    assert 0 <= first <= start < end <= last <= len(text)
    (made,) = tagged(article, proposals(article, [(start, end)], unit), "tag", "")
    assert made.anchor.quote == text[first:last]
    assert made.anchor.quote[start - first : end - first] == text[start:end]
    assert unit is not Unit.WORD or (first, last) == (start, end)
    # Nothing white is added, and no sentence more than the hit begins and ends in.
    assert text[first:start] == text[first:start].lstrip()
    assert text[end:last] == text[end:last].rstrip()
    assert "\n" not in text[first:start] + text[end:last]
