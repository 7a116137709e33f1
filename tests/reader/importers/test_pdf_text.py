from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.importers.pdf_lines import PdfLine
from reader.importers.pdf_text import furniture, read_rows
from reader.model import BlockKind


def line(text: str, page: int = 0, at: float = 0.5, left: float = 72) -> PdfLine:
    return PdfLine(text, page, left, left + 12 * len(text), 842 * at, 14, 12, at)


def test_heads_and_feet_stand_on_many_pages() -> None:
    lines = [
        one
        for page in range(4)
        for one in (
            line(f"第{page}章", page, 0.95),
            line("湖邊月刊", page, 0.93),
            line("湖水清了。", page, 0.5),
            line("湖水清了。" if page else "別的", page, 0.91),
            line(f"{page + 1}/4", page, 0.03),
        )
    ]
    kept = [lines[at].text for at in range(len(lines)) if at not in furniture(lines)]
    assert kept.count("湖水清了。") >= 4
    assert not {"湖邊月刊", "第0章", "2/4"} & set(kept)


def test_a_page_number_alone_is_one_and_a_last_line_is_none() -> None:
    lines = [line("湖水清了。"), line("完", at=0.05), line("－ 12 －", at=0.02)]
    assert furniture(lines) == [2]
    assert furniture([line("2022", at=0.5)]) == []


def test_a_document_of_heads_alone_keeps_them() -> None:
    read = read_rows([line("湖邊月刊", page, 0.95) for page in range(3)])
    assert [row.kind for row in read.rows] != [BlockKind.BOILERPLATE] * len(read.rows)


LINES = st.builds(
    line,
    st.text(st.sampled_from("湖水𠮷🙂。，“”a 1－"), min_size=1).map(str.strip).filter(bool),
    st.integers(0, 2),
    st.floats(0, 1),
    st.floats(0, 500),
)


@given(st.lists(LINES, min_size=1, max_size=30))
def test_every_character_of_every_line_is_somewhere(lines: list[PdfLine]) -> None:
    said = "".join(row.text for row in read_rows(lines).rows)
    assert set("".join(one.text for one in lines)) - {" "} == set(said) - {" "}
    assert all(one.text in said or " " in said for one in lines if len(one.text) < 3)
