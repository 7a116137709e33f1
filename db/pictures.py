"""The images of an article: those the library has, by their hash, and the addresses of others.

Each belongs to one version of the article's text, since it stands for one of its blocks.
"""

from __future__ import annotations

from typing import Any

from peewee import SqliteDatabase

from db import models
from db.tables import delete, insert_all
from reader.drafts import sha256
from reader.model import Extraction, Image, RemoteImage


def images(database: SqliteDatabase, key: str, version: int) -> tuple[Image, ...]:
    """The images of a version of an article: those that came with it in the order of the text, then
    those that were loaded."""
    table, blob = models.Image, models.Blob
    query = (
        table.select(blob.data, table.media_type, table.block)
        .join(blob, on=(table.blob == blob.sha256))
        .where(of_version(table, key, version))
        .order_by(table.id)
    )
    return tuple(
        Image(bytes(data), media_type, block)
        for data, media_type, block in query.tuples().execute(database)
    )


def remote_images(database: SqliteDatabase, key: str, version: int) -> tuple[RemoteImage, ...]:
    """The addresses of the images that a version of an article shows from the web."""
    table = models.RemoteImage
    query = (
        table.select(table.url, table.block)
        .where(of_version(table, key, version))
        .order_by(table.id)
    )
    return tuple(RemoteImage(url, block) for url, block in query.tuples().execute(database))


def blocks_with_image(database: SqliteDatabase, key: str, version: int) -> set[int]:
    """The numbers of the blocks of a version of an article whose image is kept."""
    table = models.Image
    query = table.select(table.block).where(of_version(table, key, version))
    return {block for (block,) in query.tuples().execute(database)}


def keep(database: SqliteDatabase, key: str, version: int, extraction: Extraction) -> None:
    """Keep the images of a version of an article, and the addresses of others."""
    for image in extraction.images:
        keep_image(database, key, version, image)
    own = {"article": key, "version": version}
    rows = [own | {"block": each.block, "url": each.url} for each in extraction.remote_images]
    insert_all(database, models.RemoteImage, rows)


def keep_image(database: SqliteDatabase, key: str, version: int, image: Image) -> None:
    """Keep an image; its bytes only if the library does not have them."""
    digest = sha256(image.data)
    models.Blob.insert(sha256=digest, data=image.data).on_conflict_ignore().execute(database)
    models.Image.insert(
        article=key, version=version, block=image.block, media_type=image.media_type, blob=digest
    ).execute(database)


def let_go(database: SqliteDatabase, key: str, version: int) -> None:
    """Forget the images of a version of an article, and the bytes that no other shows."""
    delete(database, models.Image, of_version(models.Image, key, version))
    delete(database, models.RemoteImage, of_version(models.RemoteImage, key, version))
    drop_unused(database)


def drop_unused(database: SqliteDatabase) -> None:
    """Forget the bytes that no article shows."""
    used = models.Image.select(models.Image.blob)
    delete(database, models.Blob, models.Blob.sha256.not_in(used))


def of_version(table: type[models.Image] | type[models.RemoteImage], key: str, version: int) -> Any:
    """The condition for the rows of a version of an article."""
    return (table.article == key) & (table.version == version)
