"""What is learned of excerpts while they are written, for what stands before them in the file."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.codebook import Codebook
from reader.exporters.report.colours import UNTAGGED
from reader.exporters.report.scripts import Piece
from reader.immutable import immutable
from reader.model import Excerpt, Region


@dataclass(slots=True)
class Group:
    """A line of the outline: where it leads, its words as markup, how many excerpts it has."""

    target: str
    heading: str
    count: int = 0


@immutable
class Placed:
    """An excerpt on the text of its article, in code points; ``tags`` are numbers."""

    number: int
    start: int
    end: int
    tags: tuple[str, ...]


@dataclass(slots=True)
class Gathered:
    """Numbers of excerpts by the ids of their annotations, counts, and what the style needs.

    Its size goes with the number of excerpts, not with their texts.
    """

    codebook: Codebook
    groups: list[Group] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    tagged: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    placed: dict[str, list[Placed]] = field(default_factory=lambda: defaultdict(list))
    regions: dict[str, Region] = field(default_factory=dict)
    characters: set[str] = field(default_factory=set)
    colours: set[str] = field(default_factory=set)
    bars: set[tuple[int, str]] = field(default_factory=set)
    tag_numbers: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.tag_numbers = {tag.id: str(at) for at, tag in enumerate(self.codebook.tags)}

    def tags_of(self, excerpt: Excerpt) -> tuple[str, ...]:
        """The numbers of an excerpt's tags; those that are not in the codebook have none."""
        numbers = (self.tag_numbers.get(tag) for tag in excerpt.annotation.tags)
        return tuple(number for number in numbers if number is not None)

    def number(self, excerpt: Excerpt) -> tuple[int, bool]:
        """The number of an excerpt, from 1 on, and whether it is new: by tag, one comes again."""
        key, anchor = excerpt.annotation.id, excerpt.annotation.anchor
        if key in self.numbers:
            return self.numbers[key], False
        number = self.numbers[key] = len(self.numbers) + 1
        self.regions[excerpt.article.id] = excerpt.region
        tags = self.tags_of(excerpt)
        self.tagged.update(self._with_those_above(tags))
        if not excerpt.is_orphan:
            place = Placed(number, anchor.start, anchor.end, tags)
            self.placed[excerpt.article.id].append(place)
        return number, True

    def seen(self, pieces: Sequence[Piece]) -> None:
        """Note the characters of a text, in all its forms, for the search in the browser."""
        for piece in pieces:
            self.characters.update(piece.source, *piece.forms.values())

    def coloured(self, tags: Sequence[str], lane: int | None = None) -> str:
        """The colour of what carries these tags, the first tag's; with a bar of it in a lane."""
        number = tags[0] if tags else UNTAGGED
        self.colours.update(tags or [UNTAGGED])
        if lane is not None:
            self.bars.add((lane, number))
        return number

    def _with_those_above(self, tags: Sequence[str]) -> set[str]:
        ids = (self.codebook.tags[int(number)].id for number in tags)
        return {self.tag_numbers[above] for tag in ids for above in self.codebook.line(tag)}
