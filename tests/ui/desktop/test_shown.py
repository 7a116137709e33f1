from __future__ import annotations

from dataclasses import replace

import pytest

from reader.changes import Affected, KeepImages, Kind, SetScript, SetSetting, Trash
from reader.importers import read_bytes
from reader.model import DetectedScript, Image, Region, RemoteImage, now
from reader.region import SAID
from ui.desktop.session import Session
from ui.desktop.shown import alterations, document_of, version_of

PAGE = """<html><body><article><h1>臨汐鎮種回紅樹林</h1>
<p>臨汐鎮公所昨日說明濕地復育計畫，預計三年內種回十二公頃紅樹林，𠮷野灣的水鳥回來了。</p>
<p><img src="https://img.example/a.png" alt="𨋢口的水鳥👩‍🌾"></p>
<p>居民說，種得活比種得快要緊，明年起各里輪流看管苗圃，學校也認養了一段岸線。</p>
</article></body></html>"""


@pytest.fixture
def illustrated(session: Session) -> str:
    """An article with an image on the web, in the library; its id."""
    draft = read_bytes(PAGE.replace("\n", "\r\n").encode(), "頁.html")
    key, _ = session.add_draft(draft)
    return key


def test_a_document_knows_what_is_kept_and_what_is_elsewhere(
    session: Session, illustrated: str
) -> None:
    library = session.library
    article = library.article(illustrated)
    (remote,) = library.remote_images(illustrated)
    library.apply(SetSetting(SAID + illustrated, Region.TAIWAN.value))
    document = document_of(library, article, (), guest=False)
    assert document.remote_images == (remote,)
    assert document.not_loaded(remote.block) == "https://img.example/a.png"
    assert document.not_loaded(0) == ""
    assert document.said is Region.TAIWAN
    library.apply(KeepImages(illustrated, 1, (Image(b"GIF", "image/gif", remote.block),)))
    document = document_of(library, article, (), guest=False)
    assert document.images == {remote.block: b"GIF"}
    assert document.not_loaded(remote.block) == ""
    assert document.all_remote_images == (remote,)


def test_of_a_guest_the_library_knows_nothing(session: Session, illustrated: str) -> None:
    article = session.library.article(illustrated)
    guest = replace(article, info=replace(article.info, id="guest"))
    assert document_of(session.library, guest, (), guest=True).remote_images == ()


def test_an_address_without_a_host_is_no_place_to_load_from(session: Session) -> None:
    draft = read_bytes(PAGE.encode(), "頁.html")
    draft = replace(draft, remote_images=(RemoteImage("http:///a.png", 2),))
    key, _ = session.add_draft(draft)
    article = session.library.article(key)
    assert document_of(session.library, article, (), guest=False).remote_images == ()


def test_a_document_is_altered_only_by_what_concerns_it(session: Session, illustrated: str) -> None:
    library, dictionaries = session.library, session.dictionaries
    document = document_of(library, library.article(illustrated), (), guest=False)

    def altered(affected: Affected) -> int:
        found = list(alterations(document, library, dictionaries, affected))
        for alter in found:
            alter()
        return len(found)

    (remote,) = library.remote_images(illustrated)
    elsewhere = frozenset({"another"})
    assert altered(Affected(elsewhere, images=elsewhere)) == 0
    assert altered(Affected(frozenset({illustrated}))) == 0
    change = KeepImages(illustrated, 1, (Image(b"GIF", "image/gif", remote.block),))
    assert altered(library.apply(change).affected) == 1
    assert document.images == {remote.block: b"GIF"}
    assert altered(library.apply(SetScript(illustrated, DetectedScript.MIXED)).affected) == 1
    assert document.article.info.script is DetectedScript.MIXED
    assert altered(Affected(dictionary=True)) == 1
    assert list(alterations(None, library, dictionaries, Affected(dictionary=True))) == []


def test_what_is_in_the_trash_is_not_there(session: Session, illustrated: str) -> None:
    assert version_of(session.library, illustrated) == 1
    session.library.apply(Trash(Kind.ARTICLE, (illustrated,), now()))
    assert version_of(session.library, illustrated) is None
