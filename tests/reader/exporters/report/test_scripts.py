from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.exporters.base import ExportOptions
from reader.exporters.report.scripts import Piece, Scripts, cut, plain
from reader.importers.freeze import line_spans
from reader.model import Block, BlockKind, Script
from reader.overlap import Segment, Span, segments
from reader.script import ScriptView
from tests.reader.exporters.sample_excerpts import CLOUD_RIDGE, MIRROR_HILL

WORDS = (
    "软件",
    "軟件",
    "鼠标",
    "U盘",
    "内存",
    "頭髮",
    "发展",
    "𠮷",
    "𨋢",
    "🌱",
    "后里",
    "\n",
    "，",
    "a",
)
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map("".join)
SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=4)


def views(text: str, *, regional: bool) -> tuple[ScriptView, ScriptView]:
    blocks = [Block(BlockKind.PARAGRAPH, *span) for span in line_spans(text)]
    return Scripts(ExportOptions(regional_words=regional)).views(text, blocks, CLOUD_RIDGE.info)


def spans_of(text: str, drawn: list[tuple[int, int]]) -> list[Span]:
    ends = [(start, min(start + length, len(text))) for start, length in drawn]
    return [Span(*edges, str(at)) for at, edges in enumerate(ends) if edges[0] < edges[1]]


@settings(max_examples=60)
@given(TEXTS, SPANS, st.booleans())
def test_all_pieces_together_are_the_three_texts(
    text: str, drawn: list[tuple[int, int]], regional: bool
) -> None:
    hant, hans = views(text, regional=regional)
    pieces = list(cut(text, (hant, hans), segments(spans_of(text, drawn))))
    assert "".join(piece.source for piece in pieces) == text
    assert "".join(piece.hant for piece in pieces) == hant.text
    assert "".join(piece.hans for piece in pieces) == hans.text


@settings(max_examples=60)
@given(TEXTS, SPANS)
def test_every_span_is_on_its_own_characters(text: str, drawn: list[tuple[int, int]]) -> None:
    hant, hans = views(text, regional=False)
    spans = spans_of(text, drawn)
    pieces = list(cut(text, (hant, hans), segments(spans)))
    for span in spans:
        own = [piece for piece in pieces if span.key in piece.keys]
        assert "".join(piece.source for piece in own) == text[span.start : span.end]
        assert "".join(piece.hant for piece in own) == hant.text[span.start : span.end]
        assert "".join(piece.hans for piece in own) == hans.text[span.start : span.end]


@settings(max_examples=60)
@given(TEXTS, st.integers(0, 20), st.integers(1, 8))
def test_one_span_is_as_wide_as_on_the_page(text: str, start: int, length: int) -> None:
    hant, hans = views(text, regional=True)
    for span in spans_of(text, [(start, length)]):
        pieces = list(cut(text, (hant, hans), segments([span])))
        (own,) = (piece for piece in pieces if piece.keys)
        first, last = hant.to_shown(span.start, span.end)
        assert own.hant == hant.text[first:last]


def test_a_part_of_a_word_that_is_replaced_marks_the_whole_word() -> None:
    found = views("用U盘存", regional=True)
    pieces = list(cut("用U盘存", found, [Segment(2, 4, ("a",))]))
    assert [(piece.source, piece.hant) for piece in pieces] == [("用U", "用"), ("盘存", "隨身碟存")]


def test_lines_of_a_mixed_text_are_taken_each_by_its_own_script() -> None:
    scripts = Scripts(ExportOptions())
    (piece,) = scripts.pieces("头发\n皇后的頭髮", MIRROR_HILL.info)
    assert piece.hans == "头发\n皇后的头发"
    (piece,) = scripts.pieces("头发店", CLOUD_RIDGE.info)
    assert piece == Piece("头发店", "頭髮店", "头发店")


def test_hong_kong_is_taken_where_it_is_the_second_script() -> None:
    assert Scripts(ExportOptions(Script.HANT_HK)).hant is Script.HANT_HK
    assert Scripts(ExportOptions(Script.HANS)).hant is Script.HANT_TW


def test_what_reads_alike_in_all_scripts_is_bare_text() -> None:
    assert plain(Piece("山<水", "山<水", "山<水")) == "山&lt;水"
    assert plain(Piece("头&", "頭&", "头&")) == '<span data-t="頭&amp;">头&amp;</span>'
