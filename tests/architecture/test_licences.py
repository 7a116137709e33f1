"""What Gengdu stands on: all of it written down, truly, and nothing under the GPL or the AGPL."""

from __future__ import annotations

import json
import re

from packaging.utils import canonicalize_name

from tests.licences import FOLDER, INDEX, KEPT, Entry, claim, closure, entry, text

ENTRIES = [Entry(**row) for row in json.loads(INDEX.read_text(encoding="utf-8"))]
PACKAGES: dict[str, Entry] = {canonicalize_name(each.name): each for each in ENTRIES if each.seen}
INSTALLED = closure()
COPYLEFT = re.compile(r"(?<!L)GPL|(?<!LESSER )GENERAL PUBLIC LICENSE", re.IGNORECASE)


def is_free(said: str) -> bool:
    """Whether one of the licences that may be chosen from is no GPL."""
    return any(not COPYLEFT.search(choice) for choice in re.split(r"\bOR\b", said))


def test_all_that_is_needed_is_written_down_and_nothing_else() -> None:
    elsewhere = {each.name for each in KEPT if each.seen}
    assert set(PACKAGES) - elsewhere == set(INSTALLED) - elsewhere, "make licences"


def test_what_is_written_down_is_what_the_packages_say() -> None:
    for key, package in INSTALLED.items():
        kept = PACKAGES[key]
        if kept.seen == package.version:  # a later one is told by the version it has
            assert entry(key, package) == kept
            if kept.text == f"{key}.txt" and text(package):
                assert (FOLDER / kept.text).read_text(encoding="utf-8") == text(package) + "\n"


def test_nothing_is_under_the_gpl_or_the_agpl() -> None:
    assert [each.name for each in ENTRIES if not is_free(each.licence)] == []
    assert [key for key, package in INSTALLED.items() if not is_free(claim(package))] == []


def test_the_gpl_would_be_seen() -> None:
    for said in ("GPL-3.0-only", "AGPL-3.0-or-later", "GNU General Public License v3", "gplv2"):
        assert not is_free(said)
    for said in ("LGPL-3.0-only", "LGPL-3.0-only OR GPL-2.0-only", "MIT", "BSD-3-Clause"):
        assert is_free(said)


def test_every_entry_has_its_text_and_every_text_its_entry() -> None:
    texts = {path.name for path in FOLDER.glob("*.txt")}
    assert {each.text for each in ENTRIES} == texts


def test_what_is_no_package_is_written_down_as_it_is_kept() -> None:
    assert ENTRIES[: len(KEPT)] == list(KEPT)
