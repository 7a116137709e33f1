"""Faults of an export beside those of writing the file."""

from __future__ import annotations

from reader.errors.base import GengduError


class DamagedBlocks(GengduError):
    """What is to be brought up to date has marks that do not fit together (``line``, from 1)."""

    template = (
        "The marks of an earlier export are damaged at line {line}: each block must begin and end "
        "once, outside of the others. Nothing was changed."
    )
