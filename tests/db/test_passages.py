"""What is found equals what going through all annotations finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.library import Library
from reader.changes import AddAnnotation, AddTag, Batch, Collect, Kind, Put, Trash
from reader.codebook import Codebook
from reader.fold import fold
from reader.model import Annotation, Article, DetectedScript, Metadata
from reader.passages import (
    Around,
    Grouping,
    How,
    Order,
    PassageFilter,
    Relation,
    Term,
    passage,
)
from reader.shelf import Collection
from tests.helpers.library import (
    AT,
    SIMPLIFIED,
    TAGS,
    TRADITIONAL,
    add,
    annotation_of,
    draft_of,
    minutes,
    revising,
)

OUTLETS = ("鏡山日報", "云岭晚报", "")
DATES = ("2022-01-19T19:46", "2022-03", "2023", "", "2024-03-05")
CODERS = ("林禾", "方硯")
NOTES = ("", "對照𠮷田村", "增值税🌱")
KEYS = [tag.id for tag in TAGS]


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Ten articles with 160 passages, some in the trash, one text made anew."""
    random = Random(7)
    path: Path = tmp_path_factory.mktemp("coded") / "news.gengdu"
    with Library(path) as library:
        library.apply(Batch(tuple(AddTag(tag) for tag in TAGS)))
        articles = [_article(library, number) for number in range(10)]
        made = [_annotation(random, random.choice(articles)) for _ in range(160)]
        library.apply(Batch(tuple(map(AddAnnotation, made))))
        library.apply(Trash(Kind.ANNOTATION, (made[3].id, made[4].id), AT))
        library.apply(Trash(Kind.ARTICLE, (articles[4].id,), AT))
        library.apply(Batch((Put(Collection("c", "集")), Collect("c", (articles[0].id,)))))
        library.apply(revising(articles[1], "新稿，居民說改革。\n"))
        yield library


def _article(library: Library, number: int) -> Article:
    text = (TRADITIONAL, SIMPLIFIED)[number % 2] + f"第{number}篇\n"
    draft = draft_of(text)
    metadata = Metadata(
        title=f"第{number}篇",
        outlet=OUTLETS[number % 3],
        author=("王小明、𠮷田", "沈若兰")[number % 2],
        published_at=DATES[number % 5],
    )
    return add(library, replace(draft, metadata=metadata), at=minutes(number))


def _annotation(random: Random, article: Article) -> Annotation:
    start = random.randrange(len(article.source_text) - 1)
    end = min(len(article.source_text), start + random.randint(1, 20))
    tags = random.sample(KEYS, random.choice((0, 1, 1, 2)))
    added = annotation_of(article, start, end, *tags, note=random.choice(NOTES))
    return replace(added, coder=random.choice(CODERS), modified_at=minutes(random.randrange(99)))


TERMS = st.builds(Term, st.sampled_from([*KEYS, "gone"]), st.booleans())
SOME = st.lists(TERMS, max_size=2).map(tuple)
FILTERS = st.builds(
    PassageFilter,
    every=SOME,
    some=SOME,
    no=SOME,
    untagged=st.sampled_from([False, False, True]),
    relation=st.none() | st.builds(Relation, st.sampled_from(How), TERMS, st.integers(0, 9)),
    outlets=st.sampled_from([(), (), OUTLETS[:1], OUTLETS[1:]]),
    since=st.sampled_from(["", "", "2022-02", "2023-01-01", "2022"]),
    until=st.sampled_from(["", "", "2022-12-31", "2023", "2022-01-19"]),
    author=st.sampled_from(["", "", "沈若蘭", "吉田", "𠮷田"]),
    script=st.sampled_from([None, None, DetectedScript.HANS, DetectedScript.HANT]),
    coders=st.sampled_from([(), (), CODERS[:1]]),
    text=st.sampled_from(["", "", "改革", "增值稅", "𠮷", " 減税 "]),
    noted=st.sampled_from([False, False, True]),
    collection=st.sampled_from(["", "", "", "c", "no"]),
)


@dataclass(frozen=True)
class Everything:
    """All that the library holds, read once."""

    annotations: list[Annotation]
    articles: dict[str, Article]
    codebook: Codebook
    members: set[str]

    def wanted(self, wanted: PassageFilter) -> set[str]:
        """The ids of the annotations that a filter wants, by looking at each."""
        return {each.id for each in self.annotations if self._is_wanted(wanted, each)}

    def _is_wanted(self, wanted: PassageFilter, each: Annotation) -> bool:
        article = self.articles[each.article]
        known, date = article.metadata, article.metadata.published_at
        text = fold(wanted.text.strip())
        return all(
            (
                all(self._has(each, (term,)) for term in wanted.every),
                not wanted.some or self._has(each, wanted.some),
                not wanted.no or not self._has(each, wanted.no),
                not wanted.untagged or not each.tags,
                not wanted.relation or self._is_related(wanted.relation, each),
                not wanted.outlets or known.outlet in wanted.outlets,
                not wanted.since or date >= wanted.since or _is_part(date, wanted.since),
                not wanted.until or ("" < date[: len(wanted.until)] <= wanted.until),
                fold(wanted.author) in fold(known.author),
                wanted.script in (None, article.info.script),
                not wanted.coders or each.coder in wanted.coders,
                text in fold(each.anchor.quote) or text in fold(each.note),
                not wanted.noted or bool(each.note),
                not wanted.collection
                or (wanted.collection == "c" and each.article in self.members),
            )
        )

    def _has(self, annotation: Annotation, terms: tuple[Term, ...]) -> bool:
        meant = {
            key
            for term in terms
            if term.tag in self.codebook
            for key in (self.codebook.subtree(term.tag) if term.below else (term.tag,))
        }
        return not meant.isdisjoint(annotation.tags)

    def _is_related(self, relation: Relation, each: Annotation) -> bool:
        return any(
            _stands(relation, each, other) and self._has(other, (relation.term,))
            for other in self.annotations
        )


