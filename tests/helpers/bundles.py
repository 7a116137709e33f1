"""Files of coding as readers give them, made of a library of ours."""

from __future__ import annotations

from db.library import Library
from db.material import LibraryMaterial
from reader.exchange.bundle import Bundle
from reader.passages import PassageFilter


def bundle_of(library: Library) -> Bundle:
    """All that a library holds."""
    material = LibraryMaterial(library, library.find_passages(PassageFilter()))
    return Bundle(
        articles=tuple(material.whole(info.id) for info in library.articles()),
        tags=library.codebook().tags,
        attributes=tuple(library.attributes()),
        annotations=tuple(library.annotations()),
    )
