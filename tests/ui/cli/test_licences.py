from __future__ import annotations

from tests.ui.cli.conftest import Terminal
from ui.version import version


def test_all_parts_are_listed_gengdu_first(cli: Terminal) -> None:
    head, own, *others = cli.bare("licences").out.splitlines()
    assert head.split() == ["NAME", "VERSION", "LICENCE", "HOME"]
    assert own.split() == ["Gengdu", version(), "Apache-2.0"]
    assert any(line.startswith("lxml ") and "BSD-3-Clause" in line for line in others)


def test_the_text_of_one_is_shown(cli: Terminal) -> None:
    assert "Copyright (c) 2013 Sun Junyi" in cli.bare("licences", "JIEBA").out
    result = cli.bare("licences", "𠮷")
    assert (result.status, result.stdout) == (2, b"")
    assert "Nothing in Gengdu is named “𠮷”" in result.stderr


def test_as_json_the_texts_come_along(cli: Terminal) -> None:
    (part,) = cli.bare("licences", "icu", "--json").json
    assert (part["within"], part["licence"]) == ("PySide6_Essentials", "Unicode-3.0")
    assert "UNICODE" in part["text"]
    assert len(cli.bare("licences", "--json").json) > 30
