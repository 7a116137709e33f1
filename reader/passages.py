"""Passages: which annotations of a whole library are wanted, in which order, and with what around.

The values here say what is asked; `db.passages` finds it. A filter can be kept as JSON.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import asdict, replace
from enum import StrEnum

from reader.anchor import CONTEXT
from reader.immutable import immutable
from reader.model import Annotation, Article, ArticleInfo, DetectedScript
from reader.sentences import sentence_at


class How(StrEnum):
    """How one passage can stand to another in the same article."""

    OVERLAPPING = "overlapping"
    WITHIN = "within"
    AROUND = "around"
    NEAR = "near"


@immutable
class Term:
    """A tag (its id), with the tags below it or alone."""

    tag: str
    below: bool = True


@immutable
class Relation:
    """There is another passage with ``term`` that this one stands to so.

    ``distance`` is how many code points may stand between the two where they are to be near.
    """

    how: How
    term: Term
    distance: int = 100


@immutable
class PassageFilter:
    """Which annotations are wanted; what is empty asks for nothing.

    All of ``every``, one of ``some`` and none of ``no`` are on them; ``untagged`` ones have no tag
    at all. ``since`` and ``until`` are dates of the article in ISO 8601, as precise as one likes,
    both included. ``text`` stands in quote or note, ``author`` in the writer's name, in any script.
    """

    every: tuple[Term, ...] = ()
    some: tuple[Term, ...] = ()
    no: tuple[Term, ...] = ()
    untagged: bool = False
    relation: Relation | None = None
    outlets: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    author: str = ""
    script: DetectedScript | None = None
    coders: tuple[str, ...] = ()
    text: str = ""
    noted: bool = False
    articles: tuple[str, ...] = ()
    collection: str = ""

    @property
    def tags(self) -> frozenset[str]:
        """The ids of all tags that are named."""
        related = (self.relation.term,) if self.relation else ()
        return frozenset(term.tag for term in (*self.every, *self.some, *self.no, *related))


class Grouping(StrEnum):
    """What passages are put together by."""

    NONE = "none"
    TAG = "tag"
    ARTICLE = "article"
    OUTLET = "outlet"
    YEAR = "year"
    CODER = "coder"


class Order(StrEnum):
    """What passages are ordered by within their group."""

    NEWEST = "newest article"
    OLDEST = "oldest article"
    ADDED = "article added"
    LIBRARY = "article first added"
    OUTLET = "outlet"
    CHANGED = "changed"


class Around(StrEnum):
    """How much is shown around a quote."""

    NOTHING = "nothing"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


@immutable
class Group:
    """Passages put together: what they share, and how many they are.

    ``key`` is a tag's or an article's id, an outlet, a year or a coder; empty for those without.
    """

    key: str
    count: int


@immutable
class Passage:
    """An annotation with its article, and the source text right before and after its quote."""

    annotation: Annotation
    article: ArticleInfo
    before: str = ""
    after: str = ""


def passage(article: Article, annotation: Annotation, around: Around) -> Passage:
    """The passage of an annotation; of an orphan, what its anchor keeps is around it."""
    anchor = annotation.anchor
    if around is Around.NOTHING:
        return Passage(annotation, article.info)
    if annotation.version != article.info.version:
        return Passage(annotation, article.info, anchor.prefix, anchor.suffix)
    start, end = reach(article, anchor.start, anchor.end, around)
    text = article.source_text
    before, after = text[start : anchor.start], text[anchor.end : end]
    return Passage(annotation, article.info, before.lstrip(), after.rstrip())


def reach(article: Article, start: int, end: int, around: Around) -> tuple[int, int]:
    """The sentences, or the paragraphs, that ``[start, end)`` begins and ends in; or itself."""
    if around is Around.NOTHING:
        return start, end
    first, last = _block(article, start), _block(article, end - 1)
    if around is Around.PARAGRAPH:
        return min(start, first[0]), max(end, last[1])
    text = article.source_text
    opening = sentence_at(text[slice(*first)], start - first[0])
    closing = sentence_at(text[slice(*last)], end - 1 - last[0])
    return min(start, first[0] + opening[0]), max(end, last[0] + closing[1])


def _block(article: Article, offset: int) -> tuple[int, int]:
    """Where the block at an offset stands; on a line end, no more than that."""
    at = bisect_right(article.blocks, offset, key=lambda block: block.start) - 1
    if at >= 0 and offset < article.blocks[at].end:
        return article.blocks[at].start, article.blocks[at].end
    return offset, offset + 1


def shortened(passage: Passage, most: int = 4 * CONTEXT) -> Passage:
    """The passage with at most so many code points on either side, cut ends marked by …."""
    before, after = passage.before, passage.after
    if len(before) > most:
        before = "…" + before[-most:]
    if len(after) > most:
        after = after[:most] + "…"
    return replace(passage, before=before, after=after)


def filter_json(wanted: PassageFilter) -> str:
    """A filter as JSON, without what it does not ask for."""
    empty = asdict(PassageFilter())
    said = {name: value for name, value in asdict(wanted).items() if value != empty[name]}
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def filter_value(text: str) -> PassageFilter:
    """The filter of a JSON text. Raises ValueError, KeyError or TypeError for one that is none."""
    said = json.loads(text)
    for name in ("every", "some", "no"):
        said[name] = tuple(Term(**term) for term in said.get(name, ()))
    for name in ("outlets", "coders", "articles"):
        said[name] = tuple(said.get(name, ()))
    relation = said.pop("relation", None)
    if relation:
        how, term = How(relation["how"]), Term(**relation["term"])
        said["relation"] = Relation(how, term, relation["distance"])
    if said.get("script"):
        said["script"] = DetectedScript(said["script"])
    return PassageFilter(**said)
