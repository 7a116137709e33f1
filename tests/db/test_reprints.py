from __future__ import annotations

import pytest

from db.library import Library
from reader.changes import Erase, Kind, Restore, Trash, Withdraw
from reader.errors import InUse
from reader.model import Article, Draft
from reader.reprints import BANDS, bands, groups, shingles
from tests.helpers.library import AT, add, draft_of, minutes, revising, snapshot
from tests.helpers.reprints import (
    OTHER_EVENT,
    SAME_EVENT,
    STORY,
    noted,
    shortened,
    traditional,
)

PRINTED = "松溪启用种子银行\n" + STORY


@pytest.fixture
def story(library: Library) -> Article:
    """An article, and two others that are none of its reprints."""
    add(library, draft_of(SAME_EVENT, "云岭晚报"))
    add(library, draft_of(OTHER_EVENT, "云岭晚报"))
    return add(library, draft_of(PRINTED), at=AT)


def kept(library: Library) -> dict[str, set[object]]:
    """The bands that are kept of each article."""
    found: dict[str, set[object]] = {}
    for band, key in snapshot(library.path)["band"]:
        found.setdefault(str(key), set()).add(band)
    return found


def of(article: Article) -> set[int]:
    return set(bands(shingles(article.source_text, article.blocks)))


def ids(library: Library, key: str) -> list[str]:
    return [each.info.id for each in library.reprints(key)]


def test_an_article_alone_has_no_reprints(library: Library, story: Article) -> None:
    assert library.reprints(story.id) == []
    assert library.reprint_pairs() == []
    assert len(kept(library)[story.id]) == BANDS


def test_reprints_are_found_both_ways_the_likest_first(library: Library, story: Article) -> None:
    whole = add(library, draft_of(traditional("種子回到土裡\n" + STORY), "鏡山日報"))
    part = add(library, draft_of(noted(shortened(traditional(STORY)))))
    assert ids(library, story.id) == [whole.id, part.id]
    first, second = library.reprints(story.id)
    assert (first.contained, second.contained) == (False, True)
    assert 0.5 < second.similarity < first.similarity < 1
    assert first.info == whole.info
    assert set(ids(library, part.id)) == {story.id, whole.id}


def test_of_very_many_the_likest_are_compared(
    library: Library, story: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(library, draft_of(noted(shortened(traditional(STORY)))))
    whole = add(library, draft_of("种子回到土里\n" + STORY))
    monkeypatch.setattr("db.reprints.MOST_COMPARED", len(STORY))
    assert ids(library, story.id) == [whole.id]


def test_a_draft_is_compared_before_it_is_stored(library: Library, story: Article) -> None:
    draft = draft_of(noted(traditional(STORY)))
    assert [each.info.id for each in library.reprints_of(draft)] == [story.id]
    assert library.reprints_of(draft_of("改革\n")) == []
    assert len(library.articles()) == 3


def test_what_is_in_the_trash_is_no_reprint(library: Library, story: Article) -> None:
    again = add(library, draft_of(noted(STORY)))
    library.apply(Trash(Kind.ARTICLE, (again.id,), AT))
    assert ids(library, story.id) == []
    assert ids(library, again.id) == []
    assert library.reprint_pairs() == []
    library.apply(Restore(Kind.ARTICLE, (again.id,)))
    assert ids(library, story.id) == [again.id]
    library.apply(Trash(Kind.ARTICLE, (story.id,), AT))
    assert library.reprint_pairs() == []


def test_an_article_that_is_not_there_has_none(library: Library, story: Article) -> None:
    assert library.reprints("nobody") == []


def test_every_pair_is_given_once(library: Library, story: Article) -> None:
    others = [
        add(library, draft_of(text), at=minutes(count))
        for count, text in enumerate((noted(STORY), shortened(STORY), OTHER_EVENT + "完"), 1)
    ]
    found = [(one, each.info.id) for one, each in library.reprint_pairs()]
    assert len({frozenset(pair) for pair in found}) == len(found) == 4
    named = [sorted(group) for group in groups(found)]
    assert sorted([story.id, others[0].id, others[1].id]) in named
    assert len(named) == 2


def test_groups_hang_together_by_pairs() -> None:
    assert groups([]) == []
    found = groups([("a", "b"), ("c", "d"), ("d", "a"), ("e", "f"), ("b", "c")])
    assert [set(group) for group in found] == [set("cdab"), set("ef")]
    assert [len(group) for group in found] == [4, 2]


# -- what is stored


def test_bands_come_and_go_with_their_article(library: Library, story: Article) -> None:
    assert kept(library)[story.id] == of(story)
    inverse = library.apply(Erase(Kind.ARTICLE, story.id)).inverse
    assert story.id not in kept(library)
    library.apply(inverse)
    assert kept(library)[story.id] == of(story)


def test_bands_are_those_of_the_text_that_is_shown(library: Library, story: Article) -> None:
    change = revising(story, OTHER_EVENT)
    inverse = library.apply(change).inverse
    assert kept(library)[story.id] == of(change.article) != of(story)
    assert isinstance(inverse, Withdraw)
    library.apply(inverse)
    assert kept(library)[story.id] == of(story)


def test_a_change_that_is_refused_leaves_the_bands(library: Library, story: Article) -> None:
    library.apply(revising(story, OTHER_EVENT))
    before = kept(library)
    with pytest.raises(InUse):
        library.apply(Erase(Kind.ARTICLE, story.id))
    assert kept(library) == before


def test_a_text_without_letters_is_kept_without_bands(library: Library) -> None:
    made = add(library, draft_of("🌱……\n"))
    assert kept(library) == {}
    assert library.reprints(made.id) == []
    assert library.check().problems == ()


def test_reading_finds_reprints_of_a_draft_of_any_length(library: Library, story: Article) -> None:
    long: Draft = draft_of(STORY * 40)
    assert [each.info.id for each in library.reprints_of(long)] == [story.id]
