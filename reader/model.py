"""The values all layers speak in: articles, blocks, anchors, annotations and tags.

All offsets are Unicode code points in the frozen source text, half-open:
``source_text[start:end]``.
"""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from enum import StrEnum

from reader.immutable import immutable


class Script(StrEnum):
    """A script an article can be shown in; ``ORIGINAL`` is the source text itself."""

    ORIGINAL = "original"
    HANS = "hans"
    HANT_TW = "hant-tw"
    HANT_HK = "hant-hk"


class DetectedScript(StrEnum):
    """What script a text is written in."""

    HANS = "hans"
    HANT = "hant"
    MIXED = "mixed"
    UNKNOWN = "unknown"


class Region(StrEnum):
    """A region whose Traditional a text is in, and whose words it has."""

    TAIWAN = "taiwan"
    HONG_KONG = "hong-kong"
    MAINLAND = "mainland"
    UNKNOWN = "unknown"


@immutable
class Reading:
    """How an article is shown: in which script, and whether with the words of that region."""

    script: Script = Script.ORIGINAL
    regional_words: bool = False


class BlockKind(StrEnum):
    """What part of an article a block is."""

    TITLE = "title"
    MASTHEAD = "masthead"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    QUOTE = "quote"
    LIST = "list"
    TABLE = "table"
    IMAGE = "image"
    BOILERPLATE = "boilerplate"


@immutable
class Block:
    """One line of the source text, ``source_text[start:end]``; it never holds a line end.

    The blocks of an article are in order, do not overlap, and cover the source text but for the
    line ends between them.
    """

    kind: BlockKind
    start: int
    end: int


@immutable(kw_only=True)
class Metadata:
    """What a masthead says. Unknown fields are empty.

    ``published_at`` is ISO 8601 as precise as the page is: ``2022-01-19``, ``2022-01-19T19:46`` or
    ``2022-01-19T19:46:43``. It is the wall-clock time the page prints; pages rarely name a zone.
    """

    title: str = ""
    outlet: str = ""
    author: str = ""
    editor: str = ""
    responsible_editor: str = ""
    published_at: str = ""
    url: str = ""


@immutable
class Image:
    """An image that came with an article: its bytes, and the block that stands for it."""

    data: bytes
    media_type: str
    block: int


@immutable
class RemoteImage:
    """An image that an article shows from the web: its address, and the block that stands for it.

    It is never fetched unless a person asks.
    """

    url: str
    block: int


class Place(StrEnum):
    """Where in an input a field of the metadata was read."""

    TITLE_LINE = "title line"
    MASTHEAD = "masthead"
    CREDITS = "credits"
    TEXT = "text"
    MACHINE = "data for machines"
    PROPERTIES = "properties of the file"
    NAME = "name of the file"
    PERSON = "a person"


@immutable
class Evidence:
    """Why a field of the metadata says what it says: ``text`` are the input's own words.

    ``field`` is a name of `Metadata`. What is not ``sure`` is to be shown to a person.
    """

    field: str
    text: str
    place: Place
    sure: bool = True


class Caution(StrEnum):
    """What a person should know of a draft before relying on it."""

    FLATTENED = "The page nests too deeply; it was read without its layout."
    INCOMPLETE = "Some of the page’s text could not be read."
    IMAGES_MISSING = "Images that belong to the page were not with it."
    IMAGES_LEFT_OUT = "Images too large to keep were left out."
    REBUILT = "The paragraphs were rebuilt from the lines of the pages."


