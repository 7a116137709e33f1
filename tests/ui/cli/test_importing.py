from __future__ import annotations

import io
import os
import re
import signal
import sys
import threading
import time
from pathlib import Path

import pytest

from db import connection
from db.library import Library
from reader.changes import Kind, Trash
from reader.model import now
from tests.helpers.archives import zipped
from tests.helpers.documents import chapter, epub
from tests.helpers.mixed import mixed
from tests.helpers.pdfs import column, pdf
from tests.helpers.server import serving
from tests.ui.cli.conftest import ARTICLE, OTHER, Terminal
from ui.cli.progress import progress


def test_an_article_comes_in_with_its_metadata(cli: Terminal, article: str) -> None:
    (listed,) = cli.done("list", "--json").json
    assert listed["id"] == article
    assert listed["title"] == "青岡市試行“街區議事廳” 居民提案三個月內答覆"
    assert listed["outlet"] == "青岡日報"
    assert (listed["editor"], listed["responsible_editor"]) == ("𠮷村美", "林一舟")
    assert listed["published_at"] == "2023-05-18T09:30:00"
    assert listed["length"] == len(ARTICLE.replace("\r\n", "\n"))


def test_one_that_fails_stops_no_other(cli: Terminal, tmp_path: Path) -> None:
    empty, good, missing = tmp_path / "empty.html", tmp_path / "a.txt", tmp_path / "missing.txt"
    empty.touch()
    good.write_text(OTHER, encoding="utf-8")
    result = cli("import", empty, good, missing, "--json")
    assert result.status == 1
    assert [info["outlet"] for info in result.json["imported"]] == ["临江晚报"]
    assert result.json["failed"] == [
        {"path": str(empty), "reason": "“empty.html” is empty: there is no text to read."},
        {
            "path": str(missing),
            "reason": "“missing.txt” could not be read: there is no such file.",
        },
    ]
    assert result.stderr.splitlines() == [
        f"{failed['path']}: {failed['reason']}" for failed in result.json["failed"]
    ]


def test_the_same_bytes_are_known_again(cli: Terminal, article: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(ARTICLE.encode())
    again = cli.done("import", copy, copy, "--json").json
    known = {"path": str(copy), "article": article}
    assert again == {"imported": [], "duplicates": [known, known], "failed": [], "reprints": []}
    told = cli.done("import", copy).out
    assert str(copy) in told
    assert article[:8] in told


def test_an_article_in_the_trash_comes_back(cli: Terminal, article: str, tmp_path: Path) -> None:
    with Library(cli.library) as library:
        library.apply(Trash(Kind.ARTICLE, (article,), now()))
    again = cli.done("import", tmp_path / "議事廳.txt", "--json").json
    assert [info["id"] for info in again["imported"]] == [article]


def test_a_failing_input_makes_no_library(cli: Terminal, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert cli("import", tmp_path / "empty.txt").status == 1
    assert not cli.library.exists()


def test_a_page_of_the_web_is_fetched_with_its_address(cli: Terminal) -> None:
    with serving() as server:
        address = server.address("/forward/")
        found = cli.done("import", address, "--json").json["imported"][0]
        assert found["url"] == server.address("/page")
        assert found["title"] == "雲嶺區推行「一站辦結」"
        assert cli.done("import", address, "--json").json["duplicates"] == [
            {"path": server.address("/page"), "article": found["id"]}
        ]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/status/404", "refused the page (status 404)"),
        ("/scripts", "holds no article as it was sent"),
        ("/nowhere", "refused the page (status 404)"),
    ],
)
def test_a_page_that_cannot_be_had_is_named_with_the_reason(
    cli: Terminal, path: str, reason: str
) -> None:
    with serving() as server:
        refused = cli("import", server.address(path))
    assert refused.status == 1
    assert reason in refused.stderr
    assert not cli.library.exists()


def test_a_library_that_refuses_is_said_of_every_input(cli: Terminal, tmp_path: Path) -> None:
    cli.library.write_text("not a library", encoding="utf-8")
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text(OTHER, encoding="utf-8")
    result = cli("import", *paths, "--json")
    assert result.status == 1
    assert [failed["path"] for failed in result.json["failed"]] == [str(path) for path in paths]
    assert all("is not a Gengdu library" in line for line in result.stderr.splitlines())
    assert cli.library.read_text(encoding="utf-8") == "not a library"


