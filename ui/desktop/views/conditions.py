"""What a filter of passages asks for, condition by condition, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import Enum, auto

from reader.codebook import Codebook
from reader.immutable import immutable
from reader.passage_query import period_text
from reader.passages import How, PassageFilter, Relation, Term
from ui.desktop.i18n import tr
from ui.desktop.names import written_name


class Kind(Enum):
    """The kinds of condition."""

    TAG = auto()
    RELATION = auto()
    OUTLETS = auto()
    PERIOD = auto()
    AUTHOR = auto()
    SCRIPT = auto()
    CODERS = auto()
    TEXT = auto()
    NOTED = auto()
    UNTAGGED = auto()
    COLLECTION = auto()
    ARTICLES = auto()


class Role(Enum):
    """How a tag is asked for; the names of a filter's parts."""

    EVERY = "every"
    SOME = "some"
    NO = "no"


@immutable
class Condition:
    """One condition: in words, with its tag and role if it has one, and the filter without it."""

    kind: Kind
    text: str
    without: PassageFilter
    term: Term | None = None
    role: Role | None = None


def conditions(
    wanted: PassageFilter, codebook: Codebook, collections: Mapping[str, str]
) -> Iterator[Condition]:
    """What a filter asks for. ``collections`` are the names of the collections by their ids."""
    yield from _tags(wanted, codebook)
    if wanted.relation:
        text = relation_text(wanted.relation, codebook)
        without = replace(wanted, relation=None)
        yield Condition(Kind.RELATION, text, without, wanted.relation.term)
    yield from _of_article(wanted, collections)
    if wanted.coders:
        text = tr("Coder: {names}").format(names=tr(", ").join(wanted.coders))
        yield Condition(Kind.CODERS, text, replace(wanted, coders=()))
    if wanted.text:
        text = tr("Text: {text}").format(text=wanted.text)
        yield Condition(Kind.TEXT, text, replace(wanted, text=""))
    if wanted.noted:
        yield Condition(Kind.NOTED, tr("With a note"), replace(wanted, noted=False))
    if wanted.untagged:
        yield Condition(Kind.UNTAGGED, tr("Without a tag"), replace(wanted, untagged=False))


def _tags(wanted: PassageFilter, codebook: Codebook) -> Iterator[Condition]:
    asked = len(wanted.every) + len(wanted.some)
    for role in Role:
        terms: tuple[Term, ...] = getattr(wanted, role.value)
        for place, term in enumerate(terms):
            rest = terms[:place] + terms[place + 1 :]
            text = term_text(term, codebook)
            if role is Role.NO:
                text = tr("not {tag}").format(tag=text)
            elif role is Role.SOME and place:
                text = tr("or {tag}").format(tag=text)
            elif asked > 1 and role is Role.EVERY and place:
                text = tr("and {tag}").format(tag=text)
            without = with_terms(wanted, role, rest)
            yield Condition(Kind.TAG, text, without, term, role)


def _of_article(wanted: PassageFilter, collections: Mapping[str, str]) -> Iterator[Condition]:
    if wanted.outlets:
        text = tr("Outlet: {names}").format(names=tr(", ").join(wanted.outlets))
        yield Condition(Kind.OUTLETS, text, replace(wanted, outlets=()))
    if wanted.since or wanted.until:
        text = period_text(wanted.since, wanted.until)
        yield Condition(Kind.PERIOD, text, replace(wanted, since="", until=""))
    if wanted.author:
        text = tr("Author: {text}").format(text=wanted.author)
        yield Condition(Kind.AUTHOR, text, replace(wanted, author=""))
    if wanted.script:
        text = tr("Written in: {script}").format(script=written_name(wanted.script))
        yield Condition(Kind.SCRIPT, text, replace(wanted, script=None))
    if wanted.collection:
        name = collections.get(wanted.collection, tr("gone"))
        text = tr("Collection: {name}").format(name=name)
        yield Condition(Kind.COLLECTION, text, replace(wanted, collection=""))
    if wanted.articles:
        text = tr("{count} articles chosen").format(count=len(wanted.articles))
        yield Condition(Kind.ARTICLES, text, replace(wanted, articles=()))


def term_text(term: Term, codebook: Codebook) -> str:
    """A tag by its name, and whether those below it count."""
    if term.tag not in codebook:
        return tr("a tag that is gone")
    name = codebook.get(term.tag).name
    below = term.below and codebook.children(term.tag)
    return tr("{tag} (with those below)").format(tag=name) if below else name


def relation_text(relation: Relation, codebook: Codebook) -> str:
    """How passages stand to others of a tag."""
    name = codebook.get(relation.term.tag).name if relation.term.tag in codebook else tr("gone")
    texts = {
        How.OVERLAPPING: tr("overlapping {tag}"),
        How.WITHIN: tr("within {tag}"),
        How.AROUND: tr("around {tag}"),
        How.NEAR: tr("within {count} characters of {tag}"),
    }
    return texts[relation.how].format(tag=name, count=relation.distance)


def put_term(wanted: PassageFilter, role: Role, term: Term) -> PassageFilter:
    """The filter that asks for a tag so, and no more otherwise."""
    for each in Role:
        terms = tuple(one for one in getattr(wanted, each.value) if one.tag != term.tag)
        wanted = with_terms(wanted, each, terms)
    asked: tuple[Term, ...] = getattr(wanted, role.value)
    return replace(with_terms(wanted, role, (*asked, term)), untagged=False)


def with_terms(wanted: PassageFilter, role: Role, terms: tuple[Term, ...]) -> PassageFilter:
    """The filter with other tags in one of its parts."""
    match role:
        case Role.EVERY:
            return replace(wanted, every=terms)
        case Role.SOME:
            return replace(wanted, some=terms)
        case Role.NO:
            return replace(wanted, no=terms)
