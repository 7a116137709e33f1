from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db.library import Library
from reader.changes import AddTag, Affected, Batch, SetSetting
from reader.errors import BadTagName, Gone, NoSuchArticle, ReadOnlyLibrary, TagExists
from reader.importers import read_bytes
from reader.model import Draft, Reading, Script
from tests.helpers.library import revising, snapshot
from tests.helpers.person import delete_article
from ui.desktop.session import Session
from ui.desktop.settings import CODER, SCRIPT, Settings


def listen(session: Session) -> list[Affected]:
    """What ``changed`` will say."""
    heard: list[Affected] = []
    session.changed.connect(heard.append)
    return heard


def open_id(session: Session) -> str:
    """The id of the article on the page; empty if there is none."""
    return session.article.id if session.article else ""


def text_of(session: Session) -> str:
    assert session.article is not None
    return session.article.source_text


def place(session: Session, quote: str) -> tuple[int, int]:
    start = text_of(session).index(quote)
    return start, start + len(quote)


# -- what is open


def test_nothing_is_open_at_first(session: Session) -> None:
    assert session.article is None
    assert session.annotations() == []
    assert session.is_first_time()
    assert not session.open_last()


def test_an_article_is_opened_in_the_script_of_the_session(
    session: Session, other_draft: Draft
) -> None:
    key, _ = session.add_draft(other_draft)
    session.set_script(Script.HANT_TW)
    opened: list[None] = []
    session.opened.connect(lambda: opened.append(None))
    session.open_article(key)
    assert opened == [None]
    assert session.document is not None
    assert session.document.reading.script is Script.HANT_TW
    assert session.document.shown(*place(session, "白鹭湾")) == "白鷺灣"


def test_the_last_article_is_opened_again(
    session: Session, article: str, other_draft: Draft, settings: Settings
) -> None:
    session.add_draft(other_draft)
    again = Session(session.library, settings)
    assert again.open_last()
    assert again.article is not None
    assert again.article.id == article


def test_without_the_last_article_the_newest_is_opened(
    session: Session, article: str, other_draft: Draft, settings: Settings
) -> None:
    newer, _ = session.add_draft(other_draft)
    session.library.apply(SetSetting("last-article", "no such id"))
    again = Session(session.library, settings)
    assert again.open_last()
    assert again.article is not None
    assert again.article.id == newer != article


def test_an_article_that_is_not_there_is_a_fault_and_the_page_stays(
    session: Session, article: str
) -> None:
    with pytest.raises(NoSuchArticle):
        session.open_article("no such id")
    assert session.article is not None
    assert session.article.id == article


def test_a_script_is_told_and_kept_but_touches_no_row(
    session: Session, article: str, settings: Settings
) -> None:
    session.annotate(*place(session, "審批改革"), ())
    before, told = snapshot(session.library.path), list[None]()
    session.script_changed.connect(lambda: told.append(None))
    for script in (Script.HANS, Script.HANS, Script.HANT_HK):
        session.set_script(script)
    assert told == [None, None]
    assert settings.get(SCRIPT) == "hant-hk"
    assert snapshot(session.library.path) == before


def test_a_stale_script_of_the_settings_does_not_keep_it_from_starting(
    library: Library, settings: Settings
) -> None:
    settings._store.setValue(SCRIPT.key, '"hanx"')
    assert Session(library, settings).script is Script.ORIGINAL


# -- changes


def test_a_highlight_is_told_kept_and_named(session: Session, article: str) -> None:
    session.settings.set(CODER, "林禾")
    tag = session.add_tag("改革")
    heard = listen(session)
    key = session.annotate(*place(session, "𠮷祥街的商戶一次辦結執照。"), (tag.id,), "見**圖**")
    (affected,) = heard
    assert affected == Affected(frozenset({article}), frozenset({tag.id}), frozenset({key}))
    (found,) = session.annotations()
    assert found.anchor.quote == "𠮷祥街的商戶一次辦結執照。"
    assert (found.note, found.coder, found.tags) == ("見**圖**", "林禾", (tag.id,))
    assert session.undo_stack.undo_title == "tag 改革"


def test_a_highlight_stands_on_the_text_it_was_made_on(session: Session, article: str) -> None:
    whole = session.library.article(article)
    session.library.apply(revising(whole, whole.source_text.replace("三天", "兩天")))
    session.open_article(article)
    key = session.annotate(*place(session, "兩天😀"), ())
    (found,) = session.annotations()
    assert (found.id, found.version, found.anchor.quote) == (key, 2, "兩天😀")
    session.move_annotation(found, found.anchor.start, found.anchor.end + 1)
    assert session.annotations()[0].version == 2
    assert session.library.check().problems == ()


