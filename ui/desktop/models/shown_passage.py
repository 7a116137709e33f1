"""A passage as it is shown in a list: short enough for it, in the script that is read."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from reader.dictionary import Entry, forms
from reader.immutable import immutable
from reader.model import DetectedScript, Reading, Script, Tag
from reader.notes import note_html
from reader.passages import Around, Passage, shortened
from reader.script import convert
from ui.desktop import fonts

NamedTag = tuple[Tag, str]
"""A tag with its path."""

_MOST = {Around.NOTHING: 0, Around.SENTENCE: 70, Around.PARAGRAPH: 220}
"""How many code points are shown on either side of a quote."""

_LONGEST_QUOTE = 320
_ENDING = 80
"""How much of the end of a longer quote is shown, in code points."""


@immutable
class ShownPassage:
    """``text`` holds the quote at ``[start, end)``, in code points, and what is around it.

    ``face`` is the script whose typeface draws it. The first of ``tags`` gives it its colour.
    """

    passage: Passage
    text: str
    start: int
    end: int
    tags: tuple[NamedTag, ...]
    face: Script

    @property
    def is_orphan(self) -> bool:
        """Whether it stands on a text that its article had before."""
        return self.passage.annotation.version != self.passage.article.version

    @property
    def date(self) -> str:
        """The day of the article, as precise as it is known."""
        return self.passage.article.metadata.published_at[:10]

    @property
    def in_words(self) -> str:
        """All of it, for a screen reader."""
        metadata, note = self.passage.article.metadata, self.passage.annotation.note
        paths = "; ".join(path for _, path in self.tags)
        quote = self.text[self.start : self.end]
        parts = (quote, metadata.outlet, self.date, paths, note, metadata.title)
        return "\n".join(part for part in parts if part)

    @property
    def tip(self) -> str:
        """What is said under the pointer: the article's title, and the note whole."""
        title = f"<p>{escape(self.passage.article.metadata.title)}</p>"
        note = self.passage.annotation.note
        return title + (note_html(note) if note else "")


def shown_passage(
    passage: Passage,
    around: Around,
    reading: Reading,
    entries: Iterable[Entry],
    tags: tuple[NamedTag, ...],
    wanted: frozenset[str] = frozenset(),
) -> ShownPassage:
    """A passage in the script that is read, with at most a line or two on either side.

    A tag that was ``wanted`` comes first. Words of the region are not put in: which region an
    article is of is told by its whole text, which is not at hand.
    """
    short = shortened(passage, _MOST[around])
    quote = _short(passage.annotation.anchor.quote)
    source = short.before + quote + short.after
    start, info = len(short.before), passage.article
    decided = info.script in (DetectedScript.HANS, DetectedScript.HANT)
    aligned = convert(
        source,
        reading.script,
        written_in=info.script if decided else None,
        user_dictionary=forms(entries, reading.script, info.id),
    )
    first, last = aligned.to_shown(start, start + len(quote))
    return ShownPassage(
        passage,
        aligned.text.replace("\n", " "),
        first,
        last,
        tuple(sorted(tags, key=lambda named: named[0].id not in wanted)),
        fonts.drawn_as(reading.script, info.script),
    )


def _short(quote: str) -> str:
    if len(quote) <= _LONGEST_QUOTE:
        return quote
    return quote[: _LONGEST_QUOTE - _ENDING] + " …… " + quote[-_ENDING:]
