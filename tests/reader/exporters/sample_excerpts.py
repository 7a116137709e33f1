"""Excerpts of two articles of our own writing, with fixed ids and times."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from reader.anchor import describe
from reader.codebook import Codebook
from reader.drafts import sha256
from reader.excerpts import excerpt
from reader.exporters.listed import Listed
from reader.model import (
    Annotation,
    Article,
    ArticleInfo,
    Block,
    BlockKind,
    Caution,
    DetectedScript,
    Evidence,
    Excerpt,
    Extraction,
    Image,
    Metadata,
    Pattern,
    Place,
    ReadState,
    RemoteImage,
    Tag,
)
from reader.shelf import Attribute, AttributeKind
from reader.whole import WholeArticle

AT = datetime(2024, 3, 5, 8, 15, 0, 250_000, tzinfo=UTC)
LATER = datetime(2024, 3, 6, 9, 0, tzinfo=UTC)

CODEBOOK = Codebook(
    [
        Tag("tag-reform", "改革舉措", description="制度上的改變", shortcut="1"),
        Tag("tag-tax", "稅制; *費*", "tag-reform", "#2F7FC1", Pattern.DASHED),
        Tag("tag-green", "生態項目", None, "#1E8E6E", Pattern.DOTTED, position=1),
    ]
)

TRADITIONAL = (
    "鏡山生態走廊開工 “一窗受理”先行\n"
    "\n"
    "2024-03-05 08:15:00來源:鏡山日報編輯:方硯\n"
    "\u3000\u3000三月五日，鏡山縣在𠮷田村舉行生態走廊開工儀式🌱，縣長說：*改革*要落到<實處>。\n"
    "\u3000\u3000居民搭𨋢到觀景台，頭髮被風吹亂；出發前，人人都看過軟件裡的地圖 & 補償辦法。\n"
    "=1+1，這是試點的算式。\n"
)
SIMPLIFIED = "云岭试点\n1. 云岭乡发布消息，\t头发店也要减税__三成__。\n-- 完 --\n"


def article_of(text: str, id_: str, metadata: Metadata, script: DetectedScript) -> Article:
    blocks, start = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    info = ArticleInfo(id_, metadata, script, len(text), id_[-1] * 64, AT, annotations=4)
    return Article(info, text, tuple(blocks))


MIRROR_HILL = article_of(
    TRADITIONAL,
    "00000000-0000-4000-8000-00000000000a",
    Metadata(
        title="鏡山生態走廊開工 “一窗受理”先行",
        outlet="鏡山日報",
        author="+陸采薇",
        editor="方硯",
        responsible_editor="何歸",
        published_at="2024-03-05T08:15:00",
        url="https://news.example/2024/a_b?c=*d*&e",
    ),
    DetectedScript.HANT,
)
CLOUD_RIDGE = article_of(
    SIMPLIFIED,
    "00000000-0000-4000-8000-00000000000b",
    Metadata(title="云岭试点", url="javascript:alert(1)"),
    DetectedScript.HANS,
)


def excerpt_of(article: Article, quote: str, id_: str, *tags: str, note: str = "") -> Excerpt:
    text = article.source_text
    start = text.index(quote)
    anchor = describe(text, start, start + len(quote))
    annotation = Annotation(id_, article.id, anchor, tags, note, "-林禾", AT, LATER)
    return excerpt(article, annotation, CODEBOOK)


def excerpt_in(quote: str, note: str = "") -> Excerpt:
    """The excerpt of any text, from an article that says it twice and is called so."""
    article = article_of(quote + "。" + quote, "a", Metadata(title=quote), DetectedScript.HANT)
    return excerpt_of(article, quote, "n-1", note=note)


NOTE = "見 **第二段**，另參 <https://law.example/9>。\r\n\r\n# 疑問\n\n<!-- 待查\n```\n<b>"

EXCERPTS = (
    excerpt_of(
        MIRROR_HILL, "縣長說：*改革*要落到<實處>。", "n-1", "tag-reform", "tag-tax", note=NOTE
    ),
    excerpt_of(
        MIRROR_HILL, "在𠮷田村舉行生態走廊開工儀式🌱", "n-2", "tag-green", "tag-gone", note="=1"
    ),
    excerpt_of(
        CLOUD_RIDGE, "1. 云岭乡发布消息，\t头发店也要减税__三成__。\n-- 完", "n-3", "tag-tax"
    ),
    excerpt_of(MIRROR_HILL, "方硯\n\u3000\u3000三月", "n-4"),
    excerpt_of(MIRROR_HILL, "\u3000\u3000居民搭𨋢到觀景台，頭髮", "n-5"),
    excerpt_of(MIRROR_HILL, "發前，人人都看過軟", "n-6"),
    excerpt_of(MIRROR_HILL, "=1+1", "n-7", note="'已核對"),
    excerpt_of(MIRROR_HILL, "先行\n\n2024-03-05", "n-8"),
)
SOURCES = {MIRROR_HILL.id: TRADITIONAL, CLOUD_RIDGE.id: SIMPLIFIED}


def source_of(excerpt: Excerpt) -> str:
    """The quote as the source text has it, by offsets alone."""
    anchor = excerpt.annotation.anchor
    return SOURCES[excerpt.article.id][anchor.start : anchor.end]


ATTRIBUTES = (
    Attribute("own-number", "信源數", AttributeKind.NUMBER),
    Attribute("own-date", "=見報", AttributeKind.DATE, (), 1),
    Attribute("own-choice", "Title", AttributeKind.CHOICE, ("正面", "負面"), 2),
)


def _whole(article: Article, whole: WholeArticle) -> WholeArticle:
    """With the bytes the article came from, in a file with a BOM and CRLF line ends."""
    raw = b"\xef\xbb\xbf" + article.source_text.replace("\n", "\r\n").encode()
    info = replace(article.info, sha256=sha256(raw), state=ReadState.READ)
    return replace(whole, article=replace(article, info=info), raw=raw)


ARTICLES = {
    MIRROR_HILL.id: _whole(
        MIRROR_HILL,
        WholeArticle(
            MIRROR_HILL,
            origin="/home/lin/鏡山.txt",
            extraction=Extraction(
                "utf-8-sig",
                (Image(b"\x89PNG\0\xff", "image/png", 1),),
                (RemoteImage("https://img.example/塔.png?a=1&b=2", 2),),
                (Evidence("outlet", "來源:鏡山日報", Place.MASTHEAD, sure=False),),
                (Caution.IMAGES_MISSING,),
            ),
            memo="=與 *一窗受理* 對照\n🌱",
            values={"own-number": "-3.50", "own-date": "2024-03-05", "own-choice": "正面"},
            collections=("濕地", "=待讀😀"),
        ),
    ),
    CLOUD_RIDGE.id: _whole(CLOUD_RIDGE, WholeArticle(CLOUD_RIDGE, values={"own-date": "2024-03"})),
}


def listed(*excerpts: Excerpt) -> Listed:
    """Excerpts with their articles, or all of them."""
    return Listed(excerpts or EXCERPTS, CODEBOOK, ARTICLES, attributes=ATTRIBUTES)
