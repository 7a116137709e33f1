"""The seven promises, one test each, kept by the real program. The other tests go into each."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import main
from db.library import Library
from reader.changes import Kind, Restore, Trash
from reader.codebook import Codebook
from reader.exporters import names
from reader.importers import read_bytes
from reader.model import Reading, Script, now
from tests.helpers.articles import annotation, article, long_text
from tests.helpers.library import kept, snapshot
from tests.helpers.processes import hear, start
from ui.desktop.page.document import PageDocument
from ui.desktop.page.view import Page
from ui.desktop.session import Session
from ui.desktop.settings import PREVIEW, THEME, Settings

ROOT = Path(__file__).resolve().parents[2]
SOURCE = (
    "臨江縣公開濕地修復進度\n"
    "2024-01-02 08:00 來源：臨江晚報 編輯：𠮷村美\n"
    "\n"
    "\u3000\u3000臨江縣水利局表示，濕地修復工程已經完成過半。村民𨋢田說：“湿地的候鸟回来了。”😀\n"
    "\u3000\u3000下一項工程是青岡河，金額ＡＢＣ１２３仍在討論。\n"
)
"""With a passage in the other script and letters that NFKC would change."""

QUOTE = "村民𨋢田說：“湿地的候鸟回来了。”😀"
WITHOUT_QUOTES = {"bibtex", "ris", "csl-json", "qdc"}
"""Formats of what is cited, or of the codebook alone."""

OFFLINE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
import main
from db.library import Library
from ui.desktop import app

library, news, out = sys.argv[1:]

def gengdu(*arguments):
    status = main.main(["--library", library, *arguments])
    assert status == 0, (arguments, status)

gengdu("import", news)
with Library(Path(library)) as opened:
    (article,) = opened.articles()
gengdu("tag", "add", "生態")
gengdu("annotate", article.id, "--quote", "濕地修復工程", "--tag", "生態")
gengdu("search", "湿地")
gengdu("export", out, "--style", "apa")

make = app.make_application

def made(arguments):
    application = make(arguments)
    def read():
        (window,) = [found for found in application.topLevelWidgets() if found.windowTitle()]
        window.actions_["simplified"].trigger()
        QTimer.singleShot(1000, window.close)
    QTimer.singleShot(0, read)
    return application

app.make_application = made
assert app.run(Path(library), []) == 0

names, values = [line.split() for line in open("/proc/self/net/snmp") if line.startswith("Ip:")]
counts = dict(zip(names, values))
print(counts["OutRequests"], counts["OutNoRoutes"], file=sys.stderr)
names = dict(line.split() for line in open("/proc/self/net/snmp6"))
print(names["Ip6OutRequests"], names["Ip6OutNoRoutes"], file=sys.stderr)
"""


@pytest.fixture
def path(tmp_path: Path, new_library: Path) -> Path:
    return Path(shutil.copy(new_library, tmp_path / "書庫.gengdu"))


@pytest.fixture
def open_session(qapp: object, tmp_path: Path, path: Path) -> Callable[[Library], Session]:
    settings = Settings(tmp_path / "settings.ini")
    settings.set(THEME, "light")
    settings.set(PREVIEW, False)
    return lambda library: Session(library, settings)


def article_in(session: Session, text: str = SOURCE) -> str:
    """Put an article in, from a file with a mark at its beginning and CRLF; its id."""
    raw = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    key, _ = session.add_draft(read_bytes(raw, "臨江.txt"))
    session.open_article(key)
    return key


def annotated(session: Session, quote: str = QUOTE) -> str:
    """Highlight a quote of the open article and tag it; the id of the annotation."""
    assert session.article is not None
    start = session.article.source_text.index(quote)
    tag = session.add_tag("生態")
    return session.annotate(start, start + len(quote), (tag.id,), "見**圖**\n𠮷")


def test_the_source_text_is_never_altered(
    open_session: Callable[[Library], Session], path: Path, tmp_path: Path
) -> None:
    with Library(path) as library:
        session = open_session(library)
        key = article_in(session)
        raw, encoding = library.source(key)
        annotated(session)
        for script in Script:
            session.set_script(script)
        session.set_regional_words(True)
        session.undo()
        session.close_article()
    gengdu(path, "export", tmp_path / "a.md", "--script", "hans")
    with Library(path) as library:
        assert library.article(key).source_text == SOURCE
        assert library.source(key) == (raw, encoding)
        assert raw.startswith(b"\xef\xbb\xbf")
        assert b"\r\n" in raw


def test_a_highlight_lives_on_the_source(
    open_session: Callable[[Library], Session], path: Path
) -> None:
    with Library(path) as library:
        session = open_session(library)
        key = article_in(session)
        session.set_script(Script.HANS)
        annotation = annotated(session)
        before = snapshot(path)
        for script in Script:
            session.set_script(script)
            session.set_regional_words(script is Script.HANT_TW)
            (found,) = session.annotations()
            anchor = found.anchor
            assert (found.id, anchor.quote) == (annotation, QUOTE)
            assert SOURCE[anchor.start : anchor.end] == QUOTE
            assert anchor.prefix == SOURCE[anchor.start - 32 : anchor.start]
            assert anchor.suffix == SOURCE[anchor.end : anchor.end + 32]
            assert library.article(key).source_text == SOURCE
            assert snapshot(path) == before


