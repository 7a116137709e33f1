from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.importers.freeze import freeze, line_spans, make_blocks, read_lines
from reader.model import BlockKind

TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("\r\n \t\u3000\ufeff\x85\u2028𠮷𨋢🙂文"), st.characters())
)


def test_freeze_changes_line_ends_and_one_mark_only() -> None:
    assert freeze("\ufeff\ufeffａ①，\r\n二\r三\n\u3000 四 \x85五\u2028") == (
        "\ufeffａ①，\n二\n三\n\u3000 四 \x85五\u2028"
    )


def test_spans_count_code_points() -> None:
    assert list(line_spans("𠮷🙂\n\n \n𨋢")) == [(0, 2), (4, 5), (6, 7)]


def test_lines_know_the_gaps_beside_them() -> None:
    lines = read_lines("題\n\n\u3000文 \n尾")
    assert [(line.text, line.start, line.end) for line in lines] == [
        ("題", 0, 1),
        ("文", 3, 6),
        ("尾", 7, 8),
    ]
    assert [(line.after_gap, line.before_gap) for line in lines] == [
        (True, True),
        (True, False),
        (False, True),
    ]


@given(TEXTS)
def test_freeze_keeps_every_other_character(text: str) -> None:
    frozen = freeze(text)
    assert "\r" not in frozen
    without = text.removeprefix("\ufeff")
    assert frozen.replace("\n", "") == without.replace("\r", "").replace("\n", "")
    assert frozen.split("\n") == without.replace("\r\n", "\n").replace("\r", "\n").split("\n")


@given(TEXTS)
def test_blocks_cover_all_but_line_ends(text: str) -> None:
    source_text = freeze(text)
    lines = read_lines(source_text)
    blocks = make_blocks(source_text, lines, [BlockKind.QUOTE] * len(lines))
    covered = [offset for block in blocks for offset in range(block.start, block.end)]
    assert covered == [at for at, character in enumerate(source_text) if character != "\n"]
    assert all(block.start < block.end for block in blocks)
    for block in blocks:
        said = source_text[block.start : block.end].strip()
        assert block.kind is (BlockKind.QUOTE if said else BlockKind.PARAGRAPH)
