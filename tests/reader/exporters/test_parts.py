from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.exporters.listed import Listed
from reader.exporters.parts import ArticleHead, GroupHead, Numbered, Part, parts
from tests.reader.exporters.sample_excerpts import CODEBOOK, EXCERPTS

FIRST, SECOND, OTHER = EXCERPTS[:3]


def told(headings: Sequence[str] = (), *excerpts: int) -> list[Part]:
    return list(parts(Listed([EXCERPTS[each] for each in excerpts], CODEBOOK, headings=headings)))


def shape(found: Sequence[Part]) -> list[tuple[type[Part], int]]:
    return [(type(each), each.depth) for each in found]


def test_an_article_has_one_head_as_long_as_its_excerpts_follow_each_other() -> None:
    found = told((), 0, 1, 2, 3)
    head, excerpt = (ArticleHead, 1), (Numbered, 2)
    assert shape(found) == [head, excerpt, excerpt, head, excerpt, head, excerpt]
    numbers = [each.number for each in found if isinstance(each, Numbered)]
    assert numbers == [1, 2, 3, 4]


def test_without_groups_the_key_of_an_excerpt_is_its_id() -> None:
    keys = [each.key for each in told((), 0, 2, 1)]
    first, other = f"article-{FIRST.article.id}", f"article-{OTHER.article.id}"
    assert keys == [first, "n-1", other, "n-3", f"{first}~2", "n-2"]


def test_in_groups_all_stands_one_deeper_and_no_key_comes_twice() -> None:
    found = told(["稅制", "生態", "稅制"], 0, 0, 1)
    group, head, excerpt = (GroupHead, 1), (ArticleHead, 2), (Numbered, 3)
    assert shape(found) == [group, head, excerpt] * 3
    keys = [each.key for each in found]
    assert len(set(keys)) == len(keys)
    assert keys[:6] == [each.key for each in told(["稅制", "生態"], 0, 0)]


def test_groups_are_known_by_their_headings() -> None:
    alone = [each.key for each in told(["生態"], 0)]
    assert alone == [each.key for each in told(["稅制", "生態"], 1, 0)][3:]
    other = replace(FIRST, annotation=replace(FIRST.annotation, note="新"))
    again = parts(Listed([other], CODEBOOK, headings=["生態"]))
    assert [each.key for each in again] == alone
