from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.library import Library
from tests.helpers.library import fill


@pytest.fixture
def library(tmp_path: Path, new_library: Path) -> Iterator[Library]:
    """A new library, open."""
    with Library(Path(shutil.copy(new_library, tmp_path / "news.gengdu"))) as opened:
        yield opened


@pytest.fixture
def filled(library: Library) -> Library:
    """A library with two articles, four tags and three annotations."""
    fill(library)
    return library
