"""Showing a text in another script, with the map back to the frozen source.

The source is never converted in place: what is shown is always a view of it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader._one_to_one import one_to_one
from reader._regional import with_mainland_words, with_taiwan_words
from reader.aligned import Aligned, Edit
from reader.detect import detect
from reader.model import Block, DetectedScript, Script

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Aligned", "Edit", "ScriptView", "convert"]

_CONFIGURATIONS = {Script.HANS: "t2s", Script.HANT_TW: "s2tw", Script.HANT_HK: "s2hk"}
_REGIONAL = {Script.HANS: with_mainland_words, Script.HANT_TW: with_taiwan_words}
_ALREADY = {
    Script.HANS: DetectedScript.HANS,
    Script.HANT_TW: DetectedScript.HANT,
    Script.HANT_HK: DetectedScript.HANT,
}


def convert(
    source: str,
    script: Script,
    *,
    written_in: DetectedScript | None = None,
    regional_words: bool = False,
) -> Aligned:
    """Show ``source`` in ``script``, with the map between both in code points.

    A text written in the script asked for is shown as it is, since converting what was converted
    once adds errors; so is every text in ``Script.ORIGINAL``. ``written_in`` is detected from
    ``source`` where it is not given; mixed and unknown texts are converted.

    Without regional words the number of code points stays. With them, words are replaced as atomic
    pieces: mainland ones by Taiwan's for ``HANT_TW``, Taiwan's by mainland ones for ``HANS``. The
    dictionaries have no words of Hong Kong: there ``regional_words`` changes nothing.
    """
    if script is Script.ORIGINAL:
        return Aligned(source)
    if (detect(source) if written_in is None else written_in) is _ALREADY[script]:
        return Aligned(source)
    if regional_words and script in _REGIONAL:
        return _REGIONAL[script](source)
    return Aligned(one_to_one(_CONFIGURATIONS[script], source))


class ScriptView:
    """One article in one script, each block converted when it is first asked for.

    In an article that is mixed or of unknown script, each block is taken by its own script. What
    stands between blocks is kept as it is.
    """

    def __init__(
        self,
        source_text: str,
        blocks: Sequence[Block],
        script: Script,
        written_in: DetectedScript,
        regional_words: bool = False,
    ) -> None:
        self._source_text = source_text
        self._blocks = tuple(blocks)
        self._script = script
        decided = written_in in (DetectedScript.HANS, DetectedScript.HANT)
        self._written_in = written_in if decided else None
        self._regional_words = regional_words and script in _REGIONAL
        self._shown: dict[int, Aligned] = {}

    def block(self, index: int) -> Aligned:
        """Block ``index`` as shown; its offsets count from the block's start.

        Raises IndexError if there is no such block.
        """
        if index not in self._shown:
            block = self._blocks[index]
            self._shown[index] = convert(
                self._source_text[block.start : block.end],
                self._script,
                written_in=self._written_in,
                regional_words=self._regional_words,
            )
        return self._shown[index]

    @property
    def text(self) -> str:
        """The whole article as shown."""
        return self._whole.text

    def to_shown(self, start: int, end: int) -> tuple[int, int]:
        """Where ``[start:end]`` of the source text is in ``text``, by the rules of ``Aligned``."""
        return self._map.to_shown(start, end)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Where ``[start:end]`` of ``text`` is in the source text, by the rules of ``Aligned``."""
        return self._map.to_source(start, end)

    @cached_property
    def _map(self) -> Aligned:
        """The map alone: without regional words it is the identity and needs no conversion."""
        return self._whole if self._regional_words else Aligned(self._source_text)

    @cached_property
    def _whole(self) -> Aligned:
        parts: list[str] = []
        edits: list[Edit] = []
        done = shown = 0
        for index, block in enumerate(self._blocks):
            between = self._source_text[done : block.start]
            aligned = self.block(index)
            shown += len(between)
            edits += (_moved(edit, block.start, shown) for edit in aligned.edits)
            shown += len(aligned.text)
            parts += (between, aligned.text)
            done = block.end
        return Aligned("".join((*parts, self._source_text[done:])), tuple(edits))


def _moved(edit: Edit, source: int, shown: int) -> Edit:
    return Edit(
        edit.source_start + source,
        edit.source_end + source,
        edit.shown_start + shown,
        edit.shown_end + shown,
    )
