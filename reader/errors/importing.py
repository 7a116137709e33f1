"""Inputs that could not become articles."""

from __future__ import annotations

from reader.errors.base import GengduError


class ImportFailed(GengduError):
    """An input could not become an article; the library is as it was."""


class Unreadable(ImportFailed):
    """The file could not be opened (``name``, ``reason``)."""

    template = "“{name}” could not be read: {reason}."


class EmptyInput(ImportFailed):
    """No bytes, or nothing but white space (``name``)."""

    template = "“{name}” is empty: there is no text to read."


class UnknownFormat(ImportFailed):
    """No importer takes this input (``name``, ``formats``)."""

    template = "“{name}” is not a kind of file Gengdu reads. It reads {formats}."


class NotText(ImportFailed):
    """The bytes are something else than the name says (``name``, ``actual``)."""

    template = "“{name}” is not text or a web page: its content is {actual}."


class TooLarge(ImportFailed):
    """Over the size limit (``name``, ``limit``: megabytes)."""

    template = "“{name}” is larger than {limit} MB, the most Gengdu reads at once."


class WrongEncoding(ImportFailed):
    """The bytes do not decode as asked (``name``, ``encoding``)."""

    template = "“{name}” cannot be read as {encoding}. Leave the encoding out to have it found."


class NoArticle(ImportFailed):
    """Nothing in the input reads like an article (``name``)."""

    template = "No article text was found in “{name}”."


class FetchFailed(ImportFailed):
    """A page of the web could not be had (``address``), or holds no article as it was sent."""


class BadAddress(FetchFailed):
    """No whole address of http or https, or one with a password in it."""

    template = (
        "“{address}” is not an address Gengdu fetches: it must begin with http:// or https:// and "
        "hold no password."
    )


class Unreachable(FetchFailed):
    """No answer from there: no such name, no connection, or it broke off."""

    template = (
        "“{address}” could not be reached. Check the address and the connection, or save the page "
        "in a browser and import the file."
    )


class TookTooLong(FetchFailed):
    """The page was not whole in time (``seconds``)."""

    template = "“{address}” took longer than {seconds} seconds. Try again later."


class PageTooLarge(FetchFailed):
    """The page is over the size limit (``limit``: megabytes)."""

    template = "“{address}” is larger than {limit} MB, the most Gengdu fetches."


class TooManyRedirects(FetchFailed):
    """The page was forwarded more often than allowed (``count``)."""

    template = "“{address}” was forwarded more than {count} times without an end."


class RefusedByServer(FetchFailed):
    """The server answered with a status that is no page (``status``: of HTTP)."""

    template = (
        "The server of “{address}” refused the page (status {status}). If a browser shows it, save "
        "it there and import the file."
    )


class UnsafeCertificate(FetchFailed):
    """The server does not prove who it is (``reason``: in the words of the network library)."""

    template = "“{address}” was not fetched: the server’s certificate cannot be trusted ({reason})."


class PoorPage(FetchFailed):
    """What was sent holds no article (``reason``)."""

    template = (
        "“{address}” holds no article as it was sent: {reason}. Open it in a browser, save the "
        "page, and import the file."
    )


class ImageRefused(FetchFailed):
    """An image of the web that is not asked for or not kept (``reason``)."""

    template = "The image “{address}” was not loaded: {reason}."


class Damaged(ImportFailed):
    """Not whole, or not built as its format says (``name``, ``actual``: what it should be)."""

    template = "“{name}” is damaged: it could not be read as {actual}."


class Locked(ImportFailed):
    """It needs a password or a licence (``name``)."""

    template = "“{name}” is locked. Save a copy of it without a password and import that."


class NoTextLayer(ImportFailed):
    """A PDF whose pages are pictures, or whose letters have no meaning (``name``)."""

    template = "“{name}” has no text, only pictures of it. Run text recognition (OCR) on it first."


class TooMuch(ImportFailed):
    """Over a limit inside the input (``name``, ``limit``, ``unit``: of what)."""

    template = "“{name}” is more than Gengdu reads at once: over {limit} {unit}."


class ArchiveInArchive(ImportFailed):
    """An archive too deep in archives (``name``)."""

    template = "“{name}” is an archive within archives. Unpack it, then import what is in it."


class GaveUp(ImportFailed):
    """Reading took too long, too much memory, or down the process it ran in (``name``)."""

    template = "“{name}” takes too long or too much memory to read. It was left out."


class NothingInside(ImportFailed):
    """A folder or an archive without anything that is read (``name``, ``formats``)."""

    template = "“{name}” holds nothing that Gengdu reads. It reads {formats}."


class NoCoding(ImportFailed):
    """No coding of another program, though it looked like some (``name``)."""

    template = "“{name}” holds no coding that Gengdu can read."


class StillOpen(ImportFailed):
    """Another program has it open: it is not whole on the disk (``name``)."""

    template = "“{name}” is open in another program, or was not closed well. Close it there first."
