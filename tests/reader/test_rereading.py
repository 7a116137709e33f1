from __future__ import annotations

from dataclasses import replace

import pytest

from reader.carry import Asked, Carried
from reader.changes import AddArticle, Batch, EditMetadata, Revise
from reader.coding import highlight
from reader.drafts import addition
from reader.importers import read_bytes
from reader.model import Annotation, Article, Caution, Draft, Evidence, Metadata, Place
from reader.rereading import BlockEdit, Difference, Edit, Rereading, reread

PAGE = """臨汐鎮復育濕地
2024-03-05 08:30 來源：臨汐晚報 編輯：方以寧

　　臨汐鎮公所昨日說明濕地復育計畫，預計三年內種回十二公頃紅樹林🌱。
　　居民搭𨋢上觀景台看𠮷野灣，都說水鳥回來了，河邊的樹也長高了。
"""


def added(page: str = PAGE) -> AddArticle:
    return addition(read_bytes(page.replace("\n", "\r\n").encode(), "臨汐.txt"))


def draft_of(page: str) -> Draft:
    return read_bytes(page.encode(), "臨汐.txt")


def marked(article: Article, *quotes: str) -> list[Annotation]:
    starts = [article.source_text.index(quote) for quote in quotes]
    return [
        highlight(article, start, start + len(quote), ())
        for start, quote in zip(starts, quotes, strict=True)
    ]


def planned(page: str, *quotes: str) -> Rereading:
    was = added()
    annotations = marked(was.article, *quotes)
    return reread(was.article, was.extraction, draft_of(page), annotations, {})


def revise_of(plan: Rereading, *taken: str, fields: tuple[str, ...] = ()) -> Revise:
    change = plan.change(taken, fields)
    assert isinstance(change, Batch)
    revise = change.changes[0]
    assert isinstance(revise, Revise)
    return revise


def test_what_reads_as_before_changes_nothing() -> None:
    plan = planned(PAGE, "𠮷野灣")
    assert plan.is_same
    assert (plan.edits, plan.differences) == ((), ())
    assert len(plan.carried) == 1
    assert plan.change((), ()) is None


def test_blocks_are_told_as_added_gone_or_changed() -> None:
    page = PAGE.replace("十二公頃", "二十公頃").replace("2024-03-05", "2024-03-06") + "　　完。\n"
    plan = planned(page)
    assert [each.edit for each in plan.edits] == [Edit.CHANGED, Edit.CHANGED, Edit.ADDED]
    assert plan.edits[-1] == BlockEdit(Edit.ADDED, "", "　　完。")
    assert "十二公頃" in plan.edits[1].former
    assert "二十公頃" in plan.edits[1].now
    assert plan.count(Edit.GONE) == 0
    shorter = planned(
        PAGE.replace("　　居民搭𨋢上觀景台看𠮷野灣，都說水鳥回來了，河邊的樹也長高了。\n", "")
    )
    assert [each.edit for each in shorter.edits] == [Edit.GONE]


def test_highlights_stay_are_asked_or_are_lost() -> None:
    page = PAGE.replace("十二公頃", "二十公頃").replace("方以寧", "沈若蘭")
    plan = planned(page, "河邊的樹", "種回十二公頃紅樹林", "方以寧")
    assert [each.anchor.quote for each in plan.carried] == ["河邊的樹"]
    assert [fate.anchor.quote for _, fate in plan.asked] == ["種回二十公頃紅樹林"]
    assert [each.anchor.quote for each in plan.lost] == ["方以寧"]
    assert len(plan.fates) == 3


def test_only_what_is_taken_goes_along_with_what_is_carried() -> None:
    page = PAGE.replace("十二公頃", "二十公頃")
    plan = planned(page, "河邊的樹", "種回十二公頃紅樹林")
    (carried,), ((asked, fate),) = plan.carried, plan.asked
    assert [each.annotation for each in revise_of(plan).standings] == [carried.id]
    revise = revise_of(plan, asked.id, "no-such-id")
    assert {each.annotation: each.version for each in revise.standings} == {
        carried.id: 2,
        asked.id: 2,
    }
    assert fate.anchor in [each.anchor for each in revise.standings]
    text = revise.article.source_text
    assert all(text[a.start : a.end] == a.quote for a in (s.anchor for s in revise.standings))
    assert revise.article.info.version == 2


