"""The person's own dictionary: a small file of its own, since it serves all libraries."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from reader.changes import Affected, Applied, PutEntry, TakeEntry
from reader.dictionary import Entry, from_json, to_json, with_entry
from reader.errors import BadDictionaryFile, DictionaryUnreadable, NoSuchEntry
from reader.files import write
from reader.reasons import why_not_read


class UserDictionary:
    """The entries at ``path``, read anew each time, since other programs may change them."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def entries(self) -> tuple[Entry, ...]:
        """The person's entries in the order they were made.

        Raises BadDictionaryFile or DictionaryUnreadable; a file that is not there has none.
        """
        try:
            return from_json(self.path.read_text(encoding="utf-8"), self.path.name)
        except FileNotFoundError:
            return ()
        except UnicodeDecodeError as fault:
            raise BadDictionaryFile(name=self.path.name) from fault
        except OSError as fault:
            raise DictionaryUnreadable(name=self.path.name, reason=why_not_read(fault)) from fault

    def apply(self, change: PutEntry | TakeEntry) -> Applied:
        """Carry out a change of one entry; on return it is on disk.

        Raises NoSuchEntry, BadDictionaryFile, DictionaryUnreadable or ExportFailed; then the file
        is as it was.
        """
        wanted, former = change.entry, self.entries()
        known = next((each for each in former if each.key == wanted.key), None)
        if isinstance(change, PutEntry):
            self._write(with_entry(former, wanted))
            return Applied(PutEntry(known) if known else TakeEntry(wanted), _AFFECTED)
        if known is None:
            raise NoSuchEntry(form=wanted.source)
        self._write(tuple(each for each in former if each != known))
        return Applied(PutEntry(known), _AFFECTED)

    def _write(self, entries: tuple[Entry, ...]) -> None:
        with suppress(OSError):  # where there is no folder, to write fails with a sentence
            self.path.parent.mkdir(parents=True, exist_ok=True)
        write(self.path, to_json(entries).encode())


_AFFECTED = Affected(dictionary=True)
