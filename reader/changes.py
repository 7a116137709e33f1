"""Changes as values: what a person did, ready to be applied, inverted and undone.

Add and Erase are each other's inverse, as are AddAnnotations and EraseAnnotations, Trash and
Restore, Revise and Withdraw, KeepImages and DropImages, PutEntry and TakeEntry; an Edit, a Set, a
Put or a Collect is inverted by one that puts back what was. People add, edit, revise, load images,
trash and restore; the Erases, Withdraw and DropImages exist so that what is undone leaves nothing
behind. A Batch is one step for the person, all of it or none.
"""

from __future__ import annotations

from dataclasses import field
from datetime import datetime
from enum import StrEnum

from reader.dictionary import Entry
from reader.immutable import immutable
from reader.model import (
    Anchor,
    Annotation,
    Article,
    DetectedScript,
    Evidence,
    Extraction,
    Image,
    Metadata,
    ReadState,
    Tag,
)
from reader.shelf import Item


class Kind(StrEnum):
    """The kinds of thing a library keeps and a trash can hold."""

    ARTICLE = "article"
    TAG = "tag"
    ANNOTATION = "annotation"
    ATTRIBUTE = "attribute"
    COLLECTION = "collection"
    FILTER = "filter"


@immutable
class AddArticle:
    """Put an imported article into the library, with the bytes it came from."""

    article: Article
    raw: bytes
    origin: str
    extraction: Extraction


@immutable
class Standing:
    """Where an annotation (its id) stands: its anchor in one version of its article's text."""

    annotation: str
    version: int
    anchor: Anchor


@immutable
class Revise:
    """Give an article another text, made anew of its bytes. The former one is kept.

    ``article`` has the id of the former and the next version. The annotations named move to it with
    the anchors given; the others stay on the text they were made on.
    """

    article: Article
    extraction: Extraction
    standings: tuple[Standing, ...] = ()


@immutable
class Withdraw:
    """Take the newest text of an article back, and put these annotations where they stood. Only
    undo makes one."""

    article: str
    standings: tuple[Standing, ...] = ()


@immutable
class KeepImages:
    """Keep images that a version of an article shows from the web, each for the block it is in.

    A block that has its image already keeps that one.
    """

    article: str
    version: int
    images: tuple[Image, ...]


@immutable
class DropImages:
    """Take out again what a KeepImages put in, by the numbers of the blocks. Only undo makes one.

    The addresses stay."""

    article: str
    version: int
    blocks: tuple[int, ...]


@immutable
class AddIfNew:
    """Put an article in unless one came from the same bytes: then nothing is done.

    Bytes whose article lies in the trash bring that one back, annotations and all.
    """

    added: AddArticle


@immutable
class EditMetadata:
    """Replace an article's metadata; its text never changes.

    ``evidence`` replaces why its fields say what they say; None leaves that as it is.
    """

    article: str
    metadata: Metadata
    evidence: tuple[Evidence, ...] | None = None


@immutable
class SetScript:
    """Say what script an article is written in, where detection is to be overruled or heeded again.

    Its inverse is the SetScript that puts the former one back.
    """

    article: str
    script: DetectedScript


@immutable
class AddTag:
    """Put a tag into the codebook."""

    tag: Tag


@immutable
class EditTag:
    """Replace a tag by one with the same id: rename, recolour, move, describe."""

    tag: Tag


@immutable
class AddAnnotation:
    """Put an annotation on an article."""

    annotation: Annotation


@immutable
class AddAnnotations:
    """Put many annotations on articles at once."""

    annotations: tuple[Annotation, ...]


@immutable
class EditAnnotation:
    """Replace an annotation by one with the same id: tags, note, extent."""

    annotation: Annotation


@immutable
class Erase:
    """Take out for good what an Add put in. Only undo makes one."""

    kind: Kind
    id: str


@immutable
class EraseAnnotations:
    """Take out for good what an AddAnnotations put in (ids). Only undo makes one."""

    ids: tuple[str, ...]


@immutable
class Trash:
    """Move things to the trash. A tag takes the tags below it along."""

    kind: Kind
    ids: tuple[str, ...]
    at: datetime


@immutable
class Restore:
    """Bring things back from the trash."""

    kind: Kind
    ids: tuple[str, ...]


@immutable
class SetSetting:
    """Remember ``value`` under ``key`` in the library itself; None forgets it."""

    key: str
    value: str | None


@immutable
class Tagging:
    """The tags of an annotation (ids), those in the trash among them, and when it was changed."""

    annotation: str
    tags: tuple[str, ...]
    modified_at: datetime


@immutable
class SetTags:
    """Give many annotations other tags at once. Its inverse is the SetTags of the former ones."""

    taggings: tuple[Tagging, ...]


@immutable
class SetMemo:
    """Keep what the researcher thinks of an article (Markdown); empty forgets it."""

    article: str
    memo: str


@immutable
class SetStates:
    """Say how far the person is with articles (ids)."""

    states: tuple[tuple[str, ReadState], ...]


@immutable
class Put:
    """Put an item on the shelf, in the place of the one with its id if there is one."""

    item: Item


@immutable
class Value:
    """What a column (its id) holds for an article; None for nothing."""

    article: str
    attribute: str
    value: str | None


@immutable
class SetValues:
    """Fill columns. Its inverse is the SetValues of what they held."""

    values: tuple[Value, ...]


@immutable
class Collect:
    """Put articles into a collection and take others out of it."""

    collection: str
    put: tuple[str, ...] = ()
    take: tuple[str, ...] = ()


@immutable
class PutEntry:
    """Put an entry into a dictionary, in the place of the one with its key if there is one."""

    entry: Entry


@immutable
class TakeEntry:
    """Take an entry out of its dictionary."""

    entry: Entry


@immutable
class Batch:
    """Several changes as one step, applied in order."""

    changes: tuple[Change, ...]


Change = (
    AddArticle
    | AddIfNew
    | EditMetadata
    | Revise
    | Withdraw
    | KeepImages
    | DropImages
    | SetScript
    | AddTag
    | EditTag
    | AddAnnotation
    | AddAnnotations
    | EditAnnotation
    | Erase
    | EraseAnnotations
    | Trash
    | Restore
    | SetSetting
    | SetTags
    | SetMemo
    | SetStates
    | Put
    | SetValues
    | Collect
    | PutEntry
    | TakeEntry
    | Batch
)


@immutable
class Affected:
    """Ids of what a change touched, so that each view can ask whether it is concerned.

    An annotation's article counts as touched, since lists show its count; so do the articles whose
    columns or collections changed. ``shelf`` holds the items themselves, ``images`` the articles
    whose images are others. ``dictionary`` says whether texts may read otherwise than before.
    """

    articles: frozenset[str] = field(default=frozenset())
    tags: frozenset[str] = field(default=frozenset())
    annotations: frozenset[str] = field(default=frozenset())
    dictionary: bool = False
    shelf: frozenset[str] = field(default=frozenset())
    images: frozenset[str] = field(default=frozenset())

    def __or__(self, other: Affected) -> Affected:
        return Affected(
            self.articles | other.articles,
            self.tags | other.tags,
            self.annotations | other.annotations,
            self.dictionary or other.dictionary,
            self.shelf | other.shelf,
            self.images | other.images,
        )


@immutable
class Applied:
    """What came of a change: the change that takes it back, and what was touched.

    ``known`` is the id of the article for which an AddIfNew did nothing, else empty.
    """

    inverse: Change
    affected: Affected
    known: str = ""
