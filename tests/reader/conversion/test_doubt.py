from __future__ import annotations

from reader.aligned import Aligned, Edit
from reader.conversion.doubt import Doubt, differences


def doubts_of(length: int, *readings: Aligned) -> list[Doubt]:
    return list(differences(length, readings))


def test_equal_readings_leave_no_doubt() -> None:
    assert doubts_of(2, Aligned("頭髮"), Aligned("頭髮")) == []
    assert doubts_of(0, Aligned(""), Aligned("")) == []


def test_each_character_that_differs() -> None:
    found = doubts_of(4, Aligned("𠮷頭髮。"), Aligned("𠮷頭發。"), Aligned("𠮷投髮。"))
    assert found == [Doubt(1, 2, ("頭", "投")), Doubt(2, 3, ("髮", "發"))]


def test_a_piece_is_doubted_whole() -> None:
    word = Aligned("的滑鼠很", (Edit(1, 3, 1, 3),))
    assert doubts_of(4, word, Aligned("的鼠標很")) == [Doubt(1, 3, ("滑鼠", "鼠標"))]


def test_pieces_of_readings_that_overlap_are_doubted_together() -> None:
    one = Aligned("xAAAde", (Edit(1, 3, 1, 4),))
    other = Aligned("xbBBBe", (Edit(2, 4, 2, 5),))
    assert doubts_of(5, one, other) == [Doubt(1, 4, ("AAAd", "bBBB"))]


def test_a_piece_all_readings_have_is_not_doubted() -> None:
    piece = (Edit(0, 2, 0, 3),)
    found = doubts_of(3, Aligned("隨身碟裡", piece), Aligned("隨身碟里", piece))
    assert found == [Doubt(2, 3, ("裡", "里"))]
