"""What is being typed in notes and memos, kept until it is written or given up.

It lies in the library, among what that remembers for itself: so it goes where the library goes, is
in its backups, and is as safe on disk as all else; and it is no change, so it is no step that can
be undone. A library that can only be read has no note that could be written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from enum import StrEnum

from db.library import Library
from reader.changes import SetSetting
from reader.errors import LibraryError, NoSuchArticle
from reader.immutable import immutable
from reader.model import now
from ui.desktop.i18n import tr
from ui.desktop.remembered import remember

_DRAFT = "draft:"


class Field(StrEnum):
    """Where something is typed."""

    NOTE = "note"
    NEW_NOTE = "new-note"
    ARTICLE_MEMO = "article-memo"
    TAG_MEMO = "tag-memo"
    TAG_DESCRIPTION = "tag-description"


@immutable
class Typed:
    """What was typed, and when that was last."""

    text: str
    at: datetime

    @property
    def told(self) -> str:
        """That it is there again, for a person."""
        when = self.at.astimezone().strftime("%Y-%m-%d %H:%M")
        return tr("What you were typing on {when} is here again; it is not kept yet.").format(
            when=when
        )


@immutable
class NoteDraft:
    """What is being typed in one field, about the thing with an id."""

    library: Library
    field: Field
    id: str

    @property
    def typed(self) -> Typed | None:
        """What is kept of it; None if that is nothing."""
        kept = self.library.setting(self._key)
        return None if kept is None else _typed(kept)

    def beyond(self, former: str) -> Typed | None:
        """The same, if it says something else than the note as it is."""
        typed = self.typed
        return typed if typed and typed.text != former else None

    def keep(self, text: str) -> None:
        """Keep what has been typed so far. Typing goes on where it cannot be kept."""
        with suppress(LibraryError):
            remember(self.library, self._key, json.dumps([text, now().isoformat()]))

    def drop(self) -> None:
        """Forget it: it has been written, or given up."""
        with suppress(LibraryError):
            if not self.library.read_only and self.library.setting(self._key) is not None:
                self.library.apply(SetSetting(self._key, None))

    @property
    def _key(self) -> str:
        return f"{_DRAFT}{self.field}:{self.id}"


def drafts(library: Library) -> list[NoteDraft]:
    """All drafts that are kept of what is in the library; those of anything else are dropped.

    Raises LibraryError.
    """
    found = []
    for draft in _kept(library):
        if _is_there(library, draft):
            found.append(draft)
        else:
            draft.drop()
    return found


def _kept(library: Library) -> Iterator[NoteDraft]:
    for key in library.settings(_DRAFT):
        field, _, about = key.partition(":")
        if field in tuple(Field):
            yield NoteDraft(library, Field(field), about)


def _is_there(library: Library, draft: NoteDraft) -> bool:
    about = draft.id.partition(":")[0]
    match draft.field:
        case Field.NOTE:
            return library.annotation(about) is not None
        case Field.ARTICLE_MEMO | Field.NEW_NOTE:
            try:
                library.find_article(about)
            except NoSuchArticle:
                return False
            return True
    return about in library.codebook()


def _typed(kept: str) -> Typed | None:
    try:
        text, at = json.loads(kept)
        return Typed(str(text), datetime.fromisoformat(at))
    except (TypeError, ValueError):
        return None
