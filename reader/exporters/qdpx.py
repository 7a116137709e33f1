"""REFI-QDA projects (.qdpx): articles, codebook and coding for NVivo, MAXQDA, ATLAS.ti and others.

An archive with one document and the texts of the articles. Times in it are those of the library,
and no path of this machine is in it, so that the same excerpts are written the same.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from reader.exchange.refi_kept import (
    LIBRARY,
    NOT_CARRIED,
    VERSION,
    KeptArticle,
    KeptLibrary,
    article_path,
    bytes_path,
    json_bytes,
)
from reader.exporters.base import ExportOptions, Material
from reader.exporters.labels import LABELS, Labels
from reader.exporters.refi_project import Contents, project, text_path
from reader.model import Annotation, Excerpt
from reader.whole import WholeArticle

_DOCUMENT = "project.qde"
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time ZIP gives every file: any other would make two exports of the same differ."""


class Qdpx:
    """One archive. Orphans have no passage another program could show: they are named in the
    project's description and in a file beside it."""

    name = "qdpx"
    title = "REFI-QDA project"
    suffix = ".qdpx"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the archive, an article at a time."""
        labels = LABELS[options.language]
        coding = _sorted(material)
        with ZipFile(stream, "w") as archive:
            store = _Store(archive)
            articles = [
                _put_article(store, _whole(material, info.id), coding.by_article[info.id])
                for info in material.articles()
            ]
            told = _not_carried(coding.orphans, labels)
            contents = Contents(
                material.codebook,
                material.attributes,
                articles,
                coding.by_article,
                told,
                labels,
            )
            digest = store.put_pieces(_DOCUMENT, project(contents))
            kept = KeptLibrary(
                VERSION,
                digest,
                material.codebook.tags,
                material.attributes,
                tuple(whole.article.id for whole in articles),
            )
            store.put(LIBRARY, json_bytes(kept, store.keep))
            store.put(NOT_CARRIED, f"{told}\n".encode())


@dataclass(slots=True)
class _Coding:
    """The annotations that have a passage, by the ids of their articles, and those without."""

    by_article: defaultdict[str, list[Annotation]] = field(
        default_factory=lambda: defaultdict(list)
    )
    orphans: list[tuple[str, str]] = field(default_factory=list)


def _sorted(material: Material) -> _Coding:
    """Of all excerpts what a project carries; of orphans the title of the article and the quote.

    Tags in the trash stay behind: nothing else is written of them.
    """
    coding, codebook = _Coding(), material.codebook
    for excerpt in material.excerpts():
        found = excerpt.annotation
        if excerpt.is_orphan:
            coding.orphans.append(_orphan(excerpt))
            continue
        tags = tuple(tag for tag in found.tags if tag in codebook)
        coding.by_article[found.article].append(replace(found, tags=tags))
    return coding


def _orphan(excerpt: Excerpt) -> tuple[str, str]:
    return excerpt.article.metadata.title, excerpt.annotation.anchor.quote


def _whole(material: Material, article: str) -> WholeArticle:
    """An article, without values in columns that are not written."""
    whole, columns = material.whole(article), {each.id for each in material.attributes}
    values = {key: value for key, value in whole.values.items() if key in columns}
    return replace(whole, values=values)


def _put_article(
    store: _Store, whole: WholeArticle, annotations: Iterable[Annotation]
) -> WholeArticle:
    """Write an article's text and what is kept of it; the article without its text and bytes."""
    article, text = whole.article, whole.article.source_text.encode()
    store.put(text_path(article.id), text)
    bare = replace(
        whole, article=replace(article, source_text=""), origin=_without_folders(whole.origin)
    )
    store.known[bytes_path(text)] = text_path(article.id)
    kept = KeptArticle(bare, tuple(annotations))
    store.put(article_path(article.id), json_bytes(kept, store.keep))
    return WholeArticle(
        replace(article, source_text="", blocks=()),
        memo=whole.memo,
        values=whole.values,
        collections=whole.collections,
    )


def _without_folders(origin: str) -> str:
    """An address, or the name of a file: whose folders it stood in is nobody else's business."""
    # Here: the package of importers takes long to load.
    from reader.importers.origin import name_of

    return name_of(origin)


def _not_carried(orphans: Iterable[tuple[str, str]], labels: Labels) -> str:
    listed = [f"- {title or labels.untitled}{labels.colon}{quote}" for title, quote in orphans]
    told = [labels.kept_for_gengdu]
    if listed:
        told.append("\n".join((labels.orphans_left_out.format(count=len(listed)), *listed)))
    return "\n\n".join(told)


@dataclass(slots=True)
class _Store:
    """The archive as it is written; ``known`` says where bytes of a name of `bytes_path` are."""

    archive: ZipFile
    known: dict[str, str] = field(default_factory=dict)

    def put(self, name: str, data: bytes) -> None:
        """Write a file."""
        self.archive.writestr(_entry(name), data)

    def put_pieces(self, name: str, pieces: Iterable[str]) -> str:
        """Write a file piece by piece; the SHA-256 of the whole."""
        digest = hashlib.sha256()
        with self.archive.open(_entry(name), "w", force_zip64=True) as file:
            for piece in pieces:
                data = piece.encode()
                digest.update(data)
                file.write(data)
        return digest.hexdigest()

    def keep(self, data: bytes) -> str:
        """Write bytes, each but once; the name of the file they are in."""
        name = bytes_path(data)
        if name not in self.known:
            self.put(name, data)
            self.known[name] = name
        return self.known[name]


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EARLIEST)
    entry.compress_type = ZIP_DEFLATED
    # As any reader may have it, whatever system this is written on.
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry
