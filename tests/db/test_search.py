from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from db import search
from db.library import Library
from reader.changes import AddAnnotation, AddTag, EditMetadata, Erase, Kind, Restore, Trash
from reader.errors import ReadOnlyLibrary, UnknownTag
from reader.found import Results
from reader.model import Tag
from reader.query import Field, Query, Regex
from reader.query_errors import SearchIndexDamaged, SearchTooLong, SlowPattern
from reader.query_text import parse
from tests.helpers.library import (
    AT,
    SIMPLIFIED,
    TRADITIONAL,
    add,
    annotation_of,
    damage,
    draft_of,
    fill,
    revising,
    the_article,
)
from tests.helpers.searching import holds

T, S = TRADITIONAL, SIMPLIFIED


def found(library: Library, typed: str, *, exact_script: bool = False) -> Results:
    return library.search(parse(typed, exact_script=exact_script))


def texts(library: Library, typed: str, *, exact_script: bool = False) -> list[str]:
    """The texts of the articles that are found."""
    hits = found(library, typed, exact_script=exact_script).hits
    return [library.article(hit.article.id).source_text for hit in hits]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("改革", [S, T]),
        ("改", [S, T]),
        ("走廊", [T]),
        ("吉", []),
        ("𠮷", [T]),
        ("𨋢", [T]),
        ("🌱", [T]),
        ("👩‍🌾", [S]),
        ("生态项目", [T]),
        ("縣 減稅", []),
        ("县 改革", [T]),
        ("縣 | 減稅", [S, T]),
        ("改革 -減稅", [T]),
        ("NOT 減稅", [T]),
        ("-改革", []),
        ("改革 (走廊 OR 减税)", [S, T]),
        ("改革 NEAR/3 生態", [T]),
        ("改革 NEAR/2 生態", []),
        ("生態 NEAR/3 改革", [T]),
        ("走廊三月", []),
        ("走廊 三月", [T]),
        ("“走廊 三月”", []),
        ("title:改革", [S]),
        ("title:走", [T]),
        ("outlet:晚報", [S]),
        ("來源：鏡山日报", [T]),
        ("author:林", []),
        ("date:2024", [S, T]),
        ("date:2024-03-05..2024-04", [S, T]),
        ("date:..2024-03-04", []),
        ("date:2024-03-06..", []),
        ("tag:改革舉措", [S, T]),
        ('tag:"改革舉措 / 稅制"', [S]),
        ("标签:稅制 走廊", []),
        ("-tag:稅制", [T]),
        ("/改革[^措]/", [S, T]),
        ("/改革措施.*项目/", [T]),
        ("改革 -/改革措施/", [S]),
        ("(走廊 date:2024) | (outlet:晚報 -tag:稅制)", [T]),
        ("云岭 /不在/ | 走廊", [T]),
    ],
)
def test_what_is_found(filled: Library, typed: str, wanted: list[str]) -> None:
    assert sorted(texts(filled, typed)) == sorted(wanted)
    assert found(filled, typed).total == len(wanted)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("減稅", []), ("减税", [S]), ("縣", [T]), ("县", []), ("/減./", []), ("/减./", [S])],
)
def test_the_very_characters_can_be_asked_for(
    filled: Library, typed: str, wanted: list[str]
) -> None:
    assert texts(filled, typed, exact_script=True) == wanted


def test_a_hit_says_where(filled: Library) -> None:
    (hit,) = found(filled, "鄉改革").hits
    assert hit.article == the_article(filled, S).info
    assert [hit.article.metadata.title[start:end] for start, end in hit.title_hits] == ["乡改革"]
    assert [S[start:end] for start, end in hit.passages] == ["乡改革"]
    assert hit.count == 1
    assert "".join(part for part, _ in hit.parts) == S[hit.snippet.start : hit.snippet.end]
    assert [part for part, is_hit in hit.parts if is_hit] == ["乡改革"]


