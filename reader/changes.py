"""Changes as values: what a person did, ready to be applied, inverted and undone.

Add and Erase are each other's inverse, as are Trash and Restore, PutEntry and TakeEntry; an Edit is
inverted by the Edit that puts the former value back. People add, edit, trash and restore; Erase
exists so that an undone Add leaves nothing behind. A Batch is one step for the person, all of it or
none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reader.dictionary import Entry
from reader.model import Annotation, Article, DetectedScript, Image, Metadata, Tag


class Kind(StrEnum):
    """The kinds of thing a library keeps and a trash can hold."""

    ARTICLE = "article"
    TAG = "tag"
    ANNOTATION = "annotation"


@dataclass(frozen=True, slots=True)
class AddArticle:
    """Put an imported article into the library, with the bytes it came from."""

    article: Article
    raw: bytes
    origin: str
    encoding: str
    images: tuple[Image, ...] = ()


@dataclass(frozen=True, slots=True)
class AddIfNew:
    """Put an article in unless one came from the same bytes: then nothing is done.

    Bytes whose article lies in the trash bring that one back, annotations and all.
    """

    added: AddArticle


@dataclass(frozen=True, slots=True)
class EditMetadata:
    """Replace an article's metadata; its text never changes."""

    article: str
    metadata: Metadata


@dataclass(frozen=True, slots=True)
class SetScript:
    """Say what script an article is written in, where detection is to be overruled or heeded again.

    Its inverse is the SetScript that puts the former one back.
    """

    article: str
    script: DetectedScript


@dataclass(frozen=True, slots=True)
class AddTag:
    """Put a tag into the codebook."""

    tag: Tag


@dataclass(frozen=True, slots=True)
class EditTag:
    """Replace a tag by one with the same id: rename, recolour, move, describe."""

    tag: Tag


@dataclass(frozen=True, slots=True)
class AddAnnotation:
    """Put an annotation on an article."""

    annotation: Annotation


@dataclass(frozen=True, slots=True)
class EditAnnotation:
    """Replace an annotation by one with the same id: tags, note, extent."""

    annotation: Annotation


@dataclass(frozen=True, slots=True)
class Erase:
    """Take out for good what an Add put in. Only undo makes one."""

    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class Trash:
    """Move things to the trash. A tag takes the tags below it along."""

    kind: Kind
    ids: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Restore:
    """Bring things back from the trash."""

    kind: Kind
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetSetting:
    """Remember ``value`` under ``key`` in the library itself; None forgets it."""

    key: str
    value: str | None


@dataclass(frozen=True, slots=True)
class PutEntry:
    """Put an entry into a dictionary, in the place of the one with its key if there is one."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class TakeEntry:
    """Take an entry out of its dictionary."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Batch:
    """Several changes as one step, applied in order."""

    changes: tuple[Change, ...]


Change = (
    AddArticle
    | AddIfNew
    | EditMetadata
    | SetScript
    | AddTag
    | EditTag
    | AddAnnotation
    | EditAnnotation
    | Erase
    | Trash
    | Restore
    | SetSetting
    | PutEntry
    | TakeEntry
    | Batch
)


@dataclass(frozen=True, slots=True)
class Affected:
    """Ids of what a change touched, so that each view can ask whether it is concerned.

    An annotation's article counts as touched, since lists show its count. ``dictionary`` says
    whether texts may read otherwise than before.
    """

    articles: frozenset[str] = field(default=frozenset())
    tags: frozenset[str] = field(default=frozenset())
    annotations: frozenset[str] = field(default=frozenset())
    dictionary: bool = False

    def __or__(self, other: Affected) -> Affected:
        return Affected(
            self.articles | other.articles,
            self.tags | other.tags,
            self.annotations | other.annotations,
            self.dictionary or other.dictionary,
        )


@dataclass(frozen=True, slots=True)
class Applied:
    """What came of a change: the change that takes it back, and what was touched.

    ``known`` is the id of the article for which an AddIfNew did nothing, else empty.
    """

    inverse: Change
    affected: Affected
    known: str = ""
