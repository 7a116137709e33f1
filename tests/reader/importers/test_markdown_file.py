from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ImportFailed, NoArticle, TooLarge
from reader.importers import read_bytes, read_file
from reader.importers.markdown_file import LIMIT_MB, front_claims, split_front
from reader.model import Draft
from tests.helpers.images import png

FIRST = (
    "澄湖市政府今天表示，新的綠廊計畫將在明年完成，居民可以從車站步行到湖邊，𠮷家小店🙂也會重開。"
)
FILE = f"""# 湖水**清**了

2022-01-19 19:46 來源：澄湖網 編輯：王某

{FIRST}
第二行還在這裡，𨋢可以直達山頂。

## 綠廊帶來生意

- 甲
- 乙

> 引文一句。

| 年 | 湖面 |
|----|-----|
| 2021 | 3 里 |

註在文末[^1]。

[^1]: 澄湖網的說明。
"""


def shape(draft: Draft) -> list[tuple[str, str]]:
    return [(one.kind.value, draft.source_text[one.start : one.end]) for one in draft.blocks]


def read(text: str) -> Draft:
    return read_bytes(text.encode(), "/data/湖.md")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_file_whole(end: str) -> None:
    draft = read(FILE.replace("\n", end))
    assert shape(draft) == [
        ("title", "湖水清了"),
        ("masthead", "2022-01-19 19:46 來源：澄湖網 編輯：王某"),
        ("paragraph", FIRST),
        ("paragraph", "第二行還在這裡，𨋢可以直達山頂。"),
        ("heading", "綠廊帶來生意"),
        ("list", "甲"),
        ("list", "乙"),
        ("quote", "引文一句。"),
        ("table", "年\t湖面"),
        ("table", "2021\t3 里"),
        ("paragraph", "註在文末[1]。"),
        ("list", "[1] 澄湖網的說明。"),
    ]
    said = draft.metadata
    assert (said.title, said.outlet, said.editor) == ("湖水清了", "澄湖網", "王某")
    assert said.published_at == "2022-01-19T19:46"


def test_front_matter_of_a_clipper() -> None:
    front = """---
title: "湖水清了"
source: "https://lake.example/1"
author:
  - "[[林某]]"
published: 2022-01-19
來源: 澄湖網
created: 2024-05-01
tags:
  - clippings
---
"""
    draft = read(front + FIRST)
    assert shape(draft) == [("title", "湖水清了"), ("paragraph", FIRST)]
    said = draft.metadata
    assert (said.title, said.url, said.author) == ("湖水清了", "https://lake.example/1", "林某")
    assert (said.published_at, said.outlet) == ("2022-01-19", "澄湖網")


def test_front_matter_is_closed() -> None:
    assert split_front("---\ntitle: 湖\n---\n文") == ("title: 湖", "文")
    assert split_front("---\n文") == ("", "---\n文")
    assert front_claims("source: 澄湖日報").metadata.outlet == "澄湖日報"


def test_images_in_a_folder_below_are_kept(tmp_path: Path) -> None:
    (tmp_path / "圖").mkdir()
    (tmp_path / "圖" / "a.png").write_bytes(png())
    file = tmp_path / "湖.md"
    file.write_text(f"# 湖\n\n{FIRST}\n\n![步道](圖/a.png)\n\n![](https://lake.example/b.jpg)\n")
    draft = read_file(file)
    assert [image.data for image in draft.images] == [png()]
    assert [image.url for image in draft.remote_images] == ["https://lake.example/b.jpg"]
    assert shape(draft)[-2:] == [("image", "步道"), ("image", "▣")]


def test_markup_in_it_is_not_run() -> None:
    draft = read(f"<script>文</script>{FIRST}<iframe src=x></iframe>")
    assert draft.source_text == FIRST


@pytest.mark.parametrize("mark", [">", "> ", "[", "` ", "*", "![", "<b>"])
def test_one_that_is_too_intricate_is_read_as_text(mark: str) -> None:
    text = mark * 20_000 + FIRST
    assert FIRST in read(text).source_text


def test_limits() -> None:
    with pytest.raises(TooLarge, match=f"larger than {LIMIT_MB} MB"):
        read_bytes(b"a" * (LIMIT_MB * 1024 * 1024 + 1), "a.md")
    with pytest.raises(NoArticle):
        read("---\n---\n\n---\n")


PIECES = st.sampled_from(
    [
        "# ",
        "- ",
        "> ",
        "|a|b|\n|-|-|\n",
        "**",
        "`",
        "[^1]",
        "\n[^1]: ",
        "![",
        "](a.png)",
        "\n",
        "\n\n",
        *["---\n", "title: ", "<b>", "&#13;", "𠮷🙂", FIRST, "\r\n", "\t", "\u3000", "\ufeff"],
    ]
)


@given(st.lists(PIECES, max_size=20))
def test_any_markdown_gives_whole_blocks_or_a_plain_fault(pieces: list[str]) -> None:
    try:
        draft = read("".join(pieces))
    except ImportFailed:
        return
    covered = [at for block in draft.blocks for at in range(block.start, block.end)]
    assert covered == [at for at, one in enumerate(draft.source_text) if one != "\n"]
    assert "\r" not in draft.source_text


@pytest.mark.parametrize("start", [" " * 100 + "- ", "> " * 60, "[^1]" * 2_001, "|" * 50_001])
def test_what_would_take_long_to_render_is_plain_text(start: str) -> None:
    text = f"澄湖\n\n{start}湖水清了"
    assert read_bytes(text.encode(), "a.md").source_text == text