@immutable
class Draft:
    """What an importer makes of an input, before it is in a library.

    ``raw`` is the input byte for byte, ``origin`` its path or URL, ``encoding`` how it was decoded
    (empty where the bytes were not text). ``evidence`` holds at most one value a field.
    """

    raw: bytes
    origin: str
    encoding: str
    metadata: Metadata
    source_text: str
    blocks: tuple[Block, ...]
    images: tuple[Image, ...] = ()
    remote_images: tuple[RemoteImage, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    cautions: tuple[Caution, ...] = ()


@immutable
class Extraction:
    """What was made of an article's bytes beside its text: how they were decoded, the images, and
    why its masthead says what it says."""

    encoding: str = ""
    images: tuple[Image, ...] = ()
    remote_images: tuple[RemoteImage, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    cautions: tuple[Caution, ...] = ()


class ReadState(StrEnum):
    """How far a person is with an article."""

    NEW = "new"
    READING = "reading"
    READ = "read"


@immutable
class ArticleInfo:
    """What is known of an article without its text. ``length`` is in code points, ``sha256`` is of
    the raw bytes in hexadecimal, ``annotations`` counts those not in the trash.

    ``version`` counts the texts that were made of the bytes; the article is shown in the last.
    """

    id: str
    metadata: Metadata
    script: DetectedScript
    length: int
    sha256: str
    added_at: datetime
    annotations: int = 0
    version: int = 1
    state: ReadState = ReadState.NEW


@immutable
class Article:
    """An article whole: its information, frozen source text and blocks."""

    info: ArticleInfo
    source_text: str
    blocks: tuple[Block, ...]

    @property
    def id(self) -> str:
        """The article's UUID."""
        return self.info.id

    @property
    def metadata(self) -> Metadata:
        """The article's metadata."""
        return self.info.metadata


@immutable
class Anchor:
    """Where a passage stands: ``source_text[start:end] == quote``, with its neighbours.

    ``prefix`` and ``suffix`` are up to 32 code points of context each (W3C TextQuoteSelector).
    """

    start: int
    end: int
    quote: str
    prefix: str
    suffix: str


@immutable
class Annotation:
    """An anchored passage with tags (ids) and a note (Markdown), made by a coder at a time.

    It stands on one ``version`` of its article's text. Where the article has gone on to another in
    which the passage was not found, it is an orphan: kept and listed, not shown on the page.
    """

    id: str
    article: str
    anchor: Anchor
    tags: tuple[str, ...]
    note: str
    coder: str
    created_at: datetime
    modified_at: datetime
    version: int = 1

    def stands_on(self, article: ArticleInfo) -> bool:
        """Whether it stands on the text its article is shown in; else it is an orphan."""
        return self.version == article.version


class Pattern(StrEnum):
    """How a tag's bar is drawn, so that colour is never the only cue."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


@immutable
class Tag:
    """A code of the codebook.

    ``colour`` is ``#RRGGBB`` as drawn on light paper; ``position`` orders it among its siblings;
    ``shortcut`` is a digit or empty. ``description`` says what it stands for, ``memo`` what the
    researcher thinks of it; both are Markdown. One that is ``archived`` is not offered for coding.
    """

    id: str
    name: str
    parent: str | None = None
    colour: str = "#C98A00"
    pattern: Pattern = Pattern.SOLID
    description: str = ""
    shortcut: str = ""
    position: int = 0
    memo: str = ""
    archived: bool = False


@immutable
class Usage:
    """How much a tag is used: annotations that carry it (``passages``) and articles they are in;
    ``all_passages`` and ``all_articles`` count those of the tags below it in, each once."""

    passages: int = 0
    articles: int = 0
    all_passages: int = 0
    all_articles: int = 0


@immutable
class FormerAnnotation:
    """What an annotation was before ``coder`` changed it at ``at``; ``deleted`` if in the trash."""

    annotation: Annotation
    deleted: bool
    coder: str
    at: datetime


@immutable
class Excerpt:
    """An annotation ready for export.

    ``tags`` are paths with `` / `` between levels; ``context`` is the source text of the blocks the
    passage touches; ``attribution`` the line a publisher asks for, such as ``來源：…``; ``region``
    where the article was written, as a person said or its characters hint.
    """

    annotation: Annotation
    article: ArticleInfo
    tags: tuple[str, ...]
    context: str
    attribution: str
    region: Region = Region.UNKNOWN

    @property
    def is_orphan(self) -> bool:
        """Whether the passage stands on a former text, and was not found in the present one."""
        return not self.annotation.stands_on(self.article)


@immutable
class Trashed:
    """Something in the trash: ``kind`` is the value of a ``reader.changes.Kind``.

    ``title`` is what a person knows it by: a headline, a name, a quote. ``count`` is how much hangs
    on it: annotations on an article, passages with a tag, values of a column, articles of a
    collection. An annotation hangs on ``article`` (an id), whose title is ``within``.
    """

    kind: str
    id: str
    title: str
    deleted_at: datetime
    count: int = 0
    article: str = ""
    within: str = ""


def new_id() -> str:
    """A fresh random UUID (RFC 9562, version 4) in its usual spelling."""
    return str(uuid.uuid4())


def now() -> datetime:
    """The time now, UTC, whole milliseconds: what a library stores and gives back unchanged."""
    return kept_time(datetime.now(UTC))


def kept_time(at: datetime) -> datetime:
    """A time that names its zone as a library keeps it: UTC, whole milliseconds, the rest cut off.

    Raises OverflowError for one at either end of time.
    """
    at = at.astimezone(UTC)
    return at.replace(microsecond=at.microsecond // 1000 * 1000)
