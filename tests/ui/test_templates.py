from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import TemplateNotText, TemplateUnreadable, UnknownTemplate
from reader.exporters.template_file import MOST_TEMPLATE
from ui.templates import read_template, shipped_template, shipped_templates, template_text


def test_every_shipped_template_has_a_name_and_titles() -> None:
    names = [each.name for each in shipped_templates()]
    assert names == sorted(names)
    assert "obsidian" in names
    assert all(all(each.head.titles.values()) for each in shipped_templates())
    assert shipped_template(" Obsidian ").text.startswith("{# title: Obsidian note")


def test_a_file_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "我的.j2"
    path.write_bytes("\ufeff{{ labels.quote }}𠮷\r\n".encode())
    assert template_text(str(path)) == "{{ labels.quote }}𠮷\r\n"


def test_what_is_no_template(tmp_path: Path) -> None:
    with pytest.raises(UnknownTemplate, match="obsidian"):
        template_text(str(tmp_path / "none.j2"))
    with pytest.raises(TemplateUnreadable, match="folder"):
        read_template(tmp_path)
    path = tmp_path / "big5.j2"
    path.write_bytes("繁體".encode("big5"))
    with pytest.raises(TemplateNotText):
        read_template(path)


def test_of_a_huge_file_no_more_is_read_than_shows_it(tmp_path: Path) -> None:
    path = tmp_path / "huge.j2"
    path.write_bytes("鏡".encode() * 2 * MOST_TEMPLATE)
    assert MOST_TEMPLATE < len(read_template(path)) <= 2 * MOST_TEMPLATE