def test_what_is_not_in_the_text_has_no_place(filled: Library) -> None:
    (hit,) = found(filled, "outlet:晚报 date:2024").hits
    assert (hit.passages, hit.title_hits, hit.count) == ((), (), 0)
    assert hit.parts


def test_the_words_of_other_regions_are_found(library: Library) -> None:
    add(library, draft_of("新的軟體和滑鼠\n"))
    assert [hit.passages for hit in found(library, "软件 鼠标").hits] == [((2, 4), (5, 7))]


def test_a_name_set_wide_is_found(library: Library) -> None:
    add(library, draft_of("李　強說 App 2.0\n"))
    for typed in ("李强", "說app", "app", '"APP 2.0"', "ap*"):
        assert found(library, typed).total == 1, typed
    for typed in ("李强app", "ap", "pp"):
        assert found(library, typed).total == 0, typed


def test_a_title_counts_more_than_a_text(library: Library) -> None:
    often = add(library, draft_of("鎮上今天的消息\n\n" + "改革再改革，" * 3 + "\n"))
    titled = add(library, draft_of("談改革\n" + "別的事，" * 4 + "\n"))
    for number in range(9):
        add(library, draft_of(f"第{number}篇，與此無關\n"))
    ids = [hit.article.id for hit in found(library, "改革").hits]
    assert ids == [titled.id, often.id]


