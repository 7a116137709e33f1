"""Which annotations a command is about, asked on the command line."""

from __future__ import annotations

import pytest

from db.library import Library
from reader.changes import Put
from reader.passage_query import PassageQuery, query_json
from reader.passages import PassageFilter
from reader.shelf import SavedFilter
from tests.ui.cli.conftest import Terminal

CODED = (
    ("用人制度改革", "改革", "林禾"),
    ("五月起推行用人制度改革，各區設議事廳", "人事", "方硯"),
    ("绿色低碳发展", "生態", "林禾"),
    ("居民的提案", "改革", "方硯"),
)


@pytest.fixture
def coded(cli: Terminal, article: str, other: str) -> Terminal:
    for name in ("改革", "人事", "生態"):
        cli("tag", "add", name)
    for quote, tag, coder in CODED:
        cli.done("annotate", article, "--quote", quote, "--tag", tag, "--coder", coder)
    cli.done("annotate", other, "--quote", "湿地修复工程", "--tag", "生態", "--note", "對照𠮷村")
    return cli


def quotes(cli: Terminal, *options: str) -> list[str]:
    return [each["quote"] for each in cli.done("annotations", *options, "--json").json]


WIDE = "五月起推行用人制度改革，各區設議事廳"


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--any-tag", "改革", "--tag", "人事"], [WIDE, "用人制度改革", "居民的提案"]),
        (["--every-tag", "改革", "--every-tag", "人事"], []),
        (["--no-tag", "改革", "--no-tag", "生態"], [WIDE]),
        (["--outlet", "临江晚報"], ["湿地修复工程"]),
        (["--outlet", "沒有的報"], []),
        (["--since", "2024"], ["湿地修复工程"]),
        (["--until", "2023-05"], [WIDE, "用人制度改革", "居民的提案", "绿色低碳发展"]),
        (["--since", "2023-06", "--until", "2023-12"], []),
        (["--coder", "方硯"], [WIDE, "居民的提案"]),
        (["--text", "綠色"], ["绿色低碳发展"]),
        (["--text", "对照𠮷"], ["湿地修复工程"]),
        (["--overlapping", "人事"], ["用人制度改革"]),
        (["--within", "人事"], ["用人制度改革"]),
        (["--near", "人事:1"], ["用人制度改革", "居民的提案"]),
        (["--near", "人事", "--tag", "生態"], ["绿色低碳发展"]),
        (["--near", "人事:1", "--coder", "方硯"], ["居民的提案"]),
    ],
)
def test_what_is_asked_for_is_listed(coded: Terminal, options: list[str], found: list[str]) -> None:
    assert quotes(coded, *options) == found


def test_export_takes_the_same(coded: Terminal) -> None:
    data = coded.done("export", "-", "--format", "json", "--within", "人事", "--coder", "林禾").json
    assert [each["quote"] for each in data["annotations"]] == ["用人制度改革"]


def test_a_saved_filter_is_narrowed_by_what_else_is_asked(coded: Terminal) -> None:
    query = query_json(PassageQuery(PassageFilter(coders=("林禾",))))
    with Library(coded.library) as library:
        library.apply(Put(SavedFilter("1", "林禾的", "passages", query)))
        library.apply(Put(SavedFilter("2", "壞的", "passages", "{}")))
        library.apply(Put(SavedFilter("3", "別處的", "articles", query)))
    assert quotes(coded, "--filter", "林禾的") == ["用人制度改革", "绿色低碳发展"]
    assert quotes(coded, "--filter", "林禾的", "--tag", "生態") == ["绿色低碳发展"]
    for name, sentence in (("別處的", "There is no saved filter"), ("壞的", "cannot be read")):
        result = coded("annotations", "--filter", name)
        assert result.status == 1
        assert sentence in result.stderr


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--overlapping", "人事", "--within", "人事"], 2),
        (["--since", "去年"], 1),
        (["--near", "沒有的:3"], 1),
    ],
)
def test_what_cannot_be_meant_is_told(coded: Terminal, options: list[str], status: int) -> None:
    result = coded("annotations", *options)
    assert result.status == status
    assert result.stderr
