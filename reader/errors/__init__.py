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
    │   ├── BadExchangeFile     a file of another program that is not what it should be
    │   ├── NothingInside       a folder or an archive without anything that is read
    │   ├── NoCoding            no coding of another program, though it looked like some
    │   ├── StillOpen           another program has it open
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
    ├── CitationError           a citation style or a link that cannot be used
    │   ├── UnknownStyle
    │   ├── StyleUnreadable
    │   ├── BadStyle
    │   ├── BadLink
    │   └── NoLinkHandler
    ├── EmptyCodebook           a codebook file needs a tag
    ├── BackupFailed            no backup was written
    ├── BackupExists            and a file that is there stays
    ├── BackupCancelled         by a person
    ├── CheckCancelled          by a person
    ├── ExportFailed            nothing was written
    ├── DamagedBlocks           a file that cannot be brought up to date
    ├── ExportCancelled         by a person
    ├── SettingsError           a file of settings that cannot be taken over
    │   ├── SettingsUnreadable
    │   └── BadSettingsFile
    ├── TemplateError           a template of an export
    │   ├── NoTemplate
    │   ├── UnknownTemplate
    │   ├── TemplateUnreadable, TemplateNotText, TemplateTooLong
    │   ├── BadTemplate         it cannot be read
    │   ├── UnknownInTemplate   it asks for what there is not
    │   ├── TemplateFault       it does what cannot be done
    │   └── TemplateStopped     it came to a limit
    └── LibraryError            the library file or what was asked of it

Anything else that is raised is a defect of ours. Each class has a ``template`` in English with
named places. The desktop translates the template and fills the same places, so an error raised
below the toolkit still speaks the person's language.
"""

from __future__ import annotations

from reader.errors.backups import (
    BackupCancelled,
    BackupDamaged,
    BackupExists,
    BackupFailed,
    CheckCancelled,
    LibraryHeld,
    UpgradeFailed,
    UpgradeWithoutBackup,
)
from reader.errors.base import GengduError
from reader.errors.citing import (
    BadLink,
    BadStyle,
    CitationError,
    NoLinkHandler,
    StyleUnreadable,
    UnknownStyle,
)
from reader.errors.coding import (
    AmbiguousTag,
    BadCodebookFile,
    BadTagName,
    BadTagParent,
    CodebookError,
    EmptyQuote,
    NoSuchOccurrence,
    QuoteError,
    QuoteNotFound,
    QuoteNotUnique,
    TagExists,
    UnknownTag,
)
from reader.errors.dictionary import (
    BadDictionaryEntry,
    BadDictionaryFile,
    DictionaryError,
    DictionaryUnreadable,
    NoSuchEntry,
)
from reader.errors.exchange import BadExchangeFile, EmptyCodebook
from reader.errors.exporting import DamagedBlocks
from reader.errors.importing import (
    ArchiveInArchive,
    BadAddress,
    Damaged,
    EmptyInput,
    FetchFailed,
    GaveUp,
    ImageRefused,
    ImportFailed,
    Locked,
    NoArticle,
    NoCoding,
    NoTextLayer,
    NothingInside,
    NotText,
    PageTooLarge,
    PoorPage,
    RefusedByServer,
    StillOpen,
    TookTooLong,
    TooLarge,
    TooManyRedirects,
    TooMuch,
    UnknownFormat,
    Unreachable,
    Unreadable,
    UnsafeCertificate,
    WrongEncoding,
)
from reader.errors.library import (
    AmbiguousAnnotation,
    AmbiguousArticle,
    DamagedReadOnly,
    ExportCancelled,
    ExportFailed,
    Gone,
    InUse,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryFull,
    LibraryGone,
    LibraryTaken,
    LibraryUnreadable,
    NewerLibrary,
    NoSuchAnnotation,
    NoSuchArticle,
    NotALibrary,
    NothingButBackup,
    NothingReadable,
    ReadOnlyLibrary,
    UnknownExportFormat,
)
from reader.errors.settings import BadSettingsFile, SettingsError, SettingsUnreadable
from reader.errors.shelf import (
    BadFilter,
    BadItemName,
    BadPeriod,
    BadValue,
    ItemExists,
    NoSuchFilter,
    NoSuchItem,
    NotADate,
    ShelfError,
    UnsuitedValues,
)
from reader.errors.templates import (
    BadTemplate,
    NoTemplate,
    TemplateError,
    TemplateFault,
    TemplateLimit,
    TemplateNotText,
    TemplateStopped,
    TemplateTooLong,
    TemplateUnreadable,
    UnknownInTemplate,
    UnknownTemplate,
)

__all__ = [
    "AmbiguousAnnotation",
    "AmbiguousArticle",
    "AmbiguousTag",
    "ArchiveInArchive",
    "BackupCancelled",
    "BackupDamaged",
    "BackupExists",
    "BackupFailed",
    "BadAddress",
    "BadCodebookFile",
    "BadDictionaryEntry",
    "BadDictionaryFile",
    "BadExchangeFile",
    "BadFilter",
    "BadItemName",
    "BadLink",
    "BadPeriod",
    "BadSettingsFile",
    "BadStyle",
    "BadTagName",
    "BadTagParent",
    "BadTemplate",
    "BadValue",
    "CheckCancelled",
    "CitationError",
    "CodebookError",
    "Damaged",
    "DamagedBlocks",
    "DamagedReadOnly",
    "DictionaryError",
    "DictionaryUnreadable",
    "EmptyCodebook",
    "EmptyInput",
    "EmptyQuote",
    "ExportCancelled",
    "ExportFailed",
    "FetchFailed",
    "GaveUp",
    "GengduError",
    "Gone",
    "ImageRefused",
    "ImportFailed",
    "InUse",
    "ItemExists",
    "LibraryBusy",
    "LibraryDamaged",
    "LibraryError",
    "LibraryFull",
    "LibraryGone",
    "LibraryHeld",
    "LibraryTaken",
    "LibraryUnreadable",
    "Locked",
    "NewerLibrary",
    "NoArticle",
    "NoCoding",
    "NoLinkHandler",
    "NoSuchAnnotation",
    "NoSuchArticle",
    "NoSuchEntry",
    "NoSuchFilter",
    "NoSuchItem",
    "NoSuchOccurrence",
    "NoTemplate",
    "NoTextLayer",
    "NotADate",
    "NotALibrary",
    "NotText",
    "NothingButBackup",
    "NothingInside",
    "NothingReadable",
    "PageTooLarge",
    "PoorPage",
    "QuoteError",
    "QuoteNotFound",
    "QuoteNotUnique",
    "ReadOnlyLibrary",
    "RefusedByServer",
    "SettingsError",
    "SettingsUnreadable",
    "ShelfError",
    "StillOpen",
    "StyleUnreadable",
    "TagExists",
    "TemplateError",
    "TemplateFault",
    "TemplateLimit",
    "TemplateNotText",
    "TemplateStopped",
    "TemplateTooLong",
    "TemplateUnreadable",
    "TooLarge",
    "TooManyRedirects",
    "TooMuch",
    "TookTooLong",
    "UnknownExportFormat",
    "UnknownFormat",
    "UnknownInTemplate",
    "UnknownStyle",
    "UnknownTag",
    "UnknownTemplate",
    "Unreachable",
    "Unreadable",
    "UnsafeCertificate",
    "UnsuitedValues",
    "UpgradeFailed",
    "UpgradeWithoutBackup",
    "WrongEncoding",
]
