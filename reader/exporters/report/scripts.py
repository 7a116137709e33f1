"""A text cut into pieces, each in the original and as it reads in both scripts.

The file carries all three, so that a browser can go from one to another without converting: a
converted form stands in an attribute of its piece, and only where it says something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from reader.dictionary import forms
from reader.exporters.base import ExportOptions
from reader.exporters.report.markup import element, escaped
from reader.immutable import immutable
from reader.model import (
    ArticleInfo,
    Block,
    BlockKind,
    DetectedScript,
    Reading,
    Region,
    Script,
)
from reader.overlap import Segment
from reader.script import ScriptView

LANGUAGES = {
    Script.HANS: "zh-Hans",
    Script.HANT_TW: "zh-Hant",
    Script.HANT_HK: "zh-Hant-HK",
}
"""The language a text shown in a script is marked as (BCP 47)."""

_OWN = {DetectedScript.HANS: "zh-Hans", DetectedScript.HANT: "zh-Hant"}


class Shown(Protocol):
    """A text as it is shown: `reader.aligned.Aligned` or a `ScriptView`."""

    @property
    def text(self) -> str:
        """The whole of it."""
        ...

    def to_shown(self, start: int, end: int) -> tuple[int, int]:
        """Where a range of the source is, in code points."""
        ...


@immutable
class Piece:
    """A part of a text in the three forms; ``keys`` are those of the spans over it, outermost
    first."""

    source: str
    hant: str
    hans: str
    keys: tuple[str, ...] = ()

    @property
    def forms(self) -> dict[str, str]:
        """The converted forms that differ, by the names of their attributes."""
        found = {}
        if self.hant != self.source:
            found["data_t"] = self.hant
        if self.hans != self.source:
            found["data_s"] = self.hans
        return found


class Scripts:
    """Shows texts as the options of an export ask: Traditional is Taiwan's unless that of Hong Kong
    is the second script."""

    def __init__(self, options: ExportOptions) -> None:
        hong_kong = options.second_script is Script.HANT_HK
        self.hant = Script.HANT_HK if hong_kong else Script.HANT_TW
        self._options = options

    def views(
        self,
        text: str,
        blocks: Sequence[Block],
        article: ArticleInfo,
        region: Region = Region.UNKNOWN,
    ) -> tuple[ScriptView, ScriptView]:
        """A text of an article in Traditional and in Simplified."""
        hant, hans = (
            ScriptView(
                text,
                blocks,
                Reading(script, self._options.regional_words),
                article.script,
                forms(self._options.dictionary, script, article.id),
                region,
            )
            for script in (self.hant, Script.HANS)
        )
        return hant, hans

    def pieces(
        self,
        text: str,
        article: ArticleInfo,
        region: Region = Region.UNKNOWN,
        marked: Iterable[Segment] = (),
    ) -> list[Piece]:
        """Any text of an article, each of its lines taken for itself; cut at what is marked."""
        # Here: the package of importers takes long to load.
        from reader.importers.freeze import line_spans

        lines = [Block(BlockKind.PARAGRAPH, start, end) for start, end in line_spans(text)]
        return list(cut(text, self.views(text, lines, article, region), marked))

    def text(self, text: str, article: ArticleInfo, region: Region = Region.UNKNOWN) -> str:
        """The same as markup, with nothing marked."""
        return "".join(plain(piece) for piece in self.pieces(text, article, region))


def language(script: DetectedScript) -> str:
    """The language of a source text (BCP 47): with its script where that is one."""
    return _OWN.get(script, "zh")


def cut(text: str, views: tuple[Shown, Shown], marked: Iterable[Segment]) -> Iterator[Piece]:
    """The pieces of ``text`` in order; ``marked`` are segments of it in order, in code points.

    The three forms of all pieces together are the three texts whole. Where a word is replaced whole
    an edge within it moves to the word's end that leaves more of the word marked.
    """
    parts = list(_covering(len(text), marked))
    shown = [_forms(view, parts) for view in views]
    for at, part in enumerate(parts):
        yield Piece(text[part.start : part.end], shown[0][at], shown[1][at], part.keys)


def plain(piece: Piece) -> str:
    """A piece as markup: bare text where all forms are alike."""
    text, found = escaped(piece.source), piece.forms
    return element("span", text, **found) if found else text


def _covering(length: int, marked: Iterable[Segment]) -> Iterator[Segment]:
    """The segments and what is between them."""
    at = 0
    for segment in marked:
        if at < segment.start:
            yield Segment(at, segment.start, ())
        yield segment
        at = segment.end
    if at < length:
        yield Segment(at, length, ())


def _forms(view: Shown, parts: Sequence[Segment]) -> list[str]:
    """What each part, of those that cover a text, is shown as."""
    whole, at, found = view.text, 0, []
    for part, after in zip(parts, [*parts[1:], None], strict=True):
        if after is None:
            edge = len(whole)
        elif len(after.keys) > len(part.keys):
            edge = view.to_shown(after.start, after.start)[0]
        else:
            edge = view.to_shown(part.start, part.end)[1]
        edge = max(at, edge)
        found.append(whole[at:edge])
        at = edge
    return found
