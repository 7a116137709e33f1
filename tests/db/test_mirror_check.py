from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from db.library import Library
from db.problems import Problem
from db.remedies import Remedy, Trouble, remedy_for, trouble_of
from reader.changes import EditAnnotation, EditTag, SetMemo
from tests.helpers.library import REFORM, damage_unseen, fill, snapshot, the_annotation

NOTE = "見圖𠮷：" + "再看一遍" * 20 + "🌱\r\n甲乙丙丁" + "。" * 20

DIFFERENT: dict[str, tuple[str, str]] = {
    "a tag": (
        "UPDATE tag SET name = '改車舉措' WHERE id = 'tag-reform'",
        "The name of the tag “改車舉措” reads “改車舉措”, and “改革舉措” in its second copy",
    ),
    "the copy of a tag": (
        "UPDATE mirror SET held = replace(held, '改革舉措', '改車舉措') WHERE source = 'tag'",
        "The name of the tag “改革舉措” reads “改革舉措”, and “改車舉措” in its second copy",
    ),
    "a note": (
        "UPDATE annotation SET note = replace(note, '乙', '𨋢') WHERE quote LIKE '𠮷田村%'",
        "The note of the annotation “𠮷田村舉行開工儀式🌱” reads "
        "“…一遍再看一遍🌱⏎甲𨋢丙丁。。。。。。。。。。。。。。。。。…”, and "
        "“…一遍再看一遍🌱⏎甲乙丙丁。。。。。。。。。。。。。。。。。…” in its second copy",
    ),
    "a memo": (
        "UPDATE article SET memo = '與省報相同'",
        "The memo of the article “鏡山縣試辦生態走” reads “與省報相同”, "
        "and “與省報不同” in its second copy",
    ),
    "an order": (
        "UPDATE annotation_tag SET position = 2 WHERE position = 1",
        "The order of tags of the annotation “改革措施與生態項目” reads “2”, "
        "and “1” in its second copy",
    ),
    "an order that had no copy": (
        "UPDATE annotation_tag SET position = 3 WHERE tag_id = 'tag-vat'",
        "The order of tags of the annotation “也要减税👩\u200d🌾” reads “3”, "
        "and “0” in its second copy",
    ),
    "the trash": (
        "UPDATE tag SET deleted_at = '2024-03-05T08:15:00.250Z' WHERE id = 'tag-green'",
        "The place in the trash of the tag “生態項目🌱” reads "
        "“2024-03-05T08:15:00.250Z”, and “” in its second copy",
    ),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with a long note and a memo, closed."""
    path = tmp_path / "own" / "news.gengdu"
    with Library(path) as library:
        first, _ = fill(library)
        library.apply(EditAnnotation(replace(the_annotation(library, "𠮷田村"), note=NOTE)))
        library.apply(SetMemo(first.id, "與省報不同"))
    return path


def found(path: Path) -> tuple[Problem, ...]:
    with Library(path) as library:
        return library.check().problems


@pytest.mark.parametrize(("statement", "message"), DIFFERENT.values(), ids=DIFFERENT)
def test_what_differs_is_told_with_both_readings_and_left(
    path: Path, statement: str, message: str
) -> None:
    damage_unseen(path, statement)
    before = path.read_bytes()
    told = [each for each in found(path) if each.kind == "written"]
    assert message in [each.message for each in told]
    for each in told:
        assert (each.repairable, str(each.reading)) == (False, each.message)
        assert (trouble_of(each), remedy_for(each)) == (Trouble.WRITTEN, Remedy.WRITE)
    with Library(path) as library:
        assert not library.repair().repaired
    assert path.read_bytes() == before


def test_to_save_it_again_settles_it(path: Path) -> None:
    damage_unseen(path, "UPDATE tag SET name = '改車舉措' WHERE id = 'tag-reform'")
    with Library(path) as library:
        assert [each.id for each in library.check().problems] == ["tag-reform"]
        library.apply(EditTag(REFORM))
        assert library.check().problems == ()


def test_to_tag_it_again_settles_an_order(path: Path) -> None:
    damage_unseen(path, "UPDATE annotation_tag SET position = 5 WHERE tag_id = 'tag-green'")
    with Library(path) as library:
        assert {each.kind for each in library.check().problems} == {"written"}
        for each in library.annotations():
            library.apply(EditAnnotation(each))
        assert library.check().problems == ()


def test_what_is_lost_is_told(path: Path) -> None:
    damage_unseen(path, "DELETE FROM tag WHERE id = 'tag-green'", "DELETE FROM annotation_tag")
    told = {each.kind: each for each in found(path)}
    assert told.keys() == {"lost"}
    problem = told["lost"]
    assert remedy_for(problem) is Remedy.RESTORE
    assert problem.reading is not None


def test_of_a_doubtful_title_the_index_is_no_measure(path: Path) -> None:
    damage_unseen(path, "UPDATE article SET title = '鏡山', folded = folded WHERE memo != ''")
    assert "index" not in {each.kind for each in found(path)}


REPAIRABLE: dict[str, tuple[str, tuple[str, ...]]] = {
    "a tag that is not UTF-8": (
        "garbled",
        ("UPDATE tag SET name = CAST(x'e7a8' AS TEXT) WHERE id = 'tag-green'",),
    ),
    "a note that is not UTF-8": (
        "garbled",
        ("UPDATE annotation SET note = CAST(x'ff41' AS TEXT) WHERE note != ''",),
    ),
    "a pattern that is none": ("garbled", ("UPDATE tag SET pattern = 'wavy'",)),
    "a time that is none": ("garbled", ("UPDATE annotation SET created_at = 'noon'",)),
    "a state that is none": ("garbled", ("UPDATE article SET state = 'rexd'",)),
    "a column that is not UTF-8": (
        "garbled",
        ("UPDATE article SET title = CAST(x'ff41' AS TEXT), folded = '' WHERE memo != ''",),
    ),
    "no copies": ("copy", ("DELETE FROM mirror WHERE source != 'annotation_tag'",)),
    "a copy that is no JSON": ("copy", ("UPDATE mirror SET held = '['",)),
    "a copy of other columns": ("copy", ("UPDATE mirror SET held = '[1,2,3,4,5,6,7,8]'",)),
    "a copy that is not UTF-8": (
        "copy",
        (
            "UPDATE mirror SET held = replace(held, '改革', CAST(x'ff' AS TEXT)) "
            "WHERE source = 'tag'",
        ),
    ),
    "copies of another name": ("copy", ("UPDATE mirror SET key = upper(key)",)),
    "copies of no table": ("copy", ("UPDATE mirror SET source = 'tbg' WHERE source = 'tag'",)),
    "no mirror": ("schema", ("DROP TABLE mirror",)),
}


@pytest.mark.parametrize(("kind", "statements"), REPAIRABLE.values(), ids=REPAIRABLE)
def test_what_cannot_be_read_is_put_back_from_its_twin(
    path: Path, kind: str, statements: tuple[str, ...]
) -> None:
    sound = snapshot(path)
    damage_unseen(path, *statements)
    with Library(path) as library:
        problems = library.check().problems
        assert kind in {each.kind for each in problems}
        assert all(each.repairable for each in problems), problems
        assert all(f"{trouble_of(each)}{each.message}".encode() for each in problems)
        assert library.repair().report.problems == ()
    assert snapshot(path) == sound


def test_where_neither_can_be_read_it_is_told(path: Path) -> None:
    damage_unseen(
        path,
        "UPDATE tag SET pattern = 'wavy' WHERE id = 'tag-vat'",
        "UPDATE mirror SET held = '[' WHERE key LIKE '%tag-vat%' AND source = 'tag'",
    )
    told = found(path)
    assert {each.kind for each in told} == {"value"}
    assert not any(each.repairable for each in told)


def test_a_trigger_that_is_missing_is_made_anew(path: Path) -> None:
    with Library(path) as library:
        library._database.execute_sql("DROP TRIGGER mirror_tag_update")
        (problem,) = library.check().problems
        assert (problem.kind, problem.id) == ("schema", "mirror_tag_update")
        assert library.repair().report.problems == ()
        library.apply(EditTag(replace(REFORM, name="改革二")))
        assert library.check().problems == ()


def test_a_tag_under_a_lost_one_stays_as_it_is(path: Path) -> None:
    damage_unseen(
        path,
        "UPDATE tag SET pattern = 'wavy', parent_id = NULL WHERE id = 'tag-vat'",
        "DELETE FROM tag WHERE id = 'tag-tax'",
    )
    with Library(path) as library:
        left = library.repair().report.problems
    assert {"garbled", "lost"} <= {each.kind for each in left}


def test_an_index_made_anew_of_a_changed_title_does_not_hide_it(path: Path) -> None:
    with Library(path) as library:
        article = library.article(library.annotations()[0].article)
    data = path.read_bytes()
    # In the table the id is what a row begins with; in the index a time goes before.
    row = re.compile(rb"(?<!Z)" + f"{article.id}{article.metadata.title}".encode())
    (found,) = row.finditer(data)
    at = found.end() - 1
    path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    with Library(path) as library:
        assert {each.kind for each in library.check().problems} == {"file"}
        done = library.repair()
    assert "file" in {each.kind for each in done.repaired}
    assert "written" in {each.kind for each in done.report.problems}
