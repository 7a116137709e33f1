"""What a person can do about an input that did not come in, or not quite."""

from __future__ import annotations

from collections.abc import Mapping

from reader.errors import (
    ArchiveInArchive,
    BadExchangeFile,
    Damaged,
    EmptyInput,
    FetchFailed,
    GaveUp,
    GengduError,
    LibraryError,
    Locked,
    NoArticle,
    NoCoding,
    NoTextLayer,
    NothingInside,
    NotText,
    StillOpen,
    TooLarge,
    TooMuch,
    UnknownFormat,
    Unreadable,
)
from reader.model import Caution
from ui.desktop.i18n import tr


def for_fault(error: GengduError) -> str:
    """What to do about a fault; empty where its own sentence says all there is."""
    known = _faults()
    return next((known[kind] for kind in type(error).__mro__ if kind in known), "")


def for_caution(caution: Caution) -> str:
    """What to do about a caution; empty where nothing is to be done."""
    return _cautions().get(caution, "")


def _faults() -> Mapping[type, str]:
    convert = tr("Save it as a web page or as text, and import that.")
    paste = tr("Open it, copy the text of the article, and paste it here.")
    return {
        Unreadable: tr("Check that it is still there and that you may open it, then try again."),
        EmptyInput: tr("Save or download it again."),
        UnknownFormat: convert,
        NotText: convert,
        NoArticle: paste,
        GaveUp: paste,
        TooLarge: tr("Split it, and import the parts."),
        TooMuch: tr("Take out what you need, and import that."),
        ArchiveInArchive: tr("Unpack it, and import what is in it."),
        Damaged: tr("Get it anew: this copy is not whole."),
        Locked: tr("Save a copy without a password, and import that."),
        NoTextLayer: tr("Run text recognition (OCR) on it first."),
        BadExchangeFile: tr("Export it anew from the program it comes from."),
        NoCoding: tr("Choose a file that a program for coding has exported."),
        StillOpen: tr("Close it in the other program, then try again."),
        NothingInside: tr("Choose a folder or an archive that holds articles."),
        FetchFailed: tr("Open it in a browser, save the page, and import the file."),
        LibraryError: tr("Mend that and import all again: what came in is not doubled."),
    }


def _cautions() -> Mapping[Caution, str]:
    compare = tr("Compare it with the page before you rely on it.")
    return {
        Caution.FLATTENED: compare,
        Caution.INCOMPLETE: compare,
        Caution.IMAGES_MISSING: tr("Save the page with its pictures, and import it again."),
        Caution.REBUILT: tr("Look its paragraphs through before you quote."),
    }
