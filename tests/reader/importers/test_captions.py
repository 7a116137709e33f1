from __future__ import annotations

import pytest

from reader.importers.captions import mark_pictures
from reader.importers.freeze import read_lines
from reader.model import BlockKind

P, PIC, C = BlockKind.PARAGRAPH, BlockKind.IMAGE, BlockKind.CAPTION


def kinds_of(text: str) -> list[BlockKind]:
    lines = read_lines(text)
    kinds = [P] * len(lines)
    mark_pictures(lines, kinds)
    return kinds


@pytest.mark.parametrize(
    "line",
    ["澄湖新貌_fororder_湖1", "![湖景](a.jpg)", "[圖]", "（图片）", "lake-01.JPG"],
)
def test_images(line: str) -> None:
    assert kinds_of(line) == [PIC]


@pytest.mark.parametrize(
    "line",
    [
        "澄湖街景 供圖 澄湖管委會",
        "澄湖街景 澄湖管委会供图",
        "澄湖社記者 王某 攝",
        "11月30日上午，湖邊的新步道啟用。澄湖社记者 谢某 摄",
        "圖片來源：澄湖網",
        "湖邊的步道。（圖／記者林某翻攝）",
        "▲湖邊的步道昨天啟用。",
        "图为澄湖村口的道闸",
        "澄湖停車場 資料圖",
        "湖邊 記者陳嘉／攝影",
    ],
)
def test_captions(line: str) -> None:
    assert kinds_of("正文第一段，說湖水清了。\n" + line) == [P, C]


@pytest.mark.parametrize(
    "line",
    [
        "他在湖邊拍攝",
        "這張照片是王某昨天在湖邊攝的。",
        "公司向村民供圖書三千冊。",
        "𠮷家的湖邊小店今天開張了",
        "图为" + "湖" * 200,
    ],
)
def test_no_captions(line: str) -> None:
    assert kinds_of("正文第一段，說湖水清了。\n" + line) == [P, P]


def test_a_short_line_after_a_picture_is_its_caption() -> None:
    assert kinds_of("湖_fororder_1\n湖邊的𠮷家小店\n湖邊的𠮷家小店") == [PIC, C, P]
    assert kinds_of("湖_fororder_1\n湖水清了。") == [PIC, P]


def test_a_short_line_after_an_image_of_the_page_may_be_anything() -> None:
    lines = read_lines("▣\n湖邊的𠮷家小店\n▣\n湖邊步道 澄湖管委會供圖")
    kinds = [PIC, P, PIC, P]
    mark_pictures(lines, kinds, {0, 2})
    assert kinds == [PIC, P, PIC, C]


def test_only_paragraphs_are_looked_at() -> None:
    lines = read_lines("湖_fororder_1")
    kinds = [BlockKind.TITLE]
    mark_pictures(lines, kinds)
    assert kinds == [BlockKind.TITLE]
