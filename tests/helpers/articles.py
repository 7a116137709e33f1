"""Small articles, tags and annotations of our own writing, made without files or a library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice

from reader.anchor import describe
from reader.codebook import Codebook
from reader.detect import detect
from reader.importers.freeze import freeze, line_spans
from reader.model import (
    Annotation,
    Article,
    ArticleInfo,
    Block,
    BlockKind,
    DetectedScript,
    Metadata,
    Pattern,
    Tag,
)
from reader.reprints import Reprint

AT = datetime(2024, 3, 5, 8, 30, tzinfo=UTC)

HANS = (
    "　　青溪县今年推行林长制，把三百二十公里河岸分给四十二名护林员看管。"
    "县长沈若兰说：“树种下去不算完，活下来才算数。”\n"
    "　　当地渔民骑着𨋢边的旧车来领苗，𠮷野村一天就领走一千八百株🌱。"
)
HANT = (
    "　　臨汐鎮公所昨日說明濕地復育計畫，預計三年內種回十二公頃紅樹林。"
    "鎮長方以寧表示，「種得活比種得快要緊」。\n"
    "　　居民搭𨋢上觀景台看𠮷野灣，都說水鳥👩‍🌾回來了。"
)

REFORM = Tag("reform", "改革", colour="#C98A00")
RIVER = Tag("river", "河長制", colour="#2F7FC1", pattern=Pattern.DASHED)
FOREST = Tag("forest", "林長制", colour="#1E8E6E", pattern=Pattern.DOTTED)
CODEBOOK = Codebook((REFORM, RIVER, FOREST))


def article(
    text: str,
    kinds: Sequence[BlockKind] = (),
    *,
    script: DetectedScript | None = None,
    name: str = "article-1",
) -> Article:
    """An article of a text as it would be frozen: a block a line, paragraphs after ``kinds``."""
    source = freeze(text)
    spans = list(line_spans(source))
    given = [*kinds, *([BlockKind.PARAGRAPH] * len(spans))]
    blocks = tuple(
        Block(kind, *span) for kind, span in zip(islice(given, len(spans)), spans, strict=True)
    )
    info = ArticleInfo(
        id=name,
        metadata=Metadata(title="青溪县推行林长制", outlet="青溪晚报"),
        script=detect(source) if script is None else script,
        length=len(source),
        sha256="0" * 64,
        added_at=AT,
    )
    return Article(info, source, blocks)


def annotation(
    on: Article, start: int, end: int, name: str, tags: Sequence[str] = ()
) -> Annotation:
    """An annotation of ``source_text[start:end]``."""
    anchor = describe(on.source_text, start, end)
    return Annotation(name, on.id, anchor, tuple(tags), "", "沈", AT, AT)


def annotation_of(on: Article, quote: str, name: str, tags: Sequence[str] = ()) -> Annotation:
    """An annotation of the first place where a quote stands."""
    start = on.source_text.index(quote)
    return annotation(on, start, start + len(quote), name, tags)


def moved_to(on: Article, found: Annotation, quote: str) -> Annotation:
    """The annotation on the first place where another quote stands."""
    start = on.source_text.index(quote)
    return replace(found, anchor=describe(on.source_text, start, start + len(quote)))


def long_text(length: int) -> str:
    """Paragraphs of uneven lengths, some with Latin and digits: ``length`` code points or more."""
    sentences = (
        "山里的雨下了一夜，溪水漫过石桥，巡护员老周还是照常出门。",
        "《青溪晚报》记者随他走了十一公里，数到七处塌方、两只白鹇和一窝𠮷鸟。",
        "省林业厅 2024 年的报表写着：成活率 86.4%，比上一年高 3.1 个百分点。",
        "「COVID-19 那年没人上山，苗反而长得好」，他笑着说；",
        "𨋢道旁立着木牌，写的是“禁止挖笋”。",
    )
    parts: list[str] = []
    made = number = 0
    while made < length:
        count = 1 + number * 7 % 11
        part = "　　" + "".join(sentences[(number + k) % len(sentences)] for k in range(count))
        parts.append(part)
        made += len(part) + 1
        number += 1
    return "\n".join(parts)


def near(title: str, outlet: str, published_at: str, similarity: float) -> Reprint:
    """An article that is another one again."""
    metadata = Metadata(title=title, outlet=outlet, published_at=published_at)
    info = ArticleInfo(title, metadata, DetectedScript.HANT, 1_200, "0" * 64, AT)
    return Reprint(info, similarity, contained=False)
