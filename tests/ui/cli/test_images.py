from __future__ import annotations

import socket
from collections.abc import Callable, Iterator

import pytest

from db.library import Library
from reader.model import RemoteImage
from reader.web_images import ImageTerms, Refusal
from tests.helpers.illustrated import GOOD, WORDS, illustrated
from tests.helpers.images import png
from tests.helpers.server import Server, serving
from tests.ui.cli.conftest import Terminal
from ui.cli.fetching_images import fetch_images


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def kept_in(cli: Terminal, server: Server, *paths: str, address: str = "") -> str:
    """An article with these images in the library; its id."""
    with Library(cli.library) as library:
        key, _ = library.add_draft(illustrated(server, paths, address=address))
    return key


def test_images_are_listed_and_nobody_is_asked(cli: Terminal, server: Server) -> None:
    key = kept_in(cli, server, *GOOD)
    listed = cli.done("images", key, "--json").json
    assert [each["url"] for each in listed["images"]] == [server.address(path) for path in GOOD]
    assert [each["text"] for each in listed["images"]] == list(WORDS[:2])
    assert [each["kept"] for each in listed["images"]] == [False, False]
    told = cli.done("images", key[:8]).out
    assert server.address(GOOD[1]) in told
    assert WORDS[0] in told
    cli.done("show", key, "--json")
    assert server.asked == []


def test_what_is_asked_for_is_kept_and_not_asked_for_again(cli: Terminal, server: Server) -> None:
    key = kept_in(cli, server, *GOOD)
    loaded = cli.done("images", key, "--load", "--json").json
    assert [each["kept"] for each in loaded["images"]] == [True, True]
    assert [each["bytes"] for each in loaded["images"]] == [len(png(300, 200)), len(png(640, 360))]
    assert loaded["failed"] == []
    assert cli.done("images", key, "--load", "--json").json == loaded
    assert sorted(path for path, _ in server.asked) == sorted(GOOD)
    with Library(cli.library) as library:
        assert [each.data for each in library.images(key)] == [png(300, 200), png(640, 360)]
    assert cli.done("check", "--json").json["problems"] == []


def test_what_fails_is_named_and_the_others_are_kept(cli: Terminal, server: Server) -> None:
    key = kept_in(cli, server, "/status/404", "/image/svg", "/image/300x200")
    result = cli("images", key, "--load", "--json")
    assert result.status == 1
    assert [each["kept"] for each in result.json["images"]] == [False, False, True]
    reasons = {each["url"]: each["reason"] for each in result.json["failed"]}
    assert reasons == {
        server.address("/status/404"): "refused by the server",
        server.address("/image/svg"): "not an image of a kind that is kept",
    }
    assert f"{server.address('/status/404')}: refused by the server" in result.stderr


def test_an_article_without_images_says_so(cli: Terminal, article: str) -> None:
    assert cli.done("images", article, "--load").out == "This article has no images.\n"
    assert cli.done("images", article, "--json").json["images"] == []


def test_a_library_that_can_only_be_read_asks_nobody(cli: Terminal, server: Server) -> None:
    key = kept_in(cli, server, *GOOD)
    cli.library.chmod(0o444)
    result = cli("images", key, "--load")
    assert (result.status, "read-only" in result.stderr) == (1, True)
    assert cli("images", key, "--json").status == 0
    assert server.asked == []


def test_a_page_from_elsewhere_does_not_lead_within(cli: Terminal, server: Server) -> None:
    for address in ("https://news.example/a", "/home/lin/頁.html"):
        key = kept_in(cli, server, f"/image/300x200-{len(address)}", address=address)
        result = cli("images", key, "--load")
        assert (result.status, "in a private network" in result.stderr) == (1, True)
    assert server.asked == []


# -- fetching


def fetched(server: Server, *paths: str, **limits: float) -> dict[str, Refusal]:
    """Why each of these was refused; one good image with them must come."""
    terms = ImageTerms(server.address("/page"), server.address("/page"))
    all_of_them = ["/image/300x200", *paths]
    images = [RemoteImage(server.address(path), at) for at, path in enumerate(all_of_them)]
    basket = fetch_images(images, terms, **limits)
    assert [image.block for image in basket.kept] == [0]
    assert basket.kept[0].data == png(300, 200)
    return {path: basket.refused[server.address(path)] for path in paths}


def test_each_has_its_reason(server: Server) -> None:
    reasons = {
        "/status/404": Refusal.REFUSED,
        "/forward/round": Refusal.FORWARDED,
        "/forward/file": Refusal.BAD_ADDRESS,
        "/huge": Refusal.TOO_LARGE,
        "/bomb": Refusal.TOO_LARGE,
        "/image/large": Refusal.TOO_LARGE,
        "/image/pixels": Refusal.TOO_MANY_PIXELS,
        "/image/1x1": Refusal.TOO_SMALL,
        "/image/svg": Refusal.NO_IMAGE,
        "/image/html": Refusal.NO_IMAGE,
        "/broken": Refusal.UNREACHABLE,
    }
    assert fetched(server, *reasons) == reasons
    for _, headers in server.asked:
        assert headers["Referer"] == server.address("/page")
        assert headers["Accept"] == "image/*"
        assert "Cookie" not in headers


@pytest.mark.parametrize("limits", [{"seconds": 0.5}, {"all_seconds": 0.8}])
def test_there_is_an_end_to_waiting(server: Server, limits: dict[str, float]) -> None:
    slow = [f"/slow/{number}" for number in range(5)]
    assert set(fetched(server, *slow, **limits).values()) == {Refusal.TOO_SLOW}


def test_it_is_not_forwarded_to_what_is_within(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = server.server_address[1]
    real: Callable[..., object] = socket.getaddrinfo

    def resolved(host: str, *rest: object, **more: object) -> object:
        """The server, for a name that is public."""
        return real("127.0.0.1" if host == "news.example" else host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    news = f"http://news.example:{port}"
    inside = server.address("/image/300x200")
    images = [RemoteImage(f"{news}/forward/{inside}", 0), RemoteImage(f"{news}/image/90x90", 1)]
    basket = fetch_images(images, ImageTerms(news, news))
    assert basket.refused == {images[0].url: Refusal.INSIDE}
    assert [image.block for image in basket.kept] == [1]
    # The same host is another's to that article, and stands for this machine.
    elsewhere = "https://a.example/"
    basket = fetch_images(images[1:], ImageTerms(elsewhere, elsewhere))
    assert basket.refused == {images[1].url: Refusal.INSIDE}
    assert len(server.asked) == 2
