from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from reader.importers.han import HAN, simplify


def test_one_rule_reads_both_scripts() -> None:
    assert simplify("來源：責任編輯、記者、版權聲明，未經許可不得轉載") == (
        "来源：责任编辑、记者、版权声明，未经许可不得转载"
    )


@given(st.text(alphabet=st.one_of(st.sampled_from("來編輯責𠮷🙂"), st.characters())))
def test_offsets_stay(text: str) -> None:
    folded = simplify(text)
    assert len(folded) == len(text)
    assert simplify(folded) == folded


def test_han_is_every_plane_and_nothing_else() -> None:
    assert re.fullmatch(f"[{HAN}]+", "漢𠮷𨋢〇㐀")
    assert not re.search(f"[{HAN}]", "aア、한🙂⼀")
