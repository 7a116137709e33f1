"""Writing any text so that Org shows it as it is.

Org has no sign that takes the meaning from the next one. What it could take for markup is therefore
written in lines that begin with a colon and a space, the "fixed-width areas" of Org's syntax
(https://orgmode.org/worg/org-syntax.html), in which nothing means anything. A heading has no such
lines: there, signs that mean something are written as entities, and a zero-width non-joiner stands
beside those that have none.
"""

from __future__ import annotations

import re

# Emphasis, entities, links, footnotes, citations, macros, timestamps, formulas, tables, snippets;
# dashes and dots that an export joins; other line ends, control characters.
_ACTIVE = re.compile(
    r"[*_=~+\[\]{}<>\\$^|\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]|@@|--|\.\.\.|::"
    r"|/(?![0-9])|(?<![0-9])/|[A-Za-z0-9]:(?=\S)(?![0-9])"
)
# Lists, comments, keywords, drawers, fixed-width areas; blanks that are not kept.
_ACTIVE_LINE = re.compile(r"^(?:[-:#% ]|(?:[0-9]+|[A-Za-z])[.)])| $", re.MULTILINE)
_ODD_LINE_ENDS = re.compile(r"\A\n|\n\Z|\n\n\n")
_LINE_END = re.compile(r"\n+")

# Names from Org's table of entities.
_ENTITIES = str.maketrans(
    {
        "*": "\\ast{}",
        "/": "\\slash{}",
        "_": "\\under{}",
        "=": "\\equal{}",
        "+": "\\plus{}",
        "~": "\\tilde{}",
        "|": "\\vert{}",
        "^": "\\asciicirc{}",
        "<": "\\lt{}",
        ">": "\\gt{}",
    }
)
_BREAK = "\\zwnj{}"
_BROKEN = re.compile(
    r"(?<=[\[\\$])(?=\S)|(?<=\{)(?=\{)|(?<=@)(?=@)|(?<=\.)(?=\.)|(?<=-)(?=-)|(?<=[A-Za-z]:)(?=\S)"
)
# A word that says what is to be done with a heading; its tags.
_KEYWORD = re.compile(r"^(?=[A-Z]+(?: |$))|(?<=:)$")
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
# Of links within brackets, one that Org does not know stops an export.
_ADDRESS = re.compile(r"https?://[^\s\[\]<>\\]+")


def is_plain(text: str) -> bool:
    """Whether Org shows a text as it is, also where only a part of Org's own rules is kept."""
    active = (_ACTIVE, _ACTIVE_LINE, _ODD_LINE_ENDS)
    return not any(each.search(text) for each in active)


def quotation(text: str) -> str:
    """A block that reads back to ``text``: a quote block, or else a fixed-width area."""
    if not text or not is_plain(text):
        return fixed(text)
    return f"#+begin_quote\n{_LINE_END.sub(_break, text)}\n#+end_quote"


def fixed(text: str) -> str:
    """The lines of a text as a fixed-width area, each behind a colon."""
    return "\n".join(f": {line}" if line else ":" for line in text.split("\n"))


def item(label: str, value: str, is_address: bool = False) -> str:
    """An entry of a description list. ``value`` is one line; what is not plain stands below."""
    if is_address and _ADDRESS.fullmatch(value):
        return f"- {label} :: [[{value}]]"
    if is_plain(value):
        return f"- {label} :: {value}"
    return f"- {label} ::\n  {fixed(value)}"


def heading(text: str) -> str:
    """The text of a heading, a space for blanks and line ends that follow each other."""
    line = _BLANKS.sub(" ", text).strip(" ")
    return _KEYWORD.sub(_guard, _BROKEN.sub(_guard, line).translate(_ENTITIES))


def _guard(found: re.Match[str]) -> str:
    return found[0] + _BREAK


def _break(line_ends: re.Match[str]) -> str:
    return "\\\\\n" if len(line_ends[0]) == 1 else line_ends[0]