@pytest.fixture(scope="module")
def everything(coded: Library) -> Everything:
    articles = {info.id: coded.article(info.id) for info in coded.articles()}
    return Everything(coded.annotations(), articles, coded.codebook(), coded.members("c"))


def _is_part(date: str, since: str) -> bool:
    return bool(date) and since.startswith(date)


def _stands(relation: Relation, one: Annotation, other: Annotation) -> bool:
    if (one.article, one.version) != (other.article, other.version) or one.id == other.id:
        return False
    (start, end), (begin, stop) = ((each.anchor.start, each.anchor.end) for each in (one, other))
    return {
        How.OVERLAPPING: max(start, begin) < min(end, stop),
        How.WITHIN: begin <= start and end <= stop,
        How.AROUND: start <= begin and stop <= end,
        How.NEAR: max(start, begin) - min(end, stop) <= relation.distance,
    }[relation.how]


@settings(max_examples=150)
@given(wanted=FILTERS, order=st.sampled_from(Order))
def test_a_filter_finds_what_going_through_all_finds(
    coded: Library, everything: Everything, wanted: PassageFilter, order: Order
) -> None:
    found = coded.find_passages(wanted, order=order)
    assert set(coded.passage_ids(found.rows)) == everything.wanted(wanted)
    assert len(set(found.rows)) == len(found.rows)


@settings(max_examples=40)
@given(wanted=FILTERS, grouping=st.sampled_from(Grouping))
def test_groups_hold_what_they_say(
    coded: Library, wanted: PassageFilter, grouping: Grouping
) -> None:
    found = coded.find_passages(wanted, grouping)
    loaded = coded.load_passages(found.rows, Around.NOTHING)
    assert len(loaded) == len(found.rows) == sum(group.count for group in found.groups)
    ends = list(accumulate(group.count for group in found.groups))
    for group, end in zip(found.groups, ends, strict=True):
        for each in loaded[end - group.count : end]:
            annotation, known = each.annotation, each.article.metadata
            keys = {
                Grouping.NONE: ("",),
                Grouping.TAG: annotation.tags or ("",),
                Grouping.ARTICLE: (annotation.article,),
                Grouping.OUTLET: (known.outlet,),
                Grouping.YEAR: (known.published_at[:4],),
                Grouping.CODER: (annotation.coder,),
            }[grouping]
            assert group.key in keys
    assert len({group.key for group in found.groups}) == len(found.groups)
    if grouping is Grouping.TAG:
        known_tags = [tag.id for tag in coded.codebook().tags]
        named = [group.key for group in found.groups if group.key]
        assert named == [key for key in known_tags if key in named]


def test_passages_are_ordered_as_asked(coded: Library) -> None:
    def dates(order: Order) -> list[str]:
        rows = coded.find_passages(PassageFilter(), order=order).rows
        return [each.article.metadata.published_at for each in coded.load_passages(rows)]

    assert dates(Order.NEWEST) == sorted(dates(Order.NEWEST), reverse=True)
    assert dates(Order.OLDEST) == sorted(dates(Order.OLDEST))
    rows = coded.find_passages(PassageFilter(), order=Order.CHANGED).rows
    changed = [each.annotation.modified_at for each in coded.load_passages(rows)]
    assert changed == sorted(changed, reverse=True)


def test_a_page_of_passages_is_read_with_what_is_around(coded: Library) -> None:
    rows = coded.find_passages(PassageFilter(articles=())).rows[20:40]
    loaded = coded.load_passages(rows, Around.PARAGRAPH)
    assert [each.annotation.id for each in loaded] == coded.passage_ids(rows)
    for each in loaded:
        article = coded.article(each.annotation.article)
        assert each == passage(article, each.annotation, Around.PARAGRAPH)
        assert each.annotation == coded.annotation(each.annotation.id)


def test_what_is_gone_meanwhile_is_left_out(coded: Library) -> None:
    rows = coded.find_passages(PassageFilter()).rows
    key = coded.passage_ids(rows[:1])[0]
    applied = coded.apply(Trash(Kind.ANNOTATION, (key,), AT))
    assert len(coded.load_passages(rows)) == len(rows) - 1
    coded.apply(applied.inverse)


def test_what_can_be_chosen(coded: Library) -> None:
    assert coded.coded_outlets() == sorted(OUTLETS[:2])
    assert coded.coders() == sorted(CODERS)
