from __future__ import annotations

import getpass

import pytest

from tests.ui.cli.conftest import Terminal


@pytest.fixture(autouse=True)
def codebook(cli: Terminal) -> None:
    for path in ("生態 / 低碳", "改革 / 用人制度"):
        cli.done("tag", "add", path)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("用人制度改革", "用人制度改革"),
        ("居民的提案三个月内必须答复", "居民的提案三個月內必須答覆"),
        ("街道辦副主任𨋢田說", "街道办副主任𨋢田说"),
        ("編輯：𠮷村美", "編輯：𠮷村美"),
    ],
)
def test_what_is_kept_is_the_source(
    cli: Terminal, article: str, source: str, typed: str, kept: str
) -> None:
    made = cli.done("annotate", article, "--quote", typed, "--tag", "低碳", "--json").json
    assert made["quote"] == kept == source[made["start"] : made["end"]]
    assert made["prefix"] == source[max(0, made["start"] - 32) : made["start"]]
    assert made["suffix"] == source[made["end"] : made["end"] + 32]
    assert cli.done("annotations", "--json").json == [made]


def test_tags_note_and_coder_are_kept(cli: Terminal, article: str) -> None:
    made = cli.done(
        *("annotate", article[:12], "--quote", "用人制度改革", "--note", "𠮷 **重要**\n第二行"),
        *("--tag", "用人制度", "--tag", "生态/低碳", "--tag", "改革 / 用人制度"),
        *("--coder", "林小月", "--json"),
    ).json
    assert made["tags"] == ["改革 / 用人制度", "生態 / 低碳"]
    assert (made["note"], made["coder"]) == ("𠮷 **重要**\n第二行", "林小月")
    assert made["article"] == article


def test_the_coder_is_else_the_user(cli: Terminal, article: str) -> None:
    made = cli.done("annotate", article, "--quote", "用人制度改革", "--tag", "改革", "--json").json
    assert made["coder"] == getpass.getuser()
    assert made["created_at"] == made["modified_at"]


def test_an_occurrence_can_be_named(cli: Terminal, article: str, source: str) -> None:
    made = cli.done(
        *("annotate", article, "--quote", "提案", "--occurrence", "3", "--tag", "改革", "--json")
    ).json
    assert source[: made["start"]].count("提案") == 2


@pytest.mark.parametrize(
    ("quote", "tag", "sentence"),
    [
        ("提案", "改革", "The quote “提案” occurs 4 times"),
        ("沒有這一句", "改革", "The quote “沒有這一句” is not in this article"),
        ("用人制度改革", "沒有的", "There is no tag “沒有的”"),
        (" ", "改革", "The quote is empty."),
    ],
)
def test_what_cannot_be_meant_changes_nothing(
    cli: Terminal, article: str, quote: str, tag: str, sentence: str
) -> None:
    before = cli.library.read_bytes()
    result = cli("annotate", article, "--quote", quote, "--tag", "改革", "--tag", tag)
    assert result.status == 1
    assert result.stderr.startswith(sentence)
    assert result.stderr.count("\n") == 1
    assert cli.library.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["--quote", "用人制度改革"],
        ["--tag", "改革"],
        ["--quote", "提案", "--occurrence", "0", "--tag", "改革"],
        ["--quote", "提案", "--occurrence", "one", "--tag", "改革"],
        ["--quote", "\udcff", "--tag", "改革"],
    ],
)
def test_wrong_usage(cli: Terminal, article: str, arguments: list[str]) -> None:
    assert cli("annotate", article, *arguments).status == 2


def test_annotations_are_in_the_order_of_the_text(cli: Terminal, article: str, other: str) -> None:
    for key, quote in ((other, "居民"), (article, "第二項提案"), (article, "青岡日報")):
        cli.done("annotate", key, "--quote", quote, "--tag", "改革")
    listed = cli.done("annotations", "--json").json
    assert [each["quote"] for each in listed] == ["青岡日報", "第二項提案", "居民"]
    of_one = cli.done("annotations", "--article", other[:10], "--json").json
    assert [each["article"] for each in of_one] == [other]


def test_a_tag_includes_the_tags_below_it(cli: Terminal, article: str) -> None:
    cli.done("annotate", article, "--quote", "用人制度改革", "--tag", "用人制度")
    cli.done("annotate", article, "--quote", "绿色低碳发展", "--tag", "生態")

    def quotes(*tags: str) -> list[str]:
        named = [part for tag in tags for part in ("--tag", tag)]
        return [each["quote"] for each in cli.done("annotations", *named, "--json").json]

    assert quotes("改革") == quotes("用人制度") == ["用人制度改革"]
    assert quotes("生态") == ["绿色低碳发展"]
    assert quotes("低碳") == []
    assert quotes("改革", "生態") == ["用人制度改革", "绿色低碳发展"]
    assert cli("annotations", "--tag", "沒有的").status == 1


def test_people_see_place_tags_and_quote(cli: Terminal, article: str, source: str) -> None:
    start = source.index("用人制度改革")
    told = cli.done("annotate", article, "--quote", "用人制度改革", "--tag", "改革").out
    identity, place, quote = told.split()
    assert (place, quote) == (f"{start}–{start + 6}", "用人制度改革")
    row = cli.done("annotations").out.splitlines()[1].split()
    assert row == [identity[:8], article[:8], place, "改革", "用人制度改革"]
    assert cli.done("annotations", "--tag", "低碳").out == "There are no such annotations.\n"
