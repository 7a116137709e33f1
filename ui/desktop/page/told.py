"""What the highlights at a place say, in words: for the ear, and for the line below."""

from __future__ import annotations

from collections.abc import Sequence

from reader.codebook import Codebook
from reader.model import Annotation
from ui.desktop.i18n import tr


def told(annotations: Sequence[Annotation], codebook: Codebook) -> str:
    """The tags and notes of some annotations, one sentence each; empty if there are none."""
    return " ".join(_told(each, codebook) for each in annotations)


def _told(annotation: Annotation, codebook: Codebook) -> str:
    tags = [codebook.path(key) for key in annotation.tags if key in codebook]
    names = tr(", ").join(tags) if tags else tr("no tag")
    note = " ".join(annotation.note.split())
    template = tr("Highlight: {tags}. Note: {note}") if note else tr("Highlight: {tags}.")
    return template.format(tags=names, note=note)
