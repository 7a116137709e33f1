from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from db.library import Library
from reader.changes import Kind, SetSetting, Trash
from reader.model import now
from reader.sites import IMAGES_FROM
from tests.helpers.illustrated import GOOD, illustrated
from tests.helpers.images import png
from tests.helpers.library import snapshot
from tests.helpers.person import part
from tests.helpers.server import Server, serving
from ui.desktop.loading import ImageLoading, Outcome
from ui.desktop.panels.status_line import StatusLine
from ui.desktop.session import Session
from ui.desktop.settings import Settings
from ui.desktop.window import Window

HOST = "127.0.0.1"


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def loading(session: Session) -> Iterator[ImageLoading]:
    made = ImageLoading(session)
    yield made
    made.close()
    made.deleteLater()


def opened(session: Session, server: Server, *paths: str) -> str:
    """An article with these images, on the page; its id."""
    key, _ = session.add_draft(illustrated(server, paths or GOOD))
    session.open_article(key)
    return key


def outcome_of(qtbot: QtBot, loading: ImageLoading, run: Callable[[], object]) -> Outcome:
    with qtbot.waitSignal(loading.finished, timeout=20_000) as done:
        run()
    (outcome,) = done.args or []
    assert isinstance(outcome, Outcome)
    return outcome


def shown(session: Session) -> list[bytes]:
    assert session.document is not None
    return list(session.document.images.values())


def test_opening_and_reading_an_article_asks_nobody(
    qtbot: QtBot, window: Window, session: Session, server: Server
) -> None:
    key = opened(session, server)
    window.page.show_offset(200)
    session.close_article()
    session.open_article(key)
    qtbot.wait(300)
    assert server.asked == []
    assert not window.desk.loading.busy


def test_what_is_asked_for_is_shown_kept_and_can_be_taken_back(
    qtbot: QtBot, session: Session, loading: ImageLoading, server: Server
) -> None:
    key = opened(session, server)
    before = snapshot(session.library.path)
    outcome = outcome_of(qtbot, loading, loading.load)
    assert (outcome.loaded, outcome.fault, outcome.basket.refused) == (2, None, {})
    assert shown(session) == [png(300, 200), png(640, 360)]
    assert session.library.remote_images(key) == ()
    session.undo()
    assert shown(session) == []
    assert snapshot(session.library.path) == before
    session.redo()
    assert shown(session) == [png(300, 200), png(640, 360)]
    assert len(server.asked) == 2


def test_without_the_network_they_are_there_again(
    qtbot: QtBot, session: Session, loading: ImageLoading, server: Server, settings: Settings
) -> None:
    key = opened(session, server)
    outcome_of(qtbot, loading, loading.load)
    session.close_article()
    asked = len(server.asked)
    with Library(session.library.path) as again:
        later = Session(again, settings)
        later.open_article(key)
        assert shown(later) == [png(300, 200), png(640, 360)]
        assert later.document is not None
        assert later.document.remote_images == ()
    assert len(server.asked) == asked


def test_what_fails_keeps_its_place(
    qtbot: QtBot, session: Session, loading: ImageLoading, server: Server
) -> None:
    opened(session, server, "/status/404", "/image/300x200", "/image/svg")
    outcome = outcome_of(qtbot, loading, loading.load)
    assert (outcome.loaded, len(outcome.basket.refused)) == (1, 2)
    document = session.document
    assert document is not None
    left = [each.url for each in document.remote_images]
    assert left == [server.address("/status/404"), server.address("/image/svg")]


def test_where_nothing_comes_there_is_nothing_to_undo(
    qtbot: QtBot, session: Session, loading: ImageLoading, server: Server
) -> None:
    opened(session, server, "/status/404")
    before = session.undo_stack.undo_title
    outcome_of(qtbot, loading, loading.load)
    assert session.undo_stack.undo_title == before


def test_images_of_a_wanted_site_come_by_themselves_and_are_no_step(
    qtbot: QtBot, session: Session, loading: ImageLoading, server: Server
) -> None:
    session.library.apply(SetSetting(IMAGES_FROM + HOST, "yes"))
    key, _ = session.add_draft(illustrated(server))
    before = session.undo_stack.undo_title
    outcome = outcome_of(qtbot, loading, lambda: session.open_article(key))
    assert (outcome.loaded, outcome.errand.asked) == (2, False)
    assert shown(session) == [png(300, 200), png(640, 360)]
    assert session.undo_stack.undo_title == before


def test_of_a_site_that_is_not_wanted_nothing_comes(
    qtbot: QtBot, session: Session, loading: ImageLoading, server: Server
) -> None:
    session.library.apply(SetSetting(f"{IMAGES_FROM}a.example", "yes"))
    opened(session, server)
    qtbot.wait(200)
    assert server.asked == []
    assert not loading.busy


