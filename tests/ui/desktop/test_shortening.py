from __future__ import annotations

import pytest

from ui.desktop.shortening import shortened


@pytest.mark.parametrize(
    ("text", "shown"),
    [("", ""), ("改革🌱", "改革🌱"), ("𠮷𨋢🌱改", "𠮷𨋢…"), ("改" * 9, "改改…")],
)
def test_a_text_is_cut_to_so_many_characters(text: str, shown: str) -> None:
    assert shortened(text, 3) == shown
