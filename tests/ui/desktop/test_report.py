from __future__ import annotations

from reader.errors import EmptyInput, LibraryFull, Unreadable
from reader.model import Caution
from ui.desktop.report import Entry, Fate, Report

EMPTY = Entry((3, 0, 0), "/剪報/空.txt", Fate.FAILED, fault=EmptyInput(name="空.txt"))
GONE = Entry(
    (1, 0, 0),
    "/剪報/無.txt",
    Fate.FAILED,
    fault=Unreadable(name="無.txt", reason="there is no such file"),
)
FULL = Entry((9, 0, 0), "/剪報/九.txt", Fate.FAILED, fault=LibraryFull(path="a.gengdu"))
NEW = [Entry((at, 0, 0), f"/剪報/{at}.txt", Fate.IMPORTED, f"id-{at}") for at in (6, 4)]
KNOWN = Entry((0, 0, 0), "https://lake.example/1", Fate.KNOWN, "id-0")


def test_what_is_plain_from_the_page_is_not_told() -> None:
    assert Report(NEW[:1]).told == ""
    assert Report().told == ""


def test_everything_else_is_told_line_by_line() -> None:
    report = Report([*NEW, EMPTY, GONE, KNOWN], inputs=9, cancelled=4)
    assert report.told.splitlines() == [
        "2 articles were imported.",
        "1 were in the library already.",
        "4 were left out.",
        "2 could not be imported.",
    ]
    assert Report([EMPTY]).told == "“空.txt” is empty: there is no text to read."


def test_a_library_that_refuses_is_told_with_what_is_kept() -> None:
    assert Report([*NEW, FULL]).told.splitlines()[1:] == [
        "The disk with the library “a.gengdu” is full. Nothing was changed; free some space.",
        "What had been imported before that is kept: 2.",
    ]
    assert "kept" not in Report([FULL]).told


def test_all_is_in_the_order_of_the_inputs() -> None:
    report = Report([*NEW, EMPTY, GONE, KNOWN])
    assert report.imported == ["id-4", "id-6"]
    assert [name for name, _ in report.failed] == ["無.txt", "空.txt"]
    assert report.last == "id-6"
    assert [entry.name for entry in report.notable] == [
        "https://lake.example/1",
        "無.txt",
        "空.txt",
    ]


def test_what_came_in_with_a_caution_is_notable() -> None:
    entry = Entry((0, 0, 0), "a.pdf", Fate.IMPORTED, "id", cautions=(Caution.REBUILT,))
    assert Report([*NEW, entry]).notable == [entry]


def test_what_a_person_did_not_want_counts_as_left_out() -> None:
    report = Report([Entry((0, 0, 0), "a.txt", Fate.SKIPPED)], cancelled=2)
    assert report.left_out == 3
    assert report.told == "3 were left out."
