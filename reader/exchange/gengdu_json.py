"""Reading what `reader.exporters.json_lossless` writes, of this version and of the former.

An annotation whose article is in the file with its text stands on it. One whose article is not, as
in version 1, or that was an orphan, is `Quoted`: it says where it was, and is to be found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.anchor import describe
from reader.codebook import SEPARATOR
from reader.errors import BadExchangeFile
from reader.exchange.bundle import Bundle, LeftOut, Quoted, Why
from reader.exchange.fields import Fields, Misfit, document, is_text, shortened, taken
from reader.exchange.gengdu_articles import article_of
from reader.exchange.gengdu_codebook import attributes_of, tags_of
from reader.exporters.json_lossless import FORMAT, VERSION
from reader.immutable import immutable
from reader.model import Annotation
from reader.reasons import Reason
from reader.shelf import Attribute
from reader.whole import WholeArticle

FORMAT_NAME = "Gengdu JSON"


def read(data: bytes, name: str = FORMAT + ".json") -> Bundle:
    """What a file holds; ``name`` is what the person calls it.

    Raises BadExchangeFile if it is no JSON, none of Gengdu's, or a newer Gengdu's.
    """
    held = document(data, name, FORMAT_NAME)
    version = held.get("version") if isinstance(held, dict) else None
    if not isinstance(held, dict) or held.get("format") != FORMAT or not isinstance(version, int):
        raise BadExchangeFile(name=name, format=FORMAT_NAME, reason=Reason.NOT_THIS_FORMAT)
    if version > VERSION:
        raise BadExchangeFile(name=name, format=FORMAT_NAME, reason=Reason.NEWER_FORMAT)
    lists = {key: value for key, value in held.items() if isinstance(value, list)}
    left_out: list[LeftOut] = []
    tags = tags_of(lists.get("tags", ()), left_out)
    attributes = attributes_of(lists.get("attributes", ()), left_out)
    articles = lists.get("articles", ())
    whole = _articles(articles, attributes, left_out) if version > 1 else ()
    place = _Placing(
        {each.article.id: each for each in whole},
        {each["id"]: each for each in articles if _is_named(each)},
        frozenset(tag.id for tag in tags),
    )
    found = _once(taken(lists.get("annotations", ()), place, left_out), left_out)
    return Bundle(
        articles=whole,
        tags=tags,
        attributes=attributes,
        annotations=tuple(each for each in found if isinstance(each, Annotation)),
        quoted=tuple(each for each in found if isinstance(each, Quoted)),
        left_out=tuple(left_out),
    )


@immutable
class _Placing:
    """Reads annotations, and puts each on its article where that is ``whole``.

    ``headers`` are the records of all articles by their ids, ``tags`` the ids that are known.
    """

    whole: Mapping[str, WholeArticle]
    headers: Mapping[str, Mapping[str, object]]
    tags: frozenset[str]

    def __call__(self, fields: Fields) -> Annotation | Quoted:
        whole = self.whole.get(fields.key("article"))
        if whole is None or fields.flag("orphan"):
            return self._quoted(fields)
        text = whole.article.source_text
        start, end = fields.number("start"), fields.number("end")
        if start >= end:
            raise Misfit(Why.EMPTY)
        if end > len(text):
            raise Misfit(Why.OUTSIDE)
        if text[start:end] != fields.text("quote"):
            raise Misfit(Why.OTHER_WORDS)
        return Annotation(
            id=fields.key(),
            article=whole.article.id,
            anchor=describe(text, start, end),
            # Ids of tags in the trash of the library that was exported are in the file as well.
            tags=tuple(key for key in fields.texts("tag_ids") if key in self.tags),
            note=fields.text("note"),
            coder=fields.text("coder"),
            created_at=fields.time("created_at"),
            modified_at=fields.time("modified_at"),
            version=whole.article.info.version,
        )

    def _quoted(self, fields: Fields) -> Quoted:
        article = fields.key("article")
        header = Fields(dict(self.headers.get(article, {})))
        if not fields.text("quote"):
            raise Misfit(Why.EMPTY)
        return Quoted(
            article=article,
            url=header.text("url", ""),
            title=header.text("title", ""),
            quote=fields.text("quote"),
            prefix=fields.text("prefix"),
            suffix=fields.text("suffix"),
            # That of an orphan is in a text that is not here.
            start=None if fields.flag("orphan") else fields.number("start"),
            id=fields.key(),
            tags=tuple(tuple(path.split(SEPARATOR)) for path in fields.texts("tags")),
            note=fields.text("note"),
            coder=fields.text("coder"),
            created_at=fields.time("created_at"),
            modified_at=fields.time("modified_at"),
        )


def _is_named(record: object) -> bool:
    return isinstance(record, dict) and is_text(record.get("id"))


def _once(
    annotations: Iterable[Annotation | Quoted], left_out: list[LeftOut]
) -> list[Annotation | Quoted]:
    """Those that have an id of their own, as all do that Gengdu has written."""
    found: dict[str, Annotation | Quoted] = {}
    for each in annotations:
        if each.id in found:
            quote = each.quote if isinstance(each, Quoted) else each.anchor.quote
            left_out.append(LeftOut(shortened(quote), Why.NOT_UNDERSTOOD))
        found.setdefault(each.id, each)
    return list(found.values())


def _articles(
    records: Iterable[object], attributes: Iterable[Attribute], left_out: list[LeftOut]
) -> tuple[WholeArticle, ...]:
    known = {each.id: each for each in attributes}

    def read_article(fields: Fields) -> WholeArticle:
        return article_of(fields, known, left_out)

    found: dict[str, WholeArticle] = {}
    for each in taken(records, read_article, left_out):
        if each.article.id in found:
            left_out.append(LeftOut(shortened(each.article.metadata.title), Why.NOT_UNDERSTOOD))
        found.setdefault(each.article.id, each)
    return tuple(found.values())
