from __future__ import annotations

from dataclasses import replace

import pytest

from db.library import Library
from reader.changes import DropImages, KeepImages, Kind, SetSetting, Trash
from reader.drafts import sha256
from reader.errors import Gone, NoSuchArticle
from reader.model import Article, Image, RemoteImage
from tests.helpers.library import AT, SIMPLIFIED, add, draft_of, revising, snapshot

TEXT = "岸線圖𠮷\n▣\n𨋢口照片🌱\n改革\n"
ADDRESSES = tuple(RemoteImage(f"https://a.example/{block}.png", block) for block in range(3))
SHOWN = b"\x89PNG\0\xff"
"""The image that another article of the library came with."""


@pytest.fixture
def article(filled: Library) -> Article:
    """An article with three images on the web, and one it came with."""
    came = (Image(b"\xff\xd8", "image/jpeg", 3),)
    draft = draft_of(TEXT, images=came)
    return add(filled, replace(draft, remote_images=ADDRESSES))


def loading(article: Article, *images: Image) -> KeepImages:
    return KeepImages(article.id, article.info.version, images)


def test_what_is_loaded_is_among_the_images_and_no_longer_to_be_loaded(
    filled: Library, article: Article
) -> None:
    assert filled.remote_images(article.id) == ADDRESSES
    second, first = Image(SHOWN, "image/png", 2), Image(b"GIF", "image/gif", 0)
    applied = filled.apply(loading(article, second, first))
    assert applied.affected.images == applied.affected.articles == {article.id}
    assert filled.images(article.id)[1:] == (second, first)
    assert filled.remote_images(article.id) == ADDRESSES[1:2]
    assert filled.extraction(article.id).remote_images == ADDRESSES
    assert filled.check().problems == ()


def test_loading_can_be_taken_back_and_done_again(filled: Library, article: Article) -> None:
    before = snapshot(filled.path)
    change = loading(article, Image(SHOWN, "image/png", 2), Image(b"GIF", "image/gif", 0))
    done = filled.apply(change)
    after = snapshot(filled.path)
    undone = filled.apply(done.inverse)
    assert snapshot(filled.path) == before
    assert undone.affected == done.affected
    assert undone.inverse == change
    filled.apply(undone.inverse)
    assert snapshot(filled.path) == after


def test_bytes_that_another_article_shows_stay(filled: Library, article: Article) -> None:
    done = filled.apply(
        loading(article, Image(SHOWN, "image/png", 1), Image(b"GIF", "image/gif", 0))
    )
    blobs = {row[0] for row in snapshot(filled.path)["blob"]}
    assert {sha256(SHOWN), sha256(b"GIF")} <= blobs
    filled.apply(done.inverse)
    assert {row[0] for row in snapshot(filled.path)["blob"]} == blobs - {sha256(b"GIF")}


def test_an_image_that_is_there_is_not_put_twice_nor_taken_out_by_the_second(
    filled: Library, article: Article
) -> None:
    first = filled.apply(loading(article, Image(b"one", "image/png", 0)))
    both = loading(article, Image(b"two", "image/png", 0), Image(b"new", "image/png", 1))
    second = filled.apply(both)
    assert [each.data for each in filled.images(article.id)[1:]] == [b"one", b"new"]
    assert second.inverse == DropImages(article.id, 1, (1,))
    filled.apply(second.inverse)
    filled.apply(first.inverse)
    assert filled.remote_images(article.id) == ADDRESSES


@pytest.mark.parametrize("block", [3, 4, -1])
def test_a_block_that_shows_none_from_the_web_takes_none(
    filled: Library, article: Article, block: int
) -> None:
    before = snapshot(filled.path)
    good = Image(b"GIF", "image/gif", 0)
    with pytest.raises(ValueError, match="shows no image"):
        filled.apply(loading(article, good, Image(b"GIF", "image/gif", block)))
    assert snapshot(filled.path) == before


def test_an_article_in_the_trash_takes_none(filled: Library, article: Article) -> None:
    done = filled.apply(loading(article, Image(b"GIF", "image/gif", 0)))
    filled.apply(Trash(Kind.ARTICLE, (article.id,), AT))
    for change in (loading(article, Image(b"GIF", "image/gif", 1)), done.inverse):
        with pytest.raises(Gone):
            filled.apply(change)
    assert filled.remote_images(article.id) == ()


def test_images_that_come_late_are_those_of_the_text_they_were_loaded_for(
    filled: Library, article: Article
) -> None:
    late = loading(article, Image(b"GIF", "image/gif", 0))
    revised = filled.apply(revising(article, SIMPLIFIED))
    filled.apply(late)
    assert b"GIF" not in [each.data for each in filled.images(article.id)]
    filled.apply(revised.inverse)
    assert b"GIF" in [each.data for each in filled.images(article.id)]


def test_a_new_text_has_what_was_loaded_for_the_former_by_its_address(
    filled: Library, article: Article
) -> None:
    filled.apply(loading(article, Image(b"GIF", "image/gif", 0), Image(b"own", "image/png", 1)))
    before = snapshot(filled.path)
    change = revising(article, SIMPLIFIED)
    moved = (replace(ADDRESSES[0], block=1), RemoteImage("https://a.example/new.png", 0))
    extraction = replace(change.extraction, images=(), remote_images=moved)
    done = filled.apply(replace(change, extraction=extraction))
    after = snapshot(filled.path)
    assert filled.images(article.id) == (Image(b"GIF", "image/gif", 1),)
    assert filled.remote_images(article.id) == moved[1:]
    undone = filled.apply(done.inverse)
    assert snapshot(filled.path) == before
    filled.apply(undone.inverse)
    assert snapshot(filled.path) == after
    assert filled.check().problems == ()


def test_an_undone_import_brings_what_was_loaded_back(filled: Library) -> None:
    draft = draft_of(TEXT)
    key, added = filled.add_draft(replace(draft, remote_images=ADDRESSES))
    filled.apply(KeepImages(key, 1, (Image(b"GIF", "image/gif", 0),)))
    after = snapshot(filled.path)
    erased = filled.apply(added.inverse)
    assert sha256(b"GIF") not in {row[0] for row in snapshot(filled.path)["blob"]}
    filled.apply(erased.inverse)
    assert snapshot(filled.path) == after


def test_the_origin_is_what_it_was_imported_from(filled: Library, article: Article) -> None:
    assert filled.origin(article.id) == "/home/lin/鏡山.txt"
    with pytest.raises(NoSuchArticle):
        filled.origin("zzz")
    assert filled.remote_images("zzz") == ()


def test_settings_of_a_kind_are_given_by_the_rest_of_their_keys(library: Library) -> None:
    for key in ("images-from:b.example", "images-from:a.example", "IMAGES-FROM:c", "images"):
        library.apply(SetSetting(key, "yes"))
    assert library.settings("images-from:") == {"a.example": "yes", "b.example": "yes"}
    assert list(library.settings("images-from:")) == ["a.example", "b.example"]
    assert library.settings("100%") == {}
