"""Random contents of a library, as values: articles, a codebook, annotations, all that hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from reader.anchor import describe
from reader.codebook import Codebook
from reader.drafts import sha256
from reader.excerpts import excerpt
from reader.exporters.listed import Listed
from reader.importers.freeze import freeze, line_spans
from reader.model import (
    Annotation,
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
    Pattern,
    Place,
    ReadState,
    RemoteImage,
    Tag,
)
from reader.shelf import Attribute, AttributeKind
from reader.whole import WholeArticle

SIGNS = "改革經济𠮷𨋢🌱👩\u200d🌾\u3000 \t\u2028\x85\x00\x0b\"\\<&>'=@，。aZ0\ufeff\ufffe"
ANY = st.characters(exclude_categories=["Cs"]) | st.sampled_from(SIGNS + "\r\n")
TEXTS = st.text(ANY, max_size=20)
LINES = st.lists(st.text(st.sampled_from(SIGNS + "\n"), max_size=12), min_size=1, max_size=4)
NAMES = st.text(st.sampled_from("改革經济𠮷🌱aZ0=/"), min_size=1, max_size=6).filter(
    lambda name: name == name.strip() and " / " not in f" {name} "
)
TIMES = st.integers(0, 10**12).map(
    lambda count: datetime(1990, 1, 1, tzinfo=UTC) + timedelta(milliseconds=count)
)
ATTRIBUTES = (
    Attribute("own-text", "備註𠮷"),
    Attribute("own-number", "信源數", AttributeKind.NUMBER, (), 1),
    Attribute("own-choice", "立場", AttributeKind.CHOICE, ("正面", "负面🌱"), 2),
)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "own-text": NAMES,
        "own-number": st.integers().map(str),
        "own-choice": st.sampled_from(ATTRIBUTES[2].choices),
    },
)


@dataclass(frozen=True)
class Content:
    """What an export is made of."""

    articles: tuple[WholeArticle, ...]
    tags: tuple[Tag, ...]
    annotations: tuple[Annotation, ...]

    @property
    def material(self) -> Listed:
        """All of it to be exported."""
        by_id = {each.article.id: each for each in self.articles}
        codebook = Codebook(self.tags)
        excerpts = [
            excerpt(by_id[each.article].article, each, codebook) for each in self.annotations
        ]
        return Listed(excerpts, codebook, by_id, attributes=ATTRIBUTES)


@st.composite
def contents(draw: st.DrawFn) -> Content:
    """Any content whose articles all have annotations, in the order of these."""
    tags = draw(codebooks())
    articles = [draw(wholes(f"article-{at}")) for at in range(draw(st.integers(1, 3)))]
    annotations: list[Annotation] = []
    for whole in articles:
        for _ in range(draw(st.integers(1, 3))):
            key = f"annotation-{len(annotations)}"
            annotations.append(draw(annotations_on(whole.article, key, [tag.id for tag in tags])))
    return Content(tuple(articles), Codebook(tags).tags, tuple(annotations))


@st.composite
def codebooks(draw: st.DrawFn) -> tuple[Tag, ...]:
    """A tree of tags, brothers of different names."""
    tags: list[Tag] = []
    for at, name in enumerate(draw(st.lists(NAMES, max_size=5, unique=True))):
        parent = draw(st.none() | st.sampled_from([tag.id for tag in tags])) if tags else None
        tags.append(
            Tag(
                f"tag-{at}",
                name,
                parent,
                f"#{draw(st.integers(0, 0xFFFFFF)):06X}",
                draw(st.sampled_from(Pattern)),
                draw(TEXTS),
                draw(st.sampled_from(("", "1", "9"))),
                draw(st.integers(0, 3)),
                draw(TEXTS),
                draw(st.booleans()),
            )
        )
    return tuple(tags)


@st.composite
def wholes(draw: st.DrawFn, key: str) -> WholeArticle:
    """An article from any bytes, with images, evidence and what a person has put to it."""
    text = freeze("改" + "\n".join(draw(LINES)))
    kinds = st.sampled_from(BlockKind)
    blocks = tuple(Block(draw(kinds), *span) for span in line_spans(text))
    raw = draw(st.binary(max_size=20))
    places = st.integers(0, len(blocks) - 1)
    info = ArticleInfo(
        key,
        Metadata(title=draw(TEXTS), outlet=draw(TEXTS), url=draw(st.just("") | NAMES)),
        draw(st.sampled_from(DetectedScript)),
        len(text),
        sha256(raw),
        draw(TIMES),
        draw(st.integers(0, 9)),
        draw(st.integers(1, 3)),
        draw(st.sampled_from(ReadState)),
    )
    made = Extraction(
        draw(TEXTS),
        tuple(draw(st.lists(st.builds(Image, st.binary(), TEXTS, places), max_size=2))),
        tuple(draw(st.lists(st.builds(RemoteImage, TEXTS, places), max_size=2))),
        (Evidence("title", draw(TEXTS), draw(st.sampled_from(Place)), draw(st.booleans())),),
        tuple(draw(st.lists(st.sampled_from(Caution), max_size=2))),
    )
    article = Article(info, text, blocks)
    collections = tuple(draw(st.lists(NAMES, max_size=2)))
    return WholeArticle(article, raw, draw(TEXTS), made, draw(TEXTS), draw(VALUES), collections)


@st.composite
def annotations_on(draw: st.DrawFn, article: Article, key: str, tags: Sequence[str]) -> Annotation:
    """An annotation anywhere on the text of an article, with some of the tags."""
    start = draw(st.integers(0, len(article.source_text) - 1))
    end = draw(st.integers(start + 1, len(article.source_text)))
    carried = tuple(draw(st.lists(st.sampled_from(tags), max_size=3, unique=True))) if tags else ()
    return Annotation(
        key,
        article.id,
        describe(article.source_text, start, end),
        carried,
        draw(TEXTS),
        draw(TEXTS),
        draw(TIMES),
        draw(TIMES),
        article.info.version,
    )
