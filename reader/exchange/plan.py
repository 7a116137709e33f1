"""What a file of coding would change in a library, before anything is changed.

What the library has is never changed: an article that is there is not added again, and where the
file says something else of a thing than the library does, the library's word stands and the file's
is listed. All the rest comes in as one step.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from reader.anchor import Found, Orphan, describe, resolve
from reader.carry import Carried, carry
from reader.changes import AddAnnotations, AddArticle, AddTag, Batch, Change, Kind
from reader.exchange.beside import BesidePlan
from reader.exchange.bundle import Bundle, LeftOut, Quoted, Why
from reader.exchange.fields import are_texts, as_shown
from reader.exchange.holdings import Holdings
from reader.exchange.ids import made_id
from reader.exchange.quoting import place_quote
from reader.exchange.sound import sound
from reader.exchange.tags import TagPlan
from reader.immutable import immutable
from reader.model import Annotation, Article, Tag, new_id, now
from reader.quotes import Place
from reader.whole import WholeArticle


@immutable(kw_only=True)
class Plan:
    """What a file would change: all of it ``change``, one step.

    ``articles``, ``tags`` and ``annotations`` come new; ``known_articles`` and
    ``known_annotations`` count what the library has already, just so. ``columns`` and
    ``collections`` are the names of those that come new.
    """

    change: Batch
    articles: tuple[Article, ...] = ()
    tags: tuple[Tag, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    columns: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    known_articles: int = 0
    known_annotations: int = 0
    left_out: tuple[LeftOut, ...] = ()


def plan(bundle: Bundle, holdings: Holdings, coder: str = "", at: datetime | None = None) -> Plan:
    """What ``bundle`` would change in a library. ``coder`` made the passages for which the file
    names nobody, ``at`` is when; now if None."""
    return _Planner(holdings, coder, at or now()).made(bundle)


class _Planner:
    """Takes up a bundle, part by part."""

    def __init__(self, holdings: Holdings, coder: str, at: datetime) -> None:
        self._holdings, self._coder, self._at = holdings, coder, at
        self._tags = TagPlan(holdings.codebook, lambda key: holdings.is_taken(Kind.TAG, key))
        self._beside = BesidePlan(holdings)
        self._added: list[AddArticle] = []
        self._targets: dict[str, Article] = {}
        self._given: dict[str, Article] = {}
        self._refused: dict[str, Why] = {}
        self._made: dict[tuple[str, str], str] = {}
        self._loaded: dict[str, Article | None] = {}
        self._known_articles = 0
        self._kept: list[Annotation] = []
        self._annotations: dict[str, Annotation] = {}
        self._known = 0
        self._left: list[LeftOut] = []

    def made(self, bundle: Bundle) -> Plan:
        """The plan for a bundle."""
        self._tags.take(bundle.tags)
        self._beside.take_columns(bundle.attributes)
        for whole in bundle.articles:
            self._take_article(whole)
        self._take_annotations(bundle.annotations)
        for quoted in bundle.quoted:
            self._take_quoted(quoted)
        self._settle()
        return self._plan(bundle.left_out)

    def _plan(self, left_out: Iterable[LeftOut]) -> Plan:
        annotations = tuple(self._annotations.values())
        changes: list[Change] = [*self._added, *map(AddTag, self._tags.added), *self._beside.puts]
        if annotations:
            changes.append(AddAnnotations(annotations))
        changes += self._beside.fillings()
        return Plan(
            change=Batch(tuple(changes)),
            articles=tuple(each.article for each in self._added),
            tags=tuple(self._tags.added),
            annotations=annotations,
            columns=self._beside.new_columns,
            collections=self._beside.new_collections,
            known_articles=self._known_articles,
            known_annotations=self._known,
            left_out=(*left_out, *self._tags.left_out, *self._beside.left_out, *self._left),
        )

    # -- articles

    def _take_article(self, given: WholeArticle) -> None:
        self._given[given.article.id] = given.article
        whole = sound(given)
        if isinstance(whole, Why):
            self._refuse(given, whole)
            return
        known = self._known_article(whole)
        if known is None:
            target = self._add(whole)
        elif (found := self._article(known)) is not None:
            target = found
            self._known_articles += 1
        else:
            self._refuse(given, Why.IN_TRASH)
            return
        self._targets[given.article.id] = target
        self._beside.take(whole, target, new=known is None)

    def _refuse(self, whole: WholeArticle, why: Why) -> None:
        self._refused[whole.article.id] = why
        self._leave(whole.article.metadata.title or whole.origin, why)

    def _add(self, whole: WholeArticle) -> Article:
        article = whole.article
        taken = not article.id or self._holdings.is_taken(Kind.ARTICLE, article.id)
        key = new_id() if taken else article.id
        target = replace(article, info=replace(article.info, id=key, version=1, annotations=0))
        self._added.append(AddArticle(target, whole.raw, whole.origin, whole.extraction))
        self._loaded[key] = target
        self._made[article.info.sha256, article.source_text] = key
        return target

    def _known_article(self, whole: WholeArticle) -> str | None:
        """The id of the article that this one is, in the trash or not."""
        article = whole.article
        made = self._made.get((article.info.sha256, article.source_text))
        if made is not None:
            return made
        if article.id and self._article(article.id) is not None:
            return article.id
        known = self._holdings.same_bytes(article.info.sha256)
        if known is not None and self._article(known) is not None:
            return known
        return self._holdings.same_text(article.source_text) or known

    def _article(self, key: str) -> Article | None:
        if key not in self._loaded:
            self._loaded[key] = self._holdings.article(key)
        return self._loaded[key]

    # -- annotations on articles of the file

    def _take_annotations(self, annotations: Iterable[Annotation]) -> None:
        on = defaultdict[str, list[Annotation]](list)
        for each in annotations:
            on[each.article].append(each)
        for key, some in on.items():
            target = self._targets.get(key)
            if target is None and key not in self._given:
                target = self._article(key)
            if target is None:
                why = self._refused.get(key, Why.NO_ARTICLE)
                for each in some:
                    self._leave(_called(each), why)
                continue
            for each, place in zip(some, self._places(key, target, some), strict=True):
                if isinstance(place, Why):
                    self._leave(_called(each), place)
                else:
                    self._keep(each, target, place, self._tags.ids(each.tags))

    def _places(
        self, key: str, target: Article, annotations: Sequence[Annotation]
    ) -> list[Place | Why]:
        """Where annotations stand in the text of the library's article."""
        given = self._given.get(key)
        if given is None:
            return [_resolved(target.source_text, each) for each in annotations]
        text = given.source_text
        standing = [_standing(text, each) for each in annotations]
        if text == target.source_text:
            return standing
        found = [place for place in standing if not isinstance(place, Why)]
        fates = carry(text, [describe(text, *place) for place in found], target.source_text)
        carried: dict[Place, Place | Why] = {}
        for place, fate in zip(found, fates, strict=True):
            there = fate.anchor if isinstance(fate, Carried) else None
            carried[place] = (there.start, there.end) if there else Why.NOT_THERE
        return [each if isinstance(each, Why) else carried[each] for each in standing]

    def _keep(
        self, given: Annotation, article: Article, place: Place, tags: tuple[str, ...]
    ) -> None:
        """Take an annotation at its place, as it would stand in the library."""
        made = replace(
            given,
            id=given.id or made_id(article.id, *place, *sorted(tags), given.note, given.coder),
            article=article.id,
            anchor=describe(article.source_text, *place),
            tags=tags,
            coder=given.coder or self._coder,
            version=article.info.version,
        )
        if not are_texts(made.id, made.note, made.coder):
            self._leave(made.anchor.quote, Why.NOT_UNDERSTOOD)
            return
        self._kept.append(made)

    def _settle(self) -> None:
        """Add what was kept, unless the library has it, or has another under its id."""
        library = self._holdings.held([made.id for made in self._kept])
        for made in self._kept:
            held = library.get(made.id)
            before = held.annotation if held else self._annotations.get(made.id)
            if before is None:
                self._annotations[made.id] = made
            elif held is not None and held.trashed:
                self._leave(made.anchor.quote, Why.IN_TRASH)
            elif not _says_the_same(before, made):
                self._leave(made.anchor.quote, Why.DIFFERS)
            else:
                self._known += held is not None

    # -- annotations by their quotes

    def _take_quoted(self, quoted: Quoted) -> None:
        found = self._found(quoted)
        if isinstance(found, Why):
            self._leave(quoted.quote or quoted.note, found)
            return
        article, place = found
        made, modified = quoted.created_at or self._at, quoted.modified_at
        anchor = describe(article.source_text, *place)
        given = Annotation(
            quoted.id, "", anchor, (), quoted.note, quoted.coder, made, modified or made
        )
        self._keep(given, article, place, self._paths(quoted))

    def _paths(self, quoted: Quoted) -> tuple[str, ...]:
        found = map(self._tags.of_path, quoted.tags)
        return tuple(dict.fromkeys(tag for tag in found if tag is not None))

    def _found(self, quoted: Quoted) -> tuple[Article, Place] | Why:
        """The article and the place that a quote names."""
        candidates = self._candidates(quoted)
        if not candidates:
            return Why.NO_ARTICLE
        places = [(article, place_quote(article.source_text, quoted)) for article in candidates]
        there = [(one, place) for one, place in places if not isinstance(place, Why)]
        if len(there) == 1:
            return there[0]
        whys = [place for _, place in places if isinstance(place, Why)]
        return Why.NOT_UNIQUE if there or Why.NOT_UNIQUE in whys else whys[0]

    def _candidates(self, quoted: Quoted) -> list[Article]:
        """The articles that are meant: by id, else by address, else by title."""
        if quoted.article:
            known = self._targets.get(quoted.article) or self._article(quoted.article)
            if known is not None:
                return [known]
        holdings = self._holdings
        named = set(holdings.by_title(quoted.title)) if quoted.title.strip() else set[str]()
        found = list(holdings.by_url(quoted.url)) if quoted.url else []
        # Several from one address are told apart by their titles, if those tell.
        keys = [key for key in found if key in named] or found or sorted(named)
        return [article for key in keys if (article := self._article(key)) is not None]

    def _leave(self, what: str, why: Why) -> None:
        self._left.append(LeftOut(as_shown(what), why))


