from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.library import Library
from reader.anchor import Orphan
from reader.carry import Carried
from reader.changes import AddAnnotation
from reader.importers import read_bytes, read_file
from reader.importers.sandbox import read_kept
from tests.helpers.images import png
from tests.helpers.library import add, quoting, revising
from ui.rereading import place_of, rereading

PAGE = """<html><head><title>臨汐鎮復育濕地</title></head><body><h1>臨汐鎮復育濕地</h1>
<p>2024-03-05 08:30 來源：臨汐晚報</p>
<p>　　臨汐鎮公所昨日說明濕地復育計畫，預計三年內種回十二公頃紅樹林🌱。</p>
<p><img src="臨汐_files/塔.png" alt="觀景台"></p>
<p>　　居民搭𨋢上觀景台看𠮷野灣，都說水鳥回來了，河邊的樹也長高了。</p></body></html>
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "own.gengdu") as opened:
        yield opened


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page as a browser saves it, with its image beside it."""
    folder = tmp_path / "臨汐_files"
    folder.mkdir()
    (folder / "塔.png").write_bytes(png(400, 300))
    path = tmp_path / "臨汐.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_what_is_read_again_reads_as_before_with_its_images(library: Library, page: Path) -> None:
    article = add(library, read_file(page))
    assert len(library.images(article.id)) == 1
    found = rereading(library, article.id)
    assert found.is_same
    assert found.differences == ()


def test_without_the_file_the_kept_bytes_are_read_alone(library: Library, page: Path) -> None:
    raw = page.read_bytes()
    page.unlink()
    assert read_kept(raw, str(page), None).images == ()
    page.write_bytes(raw + b"<p>another page by now</p>")
    draft = read_kept(raw, str(page), None)
    assert draft.raw == raw
    assert draft.images == ()
    address = read_kept(raw, "https://news.example/a.html", None)
    assert address.metadata.url == "https://news.example/a.html"


def test_the_place_of_an_orphan_is_told_from_the_text_it_stands_on(library: Library) -> None:
    text = "臨汐鎮公所昨日說明濕地復育計畫，預計三年內種回十二公頃紅樹林🌱。\n居民看𠮷野灣。\n"
    article = add(library, read_bytes(text.encode(), "臨汐.txt"))
    there, gone = quoting(article, "復育計畫"), quoting(article, "居民看𠮷野灣")
    for each in (there, gone):
        library.apply(AddAnnotation(each))
    now = text.replace("居民看𠮷野灣。\n", "").replace("臨汐鎮", "新聞：臨汐鎮")
    library.apply(revising(article, now))
    article = library.article(article.id)
    fate = place_of(library, article, there)
    assert isinstance(fate, Carried)
    assert fate.anchor.start == there.anchor.start + 3
    assert place_of(library, article, gone) == Orphan()
