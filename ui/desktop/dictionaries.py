"""The dictionaries in effect: the library's, and the person's own, which is in no library."""

from __future__ import annotations

from db.library import Library
from db.user_dictionary import UserDictionary
from reader.changes import Applied, Change, PutEntry, TakeEntry
from reader.dictionary import Entry, Scope
from reader.errors import DictionaryError
from ui.paths import user_dictionary


class Dictionaries:
    """What both say; ``fault`` is why the person's own is left out, if it is."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._own = UserDictionary(user_dictionary())
        self.fault: DictionaryError | None = None

    def entries(self) -> tuple[Entry, ...]:
        """All entries, without the person's own where their file is unusable."""
        self.fault = None
        try:
            own = self._own.entries()
        except DictionaryError as fault:
            self.fault, own = fault, ()
        return (*self._library.dictionary(), *own)

    def apply(self, change: Change) -> Applied:
        """Carry out any change where it belongs. Raises what the two stores raise."""
        if isinstance(change, PutEntry | TakeEntry) and change.entry.scope is Scope.USER:
            return self._own.apply(change)
        return self._library.apply(change)