def test_what_stands_beside_the_text_may_be_all_that_changes() -> None:
    was = added()
    kept = replace(was.extraction, cautions=(Caution.INCOMPLETE,))
    plan = reread(was.article, kept, draft_of(PAGE), marked(was.article, "𠮷野灣"), {})
    assert not plan.is_same
    assert plan.edits == ()
    assert len(revise_of(plan).standings) == 1


def test_an_orphan_is_looked_for_from_the_text_it_stands_on() -> None:
    was = added()
    (orphan,) = marked(was.article, "𠮷野灣")
    other = draft_of("臨汐鎮\n\n　　另一篇文章，說的是別的事情，與海灣無關。\n")
    info = replace(was.article.info, version=2)
    now = Article(info, other.source_text, other.blocks)
    plan = reread(now, was.extraction, draft_of(PAGE), [orphan], {1: was.article.source_text})
    ((_, fate),) = plan.fates
    assert fate == Carried(orphan.anchor)
    assert revise_of(plan).standings[0].version == 3


def test_metadata_is_read_anew_field_by_field() -> None:
    page = PAGE.replace("編輯：方以寧", "編輯：沈若蘭").replace("臨汐晚報", "臨汐日報")
    plan = planned(page)
    assert [each.field for each in plan.differences] == ["outlet", "editor"]
    assert plan.differences[1] == Difference("editor", "方以寧", "沈若蘭", by_person=False)
    assert all(each.is_proposed for each in plan.differences)
    change = plan.change((), ("editor",))
    assert isinstance(change, Batch)
    edited = change.changes[-1]
    assert isinstance(edited, EditMetadata)
    known = plan.article.metadata
    assert edited.metadata == replace(known, editor="沈若蘭")


def test_metadata_alone_makes_no_version() -> None:
    was = added()
    metadata = replace(was.article.metadata, outlet="臨汐")
    article = replace(was.article, info=replace(was.article.info, metadata=metadata))
    plan = reread(article, was.extraction, draft_of(PAGE), (), {})
    assert plan.is_same
    assert plan.change((), ("outlet",)) == Batch((EditMetadata(article.id, was.article.metadata),))


@pytest.mark.parametrize(
    ("metadata", "by_person"),
    [
        ({"outlet": "我的剪報"}, True),
        ({"outlet": "臨汐"}, False),
        ({"published_at": "2024-03-05"}, False),
        ({"published_at": "2023-01-01"}, True),
        ({"author": "林禾"}, True),
        ({"editor": ""}, False),
    ],
)
def test_what_the_input_does_not_say_was_said_by_a_person(
    metadata: dict[str, str], by_person: bool
) -> None:
    was = added()
    known = replace(was.article.metadata, **metadata)
    article = replace(was.article, info=replace(was.article.info, metadata=known))
    plan = reread(article, was.extraction, draft_of(PAGE), (), {})
    (difference,) = plan.differences
    assert difference.by_person is by_person
    assert difference.is_proposed is (not by_person)


def test_evidence_by_a_person_settles_it_and_nothing_is_not_proposed() -> None:
    was = added()
    evidence = (Evidence("outlet", "臨汐晚報", Place.PERSON),)
    kept = replace(was.extraction, evidence=evidence)
    draft = replace(draft_of(PAGE), metadata=Metadata(title=was.article.metadata.title))
    plan = reread(was.article, kept, draft, (), {})
    by_field = {each.field: each for each in plan.differences}
    assert by_field["outlet"].by_person
    assert not any(each.is_proposed for each in plan.differences)


def test_a_text_read_in_the_wrong_encoding_leaves_orphans_only() -> None:
    raw = PAGE.replace("🌱", "").replace("𨋢", "車").replace("𠮷", "吉").encode("big5")
    wrong = addition(read_bytes(raw, "臨汐.txt", "latin-1"))
    article = wrong.article
    annotations = [highlight(article, at, at + 6, ()) for at in (0, 20, 60)]
    plan = reread(article, wrong.extraction, read_bytes(raw, "臨汐.txt", "big5"), annotations, {})
    assert "臨汐鎮復育濕地" in plan.draft.source_text
    assert plan.carried == ()
    assert all(isinstance(fate, Asked) or each in plan.lost for each, fate in plan.fates)
    assert revise_of(plan).standings == ()
