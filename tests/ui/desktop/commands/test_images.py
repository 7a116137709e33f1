from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QMenu
from pytestqt.qtbot import QtBot

from reader.changes import SetSetting
from reader.sites import IMAGES_FROM
from tests.helpers.illustrated import GOOD, illustrated
from tests.helpers.images import png
from tests.helpers.person import answer_next, part
from tests.helpers.server import Server, serving
from ui.desktop.dialogs.image_sites import ImageSitesDialog
from ui.desktop.dialogs.picture import PictureDialog
from ui.desktop.page.vacant import VacantSetting
from ui.desktop.session import Session
from ui.desktop.window import Window

HOST = "127.0.0.1"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def opened(window: Window, server: Server, *paths: str) -> str:
    key, _ = window.session.add_draft(illustrated(server, paths or GOOD))
    window.session.open_article(key)
    return key


def done(qtbot: QtBot, window: Window, run: Callable[[], object]) -> None:
    with qtbot.waitSignal(window.desk.loading.finished, timeout=20_000):
        run()


def kept(window: Window, key: str) -> list[bytes]:
    return [image.data for image in window.session.library.images(key)]


def block_of_first(window: Window) -> int:
    document = window.session.document
    assert document is not None
    return document.remote_images[0].block


def click_image(window: Window, block: int) -> None:
    """Click in the middle of the frame or picture of a block."""
    page, article = window.page, window.session.article
    flow = page.flow
    assert article is not None
    assert flow is not None
    page.show_offset(article.blocks[block].start, at=0.3)
    index = flow.document.index_at(article.blocks[block].start)
    frame = getattr(flow.setting(index), "frame").center()  # noqa: B009
    point = frame + QPointF(page._left(), flow.top(index) - page._top())
    QTest.mouseClick(page.viewport(), LEFT, pos=point.toPoint())


def popped_up(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, beginning: str) -> None:
    (action,) = (each for each in menu.actions() if each.text().startswith(beginning))
    assert action.isEnabled()
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def test_the_command_says_how_many_and_from_where(window: Window, server: Server) -> None:
    action = window.actions_["load-images"]
    assert not action.isEnabled()
    opened(window, server, *GOOD, "http://a&b.example/c.png", "http://𠮷.example/d.png")
    assert action.isEnabled()
    assert action.text() == "Load the images of this article (4, from 127.0.0.1 and 2 more)"
    window.session.close_article()
    assert action.text() == "Load the images of this article"
    assert server.asked == []


def test_loading_on_command_and_its_undo(qtbot: QtBot, window: Window, server: Server) -> None:
    key = opened(window, server)
    done(qtbot, window, window.actions_["load-images"].trigger)
    assert kept(window, key) == [png(300, 200), png(640, 360)]
    assert not window.actions_["load-images"].isEnabled()
    assert "load images of" in window.actions_["undo"].text()
    window.actions_["undo"].trigger()
    assert kept(window, key) == []
    assert window.actions_["load-images"].isEnabled()


def test_what_failed_is_told_in_one_sentence(qtbot: QtBot, window: Window, server: Server) -> None:
    opened(window, server, "/status/404", "/status/403", "/image/300x200", "/image/html")
    done(qtbot, window, window.actions_["load-images"].trigger)
    assert window.desk.banner.text == (
        "3 of 4 images were not loaded: 2 refused by the server, "
        "1 not an image of a kind that is kept."
    )


def test_what_came_by_itself_and_failed_is_told_more_quietly(
    qtbot: QtBot, window: Window, server: Server, session: Session
) -> None:
    session.library.apply(SetSetting(IMAGES_FROM + HOST, "yes"))
    done(qtbot, window, lambda: opened(window, server, "/status/404"))
    assert not window.desk.banner.isVisible()


def test_a_full_disk_is_told(
    qtbot: QtBot, window: Window, server: Server, session: Session, tmp_path: object
) -> None:
    opened(window, server)
    window.actions_["load-images"].trigger()
    session.library.read_only = True
    done(qtbot, window, lambda: None)
    assert "read-only" in window.desk.banner.text


# -- a click