@pytest.mark.parametrize("name", sorted(set(names()) - WITHOUT_QUOTES))
def test_a_quote_in_an_export_is_the_source_character_for_character(
    open_session: Callable[[Library], Session], path: Path, tmp_path: Path, name: str
) -> None:
    with Library(path) as library:
        session = open_session(library)
        article_in(session)
        annotated(session)
    out = tmp_path / "out"
    template = ["--template", "quotes-by-tag"] if name == "template" else []
    gengdu(path, "export", out, "--format", name, *template)
    assert QUOTE in words_of(out.read_bytes())


def test_nothing_acknowledged_is_lost(path: Path) -> None:
    with start("tests.helpers.coder", path) as program:
        said = {hear(program) for _ in range(9)}
        program.kill()
    with Library(path, create=False) as library:
        assert library.check().problems == ()
        assert said <= kept(library)


def test_everything_can_be_undone_deletions_after_a_restart_too(
    open_session: Callable[[Library], Session], path: Path
) -> None:
    with Library(path) as library:
        session = open_session(library)
        empty = contents(path)
        key = article_in(session)
        annotation = annotated(session)
        (found,) = session.annotations()
        session.edit(replace(found, note="另一種說法"), "Edit note")
        session.move_annotation(found, found.anchor.start, found.anchor.end - 1)
        (tag,) = session.codebook().tags
        session.edit_tag(replace(tag, name="環境"), "Edit tag")
        full = contents(path)
        session.delete_annotations([annotation])
        session.delete_tag(tag)
        steps = 0
        while session.can_undo:
            session.undo()
            steps += 1
        assert steps == 8
        assert contents(path) == empty
        for _ in range(6):
            session.redo()
        assert contents(path) == full
        session.apply(Trash(Kind.ARTICLE, (key,), now()), "Delete")
    with Library(path) as library:
        assert library.articles() == []
        (deleted,) = library.trash()
        session = open_session(library)
        session.apply(Restore(Kind(deleted.kind), (deleted.id,)), "Restore")
        assert contents(path) == full


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone counts what a process tried")
def test_it_works_offline_and_tells_nobody_anything(path: Path, tmp_path: Path) -> None:
    """A day's work where there is no network; the kernel counts what anybody tried to send."""
    apart = ["unshare", "--user", "--map-root-user", "--net"]
    try:
        subprocess.run([*apart, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"this system lets nobody leave the network: {error}")
    news = tmp_path / "news.txt"
    news.write_text(SOURCE, encoding="utf-8")
    done = subprocess.run(
        [*apart, sys.executable, "-c", OFFLINE, path, news, tmp_path / "out.html"],
        cwd=ROOT,
        capture_output=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert [line.split() for line in done.stderr.splitlines()[-2:]] == [["0", "0"], ["0", "0"]]
    assert (tmp_path / "out.html").exists()


def test_one_frame_is_the_work_of_what_is_in_sight(qtbot: QtBot) -> None:
    """However long an article is and however much of it is highlighted, a change of script sets
    the lines in sight and a few beside them. (``make bench`` measures how long that takes.)"""
    few, many = (lines_set_by_a_toggle(qtbot, length) for length in (4_000, 120_000))
    assert 0 < many <= few


def lines_set_by_a_toggle(qtbot: QtBot, length: int) -> int:
    """How many paragraphs a change of script sets in an article of so many code points, each
    thirtieth of which is highlighted."""
    on = article(long_text(length))
    page, document = Page(), PageDocument(on)
    qtbot.addWidget(page)
    page.resize(900, 640)
    page.set_document(document)
    quotes = [(at, f"{at}") for at in range(2, length - 30, 30)]
    page.set_annotations([annotation(on, at, at + 12, name) for at, name in quotes], Codebook(()))
    with qtbot.waitExposed(page):
        page.show()
    page.hold()
    document.set_reading(Reading(Script.HANS))
    page.release()
    page.viewport().grab()
    flow = page._flow
    assert flow is not None
    return sum(reading == Reading(Script.HANS) for _, reading, *_ in flow._settings)


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a library holds, but for which article was open and how it was read."""
    beside = ("setting", "mirror")  # which follows the other tables
    return {table: rows for table, rows in snapshot(path).items() if table not in beside}


def gengdu(path: Path, *arguments: str | Path) -> None:
    """Carry out a command on a library that must succeed."""
    assert main.main(["--library", str(path), *map(str, arguments)]) == 0


def words_of(data: bytes) -> str:
    """What a person reads in a file of any format, in one line without marks."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [archive.read(name).decode() for name in archive.namelist()]
    else:
        parts = [data.decode("utf-8-sig")]
        if parts[0].startswith("{"):
            parts = [json.dumps(json.loads(parts[0]), ensure_ascii=False)]
    return unescape(re.sub("<[^>]*>", "", "\n".join(parts)))