@pytest.mark.parametrize("script", Script)
def test_what_is_stored_is_the_source_whatever_is_shown(
    session: Session, article: str, script: Script
) -> None:
    session.set_script(script)
    start, end = place(session, "三天😀，居民少跑了許多趟")
    session.annotate(start, end, ())
    (found,) = session.annotations()
    assert (found.anchor.start, found.anchor.end) == (start, end)
    assert found.anchor.quote == "三天😀，居民少跑了許多趟"
    assert text_of(session)[:start].endswith(found.anchor.prefix)


def test_every_change_can_be_taken_back_and_done_again(session: Session, article: str) -> None:
    bare = snapshot(session.library.path)
    tag = session.add_tag("改革")
    session.annotate(*place(session, "一次辦結"), (tag.id,))
    (found,) = session.annotations()
    session.edit(replace(found, note="改"), "edit a note")
    session.edit_tag(replace(tag, name="改革舉措"), "rename")
    session.delete_annotations(each.id for each in session.annotations())
    session.delete_tag(session.codebook().get(tag.id))
    whole = snapshot(session.library.path)
    heard = listen(session)
    for _ in range(6):
        assert session.can_undo
        session.undo()
    assert snapshot(session.library.path) == bare
    assert all(heard)
    for _ in range(6):
        session.redo()
    assert snapshot(session.library.path) == whole
    assert not session.can_redo


def test_undo_of_nothing_says_nothing(session: Session) -> None:
    heard = listen(session)
    session.undo()
    session.redo()
    assert heard == []


def test_an_edit_is_dated_anew(session: Session, article: str) -> None:
    session.annotate(*place(session, "改革"), ())
    (found,) = session.annotations()
    old = replace(found, modified_at=found.created_at.replace(year=2020))
    session.edit(old, "edit a note")
    (edited,) = session.annotations()
    assert edited.modified_at >= found.created_at == edited.created_at


def test_a_refused_change_is_not_told_and_no_step(session: Session, article: str) -> None:
    session.add_tag("改革")
    heard, title = listen(session), session.undo_stack.undo_title
    with pytest.raises(TagExists):
        session.add_tag("改革")
    with pytest.raises(Gone):
        session.annotate(0, 2, ("no such tag",))
    assert heard == []
    assert session.undo_stack.undo_title == title


def test_a_tag_below_another_takes_its_colour_and_the_next_place(session: Session) -> None:
    above = session.add_tag("  生態 ")
    first, second = (session.add_tag(name, above.id) for name in ("濕地", "水質"))
    assert above.name == "生態"
    assert first.colour == second.colour == above.colour
    assert (first.position, second.position) == (0, 1)
    assert session.add_tag("改革").colour != above.colour
    with pytest.raises(BadTagName):
        session.add_tag(" \n ")


# -- articles come and go


def test_an_import_can_be_undone_and_leaves_nothing(session: Session, other_draft: Draft) -> None:
    before = snapshot(session.library.path)
    heard = listen(session)
    key, new = session.add_draft(other_draft)
    assert new
    assert heard == [Affected(articles=frozenset({key}))]
    assert session.undo_stack.undo_title == "import “白鹭湾试种耐盐水稻”"
    session.undo()
    assert snapshot(session.library.path) == before


def test_the_same_bytes_are_not_imported_twice(session: Session, other_draft: Draft) -> None:
    first, _ = session.add_draft(other_draft)
    heard = listen(session)
    assert session.add_draft(other_draft) == (first, False)
    assert heard == []
    assert [info.id for info in session.articles()] == [first]


def test_bytes_of_a_deleted_article_bring_it_back(session: Session, article: str) -> None:
    session.annotate(*place(session, "改革"), ())
    (info,) = session.articles()
    raw = session.library.source(article)[0]
    delete_article(session, info)
    assert session.add_draft(read_bytes(raw, "again.txt")) == (article, True)
    session.open_article(article)
    assert len(session.annotations()) == 1


def test_deleting_the_article_on_the_page_closes_it(
    session: Session, article: str, other_draft: Draft
) -> None:
    other, _ = session.add_draft(other_draft)
    infos = {info.id: info for info in session.articles()}
    delete_article(session, infos[other])
    assert open_id(session) == article
    delete_article(session, infos[article])
    assert open_id(session) == ""
    session.undo()
    assert [info.id for info in session.articles()] == [article]


# -- a guest