def test_a_click_on_the_place_of_an_image_offers_to_load_it_and_a_click_on_it_shows_it(
    qtbot: QtBot, window: Window, server: Server
) -> None:
    key = opened(window, server)
    block = block_of_first(window)
    click_image(window, block)
    menu = popped_up(qtbot)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == [
        "Load the images of this article (2, from 127.0.0.1)",
        "Always load images from 127.0.0.1",
        "Never mind",
    ]
    assert server.asked == []
    done(qtbot, window, lambda: choose(menu, "Load the images"))
    assert len(kept(window, key)) == 2
    seen: list[QDialog] = []
    answer_next(seen.append)
    click_image(window, block)
    assert isinstance(seen[0], PictureDialog)


def test_never_mind_asks_nobody(qtbot: QtBot, window: Window, server: Server) -> None:
    opened(window, server)
    click_image(window, block_of_first(window))
    choose(popped_up(qtbot), "Never mind")
    qtbot.wait(100)
    assert server.asked == []


def test_always_from_here_loads_what_is_from_here_alone(
    qtbot: QtBot, window: Window, server: Server, session: Session
) -> None:
    elsewhere = f"http://localhost:{server.server_address[1]}/image/300x200"
    key = opened(window, server, "/image/640x360", elsewhere)
    click_image(window, block_of_first(window))
    menu = popped_up(qtbot)
    done(qtbot, window, lambda: choose(menu, "Always load"))
    assert kept(window, key) == [png(640, 360)]
    assert [path for path, _ in server.asked] == ["/image/640x360"]
    assert session.library.settings(IMAGES_FROM) == {HOST: "yes"}


# -- sites


def test_always_is_ticked_loads_now_and_can_be_taken_back(
    qtbot: QtBot, window: Window, server: Server, session: Session
) -> None:
    action = window.actions_["always-load-images"]
    assert not action.isEnabled()
    key = opened(window, server)
    assert action.text() == "Always load images from 127.0.0.1"
    assert not action.isChecked()
    done(qtbot, window, action.trigger)
    assert action.isChecked()
    assert len(kept(window, key)) == 2
    window.actions_["undo"].trigger()  # the images
    window.actions_["undo"].trigger()  # the site
    assert not action.isChecked()
    assert session.library.settings(IMAGES_FROM) == {}
    window.actions_["redo"].trigger()
    assert action.isChecked()
    action.trigger()
    assert not action.isChecked()
    assert session.library.settings(IMAGES_FROM) == {}


def test_sites_are_listed_and_revoked_as_one_step(window: Window, session: Session) -> None:
    for host in ("a.example", "b.example", "c.example"):
        session.library.apply(SetSetting(IMAGES_FROM + host, "yes"))

    def revoke(dialog: QDialog) -> None:
        assert isinstance(dialog, ImageSitesDialog)
        part(dialog, QListWidget).item(1).setSelected(True)
        dialog.accept()

    answer_next(revoke)
    window.actions_["image-sites"].trigger()
    assert list(session.library.settings(IMAGES_FROM)) == ["c.example"]
    session.undo()
    assert list(session.library.settings(IMAGES_FROM)) == ["a.example", "b.example", "c.example"]


def test_looking_at_the_sites_changes_nothing(window: Window, session: Session) -> None:
    session.library.apply(SetSetting(f"{IMAGES_FROM}a.example", "yes"))
    answer_next(QDialog.reject)
    window.actions_["image-sites"].trigger()
    assert session.library.settings(IMAGES_FROM) == {"a.example": "yes"}
    assert not session.can_undo


def test_in_a_library_that_can_only_be_read_nothing_is_offered(
    qtbot: QtBot, make_window: Callable[[Session], Window], read_only: Session
) -> None:
    window = make_window(read_only)
    for name in ("load-images", "always-load-images", "image-sites"):
        assert not window.actions_[name].isEnabled()


def test_the_menu_of_the_page_has_it_where_there_is_something_to_load(
    qtbot: QtBot, window: Window, server: Server, article: str
) -> None:
    def offered() -> bool:
        window.page.menu_wanted.emit(QPoint(10, 10), [])
        menu = popped_up(qtbot)
        texts = [action.text() for action in menu.actions()]
        menu.close()
        return any(text.startswith("Load the images") for text in texts)

    assert not offered()
    opened(window, server)
    assert offered()


def test_the_frame_is_on_the_page(window: Window, server: Server) -> None:
    opened(window, server)
    flow = window.page.flow
    assert flow is not None
    block = block_of_first(window)
    (index,) = (at for at, item in enumerate(flow.document.items) if item.block == block)
    assert isinstance(flow.setting(index), VacantSetting)
