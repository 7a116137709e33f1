from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.marked import marked
from reader.model import DetectedScript, Script

PIECES = st.sampled_from(("改革", "头发", "发展", "𠮷", "𨋢", "🌱", "e\u0301", "\n", "说", " "))


def test_the_hits_are_marked_in_the_script_shown() -> None:
    shown = marked("头发店也要减税", [(0, 2), (5, 7)], Script.HANT_TW, DetectedScript.HANS)
    assert shown == (("頭髮", True), ("店也要", False), ("減稅", True))


def test_a_text_in_the_script_asked_for_is_shown_as_it_is() -> None:
    assert marked("云林县", [(0, 2)], Script.HANT_TW, DetectedScript.HANT) == (
        ("云林", True),
        ("县", False),
    )
    assert marked("", [], Script.HANS, DetectedScript.UNKNOWN) == ()


@given(st.lists(PIECES, min_size=1, max_size=12).map("".join), st.data(), st.sampled_from(Script))
def test_what_is_marked_is_what_was_found(text: str, data: st.DataObject, script: Script) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    parts = marked(text, [(start, end)], script, DetectedScript.HANS)
    whole = marked(text, [], script, DetectedScript.HANS)
    assert "".join(piece for piece, _ in parts) == "".join(piece for piece, _ in whole)
    # Without regional words every character stands for one.
    (hit,) = [piece for piece, is_hit in parts if is_hit]
    assert (len(hit), hit) == (end - start, whole[0][0][start:end])
