"""Reading an article's bytes anew: what would change, and the change that a person agrees to.

Nothing of it is done before they do. The text of an article is replaced whole; its metadata only
field by field, as they say; highlights go along by the rules of ``reader/carry.py``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from reader.carry import Asked, Carried, Fate, carry
from reader.changes import Batch, Change, EditMetadata, Revise, Standing
from reader.drafts import extraction, revision
from reader.immutable import immutable
from reader.model import (
    Annotation,
    Article,
    Block,
    Draft,
    Evidence,
    Extraction,
    Metadata,
    Place,
)

Fated = tuple[Annotation, Fate]


class Edit(StrEnum):
    """What happens to a block."""

    ADDED = "added"
    GONE = "gone"
    CHANGED = "changed"


@immutable
class BlockEdit:
    """What a block was and what it becomes; empty where it is added or gone."""

    edit: Edit
    former: str
    now: str


@immutable
class Difference:
    """A field of the metadata that would read otherwise.

    ``by_person``: what it says now is not what was read in the input, as far as can be told.
    """

    field: str
    former: str
    now: str
    by_person: bool

    @property
    def is_proposed(self) -> bool:
        """Whether to take it unless told otherwise: no person's words, and not for nothing."""
        return bool(self.now) and not self.by_person


@immutable
class Rereading:
    """An article and what its bytes read as today.

    ``fates`` say what becomes of each annotation, those that are orphans already included.
    """

    article: Article
    draft: Draft
    is_same: bool
    """Whether text, blocks and what stands beside them stay; the metadata may still differ."""
    edits: tuple[BlockEdit, ...]
    fates: tuple[Fated, ...]
    differences: tuple[Difference, ...]

    @property
    def carried(self) -> tuple[Annotation, ...]:
        """The annotations that go along without a question."""
        return tuple(each for each, fate in self.fates if isinstance(fate, Carried))

    @property
    def asked(self) -> tuple[tuple[Annotation, Asked], ...]:
        """Those a person is to say of whether they go along, with the place proposed."""
        return tuple((each, fate) for each, fate in self.fates if isinstance(fate, Asked))

    @property
    def lost(self) -> tuple[Annotation, ...]:
        """Those that are not found."""
        return tuple(each for each, fate in self.fates if not isinstance(fate, Carried | Asked))

    def count(self, edit: Edit) -> int:
        """To how many blocks this happens."""
        return sum(each.edit is edit for each in self.edits)

    def change(self, taken: Collection[str], wanted: Collection[str]) -> Change | None:
        """The one step that reads the article anew; None if nothing would change.

        ``taken`` are the ids of annotations to put where it was asked, ``wanted`` the fields of the
        metadata to read anew.
        """
        changes: list[Change] = []
        if not self.is_same:
            changes.append(self._revise(taken))
        values = {each.field: each.now for each in self.differences if each.field in wanted}
        if values:
            metadata = replace(self.article.metadata, **values)
            changes.append(EditMetadata(self.article.id, metadata))
        return Batch(tuple(changes)) if changes else None

    def _revise(self, taken: Collection[str]) -> Revise:
        article = revision(self.article, self.draft)
        standings = tuple(
            Standing(each.id, article.info.version, fate.anchor)
            for each, fate in self.fates
            if isinstance(fate, Carried) or (isinstance(fate, Asked) and each.id in taken)
        )
        return Revise(article, extraction(self.draft), standings)


def reread(
    article: Article,
    kept: Extraction,
    draft: Draft,
    annotations: Sequence[Annotation],
    texts: Mapping[int, str],
) -> Rereading:
    """What would come of reading an article as ``draft``.

    ``kept`` is what was made of it last beside the text; ``texts`` are the former texts by version
    that orphans among the annotations stand on.
    """
    known = {**texts, article.info.version: article.source_text}
    same_text = (draft.source_text, draft.blocks) == (article.source_text, article.blocks)
    return Rereading(
        article=article,
        draft=draft,
        is_same=same_text and extraction(draft) == kept,
        edits=tuple(_edits(_lines(article), _lines(draft))),
        fates=tuple(_fates(known, annotations, draft.source_text)),
        differences=tuple(_differences(article.metadata, draft.metadata, kept.evidence)),
    )


def _fates(
    texts: Mapping[int, str], annotations: Sequence[Annotation], text: str
) -> Iterator[Fated]:
    for version in sorted({each.version for each in annotations}):
        group = [each for each in annotations if each.version == version]
        found = carry(texts[version], [each.anchor for each in group], text)
        yield from zip(group, found, strict=True)


# -- the text


def _lines(read: Article | Draft) -> list[str]:
    blocks: Iterable[Block] = read.blocks
    return [read.source_text[block.start : block.end] for block in blocks]


def _edits(former: Sequence[str], now: Sequence[str]) -> Iterator[BlockEdit]:
    for edit in Levenshtein.opcodes(former, now):
        olds = former[edit.src_start : edit.src_end]
        news = now[edit.dest_start : edit.dest_end]
        if edit.tag == "replace":
            yield from (BlockEdit(Edit.CHANGED, *pair) for pair in zip(olds, news, strict=True))
        elif edit.tag != "equal":
            yield from (BlockEdit(Edit.GONE, old, "") for old in olds)
            yield from (BlockEdit(Edit.ADDED, "", new) for new in news)


# -- the metadata


def _differences(
    former: Metadata, now: Metadata, evidence: Iterable[Evidence]
) -> Iterator[Difference]:
    said = {each.field: each for each in evidence}
    for field in fields(Metadata):
        old, new = getattr(former, field.name), getattr(now, field.name)
        if old != new:
            by_person = bool(old) and not _is_read(old, said.get(field.name))
            yield Difference(field.name, old, new, by_person)


def _is_read(value: str, evidence: Evidence | None) -> bool:
    """Whether a value can have been read in the words that are kept as its evidence."""
    if evidence is None or evidence.place is Place.PERSON:
        return False
    if _bare(value) in _bare(evidence.text) or _bare(evidence.text) in _bare(value):
        return True
    numbers = _numbers(value)
    return bool(numbers) and _numbers(evidence.text)[: len(numbers)] == numbers


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _numbers(text: str) -> list[int]:
    """The numbers of a date, however it is written."""
    return [int(number) for number in re.findall("[0-9]+", text)]
