from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import Damaged, ImportFailed, Locked, NoArticle, TooMuch
from reader.importers import Failure, read_all, read_bytes
from reader.importers.sniff import Content, foreign_content
from reader.model import Draft
from tests.helpers.documents import chapter, epub
from tests.helpers.images import png

FIRST = (
    "澄湖市政府今天表示，新的綠廊計畫將在明年完成，居民可以從車站步行到湖邊，𠮷家小店🙂也會重開。"
)
SECOND = "負責人說，這個項目對環境有很大的幫助，還有𨋢可以直達山頂。"
SAID = (
    "<dc:title>湖邊的十年</dc:title><dc:creator>林某</dc:creator>"
    "<dc:publisher>澄湖出版社</dc:publisher><dc:date>2021-05-01</dc:date>"
)
BOOK = {
    "cover.xhtml": chapter("<img src='圖/a.png'/>"),
    "文/第 一.xhtml": chapter(
        f"<h1>湖水清了</h1><p>{FIRST}</p><img src='../%E5%9C%96/a.png' alt='湖'/>"
    ),
    "文/2.xhtml": chapter(f"<p>{SECOND}</p>"),
}
PARTS: dict[str, bytes | str] = {"OEBPS/圖/a.png": png()}
TITLES = {"文/2.xhtml": "綠廊", "文/2.xhtml#x": "別的"}


def shape(draft: Draft) -> list[tuple[str, str]]:
    return [(one.kind.value, draft.source_text[one.start : one.end]) for one in draft.blocks]


def drafts(path: Path, data: bytes) -> list[Draft]:
    path.write_bytes(data)
    found = list(read_all(path))
    assert all(isinstance(one, Draft) for one in found)
    return [one for one in found if isinstance(one, Draft)]


def test_a_chapter_is_an_article(tmp_path: Path) -> None:
    file = tmp_path / "書.epub"
    one, two = drafts(file, epub(BOOK, titles=TITLES, parts=PARTS, said=SAID))
    assert shape(one) == [("title", "湖水清了"), ("paragraph", FIRST), ("image", "湖")]
    assert shape(two) == [("title", "綠廊"), ("paragraph", SECOND)]
    assert one.raw == BOOK["文/第 一.xhtml"].encode()
    assert one.origin == f"{file}/OEBPS/文/第 一.xhtml"
    assert [image.data for image in one.images] == [png()]
    said = two.metadata
    assert (said.title, said.author, said.outlet) == ("綠廊", "林某", "澄湖出版社")
    assert said.published_at == "2021-05-01"


def test_a_book_as_one_article(tmp_path: Path) -> None:
    data = epub(BOOK, titles=TITLES, parts=PARTS, said=SAID)
    draft = read_bytes(data, "書.epub")
    assert shape(draft) == [
        ("title", "湖邊的十年"),
        ("heading", "湖水清了"),
        ("paragraph", FIRST),
        ("image", "湖"),
        ("heading", "綠廊"),
        ("paragraph", SECOND),
    ]
    assert [(image.data, image.block) for image in draft.images] == [(png(), 3)]
    assert (draft.raw, draft.metadata.title) == (data, "湖邊的十年")
    (tmp_path / "書.epub").write_bytes(data)
    (whole,) = read_all(tmp_path / "書.epub", whole=True)
    assert whole == replace(draft, origin=whole.origin)


def test_the_contents_of_an_older_book() -> None:
    ncx = (
        '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/x.dtd">'
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel>'
        '<text>綠廊</text></navLabel><content src="a.xhtml"/></navPoint></navMap></ncx>'
    )
    text = {"a.xhtml": chapter(f"<p>{FIRST}</p>")}
    item = '<item id="t" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    draft = read_bytes(epub(text, parts={"OEBPS/toc.ncx": ncx}, items=item), "a.epub")
    assert shape(draft) == [("heading", "綠廊"), ("paragraph", FIRST)]


def test_chapters_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    file = tmp_path / "a.epub"
    broken: dict[str, str | bytes] = {
        "x.xhtml": bytes(range(32)) * 40,
        "a.xhtml": chapter(f"<p>{FIRST}</p>"),
    }
    file.write_bytes(epub(broken))
    failed, draft = read_all(file)
    assert isinstance(failed, Failure)
    assert failed.origin.endswith("a.epub/OEBPS/x.xhtml")
    assert isinstance(draft, Draft)


def test_a_book_without_a_letter(tmp_path: Path) -> None:
    data = epub({"cover.xhtml": BOOK["cover.xhtml"]}, parts=PARTS)
    with pytest.raises(NoArticle):
        read_bytes(data, "a.epub")
    (tmp_path / "a.epub").write_bytes(data)
    (failed,) = read_all(tmp_path / "a.epub")
    assert isinstance(failed, Failure)


def encryption(method: str) -> dict[str, bytes | str]:
    data = f'<EncryptedData xmlns="e"><EncryptionMethod Algorithm="{method}"/></EncryptedData>'
    return {"META-INF/encryption.xml": f'<encryption xmlns="c">{data}</encryption>'}


def test_a_book_under_a_licence_is_locked_and_one_with_its_fonts_hidden_is_not() -> None:
    locked = encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    with pytest.raises(Locked):
        read_bytes(epub(BOOK, parts=locked), "a.epub")
    assert read_bytes(epub(BOOK, parts=encryption("http://www.idpf.org/2008/embedding")), "a.epub")


@pytest.mark.parametrize(
    "parts",
    [
        {"META-INF/container.xml": "<"},
        {"META-INF/container.xml": "<container/>"},
        {"OEBPS/book.opf": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'},
    ],
)
def test_a_package_that_is_none(parts: dict[str, str]) -> None:
    with pytest.raises(Damaged, match="could not be read as an EPUB book"):
        read_bytes(epub(BOOK, parts=dict(parts)), "a.epub")


def test_entities_of_a_chapter_are_not_expanded() -> None:
    entity = '<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY l "湖湖湖湖">]>'
    text = entity + chapter(f"<p>{FIRST}&e;&l;</p>").partition("?>")[2]
    said = read_bytes(epub({"a.xhtml": text}), "a.epub").source_text
    assert "root:" not in said
    assert "湖湖湖湖" not in said


def test_paths_that_lead_out_find_nothing() -> None:
    text = chapter(f"<p>{FIRST}</p><img src='../../../etc/passwd'/><img src='/etc/passwd'/>")
    draft = read_bytes(epub({"a.xhtml": text}), "a.epub")
    assert (draft.images, draft.remote_images) == ((), ())


def test_limits() -> None:
    with pytest.raises(TooMuch, match="over 200 times its packed size"):
        read_bytes(epub({"a.xhtml": chapter(" " * 4_000_000)}), "a.epub")


def test_it_is_known_by_its_content() -> None:
    assert foreign_content(epub(BOOK)) is Content.EPUB


@settings(max_examples=60)
@given(st.data())
def test_any_damage_is_a_plain_fault(data: st.DataObject) -> None:
    whole = bytearray(epub(BOOK, titles=TITLES, parts=PARTS, said=SAID))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(ImportFailed):
        read_bytes(bytes(whole), "a.epub")
