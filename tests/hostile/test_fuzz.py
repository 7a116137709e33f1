"""Broken inputs of every format: drafts that keep the promises, or a fault with a sentence.

By ``make torture`` there are 20,000, else some, the same each time on a machine.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import fields
from itertools import pairwise
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from reader.errors import ImportFailed
from reader.importers import IMPORTERS, _read
from reader.importers.source import Failure, Source
from reader.model import Draft, Metadata
from tests.helpers.thorough import tries
from tests.hostile.mutations import mutated, seeds

FIELDS = {field.name for field in fields(Metadata)}
NAMES = sorted(seeds())


def keeps_promises(draft: Draft) -> None:
    text = draft.source_text
    text.encode("utf-8")
    assert "\r" not in text
    ends = [0, *(block.end for block in draft.blocks)]
    assert all(block.start < block.end for block in draft.blocks)
    gaps = [(end, block.start) for end, block in zip(ends, draft.blocks, strict=False)]
    gaps.append((ends[-1], len(text)))
    assert all(start <= end and not text[start:end].strip("\n") for start, end in gaps)
    assert all("\n" not in text[block.start : block.end] for block in draft.blocks)
    assert all(before.end <= after.start for before, after in pairwise(draft.blocks))
    blocks = [*(one.block for one in draft.images), *(one.block for one in draft.remote_images)]
    for block in blocks:
        assert 0 <= block < len(draft.blocks)
    for said in draft.evidence:
        assert said.field in FIELDS
        said.text.encode("utf-8")
    for name in FIELDS:
        getattr(draft.metadata, name).encode("utf-8")
    for remote in draft.remote_images:
        remote.url.encode("utf-8")
    draft.origin.encode("utf-8")


def read(data: bytes, name: str, *, whole: bool) -> None:
    """Read an input, and hold what comes of it against the promises."""
    with suppress(ImportFailed):
        for found in _read(Source(data, name, whole=whole)):
            if isinstance(found, Failure):
                assert isinstance(found.fault, ImportFailed)
            else:
                keeps_promises(found)


def test_there_is_a_seed_for_every_importer() -> None:
    for importer in IMPORTERS:
        name, data = seeds()[importer.name]
        (found, *_) = _read(Source(data, name))
        assert isinstance(found, Draft)
        keeps_promises(found)


@pytest.mark.timeout(0)
@pytest.mark.parametrize("importer", NAMES)
def test_what_is_broken_is_read_or_refused(importer: str) -> None:
    """Mutations of a seed; each example makes ten, of which the later ones are of the former."""
    examples = max(1, tries(1_000, 20_000) // (10 * len(NAMES)))
    name, data = seeds()[importer]

    @seed(20_240_102)
    @settings(
        max_examples=examples,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.integers(0, 2**64), st.sampled_from(NAMES))
    def broken(chosen: int, other: str) -> None:
        chance, current = Random(chosen), data
        for turn in range(10):
            current = mutated(current if turn % 4 else data, chance, seeds()[other][1])
            read(current[:300_000], name, whole=chance.random() < 0.5)

    broken()
