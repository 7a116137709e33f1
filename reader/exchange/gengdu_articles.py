"""An article of Gengdu's JSON, held against all that a library relies on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields as fields_of

from reader.drafts import sha256
from reader.errors import BadItemName, BadValue
from reader.exchange.bundle import LeftOut, Why
from reader.exchange.fields import Fields, Misfit, shortened
from reader.model import (
    Article,
    ArticleInfo,
    Block,
    BlockKind,
    Caution,
    DetectedScript,
    Evidence,
    Extraction,
    Image,
    Metadata,
    Place,
    ReadState,
    RemoteImage,
)
from reader.shelf import Attribute, check_name, check_value
from reader.whole import WholeArticle

_METADATA = tuple(field.name for field in fields_of(Metadata))
_SHA256 = re.compile(r"[0-9a-f]{64}")


def article_of(
    fields: Fields, attributes: Mapping[str, Attribute], left_out: list[LeftOut]
) -> WholeArticle:
    """The article of a record. Raises Misfit where its text, blocks or bytes do not fit together.

    A value that does not suit its column, and a collection that no library could have, are put
    among ``left_out``; the article is taken in without them.
    """
    article = _article(fields)
    raw = fields.data("raw")
    if raw and sha256(raw) != article.info.sha256:
        raise Misfit(Why.OTHER_WORDS)
    return WholeArticle(
        article=article,
        raw=raw,
        origin=fields.text("origin"),
        extraction=_extraction(fields, len(article.blocks)),
        memo=fields.text("memo"),
        values=dict(_values(fields, attributes, left_out)),
        collections=tuple(_collections(fields, left_out)),
    )


def _article(fields: Fields) -> Article:
    text = fields.text("source_text")
    blocks = tuple(
        Block(each.choice("kind", BlockKind), each.number("start"), each.number("end"))
        for each in fields.records("blocks")
    )
    if not _is_frozen(text, blocks) or fields.number("length") != len(text):
        raise Misfit
    sha = fields.text("sha256")
    if not _SHA256.fullmatch(sha):
        raise Misfit
    info = ArticleInfo(
        id=fields.key(),
        metadata=Metadata(**{name: fields.text(name, "") for name in _METADATA}),
        script=fields.choice("script", DetectedScript),
        length=len(text),
        sha256=sha,
        added_at=fields.time("added_at"),
        annotations=fields.number("annotations"),
        version=fields.number("version", least=1),
        state=fields.choice("state", ReadState),
    )
    return Article(info, text, blocks)


def _is_frozen(text: str, blocks: tuple[Block, ...]) -> bool:
    """Whether an importer could have made this text, with a block on each of its lines."""
    # Here: the package of importers takes long to load.
    from reader.importers.freeze import MOST_CHARACTERS, freeze, line_spans

    spans = [(block.start, block.end) for block in blocks]
    return len(text) <= MOST_CHARACTERS and freeze(text) == text and spans == [*line_spans(text)]


def _extraction(fields: Fields, blocks: int) -> Extraction:
    return Extraction(
        encoding=fields.text("encoding"),
        images=tuple(
            Image(each.data("data"), each.text("media_type"), _block(each, blocks))
            for each in fields.records("images")
        ),
        remote_images=tuple(
            RemoteImage(each.text("url"), _block(each, blocks))
            for each in fields.records("remote_images")
        ),
        evidence=tuple(map(_evidence, fields.records("evidence"))),
        cautions=tuple(map(_caution, fields.texts("cautions"))),
    )


def _block(fields: Fields, blocks: int) -> int:
    at = fields.number("block")
    if at >= blocks:
        raise Misfit(Why.OUTSIDE)
    return at


def _evidence(fields: Fields) -> Evidence:
    about = fields.text("field")
    if about not in _METADATA:
        raise Misfit
    return Evidence(about, fields.text("text"), fields.choice("place", Place), fields.flag("sure"))


def _caution(name: str) -> Caution:
    for each in Caution:
        if each.name.lower() == name:
            return each
    raise Misfit


def _values(
    fields: Fields, attributes: Mapping[str, Attribute], left_out: list[LeftOut]
) -> Iterator[tuple[str, str]]:
    held = Fields(fields.record.get("values"))
    for key in held.record:
        text, attribute = held.text(key), attributes.get(key)
        if attribute is None:
            left_out.append(LeftOut(shortened(text), Why.NOT_KEPT))
            continue
        try:
            yield key, check_value(attribute, text)
        except BadValue:
            left_out.append(LeftOut(shortened(text), Why.NOT_UNDERSTOOD))


def _collections(fields: Fields, left_out: list[LeftOut]) -> Iterator[str]:
    for name in fields.texts("collections"):
        try:
            yield check_name(name)
        except BadItemName:
            left_out.append(LeftOut(shortened(name), Why.NOT_UNDERSTOOD))
