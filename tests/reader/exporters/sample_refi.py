"""The sample excerpts with all that hangs on their articles, as a project of REFI-QDA has it."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from reader.codebook import Codebook
from reader.exporters.listed import Listed
from reader.model import Annotation, Article, Excerpt, Extraction, Image, Tag
from reader.shelf import Attribute, AttributeKind
from reader.whole import WholeArticle
from tests.reader.exporters import sample_excerpts
from tests.reader.exporters.sample_excerpts import CODEBOOK, EXCERPTS

ATTRIBUTES = (
    Attribute("col-rank", "層級", AttributeKind.CHOICE, ("縣", "鄉")),
    Attribute("col-count", "件數", AttributeKind.NUMBER, (), 1),
    Attribute("col-share", "比例", AttributeKind.NUMBER, (), 2),
    Attribute("col-day", "開工日", AttributeKind.DATE, (), 3),
    Attribute("col-year", "年份", AttributeKind.DATE, (), 4),
)


def _with_bytes(article: Article, raw: bytes) -> Article:
    return replace(article, info=replace(article.info, sha256=hashlib.sha256(raw).hexdigest()))


_CRLF = ("\ufeff" + sample_excerpts.TRADITIONAL.replace("\n", "\r\n")).encode()
_PLAIN = sample_excerpts.SIMPLIFIED.encode()

MIRROR_HILL = WholeArticle(
    _with_bytes(sample_excerpts.MIRROR_HILL, _CRLF),
    _CRLF,
    "https://news.example/2024/a_b",
    Extraction("utf-8", (Image(b"\x89PNG", "image/png", 0),)),
    "與 **雲嶺** 比較 <待查>",
    {"col-rank": "縣", "col-count": "12", "col-share": "0.5", "col-day": "2024-03-05"},
    ("北方", "開工"),
)
CLOUD_RIDGE = WholeArticle(
    _with_bytes(sample_excerpts.CLOUD_RIDGE, _PLAIN),
    _PLAIN,
    "b.txt",
    values={"col-count": "-3", "col-share": "2", "col-year": "2024"},
    collections=("開工",),
)
BY_ID = {whole.article.id: whole for whole in (MIRROR_HILL, CLOUD_RIDGE)}


def _tags() -> list[Tag]:
    reform, *others = CODEBOOK.tags
    return [replace(reform, memo="包括\u0007試點？", archived=True), *others]


def _of_now(excerpt: Excerpt) -> Excerpt:
    return replace(excerpt, article=BY_ID[excerpt.article.id].article.info)


def _orphan(excerpt: Excerpt) -> Excerpt:
    """The same on a text that its article no longer is shown in."""
    return replace(excerpt, annotation=replace(excerpt.annotation, id="n-9", version=0))


LISTED = [_of_now(each) for each in (*EXCERPTS, _orphan(EXCERPTS[4]))]
MATERIAL = Listed(LISTED, Codebook(_tags()), BY_ID, attributes=ATTRIBUTES)


def carried() -> list[Annotation]:
    """The annotations that a project carries, an article after the other."""
    found = [each.annotation for each in LISTED if not each.is_orphan]
    known = [
        replace(each, tags=tuple(tag for tag in each.tags if tag in CODEBOOK)) for each in found
    ]
    return sorted(known, key=lambda each: list(BY_ID).index(each.article))
