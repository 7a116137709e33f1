from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import NoArticle
from reader.importers import read_bytes

FIRST = "澄湖市政府今天表示，𠮷家小店🙂也會重開。"
PIECE = f"<p>湖<b>水</b></p><p>{FIRST}</p>"


def copied(piece: str, *, marks: bool = True, address: str = "https://lake.example/1") -> bytes:
    """A piece as Windows hands it over; the places are those of the bytes."""
    inner = f"<!--StartFragment-->{piece}<!--EndFragment-->" if marks else piece
    before, after = "<html><body>別的", "</body></html>"
    head = "Version:0.9\r\nStartHTML:{:08}\r\nEndHTML:{:08}\r\nStartFragment:{:08}\r\n"
    head += "EndFragment:{:08}\r\nSourceURL:" + address + "\r\n"
    start = len(head.format(0, 0, 0, 0).encode())
    first = start + len(before.encode())
    last = first + len(inner.encode())
    end = last + len(after.encode())
    return (head.format(start, end, first, last) + before + inner + after).encode()


@pytest.mark.parametrize("marks", [True, False])
def test_the_piece_and_no_more(marks: bool) -> None:
    draft = read_bytes(copied(PIECE, marks=marks), "Clipboard")
    assert draft.source_text == f"湖水\n{FIRST}"
    assert draft.metadata.url == "https://lake.example/1"


def test_places_that_lie_give_all_there_is() -> None:
    data = copied(PIECE, marks=False).replace(b"EndFragment:", b"EndFragment:-")
    assert FIRST in read_bytes(data, "Clipboard").source_text


@pytest.mark.parametrize("address", ["about:blank", "file:///C:/secret.html", ""])
def test_only_the_web_is_an_address(address: str) -> None:
    assert read_bytes(copied(PIECE, address=address), "Clipboard").metadata.url == ""


def test_a_piece_without_a_letter() -> None:
    with pytest.raises(NoArticle):
        read_bytes(copied("<hr>"), "Clipboard")


@given(st.binary(max_size=60).filter(lambda noise: b"<" not in noise))
def test_any_header_is_survived(noise: bytes) -> None:
    data = b"Version:1.0\r\nStartHTML:1\r\n" + noise + PIECE.encode()
    assert FIRST in read_bytes(data, "Clipboard").source_text


def test_a_place_of_more_digits_than_a_number_has_is_none() -> None:
    nines = "9" * 5_000
    data = copied("<p>湖水清了</p>", marks=False).replace(
        b"StartFragment:", f"StartFragment:{nines}".encode()
    )
    assert "湖水清了" in read_bytes(data, "a.html").source_text


def test_a_start_without_an_end_is_passed_over() -> None:
    data = copied("<p>湖水清了</p>").replace(b"<!--EndFragment-->", b"<!--StartFragment-->" * 99)
    assert "湖水清了" in read_bytes(data, "a.html").source_text