def test_pages_go_on_where_the_last_ended(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(7):
        add(library, draft_of(f"改革{number}\n第{number}篇\n"))
    for most in (2_000, 3):
        monkeypatch.setattr("db.finding.MOST_RANKED", most)
        for typed in ("改革", "/改革/", "-走廊"):
            query = parse(typed)
            pages = [library.search(query, 3, offset) for offset in (0, 3, 6, 9)]
            assert [page.total for page in pages] == [7] * 4
            assert [len(page.hits) for page in pages] == [3, 3, 1, 0]
            ids = [hit.article.id for page in pages for hit in page.hits]
            assert len(set(ids)) == 7


def test_of_very_many_those_with_it_in_the_title_come_first_then_the_newest(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.finding.MOST_RANKED", 3)
    for day in range(1, 10):
        title = "談改革" if day == 4 else "消息"
        draft = draft_of(f"{day}\n改革\n")
        metadata = replace(draft.metadata, title=title, published_at=f"2024-03-0{day}")
        add(library, replace(draft, metadata=metadata))
    days = [hit.article.metadata.published_at[-1] for hit in found(library, "改革").hits]
    assert days == [*"498765321"]


def test_every_passage_for_coding(filled: Library) -> None:
    hits = list(filled.search_hits(parse("改革")))
    articles = {info.id: filled.article(info.id).source_text for info in filled.articles()}
    assert len(hits) == 3
    assert all(articles[key][start:end] == "改革" for key, start, end in hits)


def test_passages_can_be_coded_while_they_are_read(filled: Library) -> None:
    for key, start, end in filled.search_hits(parse("改革")):
        article = filled.article(key)
        filled.apply(AddAnnotation(annotation_of(article, start, end, "tag-reform")))
    assert len(filled.annotations()) == 6


def test_an_article_that_goes_while_passages_are_read_is_left_out(filled: Library) -> None:
    passages = filled.search_hits(parse("改革"))
    first, _, _ = next(passages)
    (other,) = (info for info in filled.articles() if info.id != first)
    filled.apply(Trash(Kind.ARTICLE, (other.id,), AT))
    assert {key for key, _, _ in passages} <= {first}


# -- the index follows every change


def test_what_is_in_the_trash_is_not_found(filled: Library) -> None:
    key = the_article(filled, T).id
    filled.apply(Trash(Kind.ARTICLE, (key,), AT))
    for typed in ("改革", "/改革/", "date:2024"):
        assert texts(filled, typed) == [S]
    filled.apply(Restore(Kind.ARTICLE, (key,)))
    assert sorted(texts(filled, "改革")) == sorted([S, T])


def test_an_edited_title_and_outlet_are_found(filled: Library) -> None:
    info = the_article(filled, T).info
    metadata = replace(info.metadata, title="濕地", outlet="青岡日報", published_at="2020-01")
    inverse = filled.apply(EditMetadata(info.id, metadata)).inverse
    assert texts(filled, "title:湿地 outlet:青冈 date:2020") == [T]
    assert texts(filled, "outlet:鏡山") == []
    filled.apply(inverse)
    assert texts(filled, "湿地 | outlet:青冈 | date:2020") == []
    assert filled.check().problems == ()


def test_another_text_takes_the_place_of_the_former(library: Library) -> None:
    article = add(library, draft_of("昨天以前的標題\n舊的文字\n"))
    inverse = library.apply(revising(article, "昨天以前的標題\n新的文章\n")).inverse
    assert (found(library, "文字").total, found(library, "文章").total) == (0, 1)
    library.apply(inverse)
    assert (found(library, "文字").total, found(library, "文章").total) == (1, 0)
    assert library.check().problems == ()


def test_what_is_erased_is_not_found(library: Library) -> None:
    article = add(library, draft_of(T))
    inverse = library.apply(Erase(Kind.ARTICLE, article.id)).inverse
    assert found(library, "改革").total == 0
    library.apply(inverse)
    assert found(library, "改革").total == 1
    assert library.check().problems == ()


def test_the_same_search_sees_what_has_changed_since(filled: Library) -> None:
    query = parse("-/減稅/")
    assert filled.search(query).total == 1
    add(filled, draft_of("另一篇\n"))
    assert filled.search(query).total == 2
    with Library(filled.path) as other:
        add(other, draft_of("又一篇\n"))
    assert filled.search(query).total == 3


def test_a_tag_counts_with_those_below_it_and_not_in_the_trash(filled: Library) -> None:
    assert texts(filled, "tag:改革舉措/稅制/增值稅") == [S]
    annotation = next(each for each in filled.annotations() if "tag-vat" in each.tags)
    filled.apply(Trash(Kind.ANNOTATION, (annotation.id,), AT))
    assert texts(filled, "tag:稅制") == []
    with pytest.raises(UnknownTag):
        found(filled, "tag:無此標籤")
    filled.apply(AddTag(Tag("new", "無此標籤")))
    assert texts(filled, "tag:無此標籤") == []


# -- an index that is not current, not sound, or may not be written


@pytest.fixture
def stale(filled: Library) -> Library:
    """A library whose index was made with other dictionaries."""
    damage(filled.path, f"UPDATE setting SET value = 'old' WHERE key = '{search.MADE_BY}'")
    return filled


def test_without_an_index_of_ours_the_texts_are_read(stale: Library) -> None:
    assert not stale.index_is_current
    test_what_is_found(stale, "改革 -減稅", [T])
    test_what_is_found(stale, "date:2024 -tag:稅制 改", [T])
    assert [problem.kind for problem in stale.check().problems] == ["index"]


def test_a_stale_index_is_left_alone_and_made_anew_whole(stale: Library) -> None:
    article = add(stale, draft_of("新的一篇談改革\n"))
    info = the_article(stale, T).info
    stale.apply(EditMetadata(info.id, replace(info.metadata, title="濕地")))
    stale.apply(Erase(Kind.ARTICLE, article.id))
    add(stale, draft_of("再一篇談改革\n"))
    assert found(stale, "改革").total == 3
    stale.rebuild_index()
    assert stale.index_is_current
    assert stale.check().problems == ()
    assert (found(stale, "改革").total, found(stale, "title:濕地").total) == (3, 1)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article SET title = '別的標題'",
        "UPDATE article SET published_at = '1999'",
        "DELETE FROM search_index_docsize WHERE id = 1",
        "UPDATE search_index_data SET block = x'00' WHERE id > 10",
        "DELETE FROM search_document",
    ],
)
def test_an_index_that_says_something_else_is_found_and_mended(
    filled: Library, statement: str
) -> None:
    damage(filled.path, statement)
    assert "index" in {problem.kind for problem in filled.check().problems}
    filled.rebuild_index()
    assert "index" not in {problem.kind for problem in filled.check().problems}
    assert found(filled, "改革").total == 2


