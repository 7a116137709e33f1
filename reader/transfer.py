"""Carrying annotations over from an article to a reprint of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from reader.anchor import Moved, describe, resolve
from reader.changes import AddAnnotation, Batch
from reader.fold import fold
from reader.immutable import immutable
from reader.model import Anchor, Annotation, Article, new_id


@immutable
class Carried:
    """An annotation, and where its passage stands in the other article: that one's own text."""

    annotation: Annotation
    anchor: Anchor


@immutable
class Transfer:
    """What comes of carrying annotations over: those that can be, those of which the like is there
    already, and those whose passage is not there or could be several."""

    carried: tuple[Carried, ...] = ()
    known: tuple[Annotation, ...] = ()
    lost: tuple[Annotation, ...] = ()


def transfer(
    annotations: Iterable[Annotation], target: Article, there: Iterable[Annotation]
) -> Transfer:
    """What can be carried over to ``target``, which has the annotations ``there``.

    A passage is looked for by fold, its context must agree, and in doubt it is lost. The like of an
    annotation has the same range and the same tags.
    """
    version = target.info.version
    likes = {_like(each.anchor, each) for each in there if each.version == version}
    carried: list[Carried] = []
    known: list[Annotation] = []
    lost: list[Annotation] = []
    for each in annotations:
        anchor = placed(target.source_text, each.anchor)
        if anchor is None:
            lost.append(each)
        elif _like(anchor, each) in likes:
            known.append(each)
        else:
            carried.append(Carried(each, anchor))
    return Transfer(tuple(carried), tuple(known), tuple(lost))


def placed(text: str, anchor: Anchor) -> Anchor | None:
    """The anchor in ``text`` of a passage of another article; None if no place is clear."""
    # As far from everywhere: where a passage stands in one article says nothing of another. Folded,
    # since one in the same characters has nothing over one in the other script.
    far = -len(text) - 1
    wanted = replace(anchor, start=far, end=far + len(anchor.quote), quote=fold(anchor.quote))
    found = resolve(fold(text), wanted)
    return describe(text, found.start, found.end) if isinstance(found, Moved) else None


def additions(carried: Iterable[Carried], target: Article, coder: str, at: datetime) -> Batch:
    """The one step that puts these on ``target``: new annotations of a coder, made at a time."""
    made = (
        replace(
            each.annotation,
            id=new_id(),
            article=target.id,
            anchor=each.anchor,
            coder=coder,
            created_at=at,
            modified_at=at,
            version=target.info.version,
        )
        for each in carried
    )
    return Batch(tuple(map(AddAnnotation, made)))


def _like(anchor: Anchor, annotation: Annotation) -> tuple[int, int, frozenset[str]]:
    return anchor.start, anchor.end, frozenset(annotation.tags)
