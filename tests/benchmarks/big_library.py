"""A library as large as a newspaper's archive, of our own making: 100,000 articles by default.

Its texts say nothing, but their words are as frequent as jieba's dictionary says words are, and
keep to topics as those of news do, so that a search finds as many articles as it would there. Half
are Traditional. Rows are written many at a time, the same that ``Library.apply`` writes;
``tests/db/test_big_library.py`` compares.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate, islice
from pathlib import Path
from uuid import UUID

import jieba

from db import models, reprints, search
from db.connection import run_sql
from db.library import Library
from db.rows import annotation_row, article_row, extraction_row, tag_row
from reader.anchor import describe
from reader.changes import AddAnnotation, AddArticle, AddTag, Change
from reader.drafts import sha256
from reader.importers.freeze import line_spans
from reader.model import (
    Annotation,
    Article,
    ArticleInfo,
    Block,
    BlockKind,
    DetectedScript,
    Extraction,
    Metadata,
    Script,
    Tag,
)
from reader.script import convert

ARTICLES = 100_000
LENGTH = 1_500
TAGS = 500
"""At most; smaller libraries have a tag for every ten articles."""

CACHE = Path(__file__).parents[2] / "build"

_AT = datetime(2024, 1, 1, tzinfo=UTC)
_OUTLETS = ("青岡日報", "临江晚报", "鏡山時報", "云岭新闻网", "香林電台")
_LATIN = ("GDP", "2024年", "AI", "5.2%", "App", "COVID-19")
_TOPICS = 100
_CLAUSES = 300
"""In each topic."""

_EVERYWHERE, _COMMON = 150, 20_000
"""Words by rank: the first are in every topic, the others in one of eight or of fifty."""

_CHUNK = 1_000


def big_library(count: int = ARTICLES) -> Path:
    """A library of ``count`` articles, two annotations on each; built where it is not there yet."""
    path = CACHE / f"big-{count}.gengdu"
    if not path.exists():
        CACHE.mkdir(exist_ok=True)
        new = path.with_suffix(".new")
        for each in CACHE.glob(f"{new.name}*"):
            each.unlink()
        build(new, count)
        new.rename(path)
    return path


def build(path: Path, count: int) -> None:
    """Write the changes of :func:`changes` many at a time."""
    with Library(path) as library:
        database = library._database
        # A half-built library is thrown away: nothing need be safe.
        for pragma in ("synchronous = off", "journal_mode = off", "cache_size = -262144"):
            run_sql(database, f"PRAGMA {pragma}")
        with database.atomic():
            waiting = changes(count)
            while chunk := list(islice(waiting, _CHUNK)):
                _write(library, chunk)
            search.rebuild(database)
        run_sql(database, "PRAGMA journal_mode = wal")


def changes(count: int, first: int = 0) -> Iterator[Change]:
    """What makes the library: tags, then each article with its annotations.

    From another ``first`` on: what makes it larger, without the tags.
    """
    tags = [_tag(number) for number in range(min(TAGS, count // 10 + 1))]
    yield from map(AddTag, () if first else tags)
    for number in range(first, count):
        article, raw = _article(number)
        yield AddArticle(article, raw, f"archive/{number}.txt", Extraction("utf-8"))
        for annotation in _annotations(article, number, tags):
            yield AddAnnotation(annotation)


def _write(library: Library, chunk: Sequence[Change]) -> None:
    articles = [change for change in chunk if isinstance(change, AddArticle)]
    annotations = [change.annotation for change in chunk if isinstance(change, AddAnnotation)]
    tags = [tag_row(change.tag) for change in chunk if isinstance(change, AddTag)]
    rows: dict[type[models.Table], list[dict[str, object]]] = {
        models.Tag: tags,
        models.Article: [
            {**article_row(each.article), **extraction_row(each.extraction), "origin": each.origin}
            for each in articles
        ],
        models.RawBytes: [{"article": each.article.id, "data": each.raw} for each in articles],
        models.Annotation: [annotation_row(each) for each in annotations],
        models.AnnotationTag: [
            {"annotation": each.id, "tag": tag, "position": position}
            for each in annotations
            for position, tag in enumerate(each.tags)
        ],
    }
    for table, new in rows.items():
        for start in range(0, len(new), 50):
            table.insert_many(new[start : start + 50]).execute(library._database)
    for each in articles:
        reprints.keep(library._database, each.article)


def _tag(number: int) -> Tag:
    parent = None if number < 20 else _uuid("tag", number % 20)
    return Tag(_uuid("tag", number), f"標籤 {number}", parent, position=number)


def _article(number: int) -> tuple[Article, bytes]:
    """An article, always the same for its number, and the bytes it came from."""
    chance = random.Random(number)
    traditional = number % 2 == 0
    clauses = _clauses(traditional)
    topic = clauses[number % _TOPICS]
    title = "".join(chance.choices(topic, k=2))[:-1]
    lines = [title]
    while sum(map(len, lines)) < LENGTH:
        others = clauses[chance.randrange(_TOPICS)]
        lines.append("　　" + "".join([*chance.choices(topic, k=9), *chance.choices(others, k=2)]))
    text = "\n".join(lines) + "\n"
    raw = text.encode()
    spans = list(line_spans(text))
    kinds = [BlockKind.TITLE] + [BlockKind.PARAGRAPH] * len(lines)
    blocks = tuple(Block(kind, *span) for kind, span in zip(kinds, spans, strict=False))
    published = _AT - timedelta(minutes=chance.randrange(10 * 365 * 24 * 60))
    info = ArticleInfo(
        id=_uuid("article", number),
        metadata=Metadata(
            title=title,
            outlet=_OUTLETS[number % len(_OUTLETS)],
            published_at=published.isoformat(timespec="minutes").removesuffix("+00:00"),
        ),
        script=DetectedScript.HANT if traditional else DetectedScript.HANS,
        length=len(text),
        sha256=sha256(raw),
        added_at=_AT + timedelta(seconds=number),
    )
    return Article(info, text, blocks), raw


def _annotations(article: Article, number: int, tags: Sequence[Tag]) -> Iterator[Annotation]:
    for which in range(2):
        start = 100 + 300 * which
        anchor = describe(article.source_text, start, start + 40)
        chosen = (tags[(number * 7 + which) % len(tags)].id, tags[number % len(tags)].id)
        yield Annotation(
            _uuid("annotation", 2 * number + which),
            article.id,
            anchor,
            tuple(dict.fromkeys(chosen)),
            "",
            "林禾",
            _AT,
            _AT,
        )


@cache
def _clauses(traditional: bool) -> list[list[str]]:
    """The clauses of each topic: three to eight words and a sign."""
    if traditional:
        lines = "\n".join("".join(f"{each}\t" for each in topic) for topic in _clauses(False))
        shown = convert(lines, Script.HANT_TW, written_in=DetectedScript.HANS).text
        return [line.split("\t")[:-1] for line in shown.split("\n")]
    chance = random.Random(1)
    words = _words()
    return [list(_topic(words, chance)) for _ in range(_TOPICS)]


def _topic(words: Sequence[tuple[str, int]], chance: random.Random) -> Iterator[str]:
    common, rare = words[_EVERYWHERE:_COMMON], words[_COMMON:]
    chosen = [
        *words[:_EVERYWHERE],
        *chance.sample(common, len(common) // 8),
        *chance.sample(rare, len(rare) // 50),
    ]
    weights = list(accumulate(count for _, count in chosen))
    names = [word for word, _ in chosen]
    for _ in range(_CLAUSES):
        clause = chance.choices(names, cum_weights=weights, k=chance.randint(3, 8))
        latin = chance.choice(_LATIN) if chance.random() < 0.05 else ""
        yield "".join(clause) + latin + chance.choices("，。；：", (60, 30, 3, 2))[0]


def _words() -> list[tuple[str, int]]:
    """The words of jieba's dictionary, the most frequent first."""
    listed = (Path(jieba.__file__).parent / "dict.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split(" ") for line in listed]
    return sorted(((row[0], int(row[1])) for row in rows), key=lambda row: -row[1])


def _uuid(kind: str, number: int) -> str:
    return str(UUID(int=random.Random(f"{kind} {number}").getrandbits(128), version=4))


if __name__ == "__main__":
    big_library(*map(int, sys.argv[1:]))