def test_the_sample_is_a_guest(session: Session) -> None:
    before = snapshot(session.library.path)
    session.open_sample()
    assert session.sample is not None
    assert session.article is not None
    assert session.articles() == []
    assert len(session.annotations()) == len(session.sample.annotations) > 0
    assert sum(session.tag_counts().values()) >= len(session.annotations())
    assert not session.can_undo
    after = snapshot(session.library.path)
    assert {name for name in before if before[name] != after[name]} == {"setting", "mirror"}
    assert not session.is_first_time()


def test_the_first_change_brings_the_guest_in_as_a_step_of_its_own(session: Session) -> None:
    session.open_sample()
    before, adopted = session.annotations(), list[None]()
    session.adopted.connect(lambda: adopted.append(None))
    heard = listen(session)
    session.annotate(0, 2, ())
    assert [info.id for info in session.articles()] == [open_id(session)]
    assert adopted == [None]
    assert len(heard) == 2
    assert len(session.annotations()) == len(before) + 1
    session.undo()
    assert [found.id for found in session.annotations()] == [found.id for found in before]
    session.undo()
    assert open_id(session) == ""
    assert session.articles() == []
    assert session.codebook().tags == ()
    session.redo()
    session.redo()
    assert session.open_last()
    assert len(session.annotations()) == len(before) + 1


def test_a_guest_does_not_come_in_with_an_import(session: Session, other_draft: Draft) -> None:
    session.open_sample()
    key, _ = session.add_draft(other_draft)
    assert session.sample is not None
    assert [info.id for info in session.articles()] == [key]


def test_a_guest_uses_the_tags_there_are(session: Session) -> None:
    session.open_sample()
    assert session.sample is not None
    name = session.sample.codebook.roots()[0].name
    session.close_article()
    own = session.add_tag(name)
    session.open_sample()
    session.adopt_sample()
    assert [tag.id for tag in session.codebook().roots() if tag.name == name] == [own.id]


def test_once_adopted_the_sample_is_opened_and_not_adopted_again(session: Session) -> None:
    session.open_sample()
    session.adopt_sample()
    session.annotate(0, 2, ())
    count = len(session.annotations())
    session.close_article()
    session.open_sample()
    assert session.sample is None
    assert len(session.annotations()) == count
    assert len(session.articles()) == 1


def test_opening_another_article_sends_the_guest_away(session: Session, article: str) -> None:
    session.open_sample()
    session.open_article(article)
    assert session.sample is None
    session.annotate(0, 2, ())
    assert [info.id for info in session.articles()] == [article]


# -- a library that can only be read


def test_nothing_is_written_to_a_library_that_can_only_be_read(read_only: Session) -> None:
    path = read_only.library.path
    before = path.read_bytes()
    assert read_only.open_last()
    read_only.set_script(Script.HANS)
    read_only.open_sample()
    assert path.read_bytes() == before
    assert read_only.library.setting("sample-seen") is None
    assert [each.name for each in path.parent.glob(f"{path.name}*")] == [path.name]


def test_a_guest_that_cannot_come_in_stays_a_guest(read_only: Session) -> None:
    read_only.open_sample()
    before = read_only.annotations()
    for _ in range(2):
        with pytest.raises(ReadOnlyLibrary):
            read_only.annotate(0, 2, ())
    assert read_only.sample is not None
    assert read_only.annotations() == before


def test_a_change_is_refused_and_told_to_nobody(read_only: Session, tmp_path: Path) -> None:
    read_only.open_last()
    heard = listen(read_only)
    with pytest.raises(ReadOnlyLibrary):
        read_only.apply(Batch((AddTag(read_only.new_tag("新")),)), "add")
    assert heard == []
    assert not read_only.can_undo


def test_each_article_is_read_as_it_was_left(
    session: Session, article: str, other_draft: Draft
) -> None:
    session.set_script(Script.HANS)
    session.set_regional_words(True)
    other, _ = session.add_draft(other_draft)
    session.open_article(other)
    assert session.reading == Reading(Script.HANS)
    session.set_script(Script.HANT_HK)
    told: list[Reading] = []
    session.script_changed.connect(lambda: told.append(session.reading))
    session.open_article(article)
    assert session.reading == Reading(Script.HANS, regional_words=True)
    assert session.document is not None
    assert session.document.reading == session.reading
    session.open_article(other)
    assert session.reading == Reading(Script.HANT_HK)
    assert told == [Reading(Script.HANS, regional_words=True), Reading(Script.HANT_HK)]


def test_a_toggle_writes_nothing_to_the_library(session: Session, article: str) -> None:
    before = snapshot(session.library.path)
    session.set_script(Script.HANS)
    session.set_regional_words(True)
    assert snapshot(session.library.path) == before
    session.leave_article()
    assert session.library.setting(f"reading:{article}") == '["hans", true]'
