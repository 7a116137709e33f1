"""Showing a text in another script, with the map back to the frozen source.

The source is never converted in place: what is shown is always a view of it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.aligned import Aligned, Edit
from reader.conversion import pieces, user_words
from reader.conversion.converter import converter
from reader.conversion.doubt import Doubt, differences
from reader.conversion.policy import Policy
from reader.detect import detect
from reader.fold import fold
from reader.model import Block, DetectedScript, Reading, Region, Script

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Aligned", "Doubt", "Edit", "ScriptView", "convert", "doubts", "preload"]

_PLAIN = {Script.HANS: "t2s", Script.HANT_TW: "s2tw", Script.HANT_HK: "s2hk"}
_REGIONAL = {Script.HANS: "tw2sp", Script.HANT_TW: "s2twp", Script.HANT_HK: "s2hkp"}
_INTO_MAINLAND = {Region.HONG_KONG: "hk2sp", Region.MAINLAND: "t2s"}
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
    user_dictionary: Mapping[str, str] | None = None,
    region: Region = Region.UNKNOWN,
) -> Aligned:
    """Show ``source`` in ``script``, with the map between both in code points.

    A text written in the script asked for is shown as it is, since converting what was converted
    once adds errors; so is every text in ``Script.ORIGINAL``. ``written_in`` is detected from
    ``source`` where it is not given; mixed and unknown texts are converted.

    Without regional words the number of code points stays. With them, words are replaced as atomic
    pieces: mainland ones by those of Taiwan or Hong Kong; for ``HANS`` the words of the ``region``
    the text is of by mainland ones. An unknown region is taken for Taiwan; a text of the mainland
    has its own words already and keeps them.

    ``user_dictionary`` maps forms in the source to how they are shown. It goes before everything,
    its longest words first; what it shows is not converted again, and the text between is converted
    on its own. An entry that is its own shown form protects it. One of another length, or of other
    characters, is an atomic piece. Raises ValueError if it has an empty form.
    """
    if _stays(source, script, written_in):
        return Aligned(source)
    name = _configuration(script, regional_words, region)
    return _converted(source, name, user_dictionary or {}, Policy.LONGEST)


def doubts(
    source: str,
    script: Script,
    *,
    written_in: DetectedScript | None = None,
    regional_words: bool = False,
    user_dictionary: Mapping[str, str] | None = None,
    region: Region = Region.UNKNOWN,
) -> tuple[Doubt, ...]:
    """The characters of ``source`` that another way to find words would show otherwise, in order.

    The other ways look for words from the left and from the right. The arguments are those of
    ``convert``; a person's own words are never in doubt.
    """
    if _stays(source, script, written_in):
        return ()
    name = _configuration(script, regional_words, region)
    # The shown form comes first.
    ways = (Policy.LONGEST, Policy.FORWARD, Policy.BACKWARD)
    readings = [_converted(source, name, user_dictionary or {}, way) for way in ways]
    return tuple(differences(len(source), readings))


def preload() -> None:
    """Load what all scripts need, so that no later conversion waits: some tenths of a second.

    May run in any thread. What is not loaded yet is loaded when it is first needed.
    """
    detect("")
    fold("")
    for name in {*_PLAIN.values(), *_REGIONAL.values(), *_INTO_MAINLAND.values()}:
        converter(name).prepare()


def _configuration(script: Script, regional_words: bool, region: Region) -> str:
    if not regional_words:
        return _PLAIN[script]
    if script is Script.HANS:
        return _INTO_MAINLAND.get(region, _REGIONAL[script])
    return _REGIONAL[script]


def _stays(source: str, script: Script, written_in: DetectedScript | None) -> bool:
    if script is Script.ORIGINAL:
        return True
    return (detect(source) if written_in is None else written_in) is _ALREADY[script]


def _converted(source: str, name: str, own: Mapping[str, str], policy: Policy) -> Aligned:
    convert_between = converter(name, policy).convert
    words = user_words.found(source, own)
    return pieces.around(source, words, convert_between) if words else convert_between(source)


class ScriptView:
    """One article in one reading, each block converted when it is first asked for.

    In an article that is mixed or of unknown script, each block is taken by its own script. What
    stands between blocks is kept as it is. The arguments are those of ``convert``.
    """

    def __init__(
        self,
        source_text: str,
        blocks: Sequence[Block],
        reading: Reading,
        written_in: DetectedScript,
        user_dictionary: Mapping[str, str] | None = None,
        region: Region = Region.UNKNOWN,
    ) -> None:
        self._source_text = source_text
        self._blocks = tuple(blocks)
        self._reading = reading
        decided = written_in in (DetectedScript.HANS, DetectedScript.HANT)
        self._written_in = written_in if decided else None
        self._region = region
        self._user_dictionary = dict(user_dictionary or {})
        self._shown: dict[int, Aligned] = {}

    def block(self, index: int) -> Aligned:
        """Block ``index`` as shown; its offsets count from the block's start.

        Raises IndexError if there is no such block.
        """
        if index not in self._shown:
            self._shown[index] = convert(
                self._source_of(index),
                self._reading.script,
                written_in=self._written_in,
                regional_words=self._reading.regional_words,
                user_dictionary=self._user_dictionary,
                region=self._region,
            )
        return self._shown[index]

    def doubts(self, index: int) -> tuple[Doubt, ...]:
        """The doubtful characters of block ``index``; their offsets count from the block's start.

        Raises IndexError if there is no such block.
        """
        return doubts(
            self._source_of(index),
            self._reading.script,
            written_in=self._written_in,
            regional_words=self._reading.regional_words,
            user_dictionary=self._user_dictionary,
            region=self._region,
        )

    def _source_of(self, index: int) -> str:
        block = self._blocks[index]
        return self._source_text[block.start : block.end]

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
        """The map alone: where no word is replaced it is the identity and needs no conversion."""
        replaced = self._reading.regional_words or self._user_dictionary
        return self._whole if replaced else Aligned(self._source_text)

    @cached_property
    def _whole(self) -> Aligned:
        parts: list[str] = []
        edits: list[Edit] = []
        done = shown = 0
        for index, block in enumerate(self._blocks):
            between = self._source_text[done : block.start]
            aligned = self.block(index)
            shown += len(between)
            edits += (edit.moved(block.start, shown) for edit in aligned.edits)
            shown += len(aligned.text)
            parts += (between, aligned.text)
            done = block.end
        return Aligned("".join((*parts, self._source_text[done:])), tuple(edits))