def test_an_encoding_can_be_named(cli: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("青岡市議事廳今日成立，居民可以提案。\n".encode("big5hkscs"))
    wrong = cli("import", path, "--encoding", "no-such-encoding")
    assert wrong.status == 1
    assert "cannot be read as no-such-encoding" in wrong.stderr
    (info,) = cli.done("import", path, "--encoding", "big5", "--json").json["imported"]
    assert "青岡市議事廳" in cli.done("show", info["id"], "--json").json["source_text"]


def test_a_name_that_is_no_text_is_still_told(cli: Terminal, tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")
    result = cli("import", path, "--json")
    assert result.json["failed"][0]["path"] == f"{tmp_path}/\ufffd.txt"
    assert len(result.stderr.splitlines()) == 1


def test_people_see_what_came_in(cli: Terminal, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(OTHER, encoding="utf-8")
    told = cli.done("import", tmp_path / "a.txt").out
    assert "临江县公开湿地修复进度" in told
    assert "临江晚报" in told


def test_a_folder_and_an_archive_come_in_whole(cli: Terminal, tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text(OTHER, encoding="utf-8")
    (news / "b.zip").write_bytes(zipped({"c.txt": ARTICLE, "空.txt": " "}))
    result = cli("import", news, "--json")
    assert result.status == 1
    assert [info["outlet"] for info in result.json["imported"]] == ["临江晚报", "青岡日報"]
    (failed,) = result.json["failed"]
    assert failed["path"] == f"{news}/b.zip/空.txt"
    again = cli("import", news, "--json").json["duplicates"]
    assert [each["path"] for each in again] == [f"{news}/a.txt", f"{news}/b.zip/c.txt"]


def test_a_book_is_an_article_a_chapter_or_one(cli: Terminal, tmp_path: Path) -> None:
    book = tmp_path / "書.epub"
    chapters = {f"{at}.xhtml": chapter(f"<h1>第{at}章</h1><p>{OTHER}</p>") for at in (1, 2)}
    book.write_bytes(epub(chapters, said="<dc:title>濕地</dc:title>"))
    parts = cli.done("import", book, "--json").json["imported"]
    assert [info["title"] for info in parts] == ["第1章", "第2章"]
    (whole,) = cli.done("import", book, "--whole-books", "--json").json["imported"]
    assert whole["title"] == "濕地"


def test_what_to_know_of_an_article_is_said(cli: Terminal, tmp_path: Path) -> None:
    paper = tmp_path / "a.pdf"
    paper.write_bytes(pdf([column(["临江县公开湿地修复进度，三百亩芦苇已经返青。"])]))
    told = cli.done("import", paper).out
    assert f"{paper}: The paragraphs were rebuilt from the lines of the pages." in told


def test_nothing_in_a_folder_is_a_fault(cli: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "空"
    folder.mkdir()
    result = cli("import", folder)
    assert result.status == 1
    assert "holds nothing that Gengdu reads" in result.stderr


def test_everything_is_in_the_order_of_the_inputs(cli: Terminal, tmp_path: Path) -> None:
    made = mixed(tmp_path / "剪報", 60)
    (tmp_path / "a.txt").write_text(OTHER, encoding="utf-8")
    result = cli("import", tmp_path / "剪報", tmp_path / "a.txt", "--json")
    assert result.status == 1
    failed = [Path(each["path"]).name for each in result.json["failed"]]
    assert failed == sorted(made.broken)
    assert len(result.json["imported"]) == made.articles + 1
    assert result.json["imported"][-1]["outlet"] == "临江晚报"
    titles = [info["title"] for info in result.json["imported"]]
    numbers = [int(found[1]) for title in titles if (found := re.match(r"河灣鎮第(\d+)號", title))]
    assert numbers[1:] == sorted(numbers[1:])
    copies = [Path(each["path"]).name for each in result.json["duplicates"]]
    assert copies == sorted(copies)


def test_ctrl_c_keeps_what_is_done_and_says_so(cli: Terminal, tmp_path: Path) -> None:
    mixed(tmp_path / "剪報", 300)
    presser = threading.Thread(target=_press_once_something_is_in, args=(cli.library,))
    presser.start()
    result = cli("import", tmp_path / "剪報", "--json")
    presser.join()
    assert result.status == 130
    kept = len(result.json["imported"])
    assert 0 < kept < 300
    last = result.stderr.splitlines()[-1]
    assert last == f"Stopped. What was imported before is kept: {kept} articles."
    with Library(cli.library) as library:
        assert {info.id for info in library.articles()} == {
            info["id"] for info in result.json["imported"]
        }
        assert library.check().problems == ()


def _press_once_something_is_in(path: Path) -> None:
    while not path.exists():
        time.sleep(0.01)
    with Library(path) as library:
        while not library.articles():
            time.sleep(0.01)
    signal.raise_signal(signal.SIGINT)


def test_a_library_that_refuses_in_the_middle_says_what_is_kept(
    cli: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Library(cli.library).close()
    mixed(tmp_path / "剪報", 200)
    pages = cli.library.stat().st_size // 4096
    monkeypatch.setitem(connection._PRAGMAS, "max_page_count", pages + 60)
    result = cli("import", tmp_path / "剪報", "--json")
    assert result.status == 1
    kept = len(result.json["imported"])
    assert 0 < kept < 200
    assert "is full" in result.stderr
    assert result.stderr.splitlines()[-1].endswith(f"is kept: {kept} articles.")


def test_progress_is_shown_on_a_terminal_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[int] = []

    def count() -> int:
        counted.append(1)
        return 4

    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    with progress(count) as show:
        show(1, "a.txt")
    assert (counted, stream.getvalue()) == ([], "")
    monkeypatch.setattr(stream, "isatty", lambda: True)
    with progress(count) as show:
        show(1, "/剪報/[b]湖\x1b.txt")
    assert counted == [1]
    assert "1/4" in stream.getvalue()
    assert "[b]湖 .txt" in stream.getvalue()
