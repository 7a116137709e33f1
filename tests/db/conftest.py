from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.library import Library
from tests.helpers.library import fill


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A new library, open."""
    with Library(tmp_path / "news.gengdu") as opened:
        yield opened


@pytest.fixture
def filled(library: Library) -> Library:
    """A library with two articles, four tags and three annotations."""
    fill(library)
    return library