def _called(annotation: Annotation) -> str:
    return annotation.anchor.quote or annotation.note


def _standing(text: str, annotation: Annotation) -> Place | Why:
    """Where an annotation of the file stands in the text of the file's own article."""
    anchor = annotation.anchor
    if not 0 <= anchor.start < anchor.end <= len(text):
        return Why.OUTSIDE
    if text[anchor.start : anchor.end] == anchor.quote:
        return anchor.start, anchor.end
    return _resolved(text, annotation)


def _resolved(text: str, annotation: Annotation) -> Place | Why:
    """Where an annotation stands whose article came without its text, or with another.

    Its own place counts if the words around it are the same, or if there is no other.
    """
    anchor = annotation.anchor
    found = resolve(text, anchor)
    if isinstance(found, Orphan):
        return Why.OTHER_WORDS
    around = (
        text[: found.start].endswith(anchor.prefix),
        text[found.end :].startswith(anchor.suffix),
    )
    if isinstance(found, Found) and not all(around) and text.count(anchor.quote) > 1:
        return Why.NOT_UNIQUE
    return found.start, found.end


def _says_the_same(one: Annotation, other: Annotation) -> bool:
    """Whether two annotations are one: the passage, the tags and the note. A time or a name may
    have been lost on the way through another program."""
    places = [(each.article, each.anchor.start, each.anchor.end) for each in (one, other)]
    tags, notes = set(one.tags) == set(other.tags), one.note == other.note
    return places[0] == places[1] and tags and notes
