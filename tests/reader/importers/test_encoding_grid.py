"""Which encoding short and long texts are found to be in, drawn from news of our own writing.

Each cell of the grid is a hundred runs of text that differ; at least 97 are to come back as they
were written. The runs are drawn by a fixed seed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

import pytest

from reader.importers import read_bytes
from reader.importers.decode import decode
from tests.helpers.samples import paragraphs

SAMPLES = 100
RIGHT = 97
SIMPLIFIED = ("simplified", "everyday-simplified")
TRADITIONAL = ("taiwan", "everyday-traditional")
CANTONESE = ("cantonese",)
GRID = {
    "Simplified in GB18030": (SIMPLIFIED, "gb18030", 10),
    "Traditional in GB18030": (TRADITIONAL, "gb18030", 10),
    "Traditional in Big5": (TRADITIONAL, "cp950", 10),
    "Cantonese in Big5-HKSCS": (CANTONESE, "big5hkscs", 10),
    "Simplified in UTF-8": (SIMPLIFIED, "utf-8", 10),
    "Traditional in UTF-8": (TRADITIONAL, "utf-8", 10),
    "Traditional in UTF-8 with a mark": (TRADITIONAL, "utf-8-sig", 10),
    "Simplified in UTF-16 with a mark": (SIMPLIFIED, "utf-16", 10),
    "Simplified in UTF-16-LE": (SIMPLIFIED, "utf-16-le", 50),
    "Traditional in UTF-16-LE": (TRADITIONAL, "utf-16-le", 50),
}
LENGTHS = (10, 20, 50, 200, 2000)
CELLS = [
    (name, length) for name, (_, _, least) in GRID.items() for length in LENGTHS if length >= least
]
DAMAGED = ("gb18030", "cp950", "big5hkscs", "utf-8")


def drawn(names: tuple[str, ...], length: int) -> Iterator[str]:
    """Runs of text, each from another place in the samples, their paragraphs in another order."""
    random = Random(f"{names} {length}")
    told = [paragraph for name in names for paragraph in paragraphs(name)]
    found: set[str] = set()
    while len(found) < SAMPLES:
        text = "\n".join(random.sample(told, len(told)))
        while len(text) < 2 * length:
            text += "\n" + "\n".join(random.sample(told, len(told)))
        start = random.randrange(len(text) - length)
        run = text[start : start + length]
        if run.strip() == run and run not in found:
            found.add(run)
            yield run


def right(
    runs: Iterator[str], encoding: str, damage: Callable[[bytes], bytes] | None = None
) -> int:
    """How many runs are decoded as written; of damaged ones, all but four code points."""
    count = 0
    for run in runs:
        data = run.encode(encoding)
        if damage is None:
            count += decode(data).text.removeprefix("\ufeff") == run
        else:
            count += is_almost(decode(damage(data)).text, run)
    return count


def is_almost(text: str, run: str) -> bool:
    """Whether a text is a run but for a few code points in one place."""
    same = next(
        (at for at, (one, other) in enumerate(zip(text, run, strict=False)) if one != other),
        min(len(text), len(run)),
    )
    rest = run[same + 4 :]
    return abs(len(text) - len(run)) <= 2 and (not rest or text.endswith(rest))


@pytest.mark.parametrize(("name", "length"), CELLS)
def test_the_grid(name: str, length: int) -> None:
    names, encoding, _ = GRID[name]
    assert right(drawn(names, length), encoding) >= RIGHT


def names_for(encoding: str) -> tuple[str, ...]:
    return {"cp950": TRADITIONAL, "big5hkscs": CANTONESE}.get(encoding, SIMPLIFIED)


@pytest.mark.parametrize("encoding", DAMAGED)
def test_one_stray_byte(encoding: str) -> None:
    def damage(data: bytes) -> bytes:
        middle = data.find(b"\n", len(data) // 2) + 1
        return data[:middle] + b"\xff" + data[middle:]

    assert right(drawn(names_for(encoding), 2000), encoding, damage) >= RIGHT


@pytest.mark.parametrize("encoding", DAMAGED)
def test_a_truncated_last_character(encoding: str) -> None:
    assert right(drawn(names_for(encoding), 2000), encoding, lambda data: data[:-1]) >= RIGHT


@pytest.mark.parametrize("encoding", ["gb18030", "cp950", "utf-8"])
@pytest.mark.parametrize("label", ["gb2312", "gbk", "big5", "utf-8", "iso-8859-1", "shift_jis"])
def test_a_page_is_read_by_its_bytes_whatever_it_is_labelled(label: str, encoding: str) -> None:
    for run in list(drawn(names_for(encoding), 200))[:20]:
        text = run.replace("\n", "")
        page = f'<html><head><meta charset="{label}"></head><body><p>{text}</p></body></html>'
        assert text in read_bytes(page.encode(encoding), "page.html").source_text
