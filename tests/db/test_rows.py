from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rows import (
    METADATA,
    annotation_row,
    annotation_value,
    article_row,
    article_value,
    blocks_text,
    blocks_value,
    cautions_value,
    evidence_value,
    extraction_row,
    info_value,
    metadata_row,
    tag_row,
    tag_value,
    time_text,
    time_value,
)
from reader.model import (
    Anchor,
    Annotation,
    Article,
    ArticleInfo,
    Block,
    BlockKind,
    Caution,
    DetectedScript,
    Evidence,
    Extraction,
    Metadata,
    Pattern,
    Place,
    Tag,
    now,
)
from tests.helpers.texts import HOSTILE, texts

TEXT = texts(HOSTILE, 3) | st.just("\r\n𠮷\n\0𨋢🌱\u2028")
OFFSET = st.integers(0, 2**40)
MILLISECONDS = st.datetimes(timezones=st.just(UTC)).map(
    lambda at: at.replace(microsecond=at.microsecond // 1000 * 1000)
)
METADATAS = st.builds(Metadata, **dict.fromkeys(METADATA, TEXT))
INFOS = st.builds(
    ArticleInfo,
    TEXT,
    METADATAS,
    st.sampled_from(DetectedScript),
    OFFSET,
    TEXT,
    MILLISECONDS,
    st.just(0),
    st.integers(1, 9),
)
BLOCKS = st.lists(st.builds(Block, st.sampled_from(BlockKind), OFFSET, OFFSET)).map(tuple)
TAGS = st.builds(
    Tag,
    TEXT,
    TEXT,
    st.none() | TEXT,
    TEXT,
    st.sampled_from(Pattern),
    TEXT,
    TEXT,
    st.integers(-(2**40), 2**40),
)
ANNOTATIONS = st.builds(
    Annotation,
    TEXT,
    TEXT,
    st.builds(Anchor, OFFSET, OFFSET, TEXT, TEXT, TEXT),
    st.lists(TEXT).map(tuple),
    TEXT,
    TEXT,
    MILLISECONDS,
    MILLISECONDS,
    st.integers(1, 9),
)
EVIDENCE = st.lists(
    st.builds(Evidence, st.sampled_from(METADATA), TEXT, st.sampled_from(Place), st.booleans())
).map(tuple)
CAUTIONS = st.lists(st.sampled_from(Caution)).map(tuple)


def through_sqlite(row: Mapping[str, object]) -> dict[str, object]:
    """What SQLite gives back of the columns."""
    places = ", ".join(f':{name} AS "{name}"' for name in row)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.row_factory = sqlite3.Row
        return dict(connection.execute(f"SELECT {places}", dict(row)).fetchone())


@given(INFOS, TEXT, BLOCKS)
def test_an_article_comes_back(info: ArticleInfo, text: str, blocks: tuple[Block, ...]) -> None:
    article = Article(info, text, blocks)
    row = through_sqlite(article_row(article))
    assert article_value(row) == article
    assert info_value(row) == info


@given(METADATAS)
def test_metadata_fills_all_its_columns(metadata: Metadata) -> None:
    assert Metadata(**through_sqlite(metadata_row(metadata))) == metadata  # type: ignore[arg-type]


@given(BLOCKS)
def test_blocks_come_back(blocks: tuple[Block, ...]) -> None:
    assert blocks_value(blocks_text(blocks)) == blocks


@given(EVIDENCE, CAUTIONS)
def test_evidence_and_cautions_come_back(
    evidence: tuple[Evidence, ...], cautions: tuple[Caution, ...]
) -> None:
    extraction = Extraction("gb18030", evidence=evidence, cautions=cautions)
    row = through_sqlite(extraction_row(extraction))
    assert evidence_value(str(row["evidence"])) == evidence
    assert cautions_value(str(row["cautions"])) == cautions


@given(TAGS)
def test_a_tag_comes_back(tag: Tag) -> None:
    assert tag_value(through_sqlite(tag_row(tag))) == tag


@given(ANNOTATIONS)
def test_an_annotation_comes_back(annotation: Annotation) -> None:
    row = through_sqlite(annotation_row(annotation))
    assert annotation_value(row, annotation.tags) == annotation


@given(INFOS, st.none() | st.integers(0, 99))
def test_the_count_of_annotations_is_taken_from_the_query(
    info: ArticleInfo, count: int | None
) -> None:
    row = {**article_row(Article(info, "", ())), "annotations": count}
    assert info_value(row).annotations == (count or 0)


@given(MILLISECONDS, st.integers(-23, 23))
def test_a_time_is_the_same_moment_whatever_its_zone(at: datetime, hours: int) -> None:
    if 1 < at.year < 9999:
        at = at.astimezone(timezone(timedelta(hours=hours)))
    assert time_value(time_text(at)) == at
    assert time_value(time_text(at)).tzinfo is UTC


@given(MILLISECONDS, MILLISECONDS)
def test_text_order_is_time_order(one: datetime, other: datetime) -> None:
    assert (one < other) == (time_text(one) < time_text(other))


def test_times_are_spelled_in_one_way() -> None:
    taipei = timezone(timedelta(hours=8))
    at = datetime(2024, 3, 5, 8, 15, 0, 250_999, tzinfo=taipei)
    assert time_text(at) == "2024-03-05T00:15:00.250Z"


def test_the_time_now_comes_back() -> None:
    at = now()
    assert time_value(time_text(at)) == at


ONE = '["paragraph", 0, 1]'


@pytest.mark.parametrize(
    "text",
    ["", "[", '[["verse", 0, 1]]', "[[0, 1]]"]
    + [f"[{ONE.replace('1', other)}]" for other in ("1.5", "1e2", "NaN", "null", '"1"', "[1]")],
)
def test_blocks_that_are_no_blocks_are_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whichever sentence json or the enum has
        blocks_value(text)
