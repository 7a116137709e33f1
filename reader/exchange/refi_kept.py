"""What REFI-QDA has no place for, kept beside it for another Gengdu.

A project is an archive, and in its folder ``gengdu`` stands everything once more in our own values:
``library.json``, a file an article, and bytes under their SHA-256. A codebook file ends with a
processing instruction. Both hold the SHA-256 of the XML, and count only as long as that is as it
was written: what another program changed is read from what it wrote.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from reader.codebook import Codebook
from reader.drafts import sha256
from reader.exchange.bundle import Bundle
from reader.exchange.values import Find, Keep, decoded, encoded
from reader.exporters.refi_project import text_path
from reader.immutable import immutable
from reader.model import Annotation, Block, Tag
from reader.shelf import Attribute
from reader.whole import WholeArticle

T = TypeVar("T")

FOLDER = "gengdu"
LIBRARY = f"{FOLDER}/library.json"
NOT_CARRIED = f"{FOLDER}/not-carried.txt"
VERSION = 1
_INSTRUCTION = b"<?gengdu "


@immutable
class KeptTags:
    """The tags of the XML with this SHA-256."""

    sha256: str
    tags: tuple[Tag, ...]


@immutable
class KeptLibrary:
    """What is kept beside the project with this SHA-256; ``articles`` are ids, in order."""

    version: int
    sha256: str
    tags: tuple[Tag, ...]
    attributes: tuple[Attribute, ...]
    articles: tuple[str, ...]


@immutable
class KeptArticle:
    """An article, without its text, and what stands on it."""

    whole: WholeArticle
    annotations: tuple[Annotation, ...]


def article_path(article: str) -> str:
    """Where in the archive an article is kept."""
    return text_path(article).replace("sources/", f"{FOLDER}/articles/").replace(".txt", ".json")


def bytes_path(data: bytes) -> str:
    """Where in the archive bytes are kept."""
    return f"{FOLDER}/bytes/{sha256(data)}"


def json_bytes(value: object, keep: Keep) -> bytes:
    """A value as the bytes of a file."""
    return json.dumps(encoded(value, keep), ensure_ascii=False).encode() + b"\n"


def instruction(xml: bytes, tags: Iterable[Tag]) -> bytes:
    """The processing instruction that follows the XML of a codebook."""
    kept = KeptTags(sha256(xml), tuple(tags))
    # ">" would end the instruction; XML holds no controls, and JSON in ASCII has none.
    told = json.dumps(encoded(kept, _no_bytes)).replace(">", "\\u003e")
    return _INSTRUCTION + told.encode() + b"?>\n"


def kept_tags(data: bytes) -> tuple[Tag, ...] | None:
    """The tags of a codebook file of ours; None for any other, or one that was changed."""
    xml, found, told = data.rpartition(_INSTRUCTION)
    if not found:
        return None
    try:
        kept = _read(KeptTags, told.removesuffix(b"?>\n"), _nothing_kept)
        _check(kept.sha256 == sha256(xml))
        _check_tags(kept.tags)
    except ValueError:
        return None
    return kept.tags


def kept_bundle(project: bytes, find: Find) -> Bundle | None:
    """What a project of ours holds; None for any other, or one that was changed.

    ``find`` gives the bytes of a file in the archive, and raises ValueError where it has none.
    """
    try:
        return _bundle(project, find)
    except ValueError:
        return None


def _bundle(project: bytes, find: Find) -> Bundle:
    kept = _read(KeptLibrary, find(LIBRARY), find)
    _check(kept.version == VERSION and kept.sha256 == sha256(project))
    _check_tags(kept.tags)
    _check(len({each.id for each in kept.attributes}) == len(kept.attributes))
    tags = {tag.id for tag in kept.tags}
    columns = {column.id for column in kept.attributes}
    articles: list[WholeArticle] = []
    annotations: list[Annotation] = []
    for key in kept.articles:
        whole, found = _article(key, find)
        _check(columns.issuperset(whole.values))
        _check(all(tags.issuperset(each.tags) for each in found))
        articles.append(whole)
        annotations += found
    _check(len({whole.article.id for whole in articles}) == len(articles))
    _check(len({each.id for each in annotations}) == len(annotations))
    return Bundle(
        articles=tuple(articles),
        tags=kept.tags,
        attributes=kept.attributes,
        annotations=tuple(annotations),
    )


def _article(key: str, find: Find) -> tuple[WholeArticle, tuple[Annotation, ...]]:
    kept = _read(KeptArticle, find(article_path(key)), find)
    text = find(text_path(key)).decode()
    article = replace(kept.whole.article, source_text=text)
    _check(article.id == key and article.info.length == len(text))
    _check(article.info.sha256 == sha256(kept.whole.raw))
    _check_blocks(article.blocks, text)
    found = kept.whole.extraction
    shown = [image.block for image in found.images]
    shown += [image.block for image in found.remote_images]
    _check(all(0 <= block < len(article.blocks) for block in shown))
    for each in kept.annotations:
        anchor = each.anchor
        _check(each.article == key and each.stands_on(article.info))
        _check(0 <= anchor.start < anchor.end <= len(text))
        _check(text[anchor.start : anchor.end] == anchor.quote)
    return replace(kept.whole, article=article), kept.annotations


def _check_blocks(blocks: Iterable[Block], text: str) -> None:
    end = 0
    for block in blocks:
        _check(end <= block.start < block.end <= len(text))
        _check(
            not text[end : block.start].strip("\n") and "\n" not in text[block.start : block.end]
        )
        end = block.end
    _check(not text[end:].strip("\n"))


def _check_tags(tags: tuple[Tag, ...]) -> None:
    """That each is there once, and none stands under itself."""
    _check(len({tag.id for tag in tags}) == len(tags) == len(Codebook(tags).tags))


def _check(holds: bool) -> None:
    if not holds:
        raise ValueError("what is kept does not hold together")


def _read(kind: type[T], data: bytes, find: Find) -> T:
    try:
        told: Any = json.loads(data)
    except RecursionError as fault:
        raise ValueError("nested too deeply") from fault
    return decoded(kind, told, find)


def _no_bytes(data: bytes) -> str:
    raise ValueError("there is no place for bytes")


def _nothing_kept(name: str) -> bytes:
    raise ValueError(f"there is no {name}")
