"""The sources of a REFI-QDA project as articles, and what is selected in them as annotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import PurePath

from lxml import etree

from reader.anchor import describe
from reader.detect import detect
from reader.drafts import sha256
from reader.errors import EmptyInput, NotText, TooMuch
from reader.exchange.bundle import LeftOut, Why
from reader.exchange.refi_columns import Columns
from reader.exchange.refi_elements import (
    Notes,
    attribute,
    children,
    first_text,
    identity,
    kind,
    one,
    references,
    text_of,
    time,
    whole_number,
)
from reader.exchange.refi_file import Files
from reader.exchange.refi_positions import Counting, Fit, Selection, counting_of, fit
from reader.exporters.refi_xml import derived
from reader.immutable import immutable
from reader.importers.decode import Decoded
from reader.importers.plain_text import draft_of
from reader.importers.source import Source, decode_input
from reader.model import (
    Annotation,
    Article,
    ArticleInfo,
    Draft,
    Evidence,
    Extraction,
    Metadata,
    Place,
    Tag,
)
from reader.whole import WholeArticle

_SELECTIONS = (
    "PictureSelection",
    "PDFSelection",
    "AudioSelection",
    "VideoSelection",
    "TranscriptSelection",
)
_LONGEST_QUOTE = 80
_DOCUMENT_ENDINGS = (".txt", ".docx", ".doc", ".rtf", ".odt", ".html", ".htm", ".pdf", ".md")


@dataclass(slots=True)
class Project:
    """What of a project its sources refer to, and what was left out of it so far.

    ``users`` are names, ``tags`` tags, ``collections`` the names of those an article is in, all by
    identities. ``at`` stands for times that are not told.
    """

    files: Files | None
    path: str
    users: Mapping[str, str]
    notes: Notes
    tags: Mapping[str, Tag]
    collections: Mapping[str, tuple[str, ...]]
    columns: Columns
    at: datetime
    left_out: list[LeftOut] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def leave_out(self, what: str, why: Why) -> None:
        """Say that something is not taken in."""
        shown = what if len(what) <= _LONGEST_QUOTE else what[: _LONGEST_QUOTE - 1] + "…"
        self.left_out.append(LeftOut(shown, why))

    def own_id(self, key: str) -> str:
        """An id that nothing else has: the one asked for, if it is free."""
        number, found = 1, key
        while found in self.ids:
            number += 1
            found = derived("again", key, str(number))
        self.ids.add(found)
        return found

    def user(self, *elements: etree._Element) -> str:
        """The name of the first user that made one of these."""
        keys = (attribute(each, "creatingUser") for each in elements)
        return next((self.users.get(identity(key), "") for key in keys if key), "")


@immutable
class _Text:
    """A text that a source names: where it stands, and its bytes."""

    origin: str
    data: bytes


def read_sources(
    root: etree._Element, project: Project
) -> Iterator[tuple[WholeArticle, list[Annotation]]]:
    """The articles of a project, each with what is selected in it.

    What is not text is left out and named, but for the text that may come with a PDF.
    """
    for source in children(one(root, "Sources")):
        text_source = source if kind(source) == "TextSource" else one(source, "Representation")
        if text_source is not source:
            _leave_out_media(source, project)
        if text_source is not None:
            yield from _read_source(source, text_source, project)


def _leave_out_media(source: etree._Element, project: Project) -> None:
    name = attribute(source, "name") or kind(source)
    project.leave_out(name, Why.NOT_TEXT)
    for part in (source, *children(source, "Transcript")):
        for selection in children(part, *_SELECTIONS):
            project.leave_out(f"{name}: {attribute(selection, 'name')}", Why.NOT_TEXT)
    if one(source, "Representation") is None:
        _leave_out_codings(source, name, project)


def _read_source(
    source: etree._Element, text_source: etree._Element, project: Project
) -> Iterator[tuple[WholeArticle, list[Annotation]]]:
    name = attribute(source, "name") or attribute(text_source, "name")
    draft = _draft(text_source, name, project)
    for part in dict.fromkeys((source, text_source)):
        _leave_out_codings(part, name, project)
    if draft is None:
        if source is text_source:
            project.leave_out(name or attribute(source, "guid"), Why.NO_TEXT)
        for selection in children(text_source, "PlainTextSelection"):
            project.leave_out(attribute(selection, "name"), Why.NO_TEXT)
        return
    whole = _article(source, text_source, name, draft, project)
    yield whole, _annotations(text_source, whole.article, draft, project)


def _leave_out_codings(source: etree._Element, name: str, project: Project) -> None:
    """A code on the whole of a source: Gengdu's stand on passages."""
    for coding in children(source, "Coding"):
        for key in references(coding, "CodeRef"):
            tag = project.tags.get(key)
            project.leave_out(f"{tag.name if tag else key}: {name}", Why.NOT_KEPT)


def _draft(text_source: etree._Element, name: str, project: Project) -> Draft | None:
    """The text as an importer reads it; None where there is none, or nothing to read in it."""
    found = _text(text_source, name, project)
    if found is None:
        return None
    source = Source(found.data, found.origin)
    try:
        draft = draft_of(source, _decoded(source))
    except (EmptyInput, NotText, TooMuch):
        return None
    project.notes.room.take(draft.source_text)
    return draft


def _decoded(source: Source) -> Decoded:
    """The text of a file, which is to be UTF-8 whatever it says. Raises NotText."""
    try:
        return Decoded(source.data.decode(), "utf-8")
    except UnicodeDecodeError:
        return decode_input(source)


