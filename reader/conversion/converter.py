"""The stages of a configuration, one after the other."""

from __future__ import annotations

from functools import cache

from reader.aligned import Aligned, Edit
from reader.conversion import compiled, configuration, pieces
from reader.conversion.dictionaries import Dictionaries, LengthChanged, current, of_package
from reader.conversion.opaque import sequences
from reader.conversion.policy import Match, Policy
from reader.conversion.segments import Segments

_WITHOUT_WORDS_OF_HONG_KONG = {"s2hkp": "s2hk", "hk2sp": "hk2s"}


class Converter:
    """Converts by one configuration of OpenCC, in one way to find words."""

    def __init__(
        self,
        dictionaries: Dictionaries,
        name: str,
        policy: Policy = Policy.LONGEST,
        *,
        rare: bool = False,
        segmented: bool = True,
    ) -> None:
        """Load the configuration ``name``, such as ``s2tw``.

        ``rare`` allows characters that few fonts have; ``segmented`` lets words of later stages
        stand within OpenCC's segments only. Raises OSError if there is no such configuration,
        LengthChanged if its dictionaries change lengths where they must not.
        """
        read = configuration.read(dictionaries, name, rare=rare)
        self._policy = policy
        self._normal = tuple(compiled.stage(dictionaries, group) for group in read.normalization)
        self._chain = tuple(compiled.stage(dictionaries, group) for group in read.chain)
        if sum(stage.regional for stage in (*self._normal, *self._chain)) > 1:
            raise LengthChanged(f"{name} changes lengths twice")
        self._segmentation = None
        if read.segmentation and segmented:
            known = tuple(stage.lexicon for stage in self._chain)
            self._segmentation = compiled.lexicon(dictionaries, read.segmentation, known)

    def convert(self, source: str) -> Aligned:
        """``source`` converted, with its atomic pieces where words are replaced by others.

        Without regional words the number of code points stays; Ideographic Description Sequences
        stay altogether. Raises LengthChanged if the outcome does not fit its map.
        """
        kept = [Match(start, end, 0, source[start:end]) for start, end in sequences(source)]
        shown = pieces.around(source, kept, self._converted) if kept else self._converted(source)
        last = shown.edits[-1] if shown.edits else Edit(0, 0, 0, 0)
        if len(shown.text) - len(source) != last.shown_end - last.source_end:
            raise LengthChanged("a converted text does not fit its map")
        return shown

    def prepare(self) -> None:
        """Build now what is otherwise built when the first text needs it."""
        for stage in (*self._normal, *self._chain):
            stage.lexicon.prepare()
        if self._segmentation is not None:
            self._segmentation.prepare()

    def _converted(self, text: str) -> Aligned:
        for stage in self._normal:
            text, _ = stage.convert(text, self._policy)
        segments = None
        if self._segmentation is not None:
            segments = Segments(text, self._segmentation, self._policy)
        shown = Aligned(text)
        for place, stage in enumerate(self._chain):
            bound = segments is not None and (place or stage.lexicon is not self._segmentation)
            fits = segments.uncut_in(shown) if segments is not None and bound else None
            converted, words = stage.convert(shown.text, self._policy, fits)
            edits = pieces.edits(shown.text, words) if stage.regional else ()
            shown = Aligned(converted, shown.edits or tuple(edits))
        return shown


@cache
def converter(name: str, policy: Policy = Policy.LONGEST) -> Converter:
    """The converter of a configuration such as ``s2tw``, kept.

    Where the current dictionaries cannot be used it has those of opencc-python-reimplemented,
    which know no words of Hong Kong.
    """
    try:
        return Converter(current(), name, policy)
    except (OSError, LengthChanged):
        return Converter(of_package(), _WITHOUT_WORDS_OF_HONG_KONG.get(name, name), policy)
