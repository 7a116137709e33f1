"""Pages in the shapes that outlets use: what comes of them, whole."""

from __future__ import annotations

import pytest

from reader.importers import read_bytes
from reader.model import BlockKind, Draft
from tests.helpers.news_pages import Case
from tests.helpers.page_mastheads import MASTHEADS
from tests.helpers.page_shapes import SHAPES
from tests.helpers.page_sites import SITES

FIELDS = ("published_at", "outlet", "author", "editor", "responsible_editor")


def texts(draft: Draft, kind: BlockKind) -> tuple[str, ...]:
    blocks = (block for block in draft.blocks if block.kind is kind)
    return tuple(draft.source_text[block.start : block.end].strip() for block in blocks)


@pytest.mark.parametrize("case", [*SHAPES, *MASTHEADS, *SITES], ids=lambda case: case.name)
def test_a_page(case: Case) -> None:
    draft = read_bytes(case.html.encode(), "page.html")
    known = draft.metadata
    assert known.title == case.title
    assert texts(draft, BlockKind.TITLE) == (case.title,)
    assert texts(draft, BlockKind.PARAGRAPH) == case.body
    said = {field: getattr(known, field) for field in FIELDS if getattr(known, field)}
    assert said == case.said
    assert texts(draft, BlockKind.CAPTION) == case.captions
    assert texts(draft, BlockKind.BOILERPLATE) == case.notices
