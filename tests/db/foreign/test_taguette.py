from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.foreign import taguette
from reader.errors import Damaged, NoCoding
from reader.exchange.bundle import Bundle, Why
from reader.model import Tag
from tests.helpers.foreign import Highlight, sqlite_file, taguette_project

CONTENTS = "<h1>鏡山縣試辦</h1><p>在𠮷田村<b>改革</b>措施🌱，\n居民搭𨋢。</p>\n<p>a &lt; b\nc</p>"
FLAT = "鏡山縣試辦在𠮷田村改革措施🌱，\n居民搭𨋢。\na < b\nc"
TEXT = "鏡山縣試辦\n在𠮷田村改革措施🌱，居民搭𨋢。\na < b c"


def highlight(words: str, *tags: int, snippet: str = "", flat: str = FLAT) -> Highlight:
    """A highlight of the first place of some words, counted in bytes as Taguette counts."""
    start = len(flat[: flat.index(words)].encode())
    return start, start + len(words.encode()), snippet or html.escape(words), tags


def read(tmp_path: Path, *highlights: Highlight, contents: str = CONTENTS) -> Bundle:
    return taguette.read(taguette_project(tmp_path / "p.sqlite3", contents, highlights))


def test_a_document_is_an_article_with_lines_as_its_elements_have_them(tmp_path: Path) -> None:
    (whole,) = read(tmp_path).articles
    assert whole.article.source_text == TEXT
    assert whole.raw == CONTENTS.encode()
    assert whole.article.metadata.title == "鏡山"
    assert whole.memo == "看過"
    lines = [TEXT[block.start : block.end] for block in whole.article.blocks]
    assert lines == TEXT.split("\n")


def test_highlights_stand_where_they_stood(tmp_path: Path) -> None:
    bundle = read(
        tmp_path,
        highlight("改革措施🌱", 1, 2, snippet="<p><b>改革</b>措施🌱</p>"),
        highlight("，\n居民搭𨋢"),
        highlight("縣試辦在𠮷", 3, snippet="<h1>縣試辦</h1><p>在𠮷</p>"),
        highlight("a < b"),
    )
    assert not bundle.left_out
    quotes = [each.anchor.quote for each in bundle.annotations]
    assert quotes == ["改革措施🌱", "，居民搭𨋢", "縣試辦\n在𠮷", "a < b"]
    for each in bundle.annotations:
        assert TEXT[each.anchor.start : each.anchor.end] == each.anchor.quote
        assert each.coder == "lin"
        assert each.created_at.isoformat() == "2026-02-03T04:05:06.789000+00:00"
    names = {tag.id: tag.name for tag in bundle.tags}
    assert [names[tag] for tag in bundle.annotations[0].tags] == ["改革", "改革措施"]


def test_a_tag_stands_below_another_only_with_a_sign_between(tmp_path: Path) -> None:
    bundle = read(tmp_path)
    tags = {tag.name: tag for tag in bundle.tags}
    assert set(tags) == {"改革", "改革措施", "稅制"}
    assert tags["稅制"].parent == tags["改革"].id
    assert tags["改革措施"].parent is None
    assert tags["稅制"].description == "關於改革.稅制"
    assert tags["稅制"].colour == tags["改革"].colour != tags["改革措施"].colour


def test_what_does_not_fit_its_words_is_left_out_and_named(tmp_path: Path) -> None:
    bundle = read(
        tmp_path,
        highlight("措施", snippet="改革"),
        (5_000, 5_006, "改革", ()),
        (3, 3, "", ()),
    )
    assert not bundle.annotations
    assert [(each.what, each.why) for each in bundle.left_out] == [
        ("改革", Why.OTHER_WORDS),
        ("改革", Why.OUTSIDE),
        ("", Why.EMPTY),
    ]


def test_the_same_file_gives_the_same_ids(tmp_path: Path) -> None:
    path = taguette_project(tmp_path / "p.sqlite3", CONTENTS, [highlight("改革", 1)])
    one, other = taguette.read(path), taguette.read(path)
    assert [each.id for each in one.annotations] == [each.id for each in other.annotations]
    assert [tag.id for tag in one.tags] == [tag.id for tag in other.tags]
    assert len({tag.id for tag in one.tags}) == 3


def test_crlf_counts_as_one(tmp_path: Path) -> None:
    flat = "一\n二改革"
    bundle = read(
        tmp_path,
        highlight("改革", flat=flat),
        contents="<pre>一\r\n二改革</pre>",
    )
    assert bundle.articles[0].article.source_text == flat
    assert bundle.annotations[0].anchor.start == 3


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.text("改革𠮷😀a< &　\n", min_size=1, max_size=8), min_size=1, max_size=5),
    st.data(),
)
def test_any_highlight_is_its_own_words(
    tmp_path_factory: pytest.TempPathFactory, paragraphs: list[str], data: st.DataObject
) -> None:
    flat = "".join(paragraphs)
    start = data.draw(st.integers(0, len(flat) - 1))
    end = data.draw(st.integers(start + 1, len(flat)))
    contents = "".join(f"<p>{html.escape(each)}</p>" for each in paragraphs)
    place = (len(flat[:start].encode()), len(flat[:end].encode()), html.escape(flat[start:end]), ())
    path = tmp_path_factory.mktemp("p") / "p.sqlite3"
    bundle = taguette.read(taguette_project(path, contents, [place]))
    plain = re.sub(r"[ \n]", "", flat[start:end])
    if plain and bundle.articles:
        (annotation,) = bundle.annotations
        assert re.sub(r"[ \n]", "", annotation.anchor.quote) == plain
        text = bundle.articles[0].article.source_text
        assert text[annotation.anchor.start : annotation.anchor.end] == annotation.anchor.quote
    else:
        assert not bundle.annotations


def test_another_database_is_none(tmp_path: Path) -> None:
    with pytest.raises(NoCoding):
        taguette.read(sqlite_file(tmp_path / "x.sqlite3", "CREATE TABLE tags (id, path)"))


def test_a_view_in_the_place_of_a_table_is_not_read(tmp_path: Path) -> None:
    path = taguette_project(tmp_path / "p.sqlite3", CONTENTS, [])
    sqlite_file(
        path,
        "DROP TABLE tags",
        "CREATE VIEW tags AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
        "SELECT x AS id, 1 AS project_id, x AS path, '' AS description FROM n",
    )
    with pytest.raises(NoCoding):
        taguette.read(path)


def test_columns_that_hold_anything_are_borne(tmp_path: Path) -> None:
    path = taguette_project(tmp_path / "p.sqlite3", CONTENTS, [highlight("改革", 1)])
    sqlite_file(
        path,
        "UPDATE highlights SET start_offset = 'x'",
        "UPDATE projects SET created = x'ff00'",
        "UPDATE commands SET payload = '[1', date = 'nie'",
        "UPDATE tags SET description = CAST(x'ff' AS TEXT)",
    )
    bundle = taguette.read(path)
    assert [each.why for each in bundle.left_out] == [Why.NOT_UNDERSTOOD]
    assert all(isinstance(tag, Tag) for tag in bundle.tags)


def test_a_truncated_file_is_damaged(tmp_path: Path) -> None:
    path = taguette_project(tmp_path / "p.sqlite3", CONTENTS, [highlight("改革", 1)])
    path.write_bytes(path.read_bytes()[:-5000])
    with pytest.raises(Damaged):
        taguette.read(path)
