from __future__ import annotations

import pytest

from tests.ui.cli.conftest import Terminal


@pytest.fixture
def tagged(cli: Terminal, article: str, other: str) -> Terminal:
    """A library with two articles and a tag."""
    cli.done("tag", "add", "濕地")
    return cli


def test_every_sentence_with_a_hit_is_tagged_once(tagged: Terminal, source: str) -> None:
    done = tagged.done("autocode", "湿地", "--tag", "濕地", "--coder", "林禾", "--json").json
    assert (done["total"], done["known"], done["tagged"]) == (3, 0, 3)
    kept = tagged.done("annotations", "--json").json
    assert {each["quote"] for each in kept} == {each["quote"] for each in done["passages"]}
    assert "議事廳的第一項提案是修復青岡河濕地，第二項提案仍在討論。" in {
        each["quote"] for each in kept
    }
    assert {(*each["tags"], each["coder"]) for each in kept} == {("濕地", "林禾")}
    assert any(source[each["start"] : each["end"]] == each["quote"] for each in kept)


def test_what_has_the_tag_already_is_left_as_it_is(tagged: Terminal) -> None:
    tagged.done("autocode", "濕地", "--tag", "濕地")
    out = tagged.done("autocode", "湿地", "--tag", "濕地").out
    assert out == "0 passages tagged, 3 have the tag already.\n"
    assert len(tagged.done("annotations", "--json").json) == 3


def test_a_dry_run_changes_nothing(tagged: Terminal) -> None:
    out = tagged.done("autocode", "濕地", "--tag", "濕地", "--unit", "word", "--dry-run").out
    assert out.endswith("3 passages would be tagged, 0 have the tag already.\n")
    assert "濕地" in out
    assert "湿地" in out
    done = tagged.done("autocode", "濕地", "--tag", "濕地", "--dry-run", "--json").json
    assert (done["tagged"], len(done["passages"])) == (0, 3)
    assert tagged.done("annotations", "--json").json == []


@pytest.mark.parametrize(
    ("options", "quotes"),
    [
        (("湿地", "--unit", "word"), {"湿地", "濕地"}),
        (("湿地", "--unit", "word", "--exact-script"), {"湿地"}),
        (("第[一二]项", "--unit", "word", "--regex"), {"第一項", "第二項"}),
        (
            ("U盘", "--unit", "paragraph"),
            {"街道办副主任𨋢田说：“绿色低碳发展不是口号，我们的软件和U盘会公开每一项进度。”😀"},
        ),
    ],
)
def test_what_is_tagged_is_as_asked(
    tagged: Terminal, options: tuple[str, ...], quotes: set[str]
) -> None:
    done = tagged.done("autocode", *options, "--tag", "濕地", "--json").json
    assert {each["quote"] for each in done["passages"]} == quotes


def test_faults_are_told(tagged: Terminal) -> None:
    assert tagged("autocode", "濕地", "--tag", "旱地").status == 1
    assert tagged("autocode", "(濕地", "--tag", "濕地").status == 1
    assert tagged("autocode", "濕地").status == 2
    assert tagged.done("annotations", "--json").json == []
