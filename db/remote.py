"""Keeping images that were loaded from the web, and taking them out again."""

from __future__ import annotations

from dataclasses import replace

from peewee import SqliteDatabase

from db import models, pictures, reads
from db.tables import delete, present
from reader.changes import Affected, Applied, DropImages, KeepImages, Kind
from reader.model import Image


def keep_images(database: SqliteDatabase, change: KeepImages) -> Applied:
    """Keep images for the blocks that have none yet; Gone, ValueError for a block that shows none
    from the web."""
    key, version = change.article, change.version
    present(reads.article_info(database, key), Kind.ARTICLE, key)
    remote = {each.block for each in pictures.remote_images(database, key, version)}
    filled = pictures.blocks_with_image(database, key, version)
    kept = []
    for image in change.images:
        if image.block not in remote:
            raise ValueError(f"block {image.block} of article {key} shows no image from the web")
        if image.block not in filled:
            pictures.keep_image(database, key, version, image)
            filled.add(image.block)
            kept.append(image.block)
    return Applied(DropImages(key, version, tuple(kept)), _touched(key))


def drop_images(database: SqliteDatabase, change: DropImages) -> Applied:
    """Take out the images of some blocks, with the bytes that no other article shows; Gone."""
    key, version = change.article, change.version
    present(reads.article_info(database, key), Kind.ARTICLE, key)
    dropped = _images_at(database, change)
    table = models.Image
    where = pictures.of_version(table, key, version) & table.block.in_(change.blocks)
    delete(database, table, where)
    pictures.drop_unused(database)
    return Applied(KeepImages(key, version, dropped), _touched(key))


def carry_over(database: SqliteDatabase, key: str, version: int) -> None:
    """Give a new text of an article the images that were loaded for the former one, by their
    addresses: nobody is asked twice."""
    former = {each.block: each.url for each in pictures.remote_images(database, key, version - 1)}
    loaded = {
        former[image.block]: image
        for image in pictures.images(database, key, version - 1)
        if image.block in former
    }
    filled = pictures.blocks_with_image(database, key, version)
    for each in pictures.remote_images(database, key, version):
        if each.block not in filled and each.url in loaded:
            image = replace(loaded[each.url], block=each.block)
            pictures.keep_image(database, key, version, image)


def _images_at(database: SqliteDatabase, change: DropImages) -> tuple[Image, ...]:
    """The images of the blocks, in the order in which these are named."""
    found = {
        image.block: image for image in pictures.images(database, change.article, change.version)
    }
    return tuple(found[block] for block in change.blocks if block in found)


def _touched(key: str) -> Affected:
    return Affected(articles=frozenset({key}), images=frozenset({key}))
