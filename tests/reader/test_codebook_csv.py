from __future__ import annotations

import codecs
import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.changes import AddTag, Batch, EditTag
from reader.codebook import SEPARATOR, Codebook
from reader.codebook_csv import COLUMNS, Line, lines, table
from reader.codebook_import import Plan, Why, plan
from reader.errors import BadTagName
from reader.model import Pattern, Tag, Usage
from tests.helpers.library import GREEN, REFORM, TAGS, TAX

BOOK = Codebook(TAGS)


def written(book: Codebook, usage: dict[str, Usage] | None = None) -> str:
    return table(book, usage or {}).decode("utf-8-sig")


def planned(text: str, book: Codebook = BOOK) -> Plan:
    return plan(book, lines(text))


def applied(book: Codebook, step: Batch) -> Codebook:
    tags = {tag.id: tag for tag in book.tags}
    for change in step.changes:
        assert isinstance(change, AddTag | EditTag)
        Codebook(tags.values()).check_place(change.tag)
        tags[change.tag.id] = change.tag
    return Codebook(tags.values())


def test_a_row_a_tag_in_the_order_of_the_tree() -> None:
    data = table(BOOK, {TAX.id: Usage(3, 2, 5, 4)})
    assert data.startswith(codecs.BOM_UTF8)
    assert b"\r\n" in data
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert tuple(head) == COLUMNS
    tax = dict(zip(head, rows[1], strict=True))
    assert tax == {
        "path": "改革舉措 / 稅制",
        "name": "稅制",
        "parent path": "改革舉措",
        "colour": "#2F7FC1",
        "pattern": "dashed",
        "description": "減稅與𠮷田村",
        "memo": "",
        "shortcut": "",
        "archived": "no",
        "passages": "3",
        "articles": "2",
    }
    assert [row[1] for row in rows] == [tag.name for tag in TAGS]


def test_no_cell_is_a_formula() -> None:
    book = Codebook([Tag("t", "=1+1", description="@a", memo="－一")])
    text = written(book)
    assert text.splitlines()[1].startswith("'=1+1,'=1+1,,")
    assert planned(text, book).change.changes == ()


def test_what_was_written_changes_nothing_where_it_came_from() -> None:
    made = planned(written(BOOK))
    assert made.change.changes == () == made.unread


# Text that a library can hold; a name is one line.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


def is_name(text: str) -> bool:
    try:
        return Codebook().check_name(text) == text
    except BadTagName:
        return False


NAMES = TEXTS.filter(is_name)


@st.composite
def books(draw: st.DrawFn) -> Codebook:
    names = draw(st.lists(NAMES, max_size=8, unique=True))
    numbers = draw(st.permutations("123456789"))
    tags: list[Tag] = []
    for n, name in enumerate(names):
        above = draw(st.integers(-1, n - 1))
        texts = [draw(TEXTS.filter(lambda t: not t or t.strip())) for _ in range(2)]
        tag = Tag(f"t{n}", name, tags[above].id if above >= 0 else None, "#1E8E6E", position=n)
        pattern = draw(st.sampled_from(Pattern))
        tags.append(
            Tag(
                tag.id, name, tag.parent, tag.colour, pattern, texts[0], numbers[n], n, texts[1],
                draw(st.booleans()),
            )
        )  # fmt: skip
    return Codebook(tags)


def content(book: Codebook) -> list[tuple[object, ...]]:
    """All that a file holds of a codebook."""
    return [
        (
            book.path(t.id), t.colour, t.pattern, t.description, t.memo, t.shortcut, t.archived
        )
        for t in book.tags
    ]  # fmt: skip


@given(books())
def test_a_codebook_goes_to_a_file_and_comes_back_whole(book: Codebook) -> None:
    text = written(book)
    assert planned(text, book).change.changes == ()
    made = planned(text, Codebook())
    assert made.unread == ()
    assert content(applied(Codebook(), made.change)) == content(book)


