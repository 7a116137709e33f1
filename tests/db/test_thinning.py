from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from db.backups import Backup, Reason, name_of
from db.thinning import LONGER, SCHEDULE, kept
from tests.helpers.thorough import tries

NOW = datetime(2026, 11, 26, 3, 7, 0, 0, UTC)
SCHEDULED = [reason for reason in Reason if reason not in LONGER]


def backup(at: datetime, reason: Reason = Reason.HOURLY) -> Backup:
    return Backup(Path(name_of(at, reason)), at, reason, 0)


def ago(**spans: float) -> Backup:
    return backup(NOW - timedelta(**spans))


minutes = st.integers(-2_000, 200_000)
backups = st.lists(
    st.builds(
        lambda before, reason: backup(NOW - timedelta(minutes=before), reason),
        minutes,
        st.sampled_from(Reason),
    ),
    max_size=60,
    unique_by=lambda each: each.at,
)


@given(backups, minutes)
def test_some_of_them_stay_and_the_newest_always_does(found: list[Backup], later: int) -> None:
    staying = kept(found, NOW + timedelta(minutes=later))
    assert staying <= set(found)
    if found:
        assert max(found, key=lambda each: each.at) in staying


@given(backups)
def test_thinning_again_at_once_takes_nothing_more(found: list[Backup]) -> None:
    once = kept(found, NOW)
    assert kept(once, NOW) == once
    assert kept(reversed(found), NOW) == once


@given(backups, st.integers(0, 100_000))
def test_what_has_gone_is_not_missed_later(found: list[Backup], later: int) -> None:
    """To thin on the way leaves what thinning once at the end would."""
    end = NOW + timedelta(minutes=later)
    assert kept(kept(found, NOW), end) == kept(found, end)


@given(backups)
def test_what_a_person_asked_for_stays(found: list[Backup]) -> None:
    asked_for = {each for each in found if each.reason is Reason.MANUAL}
    assert asked_for <= kept(found, NOW + timedelta(days=9_999))


@given(backups)
def test_every_span_of_the_schedule_keeps_one(found: list[Backup]) -> None:
    staying = {each.at for each in kept(found, NOW)}
    for days in range(7):
        day = (NOW - timedelta(days=days)).date()
        young = [each for each in found if NOW - each.at < timedelta(days=7)]
        of_day = {each.at for each in young if each.at.date() == day}
        assert not of_day or max(of_day) in staying


def test_all_of_the_last_hours_stay() -> None:
    found = [ago(minutes=5 * each) for each in range(70)]
    assert kept(found, NOW) == set(found)


def test_months_of_work_leave_few() -> None:
    """One an hour, thinned each time, as the window does."""
    held: set[Backup] = set()
    days = tries(20, 200)
    for hour in range(24 * days):
        at = NOW + timedelta(hours=hour)
        held = kept([*held, backup(at, SCHEDULED[hour % len(SCHEDULED)])], at)
    ages = sorted((at - each.at for each in held), reverse=True)
    assert len(held) <= 6 + 7 + 7 + 9
    assert len({each.at.date() for each in held}) >= min(7 + 2, days)
    assert ages[0] > timedelta(days=min(days, 49) - 7)
    assert ages[0] <= SCHEDULE[-1].within


def test_what_was_made_before_a_deletion_outlives_its_day() -> None:
    before = backup(NOW - timedelta(days=5, hours=3), Reason.DELETION)
    later = [ago(days=5, hours=each) for each in (0, 1, 2)]
    assert before in kept([before, *later], NOW)
    assert before not in kept([before, *later], NOW + timedelta(days=3))
