"""The tables of a library. Unbound: each query names the database it runs on.

Ids are UUIDs as text. Times are ISO 8601 in UTC with milliseconds, so that text order is time
order. ``deleted_at`` marks what is in the trash.
"""

from __future__ import annotations

from peewee import (
    SQL,
    AutoField,
    BlobField,
    CompositeKey,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)


class Table(Model):
    """What all tables share: STRICT column types, names as written here."""

    class Meta:
        legacy_table_names = False
        strict_tables = True


class Article(Table):
    """An article with its frozen text.

    ``blocks`` is JSON: ``[[kind, start, end], ...]``, ``evidence`` ``[[field, text, place, sure],
    ...]``, ``cautions`` a list of names. ``sha256`` is of the raw bytes, ``text_sha256`` of the
    source text in UTF-8, so that damage to it is found. ``version`` counts the texts made of the
    bytes; this one is the last. ``folded`` is title, outlet and author by fold, each on a line: to
    fold 100,000 of them for each letter typed would take a second.
    """

    id = TextField(primary_key=True)
    title = TextField()
    outlet = TextField()
    author = TextField()
    editor = TextField()
    responsible_editor = TextField()
    published_at = TextField()
    url = TextField()
    script = TextField()
    source_text = TextField()
    text_sha256 = TextField()
    length = IntegerField()
    blocks = TextField()
    sha256 = TextField(index=True)
    origin = TextField()
    encoding = TextField()
    added_at = TextField(index=True)
    deleted_at = TextField(null=True)
    version = IntegerField(constraints=[SQL("DEFAULT 1")])
    state = TextField(constraints=[SQL("DEFAULT 'new'")])
    memo = TextField(constraints=[SQL("DEFAULT ''")])
    evidence = TextField(constraints=[SQL("DEFAULT '[]'")])
    cautions = TextField(constraints=[SQL("DEFAULT '[]'")])
    folded = TextField(constraints=[SQL("DEFAULT ''")])

    class Meta:
        # What lists are ordered and narrowed by, so that they read no row with its text.
        indexes = (
            (("deleted_at", "added_at", "id", "published_at", "outlet", "state"), False),
            (
                (
                    "deleted_at",
                    "added_at",
                    "id",
                    "title",
                    "outlet",
                    "author",
                    "published_at",
                    "state",
                    "script",
                    "length",
                    "folded",
                ),
                False,
            ),
        )


# Of the trash alone: an index of all would be taken for the way to the articles that are not in it.
_TRASH = Article.deleted_at.is_null(False)
Article.add_index(Article.index(Article.deleted_at, name="article_trash", where=_TRASH))


class FormerText(Table):
    """A text that an article had before it was made anew of its bytes: columns as of Article."""

    article = ForeignKeyField(Article, on_delete="CASCADE")
    version = IntegerField()
    script = TextField()
    source_text = TextField()
    text_sha256 = TextField()
    length = IntegerField()
    blocks = TextField()
    encoding = TextField()
    evidence = TextField()
    cautions = TextField()

    class Meta:
        primary_key = CompositeKey("article", "version")


class RawBytes(Table):
    """The input an article came from, byte for byte. Apart, so that lists never read it."""

    article = ForeignKeyField(Article, primary_key=True, on_delete="CASCADE")
    data = BlobField()


class Blob(Table):
    """The bytes of an image, once however many articles show it; ``sha256`` is theirs."""

    sha256 = TextField(primary_key=True)
    data = BlobField()


class Image(Table):
    """An image of a version of an article; ``block`` is the number of the block that stands for
    it."""

    id = AutoField()
    article = ForeignKeyField(Article, on_delete="CASCADE")
    version = IntegerField()
    block = IntegerField()
    media_type = TextField()
    blob = ForeignKeyField(Blob, on_delete="RESTRICT")


class RemoteImage(Table):
    """An image that a version of an article shows from the web: its address."""

    id = AutoField()
    article = ForeignKeyField(Article, on_delete="CASCADE")
    version = IntegerField()
    block = IntegerField()
    url = TextField()


class Band(Table):
    """A band of an article's text, by which its reprints are found (``reader.reprints``)."""

    hash = IntegerField()
    article = ForeignKeyField(Article, on_delete="CASCADE")

    class Meta:
        primary_key = CompositeKey("hash", "article")
        without_rowid = True


