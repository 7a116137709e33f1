"""Detection: the right script from a line on, and never the wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.detect import detect
from reader.model import DetectedScript

untimed = settings(deadline=None)  # the first example reads the dictionaries
SHARED = Path(__file__).resolve().parents[2] / "../shared"

SIMPLIFIED = [
    "青柳市环境保护局昨天宣布，云溪湿地的水质监测结果将按月公开。",
    "记者从会议上了解到，新的电车线路预计明年开始运营，票价尚未确定。",
    "老城区的居民说，院子里的那棵树已经长了一百多年，谁都舍不得动它。",
    "示范区的干部一个一个村子走，把群众关心的问题写进了同一张表。",
    "他在台上吃了一惊：床边的那只猫竟然会开门，还会关灯。",
]
TRADITIONAL = [
    "青柳市環境保護局昨天宣布，雲溪濕地的水質監測結果將按月公開。",
    "記者從會議上瞭解到，新的電車路線預計明年開始營運，票價尚未確定。",
    "老城區的居民說，院子裡的那棵樹已經長了一百多年，誰都捨不得動它。",
    "示範區的幹部一個一個村子走，把群眾關心的問題寫進了同一張表。",
    "他在台上吃了一驚：床邊的那隻貓竟然會開門，還會關燈。",
    "創新示範區的産業鏈已經説明，城市在公園裏並不是一句空話。",
    "衞生署指出，電梯𨋢槽內的温度着實太高，羣組的説法並不準確。",
]


@pytest.mark.parametrize("sentence", SIMPLIFIED)
def test_simplified_sentences(sentence: str) -> None:
    assert detect(sentence) is DetectedScript.HANS


@pytest.mark.parametrize("sentence", TRADITIONAL)
def test_traditional_sentences(sentence: str) -> None:
    assert detect(sentence) is DetectedScript.HANT


@pytest.mark.parametrize(
    ("sentences", "opposite"),
    [(SIMPLIFIED, DetectedScript.HANT), (TRADITIONAL, DetectedScript.HANS)],
    ids=["simplified", "traditional"],
)
def test_twenty_code_points_never_give_the_other_script(
    sentences: list[str], opposite: DetectedScript
) -> None:
    text = "".join(sentences)
    for start in range(len(text) - 20):
        assert detect(text[start : start + 20]) is not opposite


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\r\n\0",
        "2024-05-18 09:12",
        "山水之中",
        "台吃群床里后干",
        "税户脱温悦",
        "𠮷😀",
        "\ud800",
    ],
)
def test_nothing_to_go_by_is_unknown(text: str) -> None:
    assert detect(text) is DetectedScript.UNKNOWN


def test_both_scripts_in_one_text_are_mixed() -> None:
    assert detect(SIMPLIFIED[0] + "\r\n" + TRADITIONAL[0]) is DetectedScript.MIXED


@pytest.mark.parametrize(
    ("simplified", "traditional", "script"),
    [
        (0, 1, DetectedScript.HANT),
        (1, 9, DetectedScript.HANT),
        (2, 8, DetectedScript.MIXED),
        (8, 2, DetectedScript.MIXED),
        (9, 1, DetectedScript.HANS),
        (1, 0, DetectedScript.HANS),
    ],
)
def test_a_tenth_of_the_other_script_is_borne(
    simplified: int, traditional: int, script: DetectedScript
) -> None:
    assert detect("国" * simplified + "國" * traditional) is script


@untimed
@given(st.permutations("国國说說山𠮷😀"))
def test_order_does_not_matter(characters: list[str]) -> None:
    assert detect("".join(characters)) is DetectedScript.MIXED


def test_a_long_article_in_both_scripts() -> None:
    article = SHARED / "corpus" / "seed-article.txt"
    if not article.exists():
        pytest.skip(f"no corpus at {article}")
    import opencc

    source = article.read_text(encoding="utf-8")
    assert detect(source) is DetectedScript.HANT
    assert detect(opencc.OpenCC("t2s").convert(source)) is DetectedScript.HANS
