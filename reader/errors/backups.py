"""Backups of a library, putting one back, and bringing an older library up to date."""

from __future__ import annotations

from reader.errors.base import GengduError
from reader.errors.library import LibraryError


class BackupFailed(GengduError):
    """No backup could be written (``path``, ``reason``); no half of one is left."""

    template = (
        "No backup could be written to “{path}”: {reason}. The library is as it was; free some "
        "space or choose another folder for backups."
    )


class BackupCancelled(GengduError):
    """A person, or the end of the program, has stopped a backup."""

    template = "The backup was cancelled. The library is as it was."


class BackupExists(GengduError):
    """A backup was to be written over a file that is there (``path``)."""

    template = "“{path}” is there already. It was left as it is; name another file."


class BackupDamaged(LibraryError):
    """A backup is not what it should be (``path``, ``reason``)."""

    template = (
        "The backup “{path}” is damaged: {reason}. The library is as it was; take another backup."
    )


class LibraryHeld(LibraryError):
    """Another program has the library open, so that no other can take its place (``path``)."""

    template = (
        "Another program has the library “{path}” open. Nothing was changed; close it there and "
        "try again."
    )


class UpgradeFailed(LibraryError):
    """An older library could not be brought up to date (``path``, ``reason``, ``backup``)."""

    template = (
        "The library “{path}” is of an older Gengdu and could not be brought up to date: {reason}. "
        "It was left as it was; so is its backup, “{backup}”. Open it with the Gengdu that made "
        "it, and tell us what you read here."
    )


class UpgradeWithoutBackup(LibraryError):
    """An older library is not brought up to date where no backup can be made (``path``,
    ``reason``)."""

    template = (
        "The library “{path}” is of an older Gengdu and is not brought up to date without a "
        "backup, which could not be made: {reason}. It was left as it is; free some space and "
        "open it again."
    )


class CheckCancelled(GengduError):
    """A person has stopped a check of the library."""

    template = "The check was cancelled. Nothing was changed."
