from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.importers.arrivals import (
    LONGEST_SECONDS,
    SETTLED_SECONDS,
    Arrivals,
    glance,
    marks,
)

PAGE = "<html><body><p>澄湖市政府今天表示，𠮷家小店🙂也會重開。</p></body></html>"
WITH_FOLDER = PAGE.replace("<p>", '<img src="./澄湖_files/1.png"><p>')


def put(folder: Path, name: str, text: str = PAGE) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def ready(arrivals: Arrivals, folder: Path, at: float) -> set[str]:
    sights = glance(folder, arrivals.seen)
    assert sights is not None
    return set(arrivals.ready(sights, at))


def test_only_pages_of_the_web_right_in_the_folder_are_looked_for(tmp_path: Path) -> None:
    wanted = {"湖.html", "A.HTM", "b.xhtml", "c.mhtml", "d.mht"}
    for name in (*wanted, "e.txt", "f.pdf", "g.html.part", ".h.html", "i.html.crdownload"):
        put(tmp_path, name)
    put(tmp_path, "j_files/frame.html")
    (tmp_path / "k.html").mkdir()
    found = marks(tmp_path)
    assert found is not None
    assert set(found) == wanted


def test_a_folder_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert marks(tmp_path / "無") is None
    assert glance(tmp_path / "無", {}) is None


def test_what_was_there_is_no_arrival_until_it_is_another(tmp_path: Path) -> None:
    page = put(tmp_path, "湖.html")
    arrivals = Arrivals(marks(tmp_path) or {})
    assert ready(arrivals, tmp_path, 0) == ready(arrivals, tmp_path, 100) == set()
    page.write_text(PAGE + PAGE, encoding="utf-8")
    ready(arrivals, tmp_path, 200)
    assert ready(arrivals, tmp_path, 200 + SETTLED_SECONDS) == {"湖.html"}


def test_a_page_is_ready_once_nothing_of_it_changes(tmp_path: Path) -> None:
    arrivals = Arrivals({})
    page = put(tmp_path, "湖.html", "<html>")
    assert ready(arrivals, tmp_path, 0) == set()
    with page.open("a", encoding="utf-8") as file:
        file.write("<p>𠮷")
    assert ready(arrivals, tmp_path, SETTLED_SECONDS) == set()
    assert arrivals.settling(SETTLED_SECONDS)
    assert ready(arrivals, tmp_path, 2 * SETTLED_SECONDS) == {"湖.html"}
    assert not arrivals.settling(2 * SETTLED_SECONDS)
    arrivals.seen.update(marks(tmp_path) or {})
    assert ready(arrivals, tmp_path, 99) == set()


@pytest.mark.parametrize("ending", [".part", ".crdownload", ".download", ".tmp"])
def test_what_a_browser_is_still_at_is_waited_for(tmp_path: Path, ending: str) -> None:
    arrivals = Arrivals({})
    put(tmp_path, "湖.html")
    unfinished = put(tmp_path, "湖.html" + ending)
    ready(arrivals, tmp_path, 0)
    assert ready(arrivals, tmp_path, 500) == set()
    # One that was left behind is not looked at every second for ever.
    assert not arrivals.settling(500)
    unfinished.unlink()
    ready(arrivals, tmp_path, 501)
    assert ready(arrivals, tmp_path, 501 + SETTLED_SECONDS) == {"湖.html"}


def test_an_empty_page_is_not_whole(tmp_path: Path) -> None:
    arrivals = Arrivals({})
    put(tmp_path, "湖.html", "")
    ready(arrivals, tmp_path, 0)
    assert ready(arrivals, tmp_path, 500) == set()


def test_the_folder_of_a_page_is_waited_for_and_must_be_whole_too(tmp_path: Path) -> None:
    arrivals = Arrivals({})
    put(tmp_path, "澄湖.html", WITH_FOLDER)
    ready(arrivals, tmp_path, 0)
    assert ready(arrivals, tmp_path, 10) == set()
    put(tmp_path, "澄湖_files/1.png", "a")
    assert ready(arrivals, tmp_path, 11) == set()
    put(tmp_path, "澄湖_files/2.png", "b")
    assert ready(arrivals, tmp_path, 11 + SETTLED_SECONDS) == set()
    assert ready(arrivals, tmp_path, 11 + 2 * SETTLED_SECONDS) == {"澄湖.html"}


def test_a_folder_that_never_comes_is_given_up(tmp_path: Path) -> None:
    arrivals = Arrivals({})
    put(tmp_path, "澄湖.html", WITH_FOLDER)
    ready(arrivals, tmp_path, 0)
    assert ready(arrivals, tmp_path, LONGEST_SECONDS - 1) == set()
    assert ready(arrivals, tmp_path, LONGEST_SECONDS) == {"澄湖.html"}


def test_a_page_that_goes_away_is_forgotten_and_comes_anew(tmp_path: Path) -> None:
    arrivals = Arrivals({})
    page = put(tmp_path, "湖.html")
    ready(arrivals, tmp_path, 0)
    page.unlink()
    assert ready(arrivals, tmp_path, 5) == set()
    put(tmp_path, "湖.html")
    os.utime(page, ns=(1, 1))
    assert ready(arrivals, tmp_path, 6) == set()
