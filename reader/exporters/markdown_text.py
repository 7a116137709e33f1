"""Writing any text so that Markdown shows it as it is.

What is written here reads back to the very same text in CommonMark, GitHub, Pandoc and
Python-Markdown, which between them agree on backslashes before some characters only; the others
are written as character references. Control characters have no spelling in Markdown: CSV and JSON
carry them.
"""

from __future__ import annotations

import re

# Escapable by a backslash everywhere, and never plain: code, emphasis, links, attributes, tags.
_BACKSLASHED = "\\`*_{}[]#"
# Markup somewhere (tables, strike-through, formulas, superscripts, highlights), or turned into
# other characters by some readers (quotes, tabs), and not escapable by a backslash everywhere.
_REFERENCED = "|~$^=\"'\t"
_TABLE = str.maketrans(
    {character: "\\" + character for character in _BACKSLASHED}
    | {character: f"&#{ord(character)};" for character in _REFERENCED}
    | {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
)
_RUNS = re.compile(r"(?<=-)-|(?<=\.)\.")
_MARKER = re.compile(r"^(?:[-+!:]|[0-9]+(?=[.)]))")
_EDGES = re.compile(r"^\s+|\s+$")
_LINE_ENDS = re.compile(r"\n+")
_HTML = re.compile(r"<(?=[A-Za-z/!?])(?!https?://[^\s<>]*>)")
_SAFE_URL = re.compile(r"(?:https?|gengdu)://[^\s<>\\`]+")


def inline(text: str) -> str:
    """One line: line ends become spaces, everything else reads back as it was."""
    return _line(" ".join(text.split("\n")))


def passage(text: str) -> str:
    """Lines of Markdown that read back to ``text``: a hard break for a line end, a new paragraph
    for two. Further ones, and those at either end, are character references, which readers show
    as a space."""
    core = text.strip("\n")
    start = text.index(core) if core else 0
    written = "\n".join(map(_line, core.split("\n")))
    references = ("&#10;" * start, "&#10;" * (len(text) - start - len(core)))
    return references[0] + _LINE_ENDS.sub(_break, written) + references[1]


def indented(block: str, by: str) -> str:
    """Each line of a block behind ``by``; an empty line gets it without its trailing spaces."""
    return "\n".join((by + line) if line else by.rstrip() for line in block.split("\n"))


def link(url: str) -> str:
    """An address of the web or of the library as a link, anything else as text."""
    return f"<{url}>" if _SAFE_URL.fullmatch(url) else inline(url)


def without_html(markdown: str) -> str:
    """Markdown as it is, but with no raw HTML, which could run on past its end."""
    return _HTML.sub("&lt;", markdown)


def _line(text: str) -> str:
    written = _RUNS.sub(_reference, text.translate(_TABLE))
    return _EDGES.sub(_reference, _MARKER.sub(_not_a_marker, written))


def _not_a_marker(found: re.Match[str]) -> str:
    """What would begin a list, a definition or an admonition at the start of a line."""
    if found[0] == ":":
        return "&#58;"
    return found[0] + "\\" if found[0].isdigit() else "\\" + found[0]


def _break(line_ends: re.Match[str]) -> str:
    count = len(line_ends[0])
    return "  \n" if count == 1 else "&#10;" * (count - 2) + "\n\n"


def _reference(found: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in found[0])
