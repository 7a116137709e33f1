"""Every fault a person can cause or meet, each with one plain sentence.

    GengduError                 shown to the person as it stands; never a traceback
    ├── ImportFailed            an input could not become an article
    │   ├── Unreadable          the file could not be opened
    │   ├── EmptyInput          no bytes, or nothing but white space
    │   ├── UnknownFormat       no importer takes it
    │   ├── TooLarge            over the size limit
    │   ├── WrongEncoding       does not decode under the encoding that was asked for
    │   ├── NoArticle           nothing in it reads like an article
    │   ├── Damaged             not whole, or not built as its format says
    │   ├── Locked              it needs a password or a licence
    │   ├── NoTextLayer         a PDF of pictures
    │   ├── TooMuch             too many files, pages or elements; unpacks too large
    │   ├── ArchiveInArchive    too deep to unpack
    │   ├── GaveUp              takes too long, or too much memory
    │   ├── NothingInside       a folder or an archive without anything that is read
    │   └── FetchFailed         a page of the web could not be had, or holds no article
    ├── QuoteError              a quote that does not name one passage
    │   ├── QuoteNotFound
    │   └── QuoteNotUnique
    ├── CodebookError           a tag that cannot be as asked
    │   ├── UnknownTag
    │   ├── TagExists
    │   ├── BadTagName
    │   └── BadCodebookFile
    ├── DictionaryError         an entry or a file of the person's own dictionary
    │   ├── BadDictionaryEntry
    │   ├── NoSuchEntry
    │   ├── BadDictionaryFile
    │   └── DictionaryUnreadable
    ├── ShelfError              a column, a collection or a filter that cannot be as asked
    │   ├── BadItemName
    │   ├── ItemExists
    │   └── BadValue
    ├── NotADate                what was typed where a date is wanted
    ├── QueryError              a search that cannot be understood (reader.query_errors)
    │   ├── BadValue
    │   ├── BadPeriod
    │   ├── BadFilter
    │   └── NoSuchFilter
    ├── ExportFailed            nothing was written
    └── LibraryError            the library file or what was asked of it

Anything else that is raised is a defect of ours. Each class has a ``template`` in English with
named places. The desktop translates the template and fills the same places, so an error raised
below the toolkit still speaks the person's language.
"""

from __future__ import annotations

from functools import partial
from typing import ClassVar


class GengduError(Exception):
    """A fault with a sentence for the person: what happened, what was kept, what to do next."""

    template: ClassVar[str] = "Something went wrong."

    def __init__(self, **places: object) -> None:
        self.places = places
        super().__init__(self.template.format(**places))

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by the named places, so that an error crosses a process boundary whole."""
        return (partial(type(self), **self.places), ())


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


class QuoteError(GengduError):
    """A quote that does not name one passage."""


class EmptyQuote(QuoteError):
    """A quote with nothing in it."""

    template = "The quote is empty."


class QuoteNotFound(QuoteError):
    """The quote is not in the text, in any script (``quote``)."""

    template = "The quote “{quote}” is not in this article, in any script."


class QuoteNotUnique(QuoteError):
    """The quote is there more than once (``quote``, ``count``)."""

    template = (
        "The quote “{quote}” occurs {count} times in this article. "
        "Say which one with its number, or quote more of it."
    )


class NoSuchOccurrence(QuoteError):
    """There are fewer occurrences than the number asked for (``quote``, ``count``, ``number``)."""

    template = "The quote “{quote}” occurs {count} times in this article, not {number} times."


class CodebookError(GengduError):
    """A tag that cannot be as asked."""


class UnknownTag(CodebookError):
    """No tag has this path or name (``tag``)."""

    template = "There is no tag “{tag}” in the codebook."


class AmbiguousTag(CodebookError):
    """Several tags have this name (``tag``, ``paths``)."""

    template = "“{tag}” could be any of these tags: {paths}. Give the whole path."


class TagExists(CodebookError):
    """A tag of this name stands at this place already (``tag``)."""

    template = "There is already a tag “{tag}” at this place in the codebook."


class BadTagName(CodebookError):
    """A name a tag cannot have (``tag``)."""

    template = (
        "“{tag}” cannot be the name of a tag: a name is one line of 1 to 200 characters "
        "without “ / ”."
    )


class BadTagParent(CodebookError):
    """A tag cannot stand under itself (``tag``)."""

    template = "“{tag}” cannot be moved under itself."


class BadCodebookFile(CodebookError):
    """A file that holds no tags (``path``)."""

    template = "“{path}” holds no tags: neither a table with their names nor a list of them."


class DictionaryError(GengduError):
    """An entry or a file of a person's own dictionary."""


