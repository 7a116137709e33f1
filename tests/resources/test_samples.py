from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import resources
from reader.model import Pattern

PALETTE = {"#C98A00", "#2F7FC1", "#1E8E6E", "#B2508F", "#C8552B", "#6A5ACD"}
MARKS: dict[str, Any] = json.loads(resources.text("samples/annotations.json"))
ARTICLE = resources.text(f"samples/{MARKS['article']}")


def tags(entries: list[dict[str, Any]], above: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Each tag of the starter codebook with its path."""
    for entry in entries:
        path = f"{above} / {entry['name']}" if above else entry["name"]
        yield path, entry
        yield from tags(entry.get("children", []), path)


CODEBOOK = dict(tags(json.loads(resources.text("samples/codebook.json"))["tags"]))


def test_the_article_is_shaped_like_a_page_saved_as_text() -> None:
    lines = [line for line in ARTICLE.split("\n") if line]
    notice = lines[-5:]
    assert len(lines[0]) <= 40
    assert lines[1] == "2023-05-18 09:12:30來源:青嶺日報編輯:方硯責編:陸采薇"
    assert [line.startswith(lines[0] + "_fororder_") for line in lines].count(True) == 2
    assert sum(" 供圖 " in line for line in lines) == 2
    assert sum(line.startswith("  ") for line in lines) == 11
    assert notice[0] == "青嶺日報網版權聲明"
    assert 1_800 <= len(ARTICLE) <= 2_400


def test_the_article_holds_one_character_beyond_the_bmp_and_no_odd_ones() -> None:
    beyond = {character for character in ARTICLE if ord(character) > 0xFFFF}
    assert beyond == {"𠮷"}
    assert not {"\r", "\t", "\ufeff", "\u3000", "\u00a0"} & set(ARTICLE)


def test_each_tag_is_told_from_every_other_by_its_colour_and_pattern() -> None:
    looks = {(tag["colour"], Pattern(tag["pattern"])) for tag in CODEBOOK.values()}
    assert len(CODEBOOK) == len(looks) == 10
    assert {colour for colour, _ in looks} <= PALETTE


def test_each_tag_says_in_one_line_what_it_is_for() -> None:
    assert all(tag["description"].strip() for tag in CODEBOOK.values())
    assert not any("\n" in tag["description"] for tag in CODEBOOK.values())


def test_each_starter_quote_stands_once_in_the_article_and_has_known_tags() -> None:
    for mark in MARKS["annotations"]:
        assert ARTICLE.count(mark["quote"]) == 1
        assert mark["tags"]
        assert set(mark["tags"]) <= set(CODEBOOK)


def test_two_starter_quotes_overlap_and_two_have_notes() -> None:
    spans = [
        (ARTICLE.index(mark["quote"]), ARTICLE.index(mark["quote"]) + len(mark["quote"]))
        for mark in MARKS["annotations"]
    ]
    overlaps = [
        (one, other)
        for one, other in combinations(spans, 2)
        if one[0] < other[1] and other[0] < one[1]
    ]
    assert len(overlaps) == 1
    assert sum(bool(mark["note"]) for mark in MARKS["annotations"]) >= 2
