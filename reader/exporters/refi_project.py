"""The XML of a REFI-QDA project: who coded, the codebook, variables, sources, notes and sets.

The order of the parts is the schema's. Positions are code points in a text with LF and without a
byte order mark, the end not included: that is what standard 1.5 says in 10.2, and its own example
counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reader.codebook import Codebook
from reader.exporters.labels import Labels
from reader.exporters.refi_codes import code_guid, codes, memo_guid
from reader.exporters.refi_variables import Variable, variables
from reader.exporters.refi_xml import (
    DECLARATION,
    ORIGIN,
    PROJECT,
    derived,
    element,
    guid,
    reference,
    start_tag,
    text,
)
from reader.immutable import immutable
from reader.model import Annotation
from reader.serial import utc_text
from reader.shelf import Attribute
from reader.whole import WholeArticle

_LONGEST_NAME = 60


@immutable
class Contents:
    """What a project holds.

    Of the ``articles`` neither texts nor bytes are asked for. ``annotations`` are by the ids of
    articles, in order, and have only tags of the codebook.
    """

    codebook: Codebook
    attributes: Sequence[Attribute]
    articles: Sequence[WholeArticle]
    annotations: Mapping[str, Sequence[Annotation]]
    not_carried: str
    labels: Labels

    def all_annotations(self) -> Iterator[Annotation]:
        """Those of all articles, in their order."""
        for whole in self.articles:
            yield from self.annotations.get(whole.article.id, ())


def source_guid(article: str) -> str:
    """The GUID of an article."""
    return guid("article", article)


def text_path(article: str) -> str:
    """Where in the archive the text of an article stands."""
    return f"sources/{source_guid(article)}.txt"


def project(contents: Contents) -> Iterator[str]:
    """The document piece by piece."""
    columns = variables(contents.articles, contents.attributes, contents.labels)
    changed = max((each.modified_at for each in contents.all_annotations()), default=None)
    yield DECLARATION + start_tag(
        "Project",
        xmlns=PROJECT,
        name=ORIGIN,
        origin=ORIGIN,
        modifiedDateTime=utc_text(changed) if changed else "",
    )
    yield "\n"
    yield from _wrapped("Users", _users(contents))
    if contents.codebook.tags:
        yield from _wrapped("CodeBook", codes(contents.codebook, memos=True))
    yield from _wrapped("Variables", (each.definition() for each in columns))
    yield from _wrapped("Sources", _sources(contents, columns))
    yield from _wrapped("Notes", _notes(contents))
    yield from _wrapped("Sets", _sets(contents))
    yield text("Description", contents.not_carried)
    yield "</Project>\n"


def _wrapped(name: str, parts: Iterator[str]) -> Iterator[str]:
    """A list in its element, which REFI-QDA does not allow to be empty."""
    first = next(parts, None)
    if first is not None:
        yield f"<{name}>\n{first}"
        yield from parts
        yield f"</{name}>\n"


def _users(contents: Contents) -> Iterator[str]:
    coders = dict.fromkeys(each.coder for each in contents.all_annotations() if each.coder)
    return (element("User", guid=_user(coder), name=coder) for coder in coders)


def _user(coder: str) -> str:
    return derived("user", coder) if coder else ""


def _sources(contents: Contents, columns: Sequence[Variable]) -> Iterator[str]:
    for whole in contents.articles:
        info = whole.article.info
        yield start_tag(
            "TextSource",
            guid=source_guid(info.id),
            name=info.metadata.title or contents.labels.untitled,
            plainTextPath=f"internal://{source_guid(info.id)}.txt",
            creationDateTime=utc_text(info.added_at),
        )
        yield "\n"
        yield from map(_selection, contents.annotations.get(info.id, ()))
        if whole.memo:
            yield reference("NoteRef", _article_memo(info.id))
        yield from (column.value(info.id) for column in columns)
        yield "</TextSource>\n"


def _selection(annotation: Annotation) -> str:
    user, made = _user(annotation.coder), utc_text(annotation.created_at)
    codings = [
        element(
            "Coding",
            [reference("CodeRef", code_guid(tag))],
            guid=derived("coding", annotation.id, tag),
            creatingUser=user,
            creationDateTime=made,
        )
        for tag in annotation.tags
    ]
    if annotation.note:
        codings.append(reference("NoteRef", _note_guid(annotation)))
    return element(
        "PlainTextSelection",
        codings,
        guid=guid("annotation", annotation.id),
        name=annotation.anchor.quote,
        startPosition=str(annotation.anchor.start),
        endPosition=str(annotation.anchor.end),
        creatingUser=user,
        creationDateTime=made,
        modifiedDateTime=utc_text(annotation.modified_at),
    )


def _notes(contents: Contents) -> Iterator[str]:
    for tag in contents.codebook.tags:
        if tag.memo:
            yield _note(memo_guid(tag), tag.memo)
    for whole in contents.articles:
        if whole.memo:
            yield _note(_article_memo(whole.article.id), whole.memo)
    for each in contents.all_annotations():
        if each.note:
            times = {
                "creationDateTime": utc_text(each.created_at),
                "modifiedDateTime": utc_text(each.modified_at),
            }
            yield _note(_note_guid(each), each.note, creatingUser=_user(each.coder), **times)


def _note(key: str, said: str, **attributes: str) -> str:
    first = next((line.strip() for line in said.splitlines() if line.strip()), "")
    name = first if len(first) <= _LONGEST_NAME else first[: _LONGEST_NAME - 1] + "…"
    return element("Note", [text("PlainTextContent", said)], guid=key, name=name, **attributes)


def _note_guid(annotation: Annotation) -> str:
    return derived("note", annotation.id)


def _article_memo(article: str) -> str:
    return derived("memo of article", article)


def _sets(contents: Contents) -> Iterator[str]:
    """The collections, with the articles in them."""
    members: defaultdict[str, list[str]] = defaultdict(list)
    for whole in contents.articles:
        for name in whole.collections:
            members[name].append(source_guid(whole.article.id))
    for name, keys in members.items():
        parts = (reference("MemberSource", key) for key in keys)
        yield element("Set", parts, guid=derived("collection", name), name=name)
