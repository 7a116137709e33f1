from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import DamagedBlocks
from reader.exporters import ExportOptions, exported
from reader.exporters.listed import Listed
from reader.exporters.managed import MARKS, Marks, merged, pieces
from reader.exporters.markdown import Markdown
from reader.model import Excerpt, Metadata
from tests.reader.exporters.sample_excerpts import CODEBOOK, EXCERPTS, article_of, excerpt_of

MARKDOWN = MARKS["markdown"]
GONE = "No longer exported; kept as it was."
BOTH = pytest.mark.parametrize("marks", MARKS.values(), ids=MARKS)

words = st.text("改𠮷𨋢🌱 \n<>!-#+*", max_size=12)
keys = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=6)


def document(marks: Marks, blocks: Sequence[tuple[str, str]]) -> str:
    """A document as exporters write it."""
    return "# 摘錄\n" + "".join(f"\n{marks.block(key, text)}\n" for key, text in blocks)


def outside(text: str, marks: Marks) -> list[str]:
    return [piece.text for piece in pieces(text, marks) if not piece.key]


def blocks(text: str, marks: Marks) -> dict[str, str]:
    return {piece.key: piece.text for piece in pieces(text, marks) if piece.key}


@BOTH
@given(st.data())
@settings(max_examples=60)
def test_nothing_that_stands_between_blocks_is_changed_or_lost(
    marks: Marks, data: st.DataObject
) -> None:
    before, after = data.draw(keys), data.draw(keys)
    texts = {key: data.draw(words) for key in "abcdefgh"}
    old = data.draw(words) + "\n"
    for key in before:
        old += marks.block(key, texts[key]) + "\n" + data.draw(words) + "\n"
    new = document(marks, [(key, texts[key] + "新") for key in after])
    done = merged(old, new, marks, GONE)

    held = blocks(done, marks)
    assert set(held) == {*before, *after}
    assert [key for key in held if key in before] == before
    order = list(held)
    for above, key in pairwise(after):
        assert key in before or order.index(key) == order.index(above) + 1
    assert all(held[key] == blocks(new, marks)[key] for key in after)
    assert all((GONE in held[key]) is (key not in after) for key in before)
    was, now = outside(old, marks), outside(done, marks)
    if set(after) <= set(before):
        assert now == was
    assert "".join(now).replace("\n", "") == "".join(was).replace("\n", "")
    assert merged(done, new, marks, GONE) == done


@BOTH
def test_a_first_export_is_the_file(marks: Marks) -> None:
    new = document(marks, [("a", "甲")])
    assert merged("", new, marks, GONE) == new
    assert merged(new, new, marks, GONE) == new


def test_a_new_block_stands_behind_what_was_written_below_the_one_before() -> None:
    block = MARKDOWN.block
    old = f"題\n\n{block('a', '甲')}\n\n我想：甲。\n\n{block('c', '丙')}\n\n完"
    new = document(MARKDOWN, [("z", "始"), ("a", "甲"), ("b", "乙"), ("c", "丙"), ("d", "丁")])
    assert merged(old, new, MARKDOWN, GONE) == (
        f"題\n\n{block('z', '始')}\n\n{block('a', '甲')}\n\n我想：甲。\n\n{block('b', '乙')}\n\n"
        f"{block('c', '丙')}\n\n完\n\n{block('d', '丁')}\n"
    )


def test_a_file_without_blocks_gets_them_at_its_end() -> None:
    done = merged("---\ntags: a\n---\n筆記", document(MARKDOWN, [("a", "甲")]), MARKDOWN, GONE)
    assert done == f"---\ntags: a\n---\n筆記\n\n{MARKDOWN.block('a', '甲')}\n"


def test_a_block_that_is_gone_says_so_once_and_comes_back() -> None:
    old = document(MARKDOWN, [("a", "甲"), ("b", "乙")])
    less = document(MARKDOWN, [("a", "甲")])
    marked = merged(old, less, MARKDOWN, GONE)
    assert f"<!-- gengdu:begin b gone -->\n\n*{GONE}*\n\n乙\n\n<!-- gengdu:end b -->" in marked
    assert merged(marked, less, MARKDOWN, GONE) == marked
    assert merged(marked, old, MARKDOWN, GONE) == old


def test_a_file_with_other_line_ends_keeps_them() -> None:
    old = document(MARKDOWN, [("a", "甲"), ("x", "舊")]).replace("\n", "\r\n") + "我的\r\n"
    done = merged(old, document(MARKDOWN, [("a", "新\n文"), ("b", "乙")]), MARKDOWN, GONE)
    assert done.count("\n") == done.count("\r\n")
    assert {"a", "b", "x"} == set(blocks(done, MARKDOWN))
    assert "新\r\n文" in done


A, B = MARKDOWN.block("a", "甲"), MARKDOWN.block("b", "乙")


@pytest.mark.parametrize(
    ("old", "line"),
    [
        pytest.param(A.replace("<!-- gengdu:end a -->", B), 5, id="nested"),
        pytest.param(A.replace("<!-- gengdu:end a -->", ""), 1, id="unclosed"),
        pytest.param(A.replace("<!-- gengdu:begin a -->", "文"), 5, id="unopened"),
        pytest.param(A + "\n" + A, 6, id="doubled"),
        pytest.param(A.replace("end a", "end b"), 5, id="crossed"),
        pytest.param("甲" + A, 1, id="indented"),
        pytest.param(A.replace(" -->", "  -->"), 1, id="spelling"),
        pytest.param(A + "\n  <!--gengdu:begin-->", 6, id="unknown"),
        pytest.param(A.replace("\n<!-- gengdu:end", " <!-- gengdu:end"), 4, id="joined"),
    ],
    ids=[
        "nested",
        "unclosed",
        "unopened",
        "doubled",
        "crossed",
        "indented",
        "spelling",
        "unknown",
        "joined",
    ],
)
def test_damaged_marks_are_refused_with_their_line(old: str, line: int) -> None:
    with pytest.raises(DamagedBlocks) as caught:
        merged(old, document(MARKDOWN, [("a", "甲")]), MARKDOWN, GONE)
    assert caught.value.places == {"line": line}


@pytest.mark.parametrize(
    "key", ["--> <b>", "n-1 gone", "甲\n#+GENGDU_END: 甲", "a--", "%", "{key}"]
)
@BOTH
def test_any_id_makes_a_mark(marks: Marks, key: str) -> None:
    (found,) = blocks(document(marks, [(key, "甲")]), marks)
    assert found.isascii()


FORGED = (
    "甲\n<!-- gengdu:begin n-9 -->\n<!-- gengdu:end n-1 -->\n"
    "#+GENGDU_END: n-1\n  #+gengdu_begin: n-9\n,#+GENGDU_END: n-1"
)


@given(st.sampled_from(EXCERPTS), words)
@settings(max_examples=20)
def test_neither_an_article_nor_a_note_can_forge_a_mark(one: Excerpt, word: str) -> None:
    text = word + FORGED + word
    info = one.article
    article = article_of(text, info.id, Metadata(title=text, outlet=text, url=text), info.script)
    made = excerpt_of(article, text.strip("\n"), "n-1", note=text)
    told = replace(made, tags=(text,), attribution=text)
    data = exported(Markdown(), Listed([told], CODEBOOK, headings=[text]), ExportOptions()).decode()
    found = [piece.key for piece in pieces(data, MARKDOWN) if piece.key]
    assert len(found) == 3
    assert found[-1].startswith("n-1%40")
