"""The library file, what was asked of it, and what was to be written from it."""

from __future__ import annotations

from reader.errors.base import GengduError


class ExportFailed(GengduError):
    """The export file could not be written (``path``, ``reason``); an older one is as it was."""

    template = "“{path}” could not be written: {reason}. Nothing was changed."


class ExportCancelled(GengduError):
    """A person has stopped an export; an older file is as it was."""

    template = "The export was cancelled. Nothing was written."


class UnknownExportFormat(GengduError):
    """No exporter has this name or file ending (``format``, ``formats``)."""

    template = "Gengdu cannot export to “{format}”. It exports to {formats}."


class LibraryError(GengduError):
    """The library file, or what was asked of it."""


class LibraryUnreadable(LibraryError):
    """The library file could not be opened (``path``, ``reason``)."""

    template = "The library “{path}” could not be opened: {reason}."


class NotALibrary(LibraryError):
    """The file is something else (``path``)."""

    template = "“{path}” is not a Gengdu library. It was left as it is."


class NewerLibrary(LibraryError):
    """Made by a newer Gengdu (``path``, ``version``, ``known``: schema versions)."""

    template = (
        "The library “{path}” was made by a newer Gengdu (format {version}, this one knows up to "
        "{known}). It was left as it is; update Gengdu to open it."
    )


class ReadOnlyLibrary(LibraryError):
    """A write was asked of a library that can only be read (``path``)."""

    template = "The library “{path}” is read-only. Nothing was changed."


class LibraryGone(LibraryError):
    """Another file or none stands where the library was opened (``path``)."""

    template = (
        "The library “{path}” is no longer where it was opened. Nothing was changed; bring it "
        "back there, or open it anew."
    )


class LibraryBusy(LibraryError):
    """Another program holds the library for writing (``path``)."""

    template = "Another program is writing to the library “{path}”. Nothing was changed; try again."


class LibraryTaken(LibraryBusy):
    """Another program works in the library (``path``, ``program``, ``process``: its number,
    ``computer``, ``since``)."""

    template = (
        "“{program}” is working in the library “{path}” (process {process} on {computer}, since "
        "{since}). Nothing was changed; close it there, or try again."
    )


class LibraryFull(LibraryError):
    """The disk is full (``path``)."""

    template = "The disk with the library “{path}” is full. Nothing was changed; free some space."


class LibraryDamaged(LibraryError):
    """SQLite finds the file malformed (``path``)."""

    template = "The library “{path}” is damaged. It was left as it is; restore a backup of it."


class DamagedReadOnly(LibraryDamaged):
    """A write was asked of what could be read of a damaged library (``path``)."""

    template = (
        "The library “{path}” is damaged, so it can only be read. Nothing was changed; go on in a "
        "backup of it."
    )


class NothingReadable(LibraryDamaged):
    """Nothing at all can be read of a damaged library that has no backup (``path``)."""

    template = (
        "The library “{path}” is damaged, and nothing in it can be read. It was left as it is; no "
        "backup of it was found."
    )


class NothingButBackup(LibraryDamaged):
    """Nothing at all can be read of a damaged library (``path``, ``backup``: its last one,
    ``made``: when that was made)."""

    template = (
        "The library “{path}” is damaged, and nothing in it can be read. It was left as it is. The "
        "last backup is “{backup}”, of {made}; open that one."
    )


class NoSuchArticle(LibraryError):
    """No article has an id that begins so (``article``)."""

    template = "No article’s id begins with “{article}”."


class AmbiguousArticle(LibraryError):
    """Several articles have ids that begin so (``article``, ``count``)."""

    template = "The ids of {count} articles begin with “{article}”. Give more of the id."


class NoSuchAnnotation(LibraryError):
    """No annotation has an id that begins so (``annotation``)."""

    template = "No annotation’s id begins with “{annotation}”."


class AmbiguousAnnotation(LibraryError):
    """Several annotations have ids that begin so (``annotation``, ``count``)."""

    template = "The ids of {count} annotations begin with “{annotation}”. Give more of the id."


class Gone(LibraryError):
    """A change names something that is not in the library (``kind``, ``id``)."""

    template = "The {kind} {id} is no longer in the library. Nothing was changed."


class InUse(LibraryError):
    """An undo would take out what others have built on since (``kind``, ``title``)."""

    template = "The {kind} “{title}” has passages by now. Delete it instead: the trash keeps them."