class Tag(Table):
    """A code of the codebook's tree."""

    id = TextField(primary_key=True)
    parent = ForeignKeyField("self", null=True, on_delete="RESTRICT")
    name = TextField()
    colour = TextField()
    pattern = TextField()
    description = TextField()
    shortcut = TextField()
    position = IntegerField()
    deleted_at = TextField(null=True)
    memo = TextField(constraints=[SQL("DEFAULT ''")])
    archived = IntegerField(constraints=[SQL("DEFAULT 0")])


class Annotation(Table):
    """An anchored passage; offsets are code points in that version of the article's text."""

    id = TextField(primary_key=True)
    article = ForeignKeyField(Article, on_delete="CASCADE")
    start = IntegerField()
    end = IntegerField()
    quote = TextField()
    prefix = TextField()
    suffix = TextField()
    note = TextField()
    coder = TextField()
    created_at = TextField()
    modified_at = TextField()
    deleted_at = TextField(null=True)
    version = IntegerField(constraints=[SQL("DEFAULT 1")])

    class Meta:
        indexes = ((("article", "start", "end", "deleted_at"), False),)


class FormerAnnotation(Table):
    """What an annotation was before a change: its row and the ids of its tags, as JSON."""

    id = AutoField()
    annotation = ForeignKeyField(Annotation, on_delete="CASCADE")
    at = TextField()
    coder = TextField()
    state = TextField()


class AnnotationTag(Table):
    """Which tags an annotation carries, in order."""

    annotation = ForeignKeyField(Annotation, on_delete="CASCADE")
    tag = ForeignKeyField(Tag, on_delete="RESTRICT")
    position = IntegerField()

    class Meta:
        primary_key = CompositeKey("annotation", "tag")


class Attribute(Table):
    """A column of the researcher's own; ``choices`` is a JSON list."""

    id = TextField(primary_key=True)
    name = TextField()
    kind = TextField()
    choices = TextField()
    position = IntegerField()
    deleted_at = TextField(null=True)


class AttributeValue(Table):
    """What a column holds for an article."""

    article = ForeignKeyField(Article, on_delete="CASCADE")
    attribute = ForeignKeyField(Attribute, on_delete="RESTRICT")
    value = TextField()

    class Meta:
        primary_key = CompositeKey("article", "attribute")


class Collection(Table):
    """Articles put together under a name."""

    id = TextField(primary_key=True)
    name = TextField()
    position = IntegerField()
    deleted_at = TextField(null=True)


class CollectionArticle(Table):
    """Which articles are in a collection."""

    collection = ForeignKeyField(Collection, on_delete="RESTRICT")
    article = ForeignKeyField(Article, on_delete="CASCADE")

    class Meta:
        primary_key = CompositeKey("collection", "article")


class SavedFilter(Table):
    """A filter kept under a name."""

    id = TextField(primary_key=True)
    name = TextField()
    view = TextField()
    query = TextField()
    position = IntegerField()
    deleted_at = TextField(null=True)


class DictionaryEntry(Table):
    """How a form of the source is shown; ``article`` is empty where it holds for all of them."""

    article = TextField()
    source = TextField()
    into = TextField()
    shown = TextField()

    class Meta:
        primary_key = CompositeKey("article", "source", "into")


class SearchDocument(Table):
    """The number by which the full-text table knows an article, and when it was published.

    Apart from Article, whose rows are long: a search looks at thousands of these.
    """

    number = AutoField()
    article = ForeignKeyField(Article, unique=True, on_delete="CASCADE")
    published_at = TextField(index=True)


class Setting(Table):
    """What a library remembers for itself."""

    key = TextField(primary_key=True)
    value = TextField()


class Mirror(Table):
    """The second copy of a row that people wrote (``db/mirror.py``); kept by triggers."""

    source = TextField()
    key = TextField()
    held = TextField()

    class Meta:
        primary_key = CompositeKey("source", "key")


MODELS: tuple[type[Table], ...] = (
    Article,
    FormerText,
    RawBytes,
    Blob,
    Image,
    RemoteImage,
    Band,
    Tag,
    Annotation,
    FormerAnnotation,
    AnnotationTag,
    Attribute,
    AttributeValue,
    Collection,
    CollectionArticle,
    SavedFilter,
    DictionaryEntry,
    SearchDocument,
    Setting,
    Mirror,
)
