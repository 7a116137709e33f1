"""Why a file was not read or written: phrases that end a sentence of reader.errors.

They are values, not free text, so that the desktop can say them in the person's language.
"""

from __future__ import annotations

import errno
from enum import StrEnum


class Reason(StrEnum):
    """A phrase that follows "could not be read:" or "could not be written:"."""

    NO_FILE = "there is no such file"
    NO_FOLDER = "there is no such folder"
    IS_FOLDER = "it is a folder"
    NOT_ORDINARY = "it is not an ordinary file"
    NO_NAME = "no file can have this name"
    ESCAPES = "its name leads out of the archive"
    LONG_NAME = "the name is too long"
    LINK_LOOP = "it is a link that leads back to itself"
    NOT_READABLE = "you may not read it"
    NOT_WRITABLE = "you may not write there"
    FILE_PROTECTED = "it is write-protected"
    FOLDER_PROTECTED = "its folder is write-protected"
    LIBRARY_ITSELF = "it is the library itself"
    DISK_READ_ONLY = "the disk can only be read"
    DISK_FULL = "the disk is full"
    SHARE_FULL = "your share of the disk is full"
    TOO_LARGE = "the file is too large for the disk"
    DISK_FAULT = "the disk has a fault"
    REFUSED = "the system refused"
    NOT_UTF8 = "what is there now is not text in UTF-8"
    NOT_JSON = "it is not JSON"
    NOT_THIS_FORMAT = "it holds something else"
    NEWER_FORMAT = "it was written by a newer Gengdu"


class Unit(StrEnum):
    """What a limit counts: a phrase that follows a number."""

    FILES = "files"
    PAGES = "pages"
    CHARACTERS = "characters"
    ELEMENTS = "elements"
    UNPACKED = "MB when unpacked"
    TIMES_PACKED = "times its packed size"
    LEVELS = "levels of nesting"


_COMMON = {
    errno.EISDIR: Reason.IS_FOLDER,
    errno.ENAMETOOLONG: Reason.LONG_NAME,
    errno.ELOOP: Reason.LINK_LOOP,
    errno.EROFS: Reason.DISK_READ_ONLY,
    errno.ENOSPC: Reason.DISK_FULL,
    errno.EDQUOT: Reason.SHARE_FULL,
    errno.EFBIG: Reason.TOO_LARGE,
    errno.EIO: Reason.DISK_FAULT,
}
_READING = {
    errno.ENOENT: Reason.NO_FILE,
    errno.ENOTDIR: Reason.NO_FILE,
    errno.EACCES: Reason.NOT_READABLE,
    errno.EPERM: Reason.NOT_READABLE,
}
_WRITING = {
    errno.ENOENT: Reason.NO_FOLDER,
    errno.ENOTDIR: Reason.NO_FOLDER,
    errno.EACCES: Reason.NOT_WRITABLE,
    errno.EPERM: Reason.NOT_WRITABLE,
}


def why_not_read(fault: OSError) -> Reason:
    """Why a file could not be read, by POSIX's error number."""
    return (_READING | _COMMON).get(fault.errno or 0, Reason.REFUSED)


def why_not_written(fault: OSError) -> Reason:
    """Why a file could not be written, by POSIX's error number."""
    return (_WRITING | _COMMON).get(fault.errno or 0, Reason.REFUSED)
