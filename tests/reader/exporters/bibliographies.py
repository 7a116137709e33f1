"""Reading BibTeX and RIS back, by their rules alone."""

from __future__ import annotations

import re

SPELLED = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{"\\" + sign: sign for sign in "&%$#_"},
}
_SPELLING = re.compile("|".join(map(re.escape, SPELLED)))


def bibtex_entries(text: str) -> list[dict[str, str]]:
    """The entries with their fields, the outer braces taken off; ``ENTRY`` is the kind, ``KEY`` the
    key. Braces are counted as BibTeX does, whatever stands before them."""
    entries: list[dict[str, str]] = []
    at = text.find("@")
    while at >= 0:
        body, end = braced(text, text.index("{", at))
        key, _, rest = body.partition(",")
        entries.append({"ENTRY": text[at + 1 : text.index("{", at)], "KEY": key, **fields(rest)})
        at = text.find("@", end)
    return entries


def fields(body: str) -> dict[str, str]:
    found: dict[str, str] = {}
    at = 0
    while (equals := body.find("=", at)) >= 0:
        value, end = braced(body, body.index("{", equals))
        found[body[at:equals].strip(" ,\n")] = value
        at = end
    assert not body[at:].strip(" ,\n")
    return found


def braced(text: str, start: int) -> tuple[str, int]:
    """What stands within the braces that open at ``start``, and where they have closed."""
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] == "{") - (text[at] == "}")
        if not depth:
            return text[start + 1 : at], at + 1
    raise AssertionError("a brace is not closed")


def unspelled(value: str) -> str:
    """What TeX would print of a value."""
    return _SPELLING.sub(lambda found: SPELLED[found[0]], value)


def names(value: str) -> list[str]:
    """The names of a field, of which each stands in braces of its own."""
    found = []
    for name in value.split(" and ") if value else []:
        assert name.startswith("{")
        assert name.endswith("}")
        found.append(unspelled(name[1:-1]))
    return found


def ris_references(text: str) -> list[list[tuple[str, str]]]:
    """The references, each as its lines in order without the last."""
    references: list[list[tuple[str, str]]] = [[]]
    assert text.endswith("\r\n") or not text
    for line in text.split("\r\n")[:-1]:
        found = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line, re.DOTALL)
        assert found, line
        if found[1] == "ER":
            references.append([])
        else:
            references[-1].append((found[1], found[2]))
    assert not references[-1]
    return references[:-1]
