"""What the page shows, apart from how it is drawn: one item a visible block, several a long one.

Knows the article, its images, the script it is shown in and which notices are folded; speaks code
points.
Within an item, offsets count the code points that are shown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType

from reader.aligned import Aligned
from reader.dictionary import Entry, forms
from reader.immutable import immutable
from reader.model import (
    Article,
    Block,
    BlockKind,
    DetectedScript,
    Metadata,
    Reading,
    Region,
    RemoteImage,
)
from reader.region import region_of
from reader.script import Doubt, ScriptView
from ui.desktop.page.pieces import LONGEST, pieces

_LEADING_SPACE = re.compile(r"[^\S\n]*")
_NO_IMAGES: Mapping[int, bytes] = MappingProxyType({})
_NO_ADDRESSES: Mapping[int, str] = MappingProxyType({})
_INDENTED = {BlockKind.PARAGRAPH, BlockKind.BOILERPLATE, BlockKind.QUOTE}


@immutable
class Item:
    """A line of the page: a block, a piece of a long one, or the bar that stands for a folded run.

    ``start`` and ``end`` are source offsets. A bar has ``folds``, the number of blocks it stands
    for, and covers them all; an unfolded run keeps its bar, which then covers nothing. Of a block's
    pieces one is ``first`` and one ``final``; where they touch, the offset belongs to the later.
    """

    kind: BlockKind
    block: int
    start: int
    end: int
    folds: int = 0
    folded: bool = False
    first: bool = True
    final: bool = True


class PageDocument:
    """An article as a list of items, in one script at a time."""

    def __init__(
        self,
        article: Article,
        entries: Iterable[Entry] = (),
        images: Mapping[int, bytes] = _NO_IMAGES,
        said: Region | None = None,
        addresses: Mapping[int, str] = _NO_ADDRESSES,
    ) -> None:
        """Show an article by the dictionary's ``entries``, with its images, as encoded, by the
        number of their blocks; ``addresses`` are those of images it shows from the web. ``said`` is
        the region a person says it is of."""
        self.article = article
        self.images = images
        self.addresses = addresses
        self.said = said
        self._hint = region_of(article.source_text, article.info.script)
        self.reading = Reading()
        self.edition = 0
        self._entries = tuple(entries)
        self._views: dict[Reading, ScriptView] = {}
        self._unfolded: set[int] = set()
        self._pieces: dict[int, list[tuple[int, int]]] = {}
        self.items: tuple[Item, ...] = ()
        self._tables: list[range] | None = None
        self._starts: list[int] = []
        self._collect()

    def set_reading(self, reading: Reading) -> None:
        """Show the article otherwise; the items stay."""
        self.reading = reading

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Heed other entries of the dictionary; ``edition`` counts such changes."""
        self._entries = tuple(entries)
        self._views.clear()
        self.edition += 1

    def set_origin(self, written_in: DetectedScript, said: Region | None) -> None:
        """Take the article to be written in another script, or to be of another region."""
        info = replace(self.article.info, script=written_in)
        self.article = replace(self.article, info=info)
        self.said = said
        self._hint = region_of(self.article.source_text, written_in)
        self._views.clear()
        self.edition += 1

    def set_images(self, images: Mapping[int, bytes]) -> None:
        """Show other images; the items stay."""
        self.images = images

    def not_loaded(self, block: int) -> str:
        """The address of an image that is on the web alone; "" for a block that shows none."""
        return "" if block in self.images else self.addresses.get(block, "")

    @property
    def all_remote_images(self) -> tuple[RemoteImage, ...]:
        """The images that have an address on the web, those that are loaded among them."""
        return tuple(RemoteImage(url, block) for block, url in self.addresses.items())

    @property
    def remote_images(self) -> tuple[RemoteImage, ...]:
        """The images that are on the web alone."""
        return tuple(each for each in self.all_remote_images if each.block not in self.images)

    def set_metadata(self, metadata: Metadata) -> None:
        """Know other facts of the article; what is shown stays."""
        self.article = replace(self.article, info=replace(self.article.info, metadata=metadata))

    @property
    def region(self) -> Region:
        """The region the article is of: as the person says, else as its characters hint."""
        return self.said or self._hint

    def toggle_fold(self, block: int) -> None:
        """Fold or unfold the notice that begins at ``block``; the items change."""
        self._unfolded ^= {block}
        self._collect()

    def text(self, index: int) -> str:
        """What an item shows. The source's own indent is left out: the page makes its own."""
        item = self.items[index]
        if item.folds:
            return ""
        aligned = self._view().block(item.block)
        end, _ = aligned.to_shown(self._within(item, item.end), self._within(item, item.end))
        return aligned.text[self._before(item, aligned) : end]

    def to_item(self, offset: int) -> tuple[int, int]:
        """The item that shows a source offset, and the offset shown in it."""
        index = self.index_at(offset)
        item = self.items[index]
        if item.folds:
            return index, 0
        aligned = self._view().block(item.block)
        within = self._within(item, min(max(offset, item.start), item.end))
        shown, _ = aligned.to_shown(within, within)
        return index, max(0, shown - self._before(item, aligned))

    def to_source(self, index: int, shown: int) -> int:
        """The source offset of an offset shown in an item."""
        item = self.items[index]
        if item.folds:
            return item.start
        aligned = self._view().block(item.block)
        at = shown + self._before(item, aligned)
        within, _ = aligned.to_source(at, at)
        return item.start - self._within(item, item.start) + within

    def shown_range(self, index: int, start: int, end: int) -> tuple[int, int]:
        """What an item shows of the source range; empty if nothing."""
        item = self.items[index]
        start, end = max(start, item.start), min(end, item.end)
        if item.folds or start >= end:
            return 0, 0
        aligned = self._view().block(item.block)
        first, last = aligned.to_shown(self._within(item, start), self._within(item, end))
        before = self._before(item, aligned)
        return max(0, first - before), max(0, last - before)

    def block_at(self, offset: int) -> Block:
        """The block at a source offset: the last that does not begin after it."""
        blocks = self.article.blocks
        return blocks[max(0, bisect_right(blocks, offset, key=attrgetter("start")) - 1)]

    def closes(self, index: int) -> bool:
        """Whether the item after an item is of another kind; the last item closes nothing."""
        items = self.items
        return index + 1 < len(items) and items[index + 1].kind is not items[index].kind

    def table(self, index: int) -> range:
        """The items that are rows of one table with an item that is one."""
        if self._tables is None:
            self._tables = list(self._runs(BlockKind.TABLE))
        found = bisect_right(self._tables, index, key=lambda rows: rows.start)
        return self._tables[found - 1]

    def _runs(self, kind: BlockKind) -> Iterator[range]:
        """The runs of neighbouring items of a kind."""
        end = 0
        for found, group in groupby(self.items, lambda item: item.kind):
            start, end = end, end + len(list(group))
            if found is kind:
                yield range(start, end)

    def index_at(self, offset: int) -> int:
        """The item at a source offset: the last that does not begin after it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def shown(self, start: int, end: int) -> str:
        """A source range as it reads in the script that is shown."""
        return "\n".join(
            self._shown_of_block(number, max(start, block.start), min(end, block.end))
            for number, block in enumerate(self.article.blocks)
            if block.start < end and start < block.end
        )

    def conversion_at(self, offset: int) -> tuple[str, str] | None:
        """What the source has at an offset and what is shown for it; None where they are alike.

        A character, or the whole word where a word was replaced.
        """
        item = self.items[self.index_at(offset)]
        if item.folds or not item.start <= offset < item.end:
            return None
        aligned = self._view().block(item.block)
        begin = self.article.blocks[item.block].start
        shown = aligned.to_shown(offset - begin, offset + 1 - begin)
        start, end = aligned.to_source(*shown)
        source = self.article.source_text[begin + start : begin + end]
        text = aligned.text[shown[0] : shown[1]]
        return None if text == source else (source, text)

    def doubts(self, block: int) -> tuple[Doubt, ...]:
        """The doubtful characters of a block as it is shown, in source offsets."""
        begin = self.article.blocks[block].start
        return tuple(
            Doubt(begin + each.start, begin + each.end, each.candidates)
            for each in self._view().doubts(block)
        )

    def reveal(self, offset: int) -> bool:
        """Unfold the notice that hides a source offset; whether there was one."""
        item = self.items[self.index_at(offset)]
        if item.folded and item.start <= offset < item.end:
            self.toggle_fold(item.block)
            return True
        return False

    def _shown_of_block(self, number: int, start: int, end: int) -> str:
        aligned = self._view().block(number)
        begin = self.article.blocks[number].start
        first, last = aligned.to_shown(start - begin, end - begin)
        return aligned.text[first:last]

    def _view(self) -> ScriptView:
        view = self._views.get(self.reading)
        if view is None:
            article, reading = self.article, self.reading
            view = self._views[reading] = ScriptView(
                article.source_text,
                article.blocks,
                reading,
                article.info.script,
                forms(self._entries, reading.script, article.id),
                self.region,
            )
        return view

    def _within(self, item: Item, offset: int) -> int:
        """A source offset counted from the start of the item's block."""
        return offset - self.article.blocks[item.block].start

    def _before(self, item: Item, aligned: Aligned) -> int:
        """How many code points of its block as shown stand before what an item shows."""
        if item.first:
            return self._indent(item)
        within = self._within(item, item.start)
        return aligned.to_shown(within, within)[0]

    def _indent(self, item: Item) -> int:
        """How many code points of leading space a block's first item hides."""
        if item.kind not in _INDENTED:
            return 0
        match = _LEADING_SPACE.match(self.article.source_text, item.start, item.end)
        return match.end() - item.start if match else 0

    def _collect(self) -> None:
        items: list[Item] = []
        blocks = enumerate(self.article.blocks)
        for notice, group in groupby(blocks, lambda pair: pair[1].kind is BlockKind.BOILERPLATE):
            run = list(group)
            if notice:
                bar = self._bar(run)
                items.append(bar)
                if bar.folded:
                    continue
            for number, block in run:
                items += self._items_of(number, block)
        self.items = tuple(items)
        self._tables = None
        self._starts = [item.start for item in items]

    def _items_of(self, number: int, block: Block) -> list[Item]:
        """The items that show a block: none if it is blank."""
        text = self.article.source_text
        if text[block.start : block.end].isspace():
            return []
        if block.end - block.start <= LONGEST:  # the usual case
            return [Item(block.kind, number, block.start, block.end)]
        if number not in self._pieces:
            self._pieces[number] = pieces(text, block.start, block.end)
        return [
            Item(
                block.kind,
                number,
                start,
                end,
                first=start == block.start,
                final=end == block.end,
            )
            for start, end in self._pieces[number]
        ]

    def _bar(self, run: list[tuple[int, Block]]) -> Item:
        """The bar over a run of notice blocks."""
        number, first = run[0]
        folded = number not in self._unfolded
        end = run[-1][1].end if folded else first.start
        return Item(first.kind, number, first.start, end, len(run), folded)