def test_what_failed_is_not_tried_at_each_opening(
    qtbot: QtBot, session: Session, loading: ImageLoading, server: Server
) -> None:
    session.library.apply(SetSetting(IMAGES_FROM + HOST, "yes"))
    key, _ = session.add_draft(illustrated(server, ["/status/404"]))
    outcome_of(qtbot, loading, lambda: session.open_article(key))
    session.close_article()
    session.open_article(key)
    qtbot.wait(100)
    assert len(server.asked) == 1
    outcome_of(qtbot, loading, loading.load)  # asked for, it is
    assert len(server.asked) == 2


def test_images_that_come_when_another_article_is_open_are_kept_for_theirs(
    qtbot: QtBot, session: Session, loading: ImageLoading, server: Server, article: str
) -> None:
    key = opened(session, server)
    loading.load()
    loading.load()  # they are on their way
    outcome = outcome_of(qtbot, loading, lambda: session.open_article(article))
    assert outcome.loaded == 2
    assert shown(session) == []
    assert [image.data for image in session.library.images(key)] == [png(300, 200), png(640, 360)]
    assert len(server.asked) == 2


def test_an_article_that_is_in_the_trash_by_then_is_left_alone(
    qtbot: QtBot, session: Session, loading: ImageLoading, server: Server
) -> None:
    key = opened(session, server)
    loading.load()
    outcome = outcome_of(
        qtbot, loading, lambda: session.apply(Trash(Kind.ARTICLE, (key,), now()), "trash")
    )
    assert outcome.fault is None
    assert session.undo_stack.undo_title == "trash"


def test_cancelled_nothing_more_is_asked(
    qtbot: QtBot, session: Session, loading: ImageLoading, server: Server
) -> None:
    opened(session, server, *[f"/silent/{number}" for number in range(9)])
    loading.load()
    qtbot.waitUntil(lambda: bool(server.asked))
    outcome = outcome_of(qtbot, loading, loading.cancel)
    assert (outcome.loaded, outcome.basket.refused) == (0, {})
    assert not loading.busy
    loading.cancel()


def test_a_library_that_can_only_be_read_asks_nobody(
    qtbot: QtBot, session: Session, server: Server, settings: Settings
) -> None:
    session.library.apply(SetSetting(IMAGES_FROM + HOST, "yes"))
    key, _ = session.add_draft(illustrated(server))
    path = session.library.path
    session.library.close()
    path.chmod(0o444)
    with Library(path) as archive:
        reading = Session(archive, settings)
        loading = ImageLoading(reading)
        reading.open_article(key)
        qtbot.wait(100)
        assert server.asked == []
        loading.deleteLater()


# -- at the window


def test_the_line_under_the_eye_stays_when_images_come_above_it(
    qtbot: QtBot, window: Window, session: Session, server: Server
) -> None:
    key, _ = session.add_draft(illustrated(server, ["/image/800x700"] * 3, paragraphs=6))
    session.open_article(key)
    page = window.page
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum())
    before, height = page.eye(), bar.maximum()
    outcome_of(qtbot, window.desk.loading, window.desk.loading.load)
    assert bar.maximum() > height + 1000
    assert page.eye() == before
    session.undo()
    assert page.eye() == before
    assert abs(bar.maximum() - height) < 4


def test_progress_is_shown_and_can_be_cancelled(
    qtbot: QtBot, window: Window, session: Session, server: Server
) -> None:
    opened(session, server, "/silent")
    cancel = part(part(window, StatusLine), QToolButton, "Cancel")
    assert not cancel.isVisible()
    window.actions_["load-images"].trigger()
    assert cancel.isVisible()
    outcome_of(qtbot, window.desk.loading, cancel.click)
    assert not cancel.isVisible()


def test_closing_the_window_leaves_what_is_under_way(
    qtbot: QtBot, window: Window, session: Session, server: Server
) -> None:
    opened(session, server, "/silent")
    before = snapshot(session.library.path)
    window.desk.loading.load()
    qtbot.waitUntil(lambda: bool(server.asked))
    with qtbot.assertNotEmitted(window.desk.loading.finished):
        window.close()
    assert snapshot(session.library.path)["image"] == before["image"]


def test_an_article_that_is_open_at_the_start_has_its_wanted_images(
    qtbot: QtBot, session: Session, server: Server, make_window: Callable[[Session], Window]
) -> None:
    opened(session, server)
    session.library.apply(SetSetting(IMAGES_FROM + HOST, "yes"))
    make_window(session)
    qtbot.waitUntil(lambda: len(shown(session)) == 2, timeout=20_000)
