"""Files of coding: known by what they hold, read apart, and brought into a library."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db import exchange
from db.holdings import LibraryHoldings
from db.library import Library
from db.material import LibraryMaterial
from reader.changes import AddArticle, Batch
from reader.errors import GaveUp, NoCoding, TooLarge, Unreadable
from reader.exchange.bundle import Bundle, LeftOut, Why
from reader.exchange.plan import Plan, plan
from reader.exporters.base import ExportOptions
from reader.exporters.csv_table import CsvTable
from reader.model import Annotation
from reader.passages import PassageFilter
from tests.helpers.foreign import qualcoder_project, sqlite_file, taguette_project
from tests.helpers.library import AT, snapshot


def planned(library: Library, bundle: Bundle) -> Plan:
    return plan(bundle, LibraryHoldings(library), "林禾", AT)


def test_files_are_known_by_what_they_hold(tmp_path: Path) -> None:
    folder = qualcoder_project(tmp_path / "p.qda", "改革", [])
    table = tmp_path / "q.csv"
    table.write_text("title,quote\n", encoding="utf-8")
    other = tmp_path / "codes.csv"
    other.write_text("path,name\n", encoding="utf-8")
    page = tmp_path / "page.json"
    page.write_text('[{"uri": "x", "target": []}]', encoding="utf-8")
    names = {
        taguette_project(tmp_path / "t.sqlite3", "<p>改革</p>", []): "taguette",
        folder: "qualcoder",
        folder / "data.qda": "qualcoder",
        table: "quotes",
        page: "hypothesis",
    }
    for path, name in names.items():
        found = exchange.reader_of(path)
        assert found is not None
        assert found.name == name
    none = sqlite_file(tmp_path / "x.sqlite3", "CREATE TABLE x (y)")
    for path in (other, none, tmp_path, tmp_path / "missing", Path("/dev/null"), Path("a\0b")):
        assert exchange.reader_of(path) is None


def test_files_are_read_in_a_process_of_their_own(tmp_path: Path) -> None:
    start = len(b"<")
    path = taguette_project(tmp_path / "t.sqlite3", "<p>改革</p>", [(0, 6, "改革", (start,))])
    bundle = exchange.read_apart(path)
    assert bundle == replace(exchange.read(path), articles=bundle.articles)
    assert [each.anchor.quote for each in bundle.annotations] == ["改革"]
    path.write_bytes(b"nothing")
    with pytest.raises(NoCoding):
        exchange.read_apart(path)


def test_a_file_that_takes_too_long_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "SECONDS", 0.001)
    path = taguette_project(tmp_path / "t.sqlite3", "<p>改革</p>" * 50_000, [])
    with pytest.raises(GaveUp):
        exchange.read_apart(path)


def test_a_whole_project_comes_in_and_goes_again(library: Library, tmp_path: Path) -> None:
    text = "鏡山縣公布改革措施。𠮷田村開通😀。\n改革繼續。"
    folder = qualcoder_project(
        tmp_path / "p.qda", text, [(1, "改革措施", 5, 9, "看"), (2, "改革", 19, 21, "")]
    )
    before = snapshot(library.path)
    made = planned(library, exchange.read(folder))
    undo = library.apply(made.change).inverse
    assert [each.anchor.quote for each in library.annotations()] == ["改革措施", "改革"]
    assert library.check().problems == ()
    assert planned(library, exchange.read(folder)).change == Batch(())
    library.apply(undo)
    assert snapshot(library.path) == before
    assert LeftOut("塔.png", Why.NOT_TEXT) in made.left_out


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "t.sqlite3"
    with path.open("wb") as file:
        file.write(b"SQLite format 3\0CREATE TABLE highlight_tags")
        file.truncate(300 * 1024 * 1024)
    with pytest.raises(TooLarge):
        exchange.read(path)


def test_links_that_lead_nowhere_are_no_coding(tmp_path: Path) -> None:
    loop, folder = tmp_path / "loop.sqlite3", tmp_path / "p.qda"
    loop.symlink_to(loop)
    folder.mkdir()
    (folder / "data.qda").symlink_to(tmp_path)
    for path in (loop, folder):
        assert exchange.reader_of(path) is None
        with pytest.raises(NoCoding):
            exchange.read(path)


def test_a_project_that_leads_out_of_its_folder_is_refused(tmp_path: Path) -> None:
    real = qualcoder_project(tmp_path / "p.qda", "改革", [])
    folder = tmp_path / "q.qda"
    folder.mkdir()
    (folder / "data.qda").symlink_to(real / "data.qda")
    with pytest.raises(Unreadable):
        exchange.read(folder)


def test_our_own_table_comes_into_another_library_of_the_same_articles(
    filled: Library, tmp_path: Path
) -> None:
    material = LibraryMaterial(filled, filled.find_passages(PassageFilter()))
    path = tmp_path / "excerpts.csv"
    with path.open("wb") as stream:
        CsvTable().write(material, ExportOptions(), stream)
    assert planned(filled, exchange.read(path)).change == Batch(())
    with Library(tmp_path / "other.gengdu") as other:
        articles = [filled.article(info.id) for info in filled.articles()]
        for each in articles:
            raw, origin = filled.source(each.id)
            other.apply(AddArticle(each, raw, origin, filled.extraction(each.id)))
        made = planned(other, exchange.read(path))
        other.apply(made.change)
        assert not made.left_out
        assert [_plain(other, one) for one in other.annotations()] == [
            _plain(filled, one) for one in filled.annotations()
        ]


def _plain(library: Library, one: Annotation) -> tuple[Annotation, tuple[str, ...]]:
    """An annotation with the paths of its tags in the place of their ids."""
    return replace(one, tags=()), library.codebook().paths(one.tags)
