"""A draft under a person's eyes, before it is stored: what each block is, and what is left out.

Nothing is taken away: a block that is left out is boilerplate, folded on the page, and gets back
what it was when it is taken in again. The source text is never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import replace

from reader.facts import told
from reader.immutable import immutable
from reader.importers.masthead import read_masthead
from reader.model import BlockKind, Draft, Evidence, Metadata, Place

Reread = Callable[[Draft, str | None], Draft]
"""Reads the bytes of a draft again in another encoding, None having it found. Raises ImportFailed.
"""

KINDS = (
    BlockKind.TITLE,
    BlockKind.MASTHEAD,
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
    BlockKind.CAPTION,
    BlockKind.QUOTE,
    BlockKind.LIST,
)
"""What a line of text can be said to be."""


@immutable
class Review:
    """A draft, and ``kinds``: what each of its blocks is or, left out, would be if taken in."""

    draft: Draft
    kinds: tuple[BlockKind, ...]

    def text(self, block: int) -> str:
        """What a block says, without white space at its ends."""
        one = self.draft.blocks[block]
        return self.draft.source_text[one.start : one.end].strip()

    def is_taken(self, block: int) -> bool:
        """Whether a block is in the article, not folded as boilerplate."""
        return self.draft.blocks[block].kind is not BlockKind.BOILERPLATE

    def offered(self, block: int) -> tuple[BlockKind, ...]:
        """What a block can be said to be: a row of a table has tabs, an image stays one."""
        if self.kinds[block] is BlockKind.IMAGE:
            return ()
        return (*KINDS, BlockKind.TABLE) if "\t" in self.text(block) else KINDS

    def with_kind(self, block: int, kind: BlockKind) -> Review:
        """A block is of another kind, and taken in. There is one title: the former is a heading.

        Title and masthead say their fields, but for what a person has said of them. Raises
        ValueError for a kind that is not offered.
        """
        if kind not in self.offered(block):
            raise ValueError(f"block {block} cannot be a {kind}")
        kinds = list(self.kinds)
        if kind is BlockKind.TITLE:
            kinds = [BlockKind.HEADING if each is kind else each for each in kinds]
        kinds[block] = kind
        changed = self._with(kinds, self._left_out() - {block})
        if kind is BlockKind.TITLE:
            title = Evidence("title", self.text(block), Place.TITLE_LINE)
            return changed._filled({"title": (title.text, title)}, over_sure=True)
        if kind is BlockKind.MASTHEAD:
            found = read_masthead([self.text(block)]).items()
            values = {
                name: (one.value, Evidence(name, one.line, Place.MASTHEAD, one.sure))
                for name, one in found
            }
            return changed._filled(values, over_sure=False)
        return changed

    def taking(self, block: int, wanted: bool) -> Review:
        """A block is left out as boilerplate, or taken in as what it was."""
        left_out = self._left_out()
        return self._with(self.kinds, left_out - {block} if wanted else left_out | {block})

    def saying(self, field: str, value: str) -> Review:
        """A person says what a field is; ``value`` is as `reader.facts.said` gives it."""
        return self._telling({field: value})

    def over(self, draft: Draft) -> Review:
        """The same review of another draft of the same bytes: what a person has said stands."""
        own = [each.field for each in self.draft.evidence if each.place is Place.PERSON]
        return begin(draft)._telling({name: getattr(self.draft.metadata, name) for name in own})

    def _left_out(self) -> set[int]:
        return {at for at in range(len(self.kinds)) if not self.is_taken(at)}

    def _with(self, kinds: Sequence[BlockKind], left_out: Set[int]) -> Review:
        shown = list(kinds)
        for block in left_out:
            shown[block] = BlockKind.BOILERPLATE
        pairs = zip(self.draft.blocks, shown, strict=True)
        blocks = tuple(replace(one, kind=kind) for one, kind in pairs)
        return Review(replace(self.draft, blocks=blocks), tuple(kinds))

    def _telling(self, values: dict[str, str]) -> Review:
        metadata, evidence = told(self.draft.metadata, self.draft.evidence, values)
        return self._knowing(metadata, evidence)

    def _filled(self, values: dict[str, tuple[str, Evidence]], *, over_sure: bool) -> Review:
        """Fields as blocks say them, where no person has; else only those that are not sure."""
        metadata, evidence = self.draft.metadata, {one.field: one for one in self.draft.evidence}
        for name, (value, why) in values.items():
            known = evidence.get(name)
            if known is None or (known.place is not Place.PERSON and (over_sure or not known.sure)):
                metadata = replace(metadata, **{name: value})
                evidence[name] = why
        return self._knowing(metadata, tuple(evidence.values()))

    def _knowing(self, metadata: Metadata, evidence: tuple[Evidence, ...]) -> Review:
        return replace(self, draft=replace(self.draft, metadata=metadata, evidence=evidence))


def begin(draft: Draft) -> Review:
    """The review of a draft as it was read. What was read as boilerplate would be paragraphs."""
    images = {one.block for one in draft.images} | {one.block for one in draft.remote_images}
    kinds = [block.kind for block in draft.blocks]
    for at, kind in enumerate(kinds):
        if kind is BlockKind.BOILERPLATE:
            kinds[at] = BlockKind.IMAGE if at in images else BlockKind.PARAGRAPH
    return Review(draft, tuple(kinds))
