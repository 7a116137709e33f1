"""The desktop's one door to the library: what is open, how it is shown, what can be undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.library import Library
from reader.changes import (
    AddAnnotation,
    AddTag,
    Affected,
    Applied,
    Change,
    EditAnnotation,
    EditTag,
    KeepImages,
    Kind,
    PutEntry,
    TakeEntry,
    Trash,
)
from reader.codebook import Codebook, next_colour
from reader.coding import highlight, moved
from reader.dictionary import Entry, Scope
from reader.errors import NoSuchArticle
from reader.model import Annotation, Article, ArticleInfo, Draft, Reading, Script, Tag, new_id, now
from ui.desktop import step_titles
from ui.desktop.additions import Additions
from ui.desktop.dictionaries import Dictionaries
from ui.desktop.i18n import tr
from ui.desktop.note_drafts import Field, NoteDraft
from ui.desktop.page.document import PageDocument
from ui.desktop.passages import Passages
from ui.desktop.remembered import reading_of, remember, remember_reading
from ui.desktop.settings import CODER, SCRIPT, Settings
from ui.desktop.shown import alterations, document_of, version_of
from ui.desktop.undo import UndoStack

if TYPE_CHECKING:
    from ui.desktop.sample import Sample

LAST_ARTICLE = "last-article"
SAMPLE_SEEN = "sample-seen"


class Session(QObject):
    """One person at one library.

    Every change takes one road: :meth:`apply`, the library, the undo stack, then ``changed`` with
    what was affected; each view asks itself whether it is concerned.
    """

    changed = Signal(object)
    """Affected: what a change touched."""

    opened = Signal()
    """Another article (or none) is on the page."""

    leaving = Signal()
    """The article on the page is about to be left."""

    adopted = Signal()
    """The guest on the page has come into the library."""

    script_changing = Signal()
    """The page is about to be shown otherwise."""

    script_changed = Signal()
    """The page is shown otherwise: in another script, by another dictionary, with its images."""

    def __init__(self, library: Library, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.settings = settings
        library.coder = settings.get(CODER)
        self.dictionaries = Dictionaries(library)
        self.undo_stack = UndoStack(self.dictionaries.apply)
        self.reading = Reading(Script(settings.get(SCRIPT)))
        self.document: PageDocument | None = None
        self.sample: Sample | None = None
        self._passages: Passages | None = None

    # -- what is open

    def draft(self, field: Field, key: str) -> NoteDraft:
        """What is being typed in a field about the thing with an id."""
        return NoteDraft(self.library, field, key)

    @property
    def article(self) -> Article | None:
        """The article on the page."""
        return self.document.article if self.document else None

    def open_article(self, key: str) -> None:
        """Put an article on the page; NoSuchArticle."""
        self._show(self.library.article(key), None)
        remember(self.library, LAST_ARTICLE, key)

    def open_last(self) -> bool:
        """Open the article that was open last, else the newest; whether there was any."""
        last = self.library.setting(LAST_ARTICLE)
        with suppress(NoSuchArticle):
            if last:
                self.open_article(last)
                return True
        newest = self.library.article_ids(self.library.find_articles()[:1])
        if newest:
            self.open_article(newest[0])
        return bool(newest)

    def open_sample(self) -> None:
        """Show the sample as a guest: nothing of it is in the library until it is worked on.

        Once it is in the library, the one there is opened.
        """
        # With the importers it takes a quarter of the time to start, and is needed once.
        from ui.desktop.sample import Sample, raw_bytes

        own = self.library.duplicate(raw_bytes())
        if own:
            self.open_article(own)
            return
        sample = Sample.load(self.library.codebook())
        self._show(sample.article, sample)
        remember(self.library, SAMPLE_SEEN, "yes")

    def is_first_time(self) -> bool:
        """Whether this library is empty and has never shown the sample."""
        return not self.library.count_articles() and self.library.setting(SAMPLE_SEEN) is None

    def close_article(self) -> None:
        """Leave the page empty."""
        self.leave_article()
        self.document = None
        self._passages = None
        self.sample = None
        self.opened.emit()

    def leave_article(self) -> None:
        """Remember how the article on the page is read, for the next time it is opened.

        Not at each change: a toggle writes nothing. Where it is read others remember (``leaving``).
        """
        article = self.article
        if article:
            self.leaving.emit()
        if article and not self.sample and self.reading != self._reading_of(article.id):
            remember_reading(self.library, article.id, self.reading)

    @property
    def script(self) -> Script:
        """The script the page is shown in."""
        return self.reading.script

    def set_script(self, script: Script) -> None:
        """Show the page in another script. No stored row is touched."""
        self.settings.set(SCRIPT, script.value)
        self._read_as(replace(self.reading, script=script))

    def set_regional_words(self, wanted: bool) -> None:
        """Show the words of the script's region, or the source's own."""
        self._read_as(replace(self.reading, regional_words=wanted))

    def _read_as(self, reading: Reading) -> None:
        if reading == self.reading:
            return
        self.script_changing.emit()
        self.reading = reading
        if self.document:
            self.document.set_reading(reading)
        self.script_changed.emit()

    def _show(self, article: Article, sample: Sample | None) -> None:
        self.leave_article()
        self._passages = Passages(self.library, article.id)
        entries = self.dictionaries.entries()
        self.document = document_of(self.library, article, entries, guest=sample is not None)
        self.sample = sample
        former, self.reading = self.reading, self._reading_of(article.id)
        self.document.set_reading(self.reading)
        self.opened.emit()
        if self.reading != former:
            self.script_changed.emit()

    def _reading_of(self, key: str) -> Reading:
        """How an article was read last; for one never left, the script chosen last."""
        chosen = Reading(Script(self.settings.get(SCRIPT)))
        return reading_of(self.library, key) or chosen

    # -- what there is

    def articles(self) -> list[ArticleInfo]:
        """The articles of the library; a guest is not among them."""
        return self.library.articles()

    def codebook(self) -> Codebook:
        """The tags to code with, a guest's own among them."""
        return self.sample.codebook if self.sample else self.library.codebook()

    def tag_counts(self) -> dict[str, int]:
        """How many annotations carry each tag, a guest's own among them."""
        counts = Counter(self.library.tag_counts())
        if self.sample:
            counts.update(tag for found in self.sample.annotations for tag in found.tags)
        return counts

    def annotations(self) -> list[Annotation]:
        """The annotations of the article on the page, in the order of the text, orphans too.

        Those that have not changed are the same objects each time.
        """
        if self.sample:
            return list(self.sample.annotations)
        return self._passages.all() if self._passages else []

    def standing(self) -> list[Annotation]:
        """Those of them that stand on the text that is shown."""
        article = self.article
        return [each for each in self.annotations() if article and each.stands_on(article.info)]

    # -- changes

    def apply(self, change: Change, title: str) -> Affected:
        """Carry out a change as one undoable step. Raises LibraryError or CodebookError."""
        if self.sample:
            self.adopt_sample()
        return self.announce(self.undo_stack.do(change, title))

    def apply_beside(self, change: Change, title: str) -> Affected:
        """The same for what is not about the article on the page: a guest stays one."""
        return self.announce(self.undo_stack.do(change, title))

    def put_entry(self, entry: Entry) -> None:
        """Put an entry into the dictionary. Raises LibraryError, DictionaryError, ExportFailed."""
        title = tr("show {source} as {shown}").format(source=entry.source, shown=entry.shown)
        self._change_dictionary(PutEntry(entry), title)

    def take_entry(self, entry: Entry) -> None:
        """Take an entry out of the dictionary; raises as :meth:`put_entry`, and NoSuchEntry."""
        title = tr("forget {source} in the dictionary").format(source=entry.source)
        self._change_dictionary(TakeEntry(entry), title)

    def _change_dictionary(self, change: PutEntry | TakeEntry, title: str) -> None:
        # What holds for other articles too does not bring the guest into the library.
        if change.entry.scope is Scope.ARTICLE:
            self.apply(change, title)
        else:
            self.apply_beside(change, title)

    def adopt_sample(self) -> None:
        """Put the guest into the library, as a step of its own; the page stays as it is."""
        assert self.sample is not None
        applied = self.undo_stack.do(self.sample.change, tr("add the sample"))
        sample, self.sample = self.sample, None
        remember(self.library, LAST_ARTICLE, sample.article.id)
        self.announce(applied)
        self.adopted.emit()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self.undo_stack.undo_title)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self.undo_stack.redo_title)

    def undo(self) -> None:
        """Take back the last step."""
        self.announce(self.undo_stack.undo())

    def redo(self) -> None:
        """Do again what was undone last."""
        self.announce(self.undo_stack.redo())

    def announce(self, applied: Applied | None) -> Affected:
        """Tell everyone what a change touched."""
        if applied is None:
            return Affected()
        affected = applied.affected
        if self._passages:
            self._passages.changed(affected)
        if self.article and self.article.id in affected.articles:
            self._keep_up(self.article)
        for alter in alterations(self.document, self.library, self.dictionaries, affected):
            self.script_changing.emit()
            alter()
            self.script_changed.emit()
        self.changed.emit(affected)
        return affected

    def _keep_up(self, article: Article) -> None:
        """Keep an article on the page only while it is in the library, and with its last text."""
        version = version_of(self.library, article.id)
        if version is None:
            self.close_article()
        elif version != article.info.version:
            self._show(self.library.article(article.id), None)

    # -- what people do

    def add_draft(self, draft: Draft) -> tuple[str, bool]:
        """Put in an article as a step of its own; its id, and whether it is new."""
        additions = Additions(self)
        added = additions.add(draft)
        additions.tell()
        return added

    def keep_images(self, change: KeepImages, title: str = "") -> None:
        """Keep images that have been loaded. Without a title they came by themselves, and there is
        no step to undo. Raises LibraryError. A guest on the page meanwhile stays one."""
        self.announce(self.undo_stack.do(change, title) if title else self.library.apply(change))

    def annotate(self, start: int, end: int, tags: Iterable[str], note: str = "") -> str:
        """Highlight a source range of the open article; the new annotation's id."""
        change = self.new_annotation(start, end, tags, note)
        self.apply(change, step_titles.highlighted(change.annotation, self.codebook()))
        return change.annotation.id

    def new_annotation(
        self, start: int, end: int, tags: Iterable[str], note: str = ""
    ) -> AddAnnotation:
        """The change that highlights a source range of the open article."""
        assert self.article is not None
        coder = self.settings.get(CODER)
        return AddAnnotation(highlight(self.article, start, end, tags, note, coder))

    def edit(self, annotation: Annotation, title: str) -> None:
        """Put an edited annotation in the place of the former one."""
        self.apply(EditAnnotation(replace(annotation, modified_at=now())), title)

    def move_annotation(self, annotation: Annotation, start: int, end: int) -> None:
        """Let an annotation of the open article cover another source range."""
        assert self.article is not None
        there = moved(annotation, self.article, start, end)
        self.edit(there, step_titles.moved(annotation))

    def delete_annotations(self, keys: Iterable[str]) -> None:
        """Move annotations (ids) to the trash."""
        ids = tuple(keys)
        one = self.library.annotation(ids[0]) if len(ids) == 1 else None
        self.apply(Trash(Kind.ANNOTATION, ids, now()), step_titles.deleted(len(ids), one))

    def add_tag(self, name: str, parent: str | None = None) -> Tag:
        """A new tag; TagExists, BadTagName."""
        tag = self.new_tag(name, parent)
        self.apply(AddTag(tag), tr("add the tag {tag}").format(tag=tag.name))
        return tag

    def new_tag(self, name: str, parent: str | None = None) -> Tag:
        """A tag that is not in the codebook yet; BadTagName."""
        codebook = self.codebook()
        colour = codebook.get(parent).colour if parent else next_colour(codebook)
        return Tag(
            id=new_id(),
            name=codebook.check_name(name),
            parent=parent,
            colour=colour,
            position=codebook.next_position(parent),
        )

    def edit_tag(self, tag: Tag, title: str) -> None:
        """Put an edited tag in the place of the former one."""
        self.apply(EditTag(tag), title)

    def delete_tag(self, tag: Tag) -> None:
        """Move a tag and those below it to the trash."""
        title = tr("delete the tag {tag}").format(tag=tag.name)
        self.apply(Trash(Kind.TAG, (tag.id,), now()), title)
