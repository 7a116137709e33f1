from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

from reader.links import link_to
from tests.helpers.articles import HANT, annotation, article

ON = article(HANT, name="00000000-0000-4000-8000-00000000000a")


def test_it_names_article_annotation_and_place() -> None:
    made = annotation(ON, 3, 11, "n-1")
    assert link_to(made) == f"gengdu://annotation/{ON.id}/n-1?start=3&end=11"


def test_any_id_stands_in_its_own_part_of_the_path() -> None:
    made = replace(annotation(ON, 0, 2, "n/1?𠮷#"), article="甲 乙")
    parts = urlsplit(link_to(made))
    assert parts.netloc == "annotation"
    assert [unquote(part) for part in parts.path.split("/")] == ["", "甲 乙", "n/1?𠮷#"]
    assert parse_qs(parts.query) == {"start": ["0"], "end": ["2"]}
