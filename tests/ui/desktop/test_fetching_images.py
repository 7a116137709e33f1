from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtNetwork import QNetworkProxy
from pytestqt.qtbot import QtBot

from reader.model import RemoteImage
from reader.web import REDIRECTS
from reader.web_images import AT_ONCE, Basket, ImageTerms, Refusal
from tests.helpers.images import png
from tests.helpers.server import Server, serving
from ui.desktop.fetching_images import ImageFetching

NEWS = "http://news.example/a.html"


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


Make = Callable[..., ImageFetching]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    made: list[ImageFetching] = []

    def fetching(seconds: float = 20, all_seconds: float = 30) -> ImageFetching:
        made.append(ImageFetching(seconds=seconds, all_seconds=all_seconds))
        return made[-1]

    yield fetching
    for each in made:
        each.cancel()
        each.deleteLater()


def near(server: Server) -> ImageTerms:
    """The terms of an article that is on the server itself."""
    return ImageTerms(server.address("/page"), server.address("/page"))


def got(
    qtbot: QtBot, fetching: ImageFetching, addresses: Sequence[str], terms: ImageTerms
) -> Basket:
    images = [RemoteImage(address, block) for block, address in enumerate(addresses)]
    with qtbot.waitSignal(fetching.finished, timeout=20_000) as done:
        fetching.fetch(images, terms)
    (basket,) = done.args or []
    assert isinstance(basket, Basket)
    return basket


@pytest.mark.parametrize("path", ["/image/300x200", "/forward//image/300x200", "/image/half"])
def test_an_image_comes_whole(qtbot: QtBot, make: Make, server: Server, path: str) -> None:
    basket = got(qtbot, make(), [server.address(path)], near(server))
    assert not basket.refused
    assert png(300, 200).startswith(basket.kept[0].data)
    assert basket.kept[0].media_type == "image/png"


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/status/404", Refusal.REFUSED),
        ("/forward/round", Refusal.FORWARDED),
        ("/forward/file", Refusal.BAD_ADDRESS),
        ("/huge", Refusal.TOO_LARGE),
        ("/bomb", Refusal.TOO_LARGE),
        ("/image/large", Refusal.TOO_LARGE),
        ("/image/pixels", Refusal.TOO_MANY_PIXELS),
        ("/image/1x1", Refusal.TOO_SMALL),
        ("/image/svg", Refusal.NO_IMAGE),
        ("/image/html", Refusal.NO_IMAGE),
        ("/page", Refusal.NO_IMAGE),
        ("/broken", Refusal.UNREACHABLE),
    ],
)
def test_what_is_not_kept_has_its_reason_and_costs_the_others_nothing(
    qtbot: QtBot, make: Make, server: Server, path: str, why: Refusal
) -> None:
    bad = server.address(path)
    basket = got(qtbot, make(), [bad, server.address("/image/300x200")], near(server))
    assert basket.refused == {bad: why}
    assert [image.block for image in basket.kept] == [1]


@pytest.mark.parametrize("path", ["/slow", "/silent"])
def test_each_must_be_there_in_time(qtbot: QtBot, make: Make, server: Server, path: str) -> None:
    basket = got(qtbot, make(seconds=0.3), [server.address(path)], near(server))
    assert list(basket.refused.values()) == [Refusal.TOO_SLOW]


def test_all_must_be_there_in_time(qtbot: QtBot, make: Make, server: Server) -> None:
    paths = ["/image/300x200", *["/slow"] * 3, *[f"/image/300x200-{n}" for n in range(3)]]
    slow = [f"{server.address(path)}?{number}" for number, path in enumerate(paths)]
    slow[1:4] = [server.address(f"/slow/{number}") for number in range(3)]
    basket = got(qtbot, make(all_seconds=0.6), slow, near(server))
    assert {basket.refused[address] for address in slow[1:4]} == {Refusal.TOO_SLOW}
    assert len(basket.refused) + len(basket.kept) == len(slow)
    assert basket.kept


