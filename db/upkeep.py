"""Checking a library that is open, and repairing what can be made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.backups import Backup, Reason
from db.opened import Opened
from db.verifying import Tell, say_nothing
from reader.errors import ReadOnlyLibrary
from reader.immutable import immutable

if TYPE_CHECKING:
    from db.check import Report
    from db.problems import Problem

_ROUNDS = 4
"""What is wrong with the file hides the tables, these their rows, and those the index."""


@immutable
class Repaired:
    """What was repaired, what is found after it, and the backup from before; None for that where
    there was nothing to repair."""

    repaired: tuple[Problem, ...]
    report: Report
    backup: Backup | None


class Upkeep(Opened):
    """Looks whether the library is sound."""

    def check(self, tell: Tell = say_nothing) -> Report:
        """Whether the library is sound. Nothing is changed.

        ``tell`` is told how many articles of how many are looked at, 0 of 0 while that is not
        known; what it raises ends the check.
        """
        from db.check import check  # no start waits for what few of them need

        with self._reading():
            return check(self._database, tell)

    def repair(self, tell: Tell = say_nothing) -> Repaired:
        """Check the library and make anew what can be, after a backup of all of it.

        What a person put in is not touched. Raises as :meth:`check`, ReadOnlyLibrary and
        BackupFailed; what was repaired until then stays so.
        """
        from db.repairing import repair
        from db.restoring import keep

        if self.read_only:
            raise ReadOnlyLibrary(path=self.path)
        report, repaired, backup = self.check(tell), list["Problem"](), None
        for _ in range(_ROUNDS):
            found = [each for each in report.problems if each.repairable]
            if not found:
                break
            backup = backup or keep(self.path, Reason.REPAIR)
            with self._writing():
                repair(self._database, found)
            repaired += found
            report = self.check(tell)
        return Repaired(tuple(dict.fromkeys(repaired)), report, backup)
