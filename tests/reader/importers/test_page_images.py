from __future__ import annotations

from pathlib import Path

import pytest
from lxml.html import document_fromstring

from reader.importers import read_bytes, read_file
from reader.importers.page_images import MOST_EACH, MOST_TAKEN, Album, Blobs, mark_images, take_data
from reader.importers.source import Beside
from reader.model import BlockKind, Caution, Draft
from tests.helpers.images import data_address, png

PNG = png()
SMALL = png(16, 16)
FIRST = (
    "澄湖市政府今天表示，新的綠廊計畫將在明年完成，居民可以從車站步行到湖邊，𠮷家小店🙂也會重開。"
)
SECOND = "負責人說，這個項目對環境有很大的幫助，還有𨋢可以直達山頂，住在湖邊的人都說好。"


def page(image: str, head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>湖水清了</title>{head}</head>'
        f"<body><h1>湖水清了</h1><div>2022-01-19 來源：澄湖網</div><div><p>{FIRST}</p>"
        f"<p>{image}</p><p>{SECOND}</p></div></body></html>"
    )


def marked(image: str) -> list[tuple[str, ...]]:
    text, blobs = take_data(f"<html><body>{image}</body></html>")
    return mark_images(document_fromstring(text), blobs)


def pictures(draft: Draft) -> list[str]:
    """The texts of the blocks that stand for images."""
    blocks = [block for block in draft.blocks if block.kind is BlockKind.IMAGE]
    return [draft.source_text[block.start : block.end] for block in blocks]


def beside(files: dict[str, bytes]) -> Beside:
    return files.get


def test_images_in_a_page_s_own_text_are_taken_out() -> None:
    text, blobs = take_data(
        f'<img src="{data_address(PNG)}" alt=湖><img src={data_address(SMALL)}>'
    )
    assert text == '<img src="blob:0" alt=湖><img src=blob:1>'
    assert [blobs.get("blob:0"), blobs.get("blob:1")] == [PNG, SMALL]
    assert blobs.get("blob:2") is None
    assert blobs.get("a.jpg") is None


def test_coded_images_may_be_broken_over_lines_or_escaped() -> None:
    address = data_address(PNG)
    broken = address[:40] + "\r\n " + address[40:80] + "%0A" + address[80:].replace("=", "%3D")
    _, blobs = take_data(f"<img src='{broken}'>")
    assert blobs.get("blob:0") == PNG
    assert take_data('<img src="data:image/png;base64,A">')[1].get("blob:0") is None


@pytest.mark.parametrize(
    ("image", "addresses"),
    [
        ("<img src=a.jpg>", ("a.jpg",)),
        ("<img src=wait.gif data-original=a.jpg>", ("a.jpg", "wait.gif")),
        ('<img srcset="s.jpg 1x, l.jpg 2x">', ("l.jpg",)),
        (f'<img src="{data_address(PNG)}" data-src=a.jpg>', ("blob:0", "a.jpg")),
    ],
)
def test_where_an_image_may_be(image: str, addresses: tuple[str, ...]) -> None:
    assert marked(image) == [addresses]


@pytest.mark.parametrize(
    "image",
    ["<img>", "<img src=a.gif width=1>", "<img src=a.gif height='20px'>", '<img src="data:,x">'],
)
def test_what_is_no_image_of_an_article(image: str) -> None:
    assert marked(image) == []


def test_an_image_met_twice_in_a_single_file() -> None:
    style = f"<style>:root{{--sf-img-7: url({data_address(PNG)})}}</style>"
    used = (
        '<img src="data:image/svg+xml,<svg/>" style="background-image:var(--sf-img-7)!important">'
    )
    draft = read_bytes(page(used, style).encode(), "a.html")
    assert [image.data for image in draft.images] == [PNG]


def test_an_image_in_the_page_is_kept_where_it_stands() -> None:
    draft = read_bytes(page(f'<img alt="湖邊" src="{data_address(PNG)}">').encode(), "a.html")
    (image,) = draft.images
    block = draft.blocks[image.block]
    assert (image.data, image.media_type) == (PNG, "image/png")
    assert (block.kind, draft.source_text[block.start : block.end]) == (BlockKind.IMAGE, "湖邊")
    assert draft.remote_images == ()


def test_an_image_without_words_of_its_own_has_a_sign() -> None:
    for alt in ("", "湖水清了", " ", SECOND[:9]):
        draft = read_bytes(page(f'<img alt="{alt}" src="{data_address(PNG)}">').encode(), "a.html")
        assert pictures(draft) == ["▣"]


def test_a_remote_image_is_noted_and_not_fetched() -> None:
    link = '<link rel=canonical href="https://lake.example/news/1.html">'
    draft = read_bytes(page("<img data-src=/pic/a.jpg src=wait.gif>", link).encode(), "a.html")
    (image,) = draft.remote_images
    assert image.url == "https://lake.example/pic/a.jpg"
    assert draft.blocks[image.block].kind is BlockKind.IMAGE
    assert draft.images == ()


@pytest.mark.parametrize("address", ["file:///etc/a.png", "//[x", "javascript:1", "a.jpg"])
def test_what_is_nowhere_leaves_no_trace(address: str) -> None:
    draft = read_bytes(page(f'<img src="{address}">').encode(), "a.html")
    assert (pictures(draft), draft.images, draft.remote_images) == ([], (), ())


def test_small_ones_are_ornaments() -> None:
    draft = read_bytes(page(f'<img src="{data_address(SMALL)}">').encode(), "a.html")
    assert (draft.images, draft.cautions) == ((), ())


def test_a_page_with_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "湖水 清了_files"
    folder.mkdir()
    (folder / "圖 1.png").write_bytes(PNG)
    image = '<img src="./%E6%B9%96%E6%B0%B4%20%E6%B8%85%E4%BA%86_files/%E5%9C%96 1.png">'
    file = tmp_path / "湖水 清了.html"
    file.write_text(page(image), encoding="utf-8")
    assert [one.data for one in read_file(file).images] == [PNG]
    (folder / "圖 1.png").unlink()
    without = read_file(file)
    assert (without.images, without.cautions) == ((), (Caution.IMAGES_MISSING,))


def test_images_too_large_are_left_out_and_said() -> None:
    huge = PNG + bytes(MOST_EACH)
    wide = PNG[:16] + b"\0\0\xff\xff\0\0\xff\xff" + PNG[24:]
    files = {"x/huge.png": huge, "x/wide.png": wide, "x/a.png": PNG}
    album = Album(beside(files), Blobs())
    assert album.find(["x/huge.png"]) is None
    assert album.find(["x/wide.png"]) is None
    assert album.cautions == {Caution.IMAGES_LEFT_OUT}
    found = album.find(["none.png", "x/a.png"])
    assert found is not None
    assert found.data == PNG


def test_the_images_of_an_article_add_up() -> None:
    album = Album(beside({"x/a.png": PNG + bytes(MOST_EACH - len(PNG))}), Blobs())
    assert [album.find(["x/a.png"]) is not None for _ in range(6)] == [True] * 5 + [False]


def test_a_width_of_more_digits_than_a_number_has_says_nothing() -> None:
    assert len(marked(f'<img src="a.png" width="{"9" * 5_000}">')) == 1


def test_images_are_not_taken_out_without_end() -> None:
    coded = data_address(bytes(MOST_EACH // 2), "image/png").partition(",")[2]
    album = Album(beside({}), Blobs((coded,)))
    for _ in range(60):
        assert album.find(["blob:0"]) is None
    assert album.taken <= MOST_TAKEN + MOST_EACH
    assert album.cautions == {Caution.IMAGES_LEFT_OUT}
