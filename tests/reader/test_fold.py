"""Folding: every script and variant meets, and no offset ever moves."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.fold import family, fold, preload

untimed = settings(deadline=None)  # the first example reads the dictionaries
SHARED = Path(__file__).resolve().parents[2] / "../shared"

texts = st.text(
    st.one_of(
        st.sampled_from(
            "说說説里裡裏产產産于於𠮷𨋢😀\r\n\0\ud800\udfff\u2028ＡＢａｂß…ﬁİ，,。⻅⾒樂"
        ),
        st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF),
        st.characters(min_codepoint=0x20000, max_codepoint=0x2FA1F),
        st.characters(),
    )
)


@untimed
@given(texts)
def test_every_offset_stays(text: str) -> None:
    assert len(fold(text)) == len(text)


@untimed
@given(texts, texts)
def test_each_code_point_folds_on_its_own(left: str, right: str) -> None:
    assert fold(left + right) == fold(left) + fold(right)


@untimed
@given(texts)
def test_folded_text_folds_to_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_every_code_point_folds_to_one_that_stays() -> None:
    everything = "".join(map(chr, range(0x30000)))
    folded = fold(everything)
    assert len(folded) == len(everything)
    assert fold(folded) == folded


@pytest.mark.parametrize(
    "forms",
    [
        ("瀋陽", "沈阳"),
        ("説", "說", "说"),
        ("裏", "裡", "里"),
        ("産業", "產業", "产业"),
        ("計畫", "計劃", "计划"),
        ("瞭解", "了解"),
        ("為", "爲", "为"),
        ("衛", "衞", "卫"),
        ("答覆", "答復", "答复"),
        ("沈沒", "沉没"),
        ("傢俱", "家具"),
        ("乾", "幹", "干"),
        ("臺", "台", "檯"),
        ("著", "着"),
        ("電梯𨋢", "电梯䢂"),
        ("長門見馬", "长门见马", "⻓⻔⻅⻢"),
        ("山水", "⼭⽔"),
        ("快樂", "快\uf914", "快乐"),
        ("１９Ａ", "19a"),
        ("，！", ",!"),
    ],
    ids=lambda forms: forms[0],
)
def test_the_forms_of_a_word_meet(forms: tuple[str, ...]) -> None:
    assert len({fold(form) for form in forms}) == 1


@pytest.mark.parametrize("pair", ["吉𠮷", "已己", "土士", "末未", "天夫", "弁瓣", "予預", "。."])
def test_different_characters_stay_apart(pair: str) -> None:
    assert fold(pair[0]) != fold(pair[1])


@pytest.mark.parametrize(
    "character", ["𠮷", "😀", "\r", "\n", "\0", "\ud800", "\u2028", "ß", "ﬁ", "…"]
)
def test_some_stay_as_they_are(character: str) -> None:
    assert fold(character) == character


def test_simplified_text_mostly_stays_readable() -> None:
    simplified = "青柳市去年开通了三条新的电车线路，沿线的老城区改造计划也已完成"
    assert fold(simplified) == simplified.replace("，", ",").replace("划", "画")


def test_both_scripts_of_a_sentence_meet() -> None:
    traditional = "青柳市去年開通了三條新的電車線路，沿線的老城區改造計劃也已完成，說這裡產業興旺"
    simplified = "青柳市去年开通了三条新的电车线路，沿线的老城区改造计划也已完成，说这里产业兴旺"
    assert fold(traditional) == fold(simplified)


def test_an_offset_in_the_folded_text_is_one_in_the_text() -> None:
    text = "😀甲\r\n𠮷乙：瀋陽說"
    at = fold(text).index(fold("沈阳"))
    assert text[at : at + 2] == "瀋陽"


def test_a_long_article_meets_its_conversion() -> None:
    article = SHARED / "corpus" / "seed-article.txt"
    if not article.exists():
        pytest.skip(f"no corpus at {article}")
    import opencc

    source = article.read_text(encoding="utf-8")
    assert fold(opencc.OpenCC("t2s").convert(source)) == fold(source)


def test_the_last_code_point_folds() -> None:
    assert fold(chr(sys.maxunicode)) == chr(sys.maxunicode)


def test_a_family_tells_of_all_other_forms_and_of_nothing_else() -> None:
    found = family("里髮Ａ，𠮷")
    assert {"裡", "裏", "发", "發", "髮"} - {fold("髮"), fold("里")} <= found.keys()
    assert found["Ａ"] == "a"
    assert found["，"] == ","
    assert "漢" not in found
    assert all(fold(form) == folded != form for form, folded in found.items())


def test_what_is_made_ready_folds_as_ever() -> None:
    preload()
    assert fold("") == ""
    assert fold("𠮷說😀") == fold("𠮷说😀")
