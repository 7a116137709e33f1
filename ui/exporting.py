"""Exports without a window: what is asked for, read in a thread of its own, and written."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from db.library import Library
from db.selection import Selection, Shape, material_of
from reader.codebook import Codebook
from reader.excerpts import excerpt
from reader.exporters import TEMPLATE, Exporter, ExportOptions, Material
from reader.exporters.listed import Listed
from reader.exporters.template_file import head_of
from reader.exporters.updating import can_update, write_file
from reader.exporters.watched import Watched
from reader.files import refuse_library
from reader.immutable import immutable
from reader.model import Annotation, Excerpt
from reader.passages import Grouping, Order
from reader.whole import WholeArticle

T = TypeVar("T")

PREVIEWED = 4
"""How many excerpts a preview shows."""

PREVIEW_SECONDS = 2.0
"""How long a template may take for a preview."""

MOST_SHOWN = 20_000
"""How much of a document a preview shows, in code points."""


@immutable
class Guest:
    """An article that is in no library, with what is coded in it."""

    whole: WholeArticle
    annotations: Sequence[Annotation]
    codebook: Codebook


Source = Selection | Guest
"""What is exported: passages of the library, or of a guest."""


@immutable
class ExportOrder:
    """All that a person has chosen for an export."""

    source: Source
    shape: Shape
    exporter: Exporter
    options: ExportOptions
    update: bool = False
    """Whether what somebody has written into the file since it was exported is kept."""

    @property
    def suffix(self) -> str:
        """The ending of the file, with its dot; a template may say its own."""
        if self.exporter.name == TEMPLATE:
            return head_of(self.options.template).ending
        return self.exporter.suffix


def export_to(
    path: Path, library: Path, order: ExportOrder, read: Callable[[int, int], None]
) -> int:
    """Write the file of an export, whole or not at all; how many excerpts are in it.

    May be called in any thread: it opens the ``library`` (its path) anew. ``read`` is told, again
    and again, how many excerpts have been read of how many; whatever it raises ends the export.
    Raises ExportFailed, DamagedBlocks, a TemplateError or a LibraryError.
    """
    refuse_library(path, library)

    def carry_out(material: Material, total: int) -> int:
        done = 0

        def heard(now: int) -> None:
            nonlocal done
            done = min(now, total)
            read(done, total)

        exporter = order.exporter
        if exporter.name == TEMPLATE:
            from reader.exporters.template import Template

            exporter = Template(ticked=lambda: read(done, total))
        updates = order.update and can_update(exporter)
        write_file(path, exporter, Watched(material, heard), order.options, updates=updates)
        return total

    return _with_material(library, order, None, carry_out)


def preview(library: Path, order: ExportOrder) -> str | None:
    """How the export begins, with a few excerpts; None for a format that is no text.

    May be called in any thread. Raises as `export_to`.
    """
    exporter = order.exporter
    if exporter.name == TEMPLATE:
        from reader.exporters.template import Template

        exporter = Template(PREVIEW_SECONDS)

    def carry_out(material: Material, _: int) -> str | None:
        stream = io.BytesIO()
        exporter.write(material, order.options, stream)
        return _text(stream.getvalue())

    return _with_material(library, order, PREVIEWED, carry_out)


def _text(data: bytes) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text.replace("\r\n", "\n")[:MOST_SHOWN]


def _with_material(
    library: Path, order: ExportOrder, most: int | None, use: Callable[[Material, int], T]
) -> T:
    if isinstance(order.source, Guest):
        listed = guest_material(order.source, order.shape, most)
        return use(listed, len(listed.listed))
    with Library(library, create=False) as opened:
        return use(*material_of(opened, order.source, order.shape, most))


def guest_material(guest: Guest, shape: Shape, most: int | None = None) -> Listed:
    """The excerpts of a guest in their shape; with ``most`` no more than the first so many."""
    article, codebook = guest.whole.article, guest.codebook
    annotations = list(guest.annotations)
    if shape.order is Order.CHANGED:
        annotations.sort(key=lambda each: each.modified_at, reverse=True)
    found = [excerpt(article, each, codebook, around=shape.around) for each in annotations]
    parts = [(name, each) for each in found for name in _headings(each, shape.grouping)]
    if shape.grouping is Grouping.TAG:
        places = {codebook.path(tag.id): place for place, tag in enumerate(codebook.tags)}
        parts.sort(key=lambda part: places.get(part[0], len(places)))
    elif shape.grouping is not Grouping.NONE:
        parts.sort(key=lambda part: part[0])
    headings = [name for name, _ in parts[:most]] if shape.grouping is not Grouping.NONE else []
    listed = [each for _, each in parts[:most]]
    return Listed(listed, codebook, {article.id: guest.whole}, headings)


def _headings(found: Excerpt, grouping: Grouping) -> tuple[str, ...]:
    """The groups that an excerpt stands in."""
    known = found.article.metadata
    match grouping:
        case Grouping.TAG:
            return found.tags or ("",)
        case Grouping.ARTICLE:
            return (known.title,)
        case Grouping.OUTLET:
            return (known.outlet,)
        case Grouping.YEAR:
            return (known.published_at[:4],)
        case Grouping.CODER:
            return (found.annotation.coder,)
    return ("",)
