"""A page by itself, shown as a person would see it, and what its pixels say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

from reader.model import Article
from ui.desktop.page.area import PROGRESS
from ui.desktop.page.document import PageDocument
from ui.desktop.page.view import Page

ShowPage = Callable[[Article], tuple[Page, PageDocument]]
"""Shows an article on a page of 900 by 640 pixels."""


def grabbed(page: Page) -> QImage:
    """The page's pixels, but for the line along its lower edge that shows how far it is read: its
    length is an estimate until all has been seen."""
    image = page.viewport().grab().toImage()
    return image.copy(image.rect().adjusted(0, 0, 0, -PROGRESS))


def colours(image: QImage, box: QRect | None = None) -> set[str]:
    """Every colour in an image, or in a box of it."""
    part = (image.copy(box) if box else image).convertToFormat(QImage.Format.Format_RGB32)
    return {f"#{pixel & 0xFFFFFF:06x}" for pixel in set(memoryview(part.constBits()).cast("I"))}


def place(page: Page, offset: int) -> QPoint:
    """The left edge of a character that is in sight, half way up its line; selects nothing."""
    page.select(offset, offset + 1)
    box = page.selection_box()
    page.clear_selection()
    assert not box.isEmpty(), f"{offset} is out of sight"
    return QPoint(box.left() + 1, box.center().y())