def _text(text_source: etree._Element, name: str, project: Project) -> _Text | None:
    content = one(text_source, "PlainTextContent")
    if content is not None:
        return _Text(f"{project.path}/{name}", text_of(content).encode())
    found = text_in(text_source, project.files)
    return _Text(f"{project.path}/{found[0]}", found[1]) if found else None


def text_in(element: etree._Element, files: Files | None) -> tuple[str, bytes] | None:
    """The path and bytes of the file that holds the text of an element; None where there is none.

    Raises TooMuch, Locked or Damaged.
    """
    address = attribute(element, "plainTextPath")
    return files.text(address) if files and address else None


def _article(
    source: etree._Element, text_source: etree._Element, name: str, draft: Draft, project: Project
) -> WholeArticle:
    key = project.own_id(identity(attribute(source, "guid")))
    metadata, evidence = _known(key, name, draft, project)
    info = ArticleInfo(
        key,
        metadata,
        detect(draft.source_text),
        len(draft.source_text),
        sha256(draft.raw),
        time(source, "creationDateTime", "modifiedDateTime") or project.at,
    )
    told = [first_text(source, "Description"), project.notes.of(source, text_source)]
    return WholeArticle(
        Article(info, draft.source_text, draft.blocks),
        draft.raw,
        draft.origin,
        Extraction(draft.encoding, evidence=evidence),
        "\n\n".join(filter(None, told)),
        project.columns.values.get(key, {}),
        project.collections.get(key, ()),
    )


def _known(
    key: str, name: str, draft: Draft, project: Project
) -> tuple[Metadata, tuple[Evidence, ...]]:
    """The metadata: as Gengdu wrote it, or else what the text says, and what the source is called
    where the text has no title for sure."""
    path = PurePath(name)
    title = path.stem if path.suffix.lower() in _DOCUMENT_ENDINGS else name
    fields = project.columns.fields
    if fields is not None:
        return Metadata(title=title, **fields.get(key, {})), ()
    sure = any(each.field == "title" and each.sure for each in draft.evidence)
    if sure or not title:
        return draft.metadata, draft.evidence
    others = tuple(each for each in draft.evidence if each.field != "title")
    said = Evidence("title", title, Place.NAME)
    return replace(draft.metadata, title=title), (*others, said)


def _annotations(
    text_source: etree._Element, article: Article, draft: Draft, project: Project
) -> list[Annotation]:
    decoded = draft.raw.decode(draft.encoding or "utf-8", "replace")
    found = [(each, _selection(each)) for each in children(text_source, "PlainTextSelection")]
    known = [selection for _, selection in found if selection is not None]
    counting = counting_of(decoded, article.source_text, known)
    annotations: list[Annotation] = []
    for element, selection in found:
        span = _span(selection, counting, article.source_text)
        if isinstance(span, Why):
            name = attribute(element, "name")
            place = f"{attribute(element, 'startPosition')}–{attribute(element, 'endPosition')}"
            project.leave_out(name or f"{article.metadata.title} {place}", span)
        else:
            annotations += _coded(element, article, span, project)
    return annotations


def _selection(element: etree._Element) -> Selection | None:
    start = whole_number(attribute(element, "startPosition"))
    end = whole_number(attribute(element, "endPosition"))
    if start is None or end is None:
        return None
    return Selection(start, end, attribute(element, "name"))


def _span(
    selection: Selection | None, counting: Counting, source_text: str
) -> tuple[int, int] | Why:
    """Start and end in the frozen text, or why there is no such passage."""
    if selection is None:
        return Why.NOT_UNDERSTOOD
    start, end = counting.offset(selection.start), counting.offset(selection.end)
    if start is None or end is None or start > end:
        return Why.OUTSIDE
    if start == end:
        return Why.EMPTY
    other = fit(selection.name, source_text[start:end]) is Fit.OTHER
    return Why.OTHER_WORDS if other else (start, end)


def _coded(
    element: etree._Element, article: Article, span: tuple[int, int], project: Project
) -> Iterator[Annotation]:
    """A selection as annotations: one for each coder who gave it codes, else one without tags."""
    key = identity(attribute(element, "guid"))
    by_coder: defaultdict[str, list[etree._Element]] = defaultdict(list)
    for coding in children(element, "Coding"):
        by_coder[project.user(coding, element)].append(coding)
    anchor = describe(article.source_text, *span)
    project.notes.room.take(anchor.quote)
    for coder, codings in by_coder.items() or [(project.user(element), [])]:
        first = not project.ids & {key}
        said = [first_text(element, "Description")] if first else []
        said.append(project.notes.of(*([element] if first else []), *codings))
        made = time(element, "creationDateTime") or next(
            filter(None, (time(each, "creationDateTime") for each in codings)), project.at
        )
        yield Annotation(
            project.own_id(key if first else derived("annotation", key, coder)),
            article.id,
            anchor,
            _tags(codings, project),
            "\n\n".join(filter(None, said)),
            coder,
            made,
            time(element, "modifiedDateTime") or made,
        )


def _tags(codings: list[etree._Element], project: Project) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for coding in codings:
        for key in references(coding, "CodeRef"):
            if key in project.tags:
                found[project.tags[key].id] = None
            else:
                project.leave_out(key, Why.NOT_UNDERSTOOD)
    return tuple(found)
