"""PDF files of our own making: text at given places, with no font in the file.

Each character has a code of its own and a map says which it is, as programs write it. Places are in
points from the bottom left; characters are as wide as the size.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from reader.immutable import immutable

_PICTURE = "q 595 0 0 842 0 0 cm BI/W 1/H 1/CS/G/BPC 8 ID @ EI Q\n"


@immutable
class Set:
    """A line of text on a page: its left end, its base line and its size, in points."""

    text: str
    left: float
    base: float
    size: float = 12


def pdf(
    pages: Sequence[Sequence[Set]],
    *,
    title: str = "",
    mapped: bool = True,
    locked: bool = False,
    scanned: bool = False,
) -> bytes:
    """A PDF of pages of A4, 595 by 842 points.

    Not ``mapped``, its codes mean nothing; ``locked``, nobody may read it; ``scanned``, a picture
    lies over each page.
    """
    codes = {
        char: at
        for at, char in enumerate(sorted({c for page in pages for s in page for c in s.text}), 1)
    }
    kids = " ".join(f"{6 + 2 * at} 0 R" for at in range(len(pages)))
    unicode_map = "/ToUnicode 5 0 R" if mapped else ""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        "<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[4 0 R]"
        f"{unicode_map}>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/F/DW 1000/FontDescriptor<</Type/FontDescriptor"
        "/FontName/F/Flags 4/FontBBox[0 -120 1000 880]/Ascent 880/Descent -120>>"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
        _stream(_unicode_map(codes)),
    ]
    for at, page in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {7 + 2 * at} 0 R"
            "/Resources<</Font<</F 3 0 R>>>>>>"
        )
        objects.append(_stream(_PICTURE * scanned + "".join(_shown(one, codes) for one in page)))
    objects.append(f"<</Title<{(chr(0xFEFF) + title).encode('utf-16-be').hex()}>>>")
    key = f"<{'00' * 32}>"
    lock = f"/Encrypt<</Filter/Standard/V 1/R 2/O{key}/U{key}/P -4>>/ID[<00><00>]" if locked else ""
    return file_of(objects, f"/Info {len(objects)} 0 R{lock}")


def column(
    paragraphs: Sequence[str], *, top: float = 760, left: float = 72, wide: int = 30
) -> list[Set]:
    """Paragraphs set in lines of `wide` characters of 12 points, two ems in at their start."""
    lines, base = [], top
    for paragraph in paragraphs:
        indent = 2
        while paragraph:
            part, paragraph = paragraph[: wide - indent], paragraph[wide - indent :]
            lines.append(Set(part, left + 12 * indent, base))
            base, indent = base - 20, 0
    return lines


def _shown(one: Set, codes: dict[str, int]) -> str:
    coded = "".join(f"{codes[char]:04x}" for char in one.text)
    return f"BT/F {one.size} Tf {one.left} {one.base} Td<{coded}>Tj ET\n"


def _unicode_map(codes: dict[str, int]) -> str:
    pairs = [f"<{code:04x}><{char.encode('utf-16-be').hex()}>" for char, code in codes.items()]
    groups = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    lists = "".join(f"{len(group)} beginbfchar\n{' '.join(group)}\nendbfchar\n" for group in groups)
    return (
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap /CMapName/U def\n"
        f"1 begincodespacerange<0000><ffff>endcodespacerange\n{lists}endcmap end end"
    )


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>stream\n{content}\nendstream"


def file_of(objects: Sequence[str], more: str = "") -> bytes:
    """A PDF of objects, numbered from 1, of which the first is its catalogue."""
    parts = [b"%PDF-1.7\n"]
    parts += (f"{at} 0 obj\n{content}\nendobj\n".encode() for at, content in enumerate(objects, 1))
    *places, length = accumulate(map(len, parts))
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R{more}>>\n"
    return b"".join(parts) + f"{end}startxref\n{length}\n%%EOF\n".encode()
