from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.cli.conftest import Terminal


@pytest.fixture(autouse=True)
def coded(cli: Terminal, article: str) -> None:
    for path in ("改革 / 用人", "生態𠮷"):
        cli.done("tag", "add", path)
    for quote, tag in (("用人制度改革", "用人"), ("必須答覆", "用人"), ("濕地", "生態𠮷")):
        cli.done("annotate", article, "--quote", quote, "--tag", tag, "--note", f"記 {quote}")


def tags(cli: Terminal) -> dict[str, dict[str, object]]:
    """All tags by their paths."""
    found: dict[str, dict[str, object]] = {}
    waiting = cli.done("tag", "list", "--json").json
    while waiting:
        tag = waiting.pop()
        found[tag["path"]] = tag
        waiting += tag["children"]
    return found


# -- edit, archive


def test_edit_changes_what_is_named_and_nothing_else(cli: Terminal) -> None:
    before = tags(cli)["改革 / 用人"]
    told = cli.done(
        "tag", "edit", "用人", "--colour", "#1e8e6e", "--pattern", "dotted", "--memo", "甲😀",
        "--shortcut", "3",
    ).out  # fmt: skip
    assert told == "改革 / 用人\n"
    said = {"colour": "#1E8E6E", "pattern": "dotted", "memo": "甲😀", "shortcut": "3"}
    assert tags(cli)["改革 / 用人"] == before | said
    cli.done("tag", "edit", "生態𠮷", "--shortcut", "3", "--description", "凡")
    assert tags(cli)["改革 / 用人"] == before | said | {"shortcut": ""}
    cli.done("tag", "edit", "生態𠮷", "--shortcut", "none", "--description", "")
    assert (tags(cli)["生態𠮷"]["shortcut"], tags(cli)["生態𠮷"]["description"]) == ("", "")


@pytest.mark.parametrize(
    "arguments", [["--colour", "red"], ["--pattern", "wavy"], ["--shortcut", "0"]]
)
def test_edit_refuses_what_no_tag_can_have(cli: Terminal, arguments: list[str]) -> None:
    before = tags(cli)
    assert cli("tag", "edit", "用人", *arguments).status == 2
    assert tags(cli) == before


def test_archive_and_back(cli: Terminal) -> None:
    assert cli.done("tag", "archive", "改革", "生態𠮷").out == "改革\n生態𠮷\n"
    assert [tag["archived"] for _, tag in sorted(tags(cli).items())] == [True, False, True]
    cli.done("tag", "archive", "--restore", "用人")
    assert not tags(cli)["改革"]["archived"]
    assert len(cli.done("annotations", "--json").json) == 3


# -- split


def test_split_by_text_gives_those_to_a_new_tag_below(cli: Terminal) -> None:
    assert cli.done("tag", "split", "用人", "答覆", "--containing", "答复").out == (
        "改革 / 用人 / 答覆  (1)\n"
    )
    carried = [each["tags"] for each in cli.done("annotations", "--json").json]
    assert carried == [["改革 / 用人"], ["改革 / 用人 / 答覆"], ["生態𠮷"]]
    assert cli.done("check", "--json").json["problems"] == []


def test_split_by_outlet_or_by_the_very_annotation(cli: Terminal) -> None:
    first, second, _ = cli.done("annotations", "--json").json
    cli.done("tag", "split", "用人", "人事", "--annotation", first["id"], "--beside")
    cli.done("tag", "split", "用人", "青岡", "--outlet", "青岡日報")
    found = {each["id"]: each["tags"] for each in cli.done("annotations", "--json").json}
    assert found[first["id"]] == ["改革 / 人事"]
    assert found[second["id"]] == ["改革 / 用人 / 青岡"]


@pytest.mark.parametrize("arguments", [[], ["--containing", "甲", "--outlet", "乙"]])
def test_split_goes_by_one_thing(cli: Terminal, arguments: list[str]) -> None:
    assert cli("tag", "split", "用人", "人事", *arguments).status == 2
    assert "改革 / 用人 / 人事" not in tags(cli)


def test_a_name_that_is_taken_is_refused(cli: Terminal) -> None:
    result = cli("tag", "split", "改革", "用人", "--containing", "甲")
    assert (result.status, "already a tag" in result.stderr) == (1, True)


# -- files


def test_the_codebook_goes_to_a_file_and_into_another_library(
    cli: Terminal, tmp_path: Path
) -> None:
    file = tmp_path / "編碼簿𠮷.csv"
    cli.done("tag", "edit", "用人", "--memo", "=1+1\n二")
    cli.done("tag", "export", file)
    assert file.read_bytes().startswith(b"\xef\xbb\xbfpath,name,")
    assert "改革 / 用人,用人,改革," in file.read_text(encoding="utf-8-sig")
    assert cli.done("tag", "import", file).out == ""
    other = tmp_path / "other.gengdu"
    assert cli.bare("--library", other, "tag", "import", file).out == (
        "+ 改革\n+ 改革 / 用人\n+ 生態𠮷\n"
    )
    again = tmp_path / "again.csv"
    assert cli.bare("--library", other, "tag", "export", again).status == 0
    without_counts = [line.rsplit(",", 2)[0] for line in file.read_text("utf-8-sig").splitlines()]
    assert [
        line.rsplit(",", 2)[0] for line in again.read_text("utf-8-sig").splitlines()
    ] == without_counts


def test_a_trial_says_what_would_change_and_changes_nothing(cli: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("path,memo,colour\n改革,乙,\n治理 > 公開,,\n壞,,red\n", encoding="utf-8")
    before = tags(cli)
    result = cli("tag", "import", "--dry-run", "--json", file)
    assert result.status == 1
    assert result.json == {
        "added": ["治理 > 公開"],
        "changed": ["改革"],
        "failed": [
            {"row": 4, "path": "壞", "reason": "a colour is written #RRGGBB, such as #1E8E6E"}
        ],
    }
    assert result.stderr.startswith("row 4: “壞” is left out: a colour")
    assert tags(cli) == before
    assert cli("tag", "import", file).status == 1
    assert tags(cli)["改革"]["memo"] == "乙"


@pytest.mark.parametrize("data", [b"", b"\n\n"])
def test_a_file_without_tags_is_named(cli: Terminal, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "空.csv"
    file.write_bytes(data)
    result = cli("tag", "import", file)
    assert (result.status, "holds no tags" in result.stderr) == (1, True)
    assert cli("tag", "import", tmp_path / "沒有.csv").status == 1
