"""What is done with annotations beside tagging them: they grow, split, double, join, are recoded.

Each gives the change that does it as one step. Offsets are code points in the source text, and no
edge ever comes to stand between a character and the marks that belong to it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from functools import cache
from itertools import pairwise

from reader.anchor import describe
from reader.changes import (
    AddAnnotation,
    Batch,
    EditAnnotation,
    Kind,
    SetTags,
    Tagging,
    Trash,
)
from reader.coding import moved
from reader.model import Annotation, Article, new_id
from reader.sentences import sentence_at
from reader.signs import marks
from reader.words import word_at

_JOINER = "\u200d"


class Extent(StrEnum):
    """What a passage can grow to, whole."""

    WORD = "word"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


# -- where a passage ends


def character_start(text: str, offset: int) -> int:
    """The start of the character that an offset is in: with its marks, its joined signs and, of a
    flag, both halves. An offset between two characters stays."""
    while 0 < offset < len(text) and _belongs(text, offset):
        offset -= 1
    return offset


def character_end(text: str, offset: int) -> int:
    """The end of the character that an offset is in; an offset between two characters stays."""
    while 0 < offset < len(text) and _belongs(text, offset):
        offset += 1
    return offset


def grown(article: Article, start: int, end: int, extent: Extent) -> tuple[int, int]:
    """The range with the words, sentences or paragraphs whole that it begins and ends in.

    It is never less than the range was. White space at its ends belongs to none.
    """
    text = article.source_text
    inner = text[start:end]
    first = start + len(inner) - len(inner.lstrip())
    last = start + len(inner.rstrip()) - 1
    if last < first:
        return start, end
    begins, ends = _unit(article, first, extent)[0], _unit(article, last, extent)[1]
    # White space that bears a mark is no white space, where it stands before a paragraph.
    return min(start, character_start(text, begins)), max(end, character_end(text, ends))


def _unit(article: Article, offset: int, extent: Extent) -> tuple[int, int]:
    """The unit at an offset that is not white space."""
    blocks = article.blocks
    block = blocks[bisect_right(blocks, offset, key=lambda each: each.start) - 1]
    text = article.source_text[block.start : block.end]
    if extent is Extent.PARAGRAPH:
        indent = len(text) - len(text.lstrip())
        return block.start + indent, block.start + len(text.rstrip())
    find = word_at if extent is Extent.WORD else sentence_at
    start, end = find(text, offset - block.start)
    return block.start + start, block.start + end


def cut_of(annotation: Annotation, selected: tuple[int, int]) -> int | None:
    """Where a selection, or a caret, inside an annotation parts it in two; None where it does not.

    It is where the selection begins; if the annotation begins there too, where it ends.
    """
    anchor = annotation.anchor
    inside = (offset for offset in selected if anchor.start < offset < anchor.end)
    return next(inside, None)


def touch(text: str, annotations: Iterable[Annotation]) -> bool:
    """Whether annotations of one text overlap or follow one another, with white space at most
    between them."""
    ordered = _in_order(annotations)
    reached = ordered[0].anchor.end if ordered else 0
    for _, after in pairwise(ordered):
        if text[reached : after.anchor.start].strip():
            return False
        reached = max(reached, after.anchor.end)
    return len(ordered) > 1


# -- the changes


def extended(annotation: Annotation, article: Article, start: int, end: int) -> Annotation:
    """The annotation over another range of its article's text, its characters whole."""
    text = article.source_text
    return moved(annotation, article, character_start(text, start), character_end(text, end))


def split(article: Article, annotation: Annotation, at: int, when: datetime) -> Batch | None:
    """The step that parts an annotation in two at an offset; None where it has nothing to part.

    Both carry its tags and its coder; the note stays with the first.
    """
    cut, anchor, text = character_start(article.source_text, at), annotation.anchor, article
    if not anchor.start < cut < anchor.end:
        return None
    first = describe(text.source_text, anchor.start, cut)
    second = describe(text.source_text, cut, anchor.end)
    left = replace(annotation, anchor=first, modified_at=when)
    right = replace(
        annotation, id=new_id(), anchor=second, note="", created_at=when, modified_at=when
    )
    return Batch((EditAnnotation(left), AddAnnotation(right)))


def duplicate(annotation: Annotation, coder: str, when: datetime) -> AddAnnotation:
    """The step that makes another annotation of the same passage and tags, without the note."""
    made = replace(annotation, id=new_id(), note="", coder=coder, created_at=when, modified_at=when)
    return AddAnnotation(made)


def join(article: Article, annotations: Iterable[Annotation], when: datetime) -> Batch:
    """The step that makes one annotation of several that :func:`touch`.

    The first in the text becomes the one, with the tags and, parted by blank lines, the notes of
    all; the others go to the trash. Raises ValueError where they do not touch.
    """
    ordered = _in_order(annotations)
    if not touch(article.source_text, ordered):
        raise ValueError("annotations that do not touch cannot be joined")
    first, *others = ordered
    notes = dict.fromkeys(each.note for each in ordered if each.note)
    one = replace(
        first,
        anchor=describe(
            article.source_text, first.anchor.start, max(each.anchor.end for each in ordered)
        ),
        tags=tuple(dict.fromkeys(tag for each in ordered for tag in each.tags)),
        note="\n\n".join(notes),
        modified_at=when,
    )
    gone = tuple(each.id for each in others)
    return Batch((EditAnnotation(one), Trash(Kind.ANNOTATION, gone, when)))


def recode(taggings: Iterable[Tagging], old: str, new: str, when: datetime) -> SetTags:
    """The step that puts a tag (ids) in the place of another; what lacks it stays as it is."""
    return SetTags(
        tuple(
            Tagging(each.annotation, _with(each.tags, old, new), when)
            for each in taggings
            if old in each.tags
        )
    )


def _with(tags: Sequence[str], old: str, new: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(new if tag == old else tag for tag in tags))


def _in_order(annotations: Iterable[Annotation]) -> list[Annotation]:
    return sorted(annotations, key=lambda each: (each.anchor.start, each.anchor.end, each.id))


# -- what belongs to a character


def _belongs(text: str, offset: int) -> bool:
    """Whether what stands at an offset belongs to what stands before it; nothing to a line end."""
    sign = text[offset]
    if text[offset - 1] == "\n":
        return False
    if _mark().match(sign):
        return True
    # Only pictographs are joined, and a half of a flag to nothing but its other half (UAX #29, GB11
    # to GB13).
    if text[offset - 1] == _JOINER and not _is_flag(sign):
        return _is_symbol(sign) and _is_symbol(_base_before(text, offset))
    return _is_flag(sign) and _flags_before(text, offset) % 2 == 1


def _base_before(text: str, offset: int) -> str:
    """The sign before an offset that its marks stand on; a space where there is none."""
    while offset and _mark().match(text[offset - 1]):
        offset -= 1
    return text[offset - 1] if offset else " "


def _is_symbol(sign: str) -> bool:
    return unicodedata.category(sign).startswith("S")


def _flags_before(text: str, offset: int) -> int:
    count = 0
    while offset > count and _is_flag(text[offset - count - 1]):
        count += 1
    return count


def _is_flag(sign: str) -> bool:
    return "\U0001f1e6" <= sign <= "\U0001f1ff"


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(f"[{marks()}]")
