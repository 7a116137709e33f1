"""PDF documents: locked, looping, of a million objects, of pictures only, broken off."""

from __future__ import annotations

import re
from functools import partial

from tests.helpers.pdfs import Set, column, file_of, pdf
from tests.hostile.registry import NEWS, add, hostile

_HEAD = b"%PDF-1.7\n"


def _good() -> bytes:
    return pdf([column([NEWS, NEWS])])


def _objects(*contents: str, root: str = "<</Type/Catalog/Pages 2 0 R>>") -> bytes:
    return file_of([root, *contents])


@hostile("locked.pdf", "is locked")
def locked() -> bytes:
    return pdf([column([NEWS])], locked=True)


@hostile("loop.pdf", "is damaged")
def looping_pages() -> bytes:
    return _objects("<</Type/Pages/Count 5/Kids[2 0 R 3 0 R]>>", "<</Type/Pages/Kids[2 0 R]>>")


@hostile("parents.pdf", "has no text")
def looping_parents() -> bytes:
    return _objects(
        "<</Type/Pages/Count 1/Kids[3 0 R]/Parent 4 0 R>>",
        "<</Type/Page/Parent 4 0 R>>",
        "<</Type/Pages/Count 1/Kids[2 0 R]/Parent 2 0 R>>",
    )


@hostile("endless.pdf", "has no text")
def endless_pages() -> bytes:
    return _objects("<</Type/Pages/Count 2000000000/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R>>")


@hostile("kids.pdf", "has no text")
def one_page_a_million_times() -> bytes:
    kids = "3 0 R " * 1_000_000
    return _objects(f"<</Type/Pages/Count 1999/Kids[{kids}]>>", "<</Type/Page/Parent 2 0 R>>")


@hostile("many-pages.pdf", "over 2000 pages")
def many_pages() -> bytes:
    kids = "3 0 R " * 2_001
    return _objects(f"<</Type/Pages/Count 2001/Kids[{kids}]>>", "<</Type/Page/Parent 2 0 R>>")


@hostile("million.pdf", "has no text")
def a_million_objects() -> bytes:
    more = ["<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R>>"]
    return _objects(*more, *["null"] * 1_000_000)


@hostile("deep.pdf", "", None)
def deep_arrays() -> bytes:
    return _objects("[" * 200_000 + "]" * 200_000)


@hostile("pictures.pdf", "has no text, only pictures")
def pictures_only() -> bytes:
    return pdf([[]] * 40, scanned=True)


@hostile("unmapped.pdf", "has no text, only pictures")
def codes_without_meaning() -> bytes:
    return pdf([column([NEWS])], mapped=False)


@hostile("characters.pdf", "", None)
def lines_wider_than_the_page() -> bytes:
    line = Set("湖" * 40_000, 10, 700)
    return pdf([[line]] * 20)


@hostile("scattered.pdf", "", None)
def a_page_of_scattered_lines() -> bytes:
    """Forty thousand lines, each at a left end and of a size of its own."""
    return pdf([[Set("湖水", at % 997, at / 50, 5 + at % 89) for at in range(40_000)]])


@hostile("paragraph.pdf", "", None)
def a_paragraph_of_a_hundred_thousand_lines() -> bytes:
    """Lines that each go on in the next."""
    pages = [[Set("湖" * 30, 72, 800 - line / 10, 1) for line in range(2_000)] for _ in range(30)]
    return pdf(pages)


@hostile("drawn.pdf", "", None)
def a_million_drawings() -> bytes:
    drawn = "0 0 m 9 9 l S\n" * 500_000
    return _objects(
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream",
    )


@hostile("forms.pdf", "", None)
def forms_in_forms() -> bytes:
    """Each form draws the next ten times: ten to the twelfth drawings."""
    forms = [
        f"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {at + 6} 0 R>>>>"
        f"/Length 60>>stream\n{'/F Do ' * 10}\nendstream"
        for at in range(12)
    ]
    return _objects(
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        "/Resources<</XObject<</F 5 0 R>>>>>>",
        "<</Length 60>>stream\n" + "/F Do " * 10 + "\nendstream",
        *forms,
    )


@hostile("size.pdf", "", None)
def a_page_of_no_size() -> bytes:
    return re.sub(rb"MediaBox\[0 0 595 842\]", b"MediaBox[0 0 1e9 1e-9]", _good())


def _cut(share: float) -> bytes:
    return _good()[: int(share * len(_good()))]


for _at, _share in enumerate((0.02, 0.2, 0.5, 0.8, 0.99)):
    add("papers", f"cut-{_at}.pdf", partial(_cut, _share), "", None)


@hostile("head.pdf", "is damaged")
def only_a_head() -> bytes:
    return _HEAD


@hostile("nul.pdf", "is damaged")
def a_head_and_nothing() -> bytes:
    return _HEAD + bytes(2_000_000)
