"""Saved pages and a real article, where the machine has them: import against gold."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import mean

import pytest

from reader.importers import read_file
from reader.model import BlockKind, Draft
from tests.helpers.likeness import likeness

CORPUS = Path(__file__).resolve().parents[3] / "../shared/corpus"
PAGES = sorted((CORPUS / "pages").glob("*.html"))
TITLES = ("gne_people_1", "gne_guancha_3", "gne_sina_2", "gne_ifeng_1", "tw_ettoday", "tw_udn")
NOT_BODY = {BlockKind.TITLE, BlockKind.MASTHEAD, BlockKind.BOILERPLATE}

pytestmark = pytest.mark.skipif(not PAGES, reason="the saved pages are not on this machine")


def said(page: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads(page.with_suffix(".meta.json").read_text(encoding="utf-8"))
    return found


def texts(draft: Draft, *kinds: BlockKind) -> list[str]:
    return [draft.source_text[one.start : one.end] for one in draft.blocks if one.kind in kinds]


def test_the_seed_article() -> None:
    draft = read_file(CORPUS / "seed-article.txt")
    known = draft.metadata
    assert known.title == "躬耕“試驗田”建好“樣板間” 沈撫示範區瞄定目標擼起袖子加油幹"
    assert known.published_at == "2022-01-19T19:46:43"
    assert (known.outlet, known.editor) == ("中央廣電總臺國際在線", "王巍")
    assert (known.responsible_editor, known.author) == ("馮薇薇", "兵歌")
    notice = texts(draft, BlockKind.BOILERPLATE)
    assert notice[0] == "國際在線版權與信息産品內容銷售的聲明"
    assert (len(notice), draft.blocks[-8].kind) == (8, BlockKind.BOILERPLATE)
    assert ["_fororder_" in one for one in texts(draft, BlockKind.IMAGE)] == [True, True]
    assert ["供圖" in one for one in texts(draft, BlockKind.CAPTION)] == [True, True]
    assert len(texts(draft, BlockKind.PARAGRAPH)) == 10


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_page_has_a_body_a_title_and_a_day(page: Path) -> None:
    draft = read_file(page)
    assert len("".join(texts(draft, BlockKind.PARAGRAPH))) > 60
    assert draft.metadata.title == texts(draft, BlockKind.TITLE)[0]
    day = said(page).get("date", "")[:10]
    assert draft.metadata.published_at.startswith(day or "20")


@pytest.mark.parametrize("name", TITLES)
def test_titles(name: str) -> None:
    page = CORPUS / "pages" / f"{name}.html"
    assert read_file(page).metadata.title == said(page)["title"]


def test_bodies_against_gold() -> None:
    scores = {}
    for page in PAGES:
        gold = page.with_suffix(".gold.txt")
        if gold.exists():
            draft = read_file(page)
            body = texts(draft, *(kind for kind in BlockKind if kind not in NOT_BODY))
            scores[page.stem] = likeness("\n".join(body), gold.read_text(encoding="utf-8"))
    assert min(scores.values()) > 0.9, scores
    assert mean(scores.values()) > 0.97, scores