def test_the_article_is_named_nothing_else_is_and_no_cookie_comes_back(
    qtbot: QtBot, make: Make, server: Server
) -> None:
    fetching = make()
    for number in range(2):
        paths = [f"/image/300x200-{number}", "/status/403", "/forward//image/90x90"]
        got(qtbot, fetching, [server.address(path) for path in paths], near(server))
    assert len(server.asked) == 8
    for _, headers in server.asked:
        assert headers["Referer"] == server.address("/page")
        assert headers["Accept"] == "image/*"
        assert set(headers) <= {
            "Host", "User-Agent", "Accept", "Accept-Language", "Accept-Encoding", "Connection",
            "Referer",
        }  # fmt: skip


def test_an_address_that_several_blocks_show_is_asked_for_once(
    qtbot: QtBot, make: Make, server: Server
) -> None:
    basket = got(qtbot, make(), [server.address("/image/300x200")] * 3, near(server))
    assert [image.block for image in basket.kept] == [0, 1, 2]
    assert len(server.asked) == 1


def test_few_are_asked_for_at_a_time_and_progress_is_told(
    qtbot: QtBot, make: Make, server: Server
) -> None:
    fetching = make()
    seen: list[tuple[int, int]] = []
    fetching.progressed.connect(lambda done, total: seen.append((done, total)))
    fetching.fetch(
        [RemoteImage(server.address(f"/silent/{number}"), number) for number in range(9)],
        near(server),
    )
    qtbot.waitUntil(lambda: len(server.asked) == AT_ONCE)
    qtbot.wait(100)
    assert len(server.asked) == AT_ONCE
    fetching.cancel()
    seen.clear()
    got(qtbot, fetching, [server.address(f"/image/90x9{n}") for n in range(6)], near(server))
    assert seen == [(number, 6) for number in range(7)]


def test_cancelled_what_has_come_is_kept_and_nothing_else_is_asked(
    qtbot: QtBot, make: Make, server: Server
) -> None:
    fetching = make()

    def cancel_soon(done: int, _: int) -> None:
        if done:
            fetching.cancel()

    ends: list[object] = []
    fetching.finished.connect(ends.append)
    with qtbot.waitSignal(fetching.finished) as done:
        addresses = [server.address("/image/300x200"), server.address("/slow")]
        fetching.progressed.connect(cancel_soon)
        fetching.fetch([RemoteImage(each, 5) for each in addresses], near(server))
    (basket,) = done.args or []
    assert isinstance(basket, Basket)
    assert (len(basket.kept), basket.refused) == (1, {})
    qtbot.wait(50)
    assert len(ends) == 1


def test_nothing_within_is_asked_for_an_article_from_elsewhere(
    qtbot: QtBot, make: Make, server: Server
) -> None:
    port = server.server_address[1]
    inside = [server.address("/image/300x200"), f"http://localhost:{port}/image/300x200"]
    basket = got(qtbot, make(), inside, ImageTerms(server.address("/page"), NEWS))
    assert set(basket.refused.values()) == {Refusal.INSIDE}
    assert server.asked == []


@pytest.fixture
def abroad(make: Make, server: Server) -> ImageFetching:
    """Fetches through a proxy that answers for every host: the server."""
    fetching = make()
    proxy = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", server.server_address[1])
    fetching._manager.setProxy(proxy)
    return fetching


def test_it_is_not_forwarded_to_what_is_within(
    qtbot: QtBot, abroad: ImageFetching, server: Server
) -> None:
    inside = server.address("/image/300x200")
    tries = [f"http://news.example/forward/{inside}", "http://news.example/forward/round"]
    good = "http://news.example/image/300x200"
    basket = got(qtbot, abroad, [*tries, good], ImageTerms(NEWS, NEWS))
    assert list(basket.refused.values()) == [Refusal.INSIDE, Refusal.FORWARDED]
    assert len(basket.kept) == 1
    assert len(server.asked) == 2 + REDIRECTS + 1


def test_a_name_that_stands_for_this_machine_is_not_asked(
    qtbot: QtBot, make: Make, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As if its spelling had not told.
    monkeypatch.setattr(ImageTerms, "checked", lambda _, address: address)
    address = f"http://localhost:{server.server_address[1]}/image/300x200"
    basket = got(qtbot, make(), [address], ImageTerms(NEWS, NEWS))
    assert list(basket.refused.values()) == [Refusal.INSIDE]
    assert server.asked == []
