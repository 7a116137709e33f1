from __future__ import annotations

import pytest

from reader.conversion.policy import Match, Policy, chosen

ABOUT_AN_ENGINE = [Match(1, 3, 0, "括髮"), Match(2, 5, 0, "發動機"), Match(3, 5, 0, "動機")]


@pytest.mark.parametrize("policy", Policy)
def test_what_stands_alone_counts(policy: Policy) -> None:
    alone = [Match(3, 5, 0, "頭髮")]
    assert chosen([], policy) == []
    assert chosen(alone, policy) == alone


def test_the_longest_counts_wherever_it_begins() -> None:
    assert chosen(ABOUT_AN_ENGINE, Policy.LONGEST) == [Match(2, 5, 0, "發動機")]


def test_from_the_left_the_first_counts() -> None:
    assert chosen(ABOUT_AN_ENGINE, Policy.FORWARD) == [
        Match(1, 3, 0, "括髮"),
        Match(3, 5, 0, "動機"),
    ]


def test_from_the_right_the_last_counts_and_there_the_longest() -> None:
    overlapping = [Match(0, 3, 0, "甲"), Match(2, 4, 0, "乙"), Match(3, 4, 0, "丙")]
    assert chosen(overlapping, Policy.BACKWARD) == [Match(2, 4, 0, "乙")]
    assert chosen(ABOUT_AN_ENGINE, Policy.BACKWARD) == [Match(2, 5, 0, "發動機")]


def test_among_the_longest_the_leftmost_counts() -> None:
    row = [Match(0, 2, 0, "甲"), Match(1, 3, 0, "乙"), Match(2, 4, 0, "丙")]
    assert chosen(row, Policy.LONGEST) == [row[0], row[2]]


@pytest.mark.parametrize("policy", [Policy.LONGEST, Policy.FORWARD])
def test_an_earlier_layer_goes_before_length(policy: Policy) -> None:
    both = [Match(0, 2, 0, "甲"), Match(0, 4, 1, "乙")]
    assert chosen(both, policy) == [both[0]]
