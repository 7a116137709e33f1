from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.cli.conftest import Terminal


@pytest.fixture(autouse=True)
def annotated(cli: Terminal, article: str) -> None:
    cli.done("tag", "add", "改革")
    cli.done("annotate", article, "--quote", "用人制度改革", "--tag", "改革")


def test_templates_are_listed_and_shown(cli: Terminal) -> None:
    listed = cli.done("templates").out
    assert listed == cli.done("templates", "list").out
    assert "teaching-sheet" in listed
    assert ".html" in listed
    assert cli.done("templates", "show", "obsidian").out.startswith("{# title: Obsidian note")


def test_an_export_by_a_shipped_template(cli: Terminal, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    cli.done("export", target, "--template", "quotes-by-tag", "--language", "zh-Hant")
    text = target.read_text(encoding="utf-8")
    assert text.startswith("# 依標籤的引文\n\n## 改革\n\n> 用人制度改革\n")


def test_a_template_of_ones_own_may_be_changed_from_a_shipped_one(
    cli: Terminal, tmp_path: Path
) -> None:
    own = tmp_path / "own.j2"
    shown = cli.done("templates", "show", "quotes-by-tag").out
    own.write_text(shown.replace("labels.quotes_by_tag", "'引文'"), encoding="utf-8")
    assert cli.done("export", "-", "--template", own).out.startswith("# 引文\n")


def test_faults_are_sentences(cli: Terminal, tmp_path: Path) -> None:
    own = tmp_path / "own.j2"
    own.write_text("a\n{{ nope }}\n", encoding="utf-8")
    target = tmp_path / "out.md"
    target.write_text("there before", encoding="utf-8")
    result = cli("export", target, "--template", own)
    assert result.status == 1
    assert "Line 2 of the template asks for “nope”" in result.stderr
    assert target.read_text(encoding="utf-8") == "there before"
    assert "Templates are appendix-table" in cli("export", target, "--template", "none").stderr
    assert "needs a template" in cli("export", target, "--format", "template").stderr
    wrong = cli("export", target, "--template", "obsidian", "--format", "csv")
    assert wrong.status == 2
