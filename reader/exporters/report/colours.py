"""The colours of tags as rules of a style sheet, for light paper and for dark.

A tag's number is its place in the codebook. ``k3`` gives an element the colours of tag 3, ``b1k3``
puts a bar of tag 3 into lane 1 under a text. No colour stands in an attribute of an element: the
file forbids that to itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from reader.codebook import PALETTE, Codebook, is_colour
from reader.contrast import LEAST, contrast
from reader.model import Pattern, Tag

UNTAGGED = "u"
"""The number of what carries no tag."""

LANES = 4
"""How many bars are drawn under one line; the spans beyond share the last lane."""

_LIGHT_PAPER, _DARK_PAPER = "#FCFAF5", "#2A2723"
_LIGHT = ("#BE8200", *PALETTE[1:])  # the ochre as it is stored has less than 3:1 on paper
_DARK = ("#E3AE3B", "#6DB0E6", "#4FBE9B", "#DD86BD", "#EC8A63", "#A79BF0")
_LIGHT_FILL, _DARK_FILL = "33", "42"  # 20 % and 26 %
_GREY = "#7A7367"
_STRIPES = {
    Pattern.SOLID: "linear-gradient({0},{0})",
    Pattern.DASHED: "repeating-linear-gradient(90deg,{0} 0 6px,transparent 6px 10px)",
    Pattern.DOTTED: "repeating-linear-gradient(90deg,{0} 0 2px,transparent 2px 3.5px)",
}


def light(colour: str) -> str:
    """A colour ``#RRGGBB`` as it is drawn on light paper, at least 3:1; grey for anything else."""
    return _drawn(colour, _LIGHT, _LIGHT_PAPER, "#000000")


def dark(colour: str) -> str:
    """The same on dark paper."""
    return _drawn(colour, _DARK, _DARK_PAPER, "#FFFFFF")


def rules(codebook: Codebook, used: Collection[str], bars: Collection[tuple[int, str]]) -> str:
    """The rules for the tags ``used`` (numbers, and ``UNTAGGED``) and for bars in lanes."""
    tags = {str(number): tag for number, tag in enumerate(codebook.tags)}
    tags[UNTAGGED] = Tag("", "", colour=_GREY)
    wanted = {number: tag for number, tag in tags.items() if number in used}
    night = _variables(wanted, dark, _DARK_FILL)
    lines = [
        f":root{{{_variables(wanted, light, _LIGHT_FILL)}}}",
        "@media screen{",
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{night}}}}}",
        f":root[data-theme=dark]{{{night}}}",
        "}",
        *_classes(wanted),
    ]
    for lane, number in sorted(bars):
        stripes = _STRIPES[tags[number].pattern].format(f"var(--k{number})")
        lines.append(f".b{lane}k{number}{{--b{lane}:{stripes}}}")
    return "\n".join(lines) + "\n"


def _classes(tags: dict[str, Tag]) -> Iterator[str]:
    for number, tag in tags.items():
        stripes = _STRIPES[tag.pattern].format(f"var(--k{number})")
        yield f".k{number}{{--k:var(--k{number});--f:var(--f{number});--p:{stripes}}}"


def _variables(tags: dict[str, Tag], drawn: Callable[[str], str], fill: str) -> str:
    shown = {number: drawn(tag.colour) for number, tag in tags.items()}
    return "".join(f"--k{at}:{colour};--f{at}:{colour}{fill};" for at, colour in shown.items())


def _drawn(colour: str, palette: tuple[str, ...], paper: str, towards: str) -> str:
    known = colour.upper()
    if known in PALETTE:
        return palette[PALETTE.index(known)]
    made = known if is_colour(known) else _GREY
    for _ in range(20):
        if contrast(made, paper) >= LEAST:
            break
        made = _mixed(made, towards)
    return made


def _mixed(colour: str, other: str) -> str:
    """A tenth of the other colour in this one."""
    parts = (
        round(int(colour[at : at + 2], 16) * 0.9 + int(other[at : at + 2], 16) * 0.1)
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)