class BadDictionaryEntry(DictionaryError):
    """A form an entry cannot have (``form``, ``most``: code points)."""

    template = (
        "“{form}” cannot be a form in the dictionary: a form is one line of 1 to {most} characters."
    )


class NoSuchEntry(DictionaryError):
    """No entry has this source form at this place (``form``)."""

    template = "There is no entry for “{form}” in this dictionary."


class BadDictionaryFile(DictionaryError):
    """The file of the person's own entries is something else (``name``)."""

    template = "“{name}” is not a dictionary of Gengdu. It was left as it is; mend or move it."


class DictionaryUnreadable(DictionaryError):
    """The file of the person's own entries could not be opened (``name``, ``reason``)."""

    template = "The dictionary “{name}” could not be read: {reason}."


class ShelfError(GengduError):
    """A column, a collection or a saved filter cannot be as asked."""


class BadItemName(ShelfError):
    """The name is empty, too long, or has a line end in it (``name``)."""

    template = "“{name}” cannot be a name: it needs 1 to 100 characters on one line."


class ItemExists(ShelfError):
    """There is one of this name (``name``)."""

    template = "There is a “{name}” already. Give it another name."


class NoSuchItem(ShelfError):
    """There is none of this kind and name (``kind``, ``name``)."""

    template = "There is no {kind} “{name}” in this library."


class BadValue(ShelfError):
    """The value does not suit its column (``value``, ``attribute``, ``kind``)."""

    template = "“{value}” does not suit the column “{attribute}”, which holds: {kind}."


class NotADate(GengduError):
    """What was typed for a date is none (``text``)."""

    template = "“{text}” is not a date. Write it like 2022-01-19, or 2022-01-19 19:46."


class BadPeriod(ShelfError):
    """A period was not written as one (``text``)."""

    template = "“{text}” is no period. Write 2022-01 — 2023-06, or one date: 2022, 2022-01-19."


class BadFilter(ShelfError):
    """A saved filter cannot be read (``name``): a newer Gengdu may have made it."""

    template = "The saved filter “{name}” cannot be read. It may be of a newer Gengdu."


class NoSuchFilter(ShelfError):
    """There is no saved filter of this name (``name``)."""

    template = "There is no saved filter “{name}”."


class UnsuitedValues(ShelfError):
    """What a column holds does not suit what it is to be (``attribute``, ``count``, ``values``)."""

    template = "{count} values in “{attribute}” would not suit it: {values}. Nothing was changed."


class ExportFailed(GengduError):
    """The export file could not be written (``path``, ``reason``); an older one is as it was."""

    template = "“{path}” could not be written: {reason}. Nothing was changed."


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


class LibraryBusy(LibraryError):
    """Another program holds the library for writing (``path``)."""

    template = "Another program is writing to the library “{path}”. Nothing was changed; try again."


class LibraryFull(LibraryError):
    """The disk is full (``path``)."""

    template = "The disk with the library “{path}” is full. Nothing was changed; free some space."


class LibraryDamaged(LibraryError):
    """SQLite finds the file malformed (``path``)."""

    template = "The library “{path}” is damaged. It was left as it is; restore a backup of it."


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
