from __future__ import annotations

from pathlib import Path

import pytest

import resources


def test_a_path_names_a_file_under_the_folder() -> None:
    found = resources.path("icons/gengdu.svg")
    assert found.is_file()
    assert found.is_relative_to(Path(resources.__file__).parent)


def test_a_name_that_is_not_shipped_is_an_error() -> None:
    with pytest.raises(FileNotFoundError, match="icons/none"):
        resources.path("icons/none.svg")


def test_text_is_utf_8_with_its_line_ends() -> None:
    raw = resources.path("samples/qingling-bay.txt").read_bytes()
    assert "𠮷祥米鋪" in resources.text("samples/qingling-bay.txt")
    assert resources.text("samples/qingling-bay.txt").encode() == raw
