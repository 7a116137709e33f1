from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.foreign import qualcoder
from reader.errors import Damaged, NoCoding, StillOpen, Unreadable
from reader.exchange.bundle import Bundle, Why
from reader.importers.freeze import freeze
from reader.shelf import Attribute, AttributeKind
from tests.helpers.foreign import Coding, qualcoder_project, sqlite_file

TEXT = "鏡山縣公布改革措施。𠮷田村的𨋢開通😀，推進改革。\n改革繼續。"


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def read(tmp_path: Path, *codings: Coding, text: str = TEXT) -> Bundle:
    return qualcoder.read(qualcoder_project(tmp_path / "p.qda", text, codings))


def left(bundle: Bundle) -> set[tuple[str, Why]]:
    return {(each.what, each.why) for each in bundle.left_out}


ALWAYS_LEFT = {
    ("塔.png", Why.NOT_TEXT),
    ("塔頂", Why.NOT_TEXT),
    ("日誌一", Why.NOT_KEPT),
}


def test_a_project_comes_over_whole(tmp_path: Path) -> None:
    bundle = read(tmp_path, (1, "改革措施", 5, 9, "看"))
    (whole,) = bundle.articles
    assert whole.article.source_text == TEXT
    assert whole.article.metadata.title == "鏡山"
    assert whole.memo == "要再看"
    (column,) = bundle.attributes
    assert column == Attribute(column.id, "版次", AttributeKind.NUMBER)
    assert whole.values == {column.id: "3"}
    (annotation,) = bundle.annotations
    assert annotation.anchor.quote == "改革措施"
    assert (annotation.note, annotation.coder) == ("看", "林")
    assert left(bundle) == ALWAYS_LEFT


def test_categories_and_codes_are_one_tree(tmp_path: Path) -> None:
    tags = {tag.name: tag for tag in read(tmp_path).tags}
    assert tags["改革"].parent == tags["政策"].id
    assert tags["稅制"].parent == tags["改革"].id
    assert tags["政策"].parent is None
    assert (tags["改革"].colour, tags["改革"].memo) == ("#1E8E6E", "凡改")


def test_positions_may_count_code_points_or_utf16_units(tmp_path: Path) -> None:
    start = TEXT.rindex("改革")
    by_mouse = units(TEXT[:start])
    assert by_mouse == start + 3
    bundle = read(
        tmp_path, (1, "改革繼續", by_mouse, by_mouse + 4, ""), (2, "繼續", start + 2, start + 4, "")
    )
    starts = [each.anchor.start for each in bundle.annotations]
    assert starts == [start, start + 2]
    assert left(bundle) == ALWAYS_LEFT


def test_positions_that_are_neither_are_told_by_the_words_near_them(tmp_path: Path) -> None:
    start = TEXT.rindex("改革")
    bundle = read(tmp_path, (1, "改革繼續", start + 1, start + 5, ""))
    assert [each.anchor.start for each in bundle.annotations] == [start]


def test_words_that_could_be_several_places_are_left_out(tmp_path: Path) -> None:
    text = "😀" * 5 + "改革改革改革"
    bundle = read(
        tmp_path, (1, "改革", 8, 10, ""), (1, "稅", 3, 4, ""), (1, "", 3, 3, ""), text=text
    )
    assert not bundle.annotations
    whys = {("改革", Why.NOT_UNIQUE), ("稅", Why.OTHER_WORDS), ("", Why.EMPTY)}
    assert left(bundle) == ALWAYS_LEFT | whys


def test_codes_on_the_same_words_become_one_annotation(tmp_path: Path) -> None:
    bundle = read(tmp_path, (1, "改革措施", 5, 9, "一"), (2, "改革措施", 5, 9, "二"))
    (annotation,) = bundle.annotations
    names = {tag.id: tag.name for tag in bundle.tags}
    assert [names[tag] for tag in annotation.tags] == ["改革", "稅制"]
    assert annotation.note == "一\n\n二"


