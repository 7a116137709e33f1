"""The sample article as a guest: shown with its codebook and highlights, in no library yet."""

from __future__ import annotations

import json
from typing import Any

import resources
from reader.changes import AddAnnotation, AddArticle, AddTag, Batch
from reader.codebook import Codebook
from reader.coding import highlight
from reader.drafts import addition
from reader.immutable import immutable
from reader.importers import read_bytes
from reader.model import Annotation, Article, Evidence, Pattern, Tag, new_id
from reader.quotes import locate_quote

ORIGIN = "gengdu:sample"


@immutable
class Sample:
    """What the sample looks like beside a codebook, and the change that puts it into a library."""

    article: Article
    codebook: Codebook
    annotations: tuple[Annotation, ...]
    change: Batch

    @property
    def raw(self) -> bytes:
        """The file it is read from."""
        return raw_bytes()

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Why the fields of the article say what they say."""
        added = next(one for one in self.change.changes if isinstance(one, AddArticle))
        return added.extraction.evidence

    @classmethod
    def load(cls, codebook: Codebook) -> Sample:
        """The sample for a library with this codebook: tags it has already are used as they are."""
        added = addition(read_bytes(raw_bytes(), ORIGIN))
        new = _starter_tags(codebook)
        tags = Codebook((*codebook.tags, *new))
        annotations = tuple(
            _annotation(added.article, tags, mark) for mark in _marks()["annotations"]
        )
        change = Batch(
            (
                added,
                *(AddTag(tag) for tag in new),
                *(AddAnnotation(annotation) for annotation in annotations),
            )
        )
        return cls(added.article, tags, annotations, change)


def raw_bytes() -> bytes:
    """The sample's file, by which a library knows whether it has it."""
    return resources.path(f"samples/{_marks()['article']}").read_bytes()


def _marks() -> dict[str, Any]:
    marks: dict[str, Any] = json.loads(resources.text("samples/annotations.json"))
    return marks


def _starter_tags(codebook: Codebook) -> list[Tag]:
    """The tags of the starter codebook that ``codebook`` does not have, parents first."""
    known = {codebook.path(tag.id): tag.id for tag in codebook.tags}
    new: list[Tag] = []

    def add(entries: list[dict[str, Any]], parent: str | None, above: str) -> None:
        for position, entry in enumerate(entries):
            path = f"{above} / {entry['name']}" if above else entry["name"]
            if path not in known:
                tag = Tag(
                    id=new_id(),
                    name=entry["name"],
                    parent=parent,
                    colour=entry["colour"],
                    pattern=Pattern(entry["pattern"]),
                    description=entry["description"],
                    position=position,
                )
                new.append(tag)
                known[path] = tag.id
            add(entry.get("children", []), known[path], path)

    add(json.loads(resources.text("samples/codebook.json"))["tags"], None, "")
    return new


def _annotation(article: Article, codebook: Codebook, mark: dict[str, Any]) -> Annotation:
    place = locate_quote(article.source_text, mark["quote"])
    tags = [codebook.find(path).id for path in mark["tags"]]
    return highlight(article, *place, tags, mark["note"])
