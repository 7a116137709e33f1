"""Exports without a window: written whole or not at all, previewed, of a guest."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from db.library import Library
from db.selection import Selection, Shape
from reader.errors import ExportCancelled, ExportFailed, LibraryUnreadable, UnknownInTemplate
from reader.exporters import ExportOptions, exporter_for
from reader.importers import read_bytes
from reader.passages import Around, Grouping, Order
from reader.whole import WholeArticle
from tests.reader.exporters.sample_excerpts import CODEBOOK, EXCERPTS, MIRROR_HILL
from ui.exporting import PREVIEWED, ExportOrder, Guest, export_to, guest_material, preview

HERE = [each for each in EXCERPTS if each.article.id == MIRROR_HILL.id]
GUEST = Guest(WholeArticle(MIRROR_HILL), [each.annotation for each in HERE], CODEBOOK)


def asked(name: str = "markdown", template: str = "") -> ExportOrder:
    return ExportOrder(GUEST, Shape(), exporter_for(name, Path()), ExportOptions(template=template))


def unheard(done: int, total: int) -> None:
    assert 0 <= done <= total


def test_a_guest_is_written_though_there_is_no_library(tmp_path: Path) -> None:
    target = tmp_path / "摘.md"
    heard: list[tuple[int, int]] = []
    count = export_to(target, tmp_path / "none", asked(), lambda *read: heard.append(read))
    assert count == len(HERE)
    assert heard == [(number, count) for number in range(1, count + 1)]
    assert "在𠮷田村舉行生態走廊開工儀式🌱" in target.read_text(encoding="utf-8")


def test_what_is_cancelled_or_fails_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "摘.md"
    target.write_text("there before", encoding="utf-8")

    def cancel(done: int, total: int) -> None:
        if done == 3:
            raise ExportCancelled

    with pytest.raises(ExportCancelled):
        export_to(target, tmp_path / "none", asked(), cancel)
    with pytest.raises(UnknownInTemplate):
        export_to(target, tmp_path / "none", asked("template", "a{{ nope }}"), unheard)
    assert target.read_text(encoding="utf-8") == "there before"
    assert list(tmp_path.iterdir()) == [target]


def test_the_library_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.gengdu"
    with Library(path):
        before = path.read_bytes()
    link = tmp_path / "link.md"
    link.symlink_to(path)
    for target in (path, link):
        with pytest.raises(ExportFailed, match="the library itself"):
            export_to(target, path, replace(asked(), source=Selection()), unheard)
    assert path.read_bytes() == before


def test_a_library_is_read_in_another_thread_while_it_is_open_here(tmp_path: Path) -> None:
    path, target = tmp_path / "a.gengdu", tmp_path / "a.csv"
    order = replace(asked("csv"), source=Selection())
    with Library(path) as library, ThreadPoolExecutor(1) as pool:
        library.add_draft(read_bytes("題\n\n  文。".encode(), "a.txt"))
        assert pool.submit(export_to, target, path, order, unheard).result() == 0
        shown = pool.submit(preview, path, order).result()
    assert shown is not None
    assert shown.startswith("id,")
    assert target.exists()


def test_a_library_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    order = replace(asked(), source=Selection())
    with pytest.raises(LibraryUnreadable):
        preview(tmp_path / "none.gengdu", order)
    assert not (tmp_path / "none.gengdu").exists()


def test_a_preview_shows_the_first_few(tmp_path: Path) -> None:
    shown = preview(tmp_path, asked())
    assert shown is not None
    assert shown.count("\n> ") >= PREVIEWED
    assert f"Excerpt {PREVIEWED}" in shown
    assert f"Excerpt {PREVIEWED + 1}" not in shown


def test_a_template_says_its_ending() -> None:
    assert asked("csv").suffix == ".csv"
    assert asked("template", "{# title: a; ending: .html #}").suffix == ".html"
    assert asked("template", "a").suffix == ".md"


@pytest.mark.parametrize("grouping", Grouping)
def test_a_guest_is_put_into_groups(grouping: Grouping) -> None:
    material = guest_material(GUEST, Shape(grouping))
    parts = [
        (each.heading, [e.annotation.id for e in each.excerpts]) for each in material.sections()
    ]
    assert material.grouped is (grouping is not Grouping.NONE)
    assert {key for _, keys in parts for key in keys} == {each.annotation.id for each in HERE}
    names = [name for name, _ in parts]
    assert len(names) == len(set(names))
    if grouping is Grouping.TAG:
        assert names == ["改革舉措", "改革舉措 / 稅制; *費*", "生態項目", ""]
    if grouping is Grouping.YEAR:
        assert names == ["2024"]
    if grouping is Grouping.CODER:
        assert names == ["-林禾"]


def test_a_guest_has_the_order_and_context_that_is_asked() -> None:
    later = replace(HERE[-1].annotation, modified_at=HERE[-1].article.added_at.replace(year=2030))
    guest = replace(GUEST, annotations=[*GUEST.annotations[:-1], later])
    shape = Shape(order=Order.CHANGED, around=Around.NOTHING)
    first = next(guest_material(guest, shape).excerpts())
    assert first.annotation == later
    assert first.context == ""