@given(st.text(), st.booleans())
@example(text="0\r0", headed=False)
@example(text="0" * 200_000, headed=False)
def test_any_text_is_read_without_a_fault(text: str, headed: bool) -> None:
    made = planned(("path,name,colour\n" if headed else "") + text)
    applied(BOOK, made.change)


def test_what_the_file_says_counts_and_the_rest_stays() -> None:
    made = planned(
        "path,description,colour,archived,shortcut\r\n"
        "改革舉措 / 稅制,減免,,yes,\r\n"
        "生態項目🌱,,#1e8e6e,,1\r\n"
        "治理 / 問責,何人負責,#c8552b,,\r\n"
    )
    book = applied(BOOK, made.change)
    assert [made.paths[tag.id] for tag in made.added] == ["治理", "治理 / 問責"]
    assert (book.get(TAX.id).description, book.get(TAX.id).archived) == ("減免", True)
    assert book.get(TAX.id).colour == TAX.colour
    assert (book.get(GREEN.id).colour, book.get(GREEN.id).shortcut) == (GREEN.colour, "1")
    assert book.get(REFORM.id).shortcut == ""
    assert book.find("治理 / 問責").colour == "#C8552B"
    assert {tag.id for tag in BOOK.tags} < {tag.id for tag in book.tags}


def test_a_path_is_known_in_its_very_characters() -> None:
    made = planned("path\n改革举措\n改革舉措 / 稅\n")
    assert [tag.name for tag in made.added] == ["改革举措", "稅"]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("甲,red,,,", Why.COLOUR),
        ("甲,,wavy,,", Why.PATTERN),
        ("甲,,,0,", Why.SHORTCUT),
        ("甲,,,,perhaps", Why.ARCHIVED),
        ("甲 /  / 乙,,,,", Why.NAME),
        (f"{'𠮷' * 201},,,,", Why.NAME),
        ("改革舉措,,,,\n改革舉措,,,,", Why.TWICE),
    ],
)
def test_a_row_that_cannot_be_read_is_named_and_the_others_go_on(row: str, why: Why) -> None:
    made = planned(f"path,colour,pattern,shortcut,archived\n{row}\n乙😀,,,,\n")
    assert [(fault.number, fault.why) for fault in made.unread] == [(2 + row.count("\n"), why)]
    assert [tag.name for tag in made.added] == ["乙😀"]


def test_a_name_that_is_not_the_end_of_the_path_is_doubtful() -> None:
    (fault,) = planned("path,name\n改革 / 用人,人事\n").unread
    assert fault.why is Why.UNLIKE


@pytest.mark.parametrize(
    "text",
    [
        "改革\n改革 / 用人\n生態𠮷",
        "\ufeff改革\r\n改革 > 用人\r\n\r\n  生態𠮷  \r\n",
        "Code,Comment\n改革,\n改革 > 用人,\n生態𠮷,\n",
        "Name;Parent code\n改革;\n用人;改革\n生態𠮷;\n",
        "名稱\t上級\n改革\t\n用人\t改革\n生態𠮷\t\n",
    ],
)
def test_lists_and_tables_of_other_tools_are_read(text: str) -> None:
    book = applied(Codebook(), planned(text, Codebook()).change)
    assert [book.path(tag.id) for tag in book.tags] == ["改革", "改革 / 用人", "生態𠮷"]


def test_what_is_known_of_a_tag_is_read_from_a_table_of_another_tool() -> None:
    (line,) = lines("Tag,Definition,Color,Count\n改革,凡,#123456,9\n")
    assert line == Line(2, ("改革",), {"name": "改革", "description": "凡", "colour": "#123456"})


def test_a_list_may_hold_names_with_commas_and_slashes() -> None:
    made = planned("稅, 費\nA/B\n", Codebook())
    assert [tag.name for tag in made.added] == ["稅, 費", "A/B"]
    assert all(SEPARATOR not in tag.name for tag in made.added)
