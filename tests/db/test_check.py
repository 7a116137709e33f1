from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.library import Library
from reader.anchor import describe, holds
from reader.changes import Kind, Trash
from reader.model import Anchor, BlockKind
from tests.helpers.library import AT, SIMPLIFIED, TRADITIONAL, damage, fill, revising, snapshot
from tests.helpers.texts import HOSTILE, texts

FIRST = f"id = (SELECT id FROM article WHERE length = {len(TRADITIONAL)})"
OF_FIRST = f"article_id = (SELECT id FROM article WHERE length = {len(TRADITIONAL)})"

DAMAGES: dict[str, tuple[str, str]] = {
    "a quote": ("anchor", "UPDATE annotation SET quote = '田村舉行開工儀式' WHERE start = {start}"),
    "a start": ("anchor", "UPDATE annotation SET start = start + 1 WHERE start = {start}"),
    "an end": ("anchor", 'UPDATE annotation SET "end" = 9999 WHERE start = {start}'),
    "a prefix": ("anchor", "UPDATE annotation SET prefix = 'x' WHERE start = {start}"),
    "a suffix": ("anchor", "UPDATE annotation SET suffix = 'x' WHERE start = {start}"),
    "the hash of the text": ("text", f"UPDATE article SET text_sha256 = '' WHERE {FIRST}"),
    "the length": ("text", f"UPDATE article SET length = length + 1 WHERE {FIRST}"),
    "the bytes": (
        "bytes",
        f"UPDATE raw_bytes SET data = CAST(data || x'0a' AS BLOB) WHERE {OF_FIRST}",
    ),
    "no bytes": ("bytes", f"DELETE FROM raw_bytes WHERE {OF_FIRST}"),
    "a quote by its length": (
        "anchor",
        """UPDATE annotation SET "end" = length(source_text) + 1, suffix = '',
        quote = substr(source_text, start + 1) FROM article
        WHERE start = {start} AND article_id = article.id""",
    ),
    "an image": ("image", "UPDATE blob SET data = x'00'"),
    "no image": ("reference", "DELETE FROM blob"),
    "the hash": ("bytes", f"UPDATE article SET sha256 = '' WHERE {FIRST}"),
    "a band": ("reprints", f"DELETE FROM band WHERE {OF_FIRST} AND hash % 2 = 0"),
    "another band": ("reprints", f"UPDATE band SET hash = hash + 1 WHERE {OF_FIRST}"),
    "no bands": ("reprints", f"DELETE FROM band WHERE {OF_FIRST}"),
    "bands of no article": (
        "reference",
        "INSERT INTO band VALUES (5, '00000000-0000-4000-8000-000000000000')",
    ),
    "blocks apart": ("blocks", f"UPDATE article SET blocks = '[]' WHERE {FIRST}"),
    "blocks overlapping": (
        "blocks",
        f"""UPDATE article SET blocks = '[["paragraph", 0, 5], ["paragraph", 4, {{length}}]]'
        WHERE {FIRST}""",
    ),
    "a block over lines": (
        "blocks",
        f"""UPDATE article SET blocks = '[["paragraph", 0, {{length}}]]' WHERE {FIRST}""",
    ),
    "blocks of no kind": (
        "value",
        f"""UPDATE article SET blocks = '[["verse", 0, {{length}}]]' WHERE {FIRST}""",
    ),
    "no blocks": ("value", f"UPDATE article SET blocks = '[5]' WHERE {FIRST}"),
    "a script": ("value", f"UPDATE article SET script = 'hanja' WHERE {FIRST}"),
    "a pattern": ("value", "UPDATE tag SET pattern = 'wavy' WHERE id = 'tag-vat'"),
    "a time": ("value", "UPDATE annotation SET created_at = 'noon' WHERE start = {start}"),
    "UTF-8 of a text": (
        "text",
        "UPDATE article SET source_text = CAST(replace(CAST(source_text AS BLOB), x'e9', x'69')"
        f" AS TEXT) WHERE {FIRST}",
    ),
    "UTF-8 of a tag": ("text", "UPDATE tag SET name = CAST(x'e7a8' AS TEXT) WHERE id = 'tag-tax'"),
    "UTF-8 of a note": (
        "text",
        "UPDATE annotation SET note = CAST(x'e7a8' AS TEXT) WHERE start = {start}",
    ),
    "UTF-8 of an id": (
        "text",
        "DELETE FROM annotation_tag;"
        "UPDATE annotation SET id = CAST(x'e7a8' AS TEXT) WHERE start = {start}",
    ),
    "a tag that is linked": ("reference", "DELETE FROM tag WHERE id = 'tag-vat'"),
    "a tag above": ("reference", "DELETE FROM tag WHERE id = 'tag-tax'"),
    "an article": ("reference", f"DELETE FROM article WHERE {FIRST}"),
    "a check of the table": (
        "file",
        "PRAGMA ignore_check_constraints = 1;"
        'UPDATE annotation SET start = "end" WHERE start = {start}',
    ),
}


