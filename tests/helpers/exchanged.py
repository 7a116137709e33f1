"""Libraries of random articles as the material of an export, and what must come back of them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from hypothesis import strategies as st

from reader.anchor import describe
from reader.codebook import Codebook
from reader.detect import detect
from reader.excerpts import excerpt
from reader.exporters.listed import Listed
from reader.model import (
    Annotation,
    Article,
    ArticleInfo,
    Evidence,
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
from tests.helpers.library import AT, blocks_of
from tests.helpers.texts import PIECES, texts

LIVELY = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
"""What may stand in a note: controls, and whatever else a person or a program can put there."""

NAMES = st.text(
    st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12
) | st.sampled_from(["甲 / 乙", " / ", "a<b&c>\"'", "?>", "𠮷\u0007"])
TIMES = st.integers(0, 10**9).map(lambda ms: AT + timedelta(milliseconds=ms))
IDS = st.uuids(version=4).map(str)


@dataclass(frozen=True)
class Sample:
    """A library: its articles whole, its tags and columns, and all annotations."""

    articles: tuple[WholeArticle, ...]
    tags: tuple[Tag, ...]
    attributes: tuple[Attribute, ...]
    annotations: tuple[Annotation, ...]

    @property
    def material(self) -> Listed:
        """All of it, as an exporter gets it."""
        codebook = Codebook(self.tags)
        by_id = {whole.article.id: whole for whole in self.articles}
        excerpts = [
            excerpt(by_id[each.article].article, each, codebook) for each in self.annotations
        ]
        return Listed(excerpts, codebook, by_id, attributes=self.attributes)


@st.composite
def samples(draw: st.DrawFn) -> Sample:
    """Libraries of up to three articles, each with an annotation at least."""
    tags = draw(_tags())
    attributes = tuple(
        Attribute(key, draw(NAMES), draw(st.sampled_from(AttributeKind)), (), at)
        for at, key in enumerate(draw(st.lists(IDS, max_size=2, unique=True)))
    )
    keys = draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    articles = tuple(draw(_articles(key, attributes)) for key in keys)
    annotations = tuple(
        each for whole in articles for each in draw(_annotations(whole.article, tags))
    )
    return Sample(articles, tags, attributes, annotations)


@st.composite
def _tags(draw: st.DrawFn) -> tuple[Tag, ...]:
    made: list[Tag] = []
    for key in draw(st.lists(IDS | st.sampled_from(["a", "b"]), max_size=5, unique=True)):
        parents = [None, *(tag.id for tag in made)]
        made.append(
            Tag(
                key,
                draw(NAMES),
                draw(st.sampled_from(parents)),
                draw(st.sampled_from(["#C98A00", "#2f7fc1"])),
                draw(st.sampled_from(Pattern)),
                draw(LIVELY),
                draw(st.sampled_from(["", "7"])),
                draw(st.integers(0, 3)),
                draw(LIVELY),
                draw(st.booleans()),
            )
        )
    return Codebook(made).tags


@st.composite
def _articles(draw: st.DrawFn, key: str, attributes: Sequence[Attribute]) -> WholeArticle:
    text = "山" + draw(texts(PIECES))
    raw = draw(st.sampled_from([text, text.replace("\n", "\r\n"), "\ufeff" + text])).encode()
    info = ArticleInfo(
        key,
        Metadata(title=draw(LIVELY), outlet=draw(LIVELY), published_at=draw(_DATES)),
        detect(text),
        len(text),
        hashlib.sha256(raw).hexdigest(),
        draw(TIMES),
        draw(st.integers(0, 9)),
        draw(st.integers(1, 3)),
        draw(st.sampled_from(ReadState)),
    )
    images = (Image(b"\0\xff", "image/png", 0), Image(raw, "image/png", 0))
    extraction = Extraction(
        "gb18030",
        draw(st.sampled_from([(), images])),
        (RemoteImage("https://news.example/a.png", 0),),
        (Evidence("title", "山", Place.MASTHEAD, False),),
    )
    return WholeArticle(
        Article(info, text, blocks_of(text)),
        raw,
        "https://news.example/1",
        extraction,
        draw(LIVELY),
        {each.id: draw(_VALUES[each.kind]) for each in attributes},
        tuple(draw(st.lists(st.sampled_from(["北方", "a & b"]), max_size=2, unique=True))),
    )


_DATES = st.sampled_from(["", "2024", "2024-02-30", "2024-03-05", "2024-03-05T08:15", "去年"])
_VALUES = {
    AttributeKind.TEXT: st.sampled_from(["甲 <乙>", "第一行\n第二行"]),
    AttributeKind.CHOICE: st.sampled_from(["是", "否"]),
    AttributeKind.NUMBER: st.sampled_from(["12", "-1.50", "+3"]),
    AttributeKind.DATE: st.sampled_from(["2024-03-05", "2024", "2024-03"]),
}


@st.composite
def _annotations(draw: st.DrawFn, article: Article, tags: Sequence[Tag]) -> list[Annotation]:
    keys = [tag.id for tag in tags]
    made = []
    for key in draw(st.lists(_annotation_ids(article), min_size=1, max_size=3, unique=True)):
        start = draw(st.integers(0, len(article.source_text) - 1))
        end = draw(st.integers(start + 1, len(article.source_text)))
        carried = draw(st.lists(st.sampled_from(keys), max_size=3, unique=True)) if keys else []
        made.append(
            Annotation(
                key,
                article.id,
                describe(article.source_text, start, end),
                tuple(carried),
                draw(LIVELY),
                draw(st.sampled_from(["", "林禾", "方<硯>"])),
                draw(TIMES),
                draw(TIMES),
                article.info.version,
            )
        )
    return made


def _annotation_ids(article: Article) -> st.SearchStrategy[str]:
    """Ids that no annotation of another article has."""
    high = UUID(article.id).int >> 64 << 64
    return st.integers(0, 9).map(lambda low: str(UUID(int=high + low)))