def test_a_memo_without_words_is_kept_where_its_place_is_sure(tmp_path: Path) -> None:
    folder = qualcoder_project(tmp_path / "p.qda", TEXT, [])
    sqlite_file(
        folder / "data.qda",
        "INSERT INTO annotation VALUES (1, 1, 0, 3, '縣名', '林', '2026-02-03 12:05:06');"
        "INSERT INTO annotation VALUES (2, 1, 15, 18, '疑', '林', '2026-02-03 12:05:06')",
    )
    bundle = qualcoder.read(folder / "data.qda")
    (annotation,) = bundle.annotations
    assert (annotation.anchor.quote, annotation.note, annotation.tags) == ("鏡山縣", "縣名", ())
    assert ("疑", Why.NOT_UNIQUE) in left(bundle)


@settings(max_examples=40, deadline=None)
@given(st.text("改革\r\n𠮷😀a", min_size=1, max_size=12), st.booleans(), st.data())
def test_a_unique_passage_is_found_however_it_was_counted(
    tmp_path_factory: pytest.TempPathFactory, noise: str, by_mouse: bool, data: st.DataObject
) -> None:
    text = data.draw(st.sampled_from(["", "\ufeff"])) + noise + "\n鏡山𨋢\r\n" + noise
    seen = text.replace("\r\n", "\n") if by_mouse else text
    start = seen.index("鏡山𨋢")
    begin = units(seen[:start]) if by_mouse else start
    end = begin + (4 if by_mouse else 3)
    path = tmp_path_factory.mktemp("p") / "p.qda"
    bundle = qualcoder.read(qualcoder_project(path, text, [(1, "鏡山𨋢", begin, end, "")]))
    (annotation,) = bundle.annotations
    source = bundle.articles[0].article.source_text
    assert source == freeze(text)
    anchor = annotation.anchor
    assert source[anchor.start : anchor.end] == anchor.quote == "鏡山𨋢"


def test_a_project_of_an_older_version_has_fewer_columns(tmp_path: Path) -> None:
    folder = qualcoder_project(tmp_path / "p.qda", TEXT, [(1, "改革措施", 5, 9, "")])
    sqlite_file(
        folder / "data.qda",
        "ALTER TABLE code_name DROP COLUMN supercid; DROP TABLE journal; DROP TABLE code_image",
    )
    assert len(qualcoder.read(folder).annotations) == 1


def test_what_is_not_whole_on_the_disk_is_refused(tmp_path: Path) -> None:
    folder = qualcoder_project(tmp_path / "p.qda", TEXT, [])
    (folder / "data.qda-wal").write_bytes(b"x")
    with pytest.raises(StillOpen):
        qualcoder.read(folder)


def test_a_folder_whose_file_is_a_link_is_refused(tmp_path: Path) -> None:
    folder = qualcoder_project(tmp_path / "p.qda", TEXT, [])
    elsewhere = tmp_path / "else"
    elsewhere.mkdir()
    os.symlink(folder / "data.qda", elsewhere / "data.qda")
    with pytest.raises(Unreadable):
        qualcoder.read(elsewhere)


def test_other_files_are_refused_with_a_sentence(tmp_path: Path) -> None:
    none = tmp_path / "x.qda"
    none.write_bytes(b"no database")
    with pytest.raises(Damaged):
        qualcoder.read(none)
    with pytest.raises(NoCoding):
        qualcoder.read(sqlite_file(tmp_path / "y.qda", "CREATE TABLE source (id)"))
    with pytest.raises(Unreadable):
        qualcoder.read(tmp_path / "missing.qda")


def test_nothing_is_written_beside_it(tmp_path: Path) -> None:
    folder = qualcoder_project(tmp_path / "p.qda", TEXT, [(1, "改革措施", 5, 9, "")])
    before = (folder / "data.qda").read_bytes()
    qualcoder.read(folder)
    assert [path.name for path in folder.iterdir()] == ["data.qda"]
    assert (folder / "data.qda").read_bytes() == before