def test_a_library_in_order_has_no_problems(filled: Library) -> None:
    report = filled.check()
    assert (report.articles, report.annotations, report.problems) == (2, 3, ())


def test_checking_changes_nothing(filled: Library) -> None:
    before = snapshot(filled.path)
    filled.check()
    assert snapshot(filled.path) == before
    assert len(filled.excerpts()) == 3


@pytest.mark.parametrize(("kind", "statements"), DAMAGES.values(), ids=DAMAGES)
def test_every_kind_of_damage_is_found(tmp_path: Path, kind: str, statements: str) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        fill(library)
    places = {"length": len(TRADITIONAL), "start": TRADITIONAL.index("𠮷")}
    damage(path, *(one.format(**places) for one in statements.split(";")))
    with Library(path) as library:
        problems = library.check().problems
        assert {problem.kind for problem in problems} == {kind}
        # Whatever is found can be shown to a person.
        assert all(f"{problem.id}{problem.message}".encode() for problem in problems)


def test_a_changed_character_is_found_in_the_text_and_in_its_passage(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        fill(library)
    damage(path, f"UPDATE article SET source_text = replace(source_text, '𠮷', '吉') WHERE {FIRST}")
    with Library(path) as library:
        assert {problem.kind for problem in library.check().problems} == {"anchor", "text"}


def test_damage_is_found_in_the_trash_too(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        _, simplified = fill(library)
        library.apply(Trash(Kind.ARTICLE, (simplified.id,), AT))
    damage(path, "UPDATE annotation SET quote = '也要減稅' WHERE quote LIKE '%减税%'")
    with Library(path) as library:
        (problem,) = library.check().problems
        assert problem.kind == "anchor"
        assert "也要減稅" in problem.message
        assert f"{SIMPLIFIED.index('也')}–" in problem.message


def test_a_problem_names_its_row(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        traditional, simplified = fill(library)
    damage(path, f"UPDATE article SET sha256 = '' WHERE id = '{simplified.id}'")
    with Library(path) as library:
        assert [problem.id for problem in library.check().problems] == [simplified.id]
    assert traditional.blocks[0].kind is BlockKind.PARAGRAPH


@given(texts(HOSTILE), st.data())
def test_an_anchor_that_was_made_here_holds(text: str, data: st.DataObject) -> None:
    text += "𠮷"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = describe(text, start, end)
    assert holds(text, anchor)
    assert not holds(text, replace(anchor, start=start + 1))
    assert not holds(text, replace(anchor, end=end + 1))
    assert not holds(text, replace(anchor, quote=anchor.quote + "田"))


@pytest.mark.parametrize(
    "anchor",
    [
        Anchor(0, 0, "", "", ""),
        Anchor(2, 1, "", "", ""),
        Anchor(-1, 1, "", "", ""),
        Anchor(-2, -1, "田", "", ""),
        Anchor(0, 1, "𠮷", "山", ""),
        Anchor(1, 4, "田村", "𠮷", ""),
        Anchor(0, 2, "吉田", "", "村"),
    ],
)
def test_what_stands_elsewhere_does_not_hold(anchor: Anchor) -> None:
    assert not holds("𠮷田村", anchor)


def test_orphans_are_counted_and_are_no_problem(tmp_path: Path) -> None:
    with Library(tmp_path / "own.gengdu") as library:
        traditional, _ = fill(library)
        library.apply(revising(traditional, "全然不同的文字。\n"))
        report = library.check()
    assert (report.annotations, report.orphans, report.problems) == (3, 2, ())
