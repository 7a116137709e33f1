"""Blocks of a document that are ours, between marks, in a file that a person goes on writing.

Exporting again brings the blocks up to date and leaves alone what stands between and around them.
A mark is a line of its own that shows in no rendering: a comment of HTML in Markdown, a keyword in
Org. No text of an article can look like one, since both exporters escape what could.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from reader.errors import DamagedBlocks
from reader.immutable import immutable

_KEY = r"(?P<key>[A-Za-z0-9_.~%-]+)"


@immutable
class Marks:
    """How blocks are marked in a format.

    ``begin`` and ``end`` are lines with the block's key in braces, ``remark`` a sentence of ours.
    ``likely`` finds whatever may be a mark, ``exact`` matches those that are: a key, and one of the
    groups ``begin`` and ``end``, and ``gone`` where the block is no longer exported.
    """

    begin: str
    end: str
    remark: str
    likely: re.Pattern[str]
    exact: re.Pattern[str]

    def block(self, key: str, text: str) -> str:
        """A text between its marks and blank lines; the key may be any text."""
        safe = quote(key, safe="")
        return f"{self.begin.format(key=safe)}\n\n{text}\n\n{self.end.format(key=safe)}"


MARKS: Mapping[str, Marks] = {
    "markdown": Marks(
        begin="<!-- gengdu:begin {key} -->",
        end="<!-- gengdu:end {key} -->",
        remark="*{}*",
        likely=re.compile(r"<!--\s*gengdu:", re.IGNORECASE),
        exact=re.compile(
            rf"^<!-- gengdu:(?:(?P<begin>begin)|(?P<end>end)) {_KEY}(?P<gone> gone)? -->(?=\r?$)",
            re.MULTILINE,
        ),
    ),
    "org": Marks(
        begin="#+GENGDU_BEGIN: {key}",
        end="#+GENGDU_END: {key}",
        remark="/{}/",
        likely=re.compile(r"^[ \t]*#\+gengdu_", re.IGNORECASE | re.MULTILINE),
        exact=re.compile(
            rf"^#\+GENGDU_(?:(?P<begin>BEGIN)|(?P<end>END)): {_KEY}(?P<gone> gone)?(?=\r?$)",
            re.MULTILINE,
        ),
    ),
}
"""The formats whose files can be brought up to date, by the names of their exporters."""


@immutable
class Piece:
    """A part of a document: a block of ours from its first mark to its last, or, with an empty key,
    what stands between blocks. ``gone`` says that the block is marked as no longer exported."""

    key: str
    text: str
    gone: bool = False


def pieces(text: str, marks: Marks) -> Iterator[Piece]:
    """A document taken apart: put together again, the pieces are the text.

    What is between blocks comes before, after and between all of them, even where it is empty.
    Raises DamagedBlocks where marks are nested, unclosed, doubled or misspelt.
    """
    seen: set[str] = set()
    opened: re.Match[str] | None = None
    at = 0
    for mark in _all_marks(text, marks):
        if (opened is None) is not bool(mark["begin"]):
            raise _damaged(text, mark.start())
        if opened is None:
            if mark["key"] in seen:
                raise _damaged(text, mark.start())
            yield Piece("", text[at : mark.start()])
            opened, at = mark, mark.start()
            continue
        if mark["key"] != opened["key"]:
            raise _damaged(text, mark.start())
        seen.add(mark["key"])
        yield Piece(mark["key"], text[at : mark.end()], bool(opened["gone"]))
        opened, at = None, mark.end()
    if opened is not None:
        raise _damaged(text, opened.start())
    yield Piece("", text[at:])


def merged(old: str, new: str, marks: Marks, gone: str) -> str:
    """A document that was exported before and then written on, brought up to date.

    Blocks of ``new`` take the place of those with the same key in ``old``. Others are put behind
    the block they follow in ``new`` and what a person has written below that one; where they follow
    none, before the first that is known, or else at the end. Blocks that ``new`` does not have are
    kept and marked with the sentence ``gone``. What is outside of blocks stays as it is.

    Raises DamagedBlocks.
    """
    if not old:
        return new
    line_end = "\r\n" if re.search(r"(?<!\r)\n", old) is None and "\r\n" in old else "\n"
    held = list(pieces(old, marks))
    fresh = {each.key: each.text.replace("\n", line_end) for each in pieces(new, marks) if each.key}
    behind, leading, first = _added(fresh, {each.key for each in held if each.key})
    written: list[str] = []
    for at, piece in enumerate(held):
        if not piece.key:
            above = held[at - 1].key if at else ""
            below = held[at + 1].key if at + 1 < len(held) else ""
            extra = [*behind.get(above, ()), *(leading if below == first else ())]
            written.append(_with(piece.text, extra, line_end, last=not below))
        elif piece.key in fresh:
            written.append(fresh[piece.key])
        else:
            written.append(_marked(piece, marks, gone, line_end))
    return "".join(written)


def _all_marks(text: str, marks: Marks) -> Iterator[re.Match[str]]:
    for likely in marks.likely.finditer(text):
        mark = marks.exact.match(text, likely.start())
        if mark is None:
            raise _damaged(text, likely.start())
        yield mark


def _damaged(text: str, at: int) -> DamagedBlocks:
    return DamagedBlocks(line=text.count("\n", 0, at) + 1)


def _added(
    fresh: Mapping[str, str], known: set[str]
) -> tuple[dict[str, list[str]], list[str], str]:
    """The blocks that are new: by the known block they come behind, and those before all known
    ones; and which known block comes first, empty where none is known."""
    behind: dict[str, list[str]] = {}
    leading: list[str] = []
    first = ""
    into = leading
    for key, text in fresh.items():
        if key in known:
            first = first or key
            into = behind.setdefault(key, [])
        else:
            into.append(text)
    return behind, leading, first


def _with(text: str, blocks: list[str], line_end: str, *, last: bool) -> str:
    """What stands between two blocks, and further blocks behind it, blank lines between them."""
    for block in blocks:
        while text and not text.endswith(line_end * 2):
            text += line_end
        text += block + (line_end if last else line_end * 2)
    return text


def _marked(piece: Piece, marks: Marks, gone: str, line_end: str) -> str:
    if piece.gone:
        return piece.text
    begin = marks.begin.format(key=piece.key)
    marked = marks.begin.format(key=f"{piece.key} gone")  # no key holds a space
    return f"{marked}{line_end * 2}{marks.remark.format(gone)}{piece.text.removeprefix(begin)}"