def test_a_malformed_index_is_not_taken_for_a_malformed_library(filled: Library) -> None:
    damage(filled.path, "UPDATE search_index_data SET block = x'00' WHERE id > 10")
    with pytest.raises(SearchIndexDamaged):
        found(filled, "改革")
    assert len(filled.articles()) == 2


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Library]:
    path = tmp_path / "old.gengdu"
    with Library(path) as library:
        fill(library)
    path.chmod(0o444)
    with Library(path, create=False) as library:
        yield library


def test_a_library_that_may_not_be_written_is_searched(read_only: Library) -> None:
    test_what_is_found(read_only, "改革 -減稅", [T])
    assert read_only.index_is_current
    assert read_only.check().problems == ()
    with pytest.raises(ReadOnlyLibrary):
        read_only.rebuild_index()


def test_a_text_that_is_not_utf_8_any_more_stops_no_other(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        fill(library)
    damage(
        path,
        "UPDATE article SET source_text = CAST(replace(CAST(source_text AS BLOB), x'e9', x'69') "
        f"AS TEXT) WHERE length = {len(T)}",
    )
    with closing(Library(path)) as library:
        assert {problem.kind for problem in library.check().problems} == {"text"}
        library.rebuild_index()
        assert texts(library, "減稅") == [S]


def test_a_regular_expression_that_never_ends_is_stopped(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.patterns.SECONDS", 0.05)
    add(library, draft_of("a" * 5_000 + "\n"))
    with pytest.raises(SlowPattern, match="takes longer"):
        library.search(Query(Regex("(a|aa)+$b|(a+)+b")))


@pytest.mark.parametrize("depth", [3, 6, 8])
def test_a_search_may_be_deep(filled: Library, depth: int) -> None:
    typed = "走廊"
    for level in range(depth):
        typed = (
            f"(無{level} | 改革 {typed})" if level % 2 else f"(沒{level} | 改 {typed} -有{level})"
        )
    assert texts(filled, typed) == [T]
    assert texts(filled, f"改 -{typed}") == [S]


def test_a_search_may_have_many_words(filled: Library) -> None:
    assert texts(filled, "走廊 " + " ".join(f"-软件{n}鼠标" for n in range(99))) == [T]
    assert texts(filled, " | ".join([*(f"软件{n}鼠标" for n in range(99)), "走廊"])) == [T]
    assert texts(filled, "走廊 " * 199) == [T]


SHAPES = ("(改 {})", "({} | 无)", "-{}", "(改 -{})", "(无 | -{})", "(改 {} | 无)")


@given(searches=st.lists(st.lists(st.sampled_from(SHAPES), min_size=5, max_size=10), min_size=20))
@example([["-{}", "(改 {} | 无)", "(改 -{})", "(改 {})", "(改 -{})", "(改 -{})", "(改 {})"]])
@settings(
    max_examples=10,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=(Phase.explicit, Phase.generate),
)
def test_what_is_found_however_deep_it_is_asked(filled: Library, searches: list[list[str]]) -> None:
    for shapes in searches:
        typed = "走廊"
        for shape in shapes:
            typed = shape.format(typed)
        with suppress(SearchTooLong):
            query = parse(typed)
            wanted = [
                text for text in (T, S) if holds(query, {Field.TITLE: "", Field.TEXT: text}, "")
            ]
            assert sorted(texts(filled, typed)) == sorted(wanted), typed
