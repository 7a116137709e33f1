"""ZIP archives of our own making, good and hostile."""

from __future__ import annotations

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile


def zipped(files: Mapping[str, bytes | str], *, packed: bool = True) -> bytes:
    """An archive of files by their names, in order; text is put in as UTF-8."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED if packed else ZIP_STORED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def renamed(archive: bytes, old: bytes, new: bytes) -> bytes:
    """The archive with a name in it written as other bytes of the same length, not as UTF-8."""
    assert len(old) == len(new)
    return archive.replace(old, new)
