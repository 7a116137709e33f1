"""Which backups are kept: many of today, fewer of this week, a few of these months."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from db.backups import Backup, Reason
from reader.immutable import immutable


@immutable
class Rule:
    """Of the backups that are younger than ``within``, the newest in each span of ``every``."""

    within: timedelta
    every: timedelta


SCHEDULE = (
    Rule(within=timedelta(hours=6), every=timedelta(0)),
    Rule(within=timedelta(days=1), every=timedelta(hours=3)),
    Rule(within=timedelta(days=7), every=timedelta(days=1)),
    Rule(within=timedelta(weeks=8), every=timedelta(weeks=1)),
)
"""All of the last six hours, then one in three hours, one a day, one a week: some 25 files at most
while a person works all day. What is older than eight weeks goes, but for the newest of all."""

LONGER: dict[Reason, timedelta] = {
    Reason.UPGRADE: timedelta(weeks=8),
    Reason.RESTORE: timedelta(weeks=8),
    Reason.REPAIR: timedelta(weeks=8),
    Reason.DELETION: timedelta(days=7),
    Reason.MANUAL: timedelta.max,
}
"""How long a backup is kept whatever the schedule says: one made before something that cannot be
taken back is looked for late. What a person asked for only a person removes."""

_EPOCH = datetime(2000, 1, 3, tzinfo=UTC)
"""A Monday, from which spans are counted: so each begins at the same moment whenever one looks."""


def kept(backups: Iterable[Backup], now: datetime) -> set[Backup]:
    """Those of a library's backups that stay at a moment; the newest is always among them.

    Thinned again and again while time passes, each span keeps one as long as its rule says.
    """
    newest_first = sorted(backups, key=lambda each: (each.at, each.path), reverse=True)
    staying = set(newest_first[:1])
    for rule in SCHEDULE:
        taken = set[int]()
        for each in newest_first:
            if now - each.at < rule.within and _span(each, rule) not in taken:
                staying.add(each)
                if rule.every:
                    taken.add(_span(each, rule))
    return staying | {each for each in newest_first if _stays_longer(each, now)}


def _span(backup: Backup, rule: Rule) -> int:
    """The number of the span of a rule that a backup is in; 0 where there are no spans."""
    return (backup.at - _EPOCH) // rule.every if rule.every else 0


def _stays_longer(backup: Backup, now: datetime) -> bool:
    longer = LONGER.get(backup.reason)
    return longer is not None and now - backup.at < longer
