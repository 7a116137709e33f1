"""MHTML: wrong lengths, boundaries missing or in the content, parts in parts, bad encodings."""

from __future__ import annotations

from functools import partial

from tests.helpers.mails import mhtml
from tests.hostile.registry import MB, NEWS, add, hostile, page

_HEAD = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"


def _mail(body: str, kind: str = 'multipart/related; boundary="b"') -> str:
    return f"{_HEAD}Content-Type: {kind}\r\n\r\n{body}"


def _part(content: str, *headers: str) -> str:
    said = "".join(f"{one}\r\n" for one in headers)
    return f"--b\r\nContent-Type: text/html; charset=utf-8\r\n{said}\r\n{content}\r\n"


def _whole(*headers: str) -> str:
    return _mail(_part(page(f"<p>{len(headers)}{headers[:1]}</p>"), *headers) + "--b--\r\n")


@hostile("lengths.mht")
def wrong_lengths() -> str:
    return _whole("Content-Length: 99999999999", "Content-Length: -1")


@hostile("no-boundary.mht", "No article text")
def no_boundary() -> str:
    return _mail(_part(page("")), "multipart/related")


@hostile("other-boundary.mht", "No article text")
def a_boundary_that_is_nowhere() -> str:
    return _mail(_part(page("")), 'multipart/related; boundary="c"')


@hostile("boundary-inside.mht")
def a_boundary_in_the_content() -> str:
    return _mail(_part(page("<p>湖\r\n--b\r\n\r\n</p>")) + _part(page("<p>2</p>")))


@hostile("unclosed.mht")
def no_last_boundary() -> str:
    return _mail(_part(page("<p>3</p>")))


@hostile("parts-in-parts.mht", "is damaged")
def a_thousand_levels() -> str:
    head = "".join(
        f'--b{at}\r\nContent-Type: multipart/related; boundary="b{at + 1}"\r\n\r\n'
        for at in range(1_000)
    )
    return _mail(head + page(""), 'multipart/related; boundary="b0"')


@hostile("levels.mht", "", None)
def levels_with_many_lines() -> str:
    """Every line is held against the boundaries of all levels."""
    head = "".join(
        f'--b{at}\r\nContent-Type: multipart/related; boundary="b{at + 1}"\r\n\r\n'
        for at in range(300)
    )
    return _mail(head + f"{NEWS}\r\n" * 20_000, 'multipart/related; boundary="b0"')


@hostile("mails.mht", "", None)
def mails_in_mails() -> str:
    return _mail("Content-Type: message/rfc822\r\n\r\n" * 3_000 + NEWS, "message/rfc822")


@hostile("parts.mht", "over 5000 files")
def ten_thousand_parts() -> str:
    return _mail(_part(page("")) + "--b\r\n\r\n" * 10_000)


@hostile("location.mht")
def content_of_files() -> str:
    body = page('<img src="file:///etc/passwd"><img src="cid:a">')
    found = _part(body, "Content-Location: file:///etc/passwd")
    return _mail(found + _part("root", "Content-Location: file:///etc/passwd", "Content-ID: <a>"))


@hostile("location-words.mht", "", None)
def an_address_of_a_hundred_thousand_words() -> str:
    return _whole("Content-Location: " + "=?utf-8?q?a?= " * 100_000)


@hostile("address.mht", "", None)
def an_address_of_megabytes() -> str:
    return _whole("Content-Location: http://a/" + "a" * MB)


@hostile("headers.mht", "", None)
def a_hundred_thousand_headers() -> str:
    return _whole(*(f"X-{at}: {at}" for at in range(100_000)))


@hostile("parameters.mht", "", None)
def parameters_without_end() -> str:
    return _mail(
        _part(page("<p>4</p>")), "multipart/related" + "; a*1*=b'c'd" * 20_000 + "; boundary=b"
    )


def _coded(coding: str, content: str) -> str:
    return _mail(_part(content, f"Content-Transfer-Encoding: {coding}") + "--b--\r\n")


def _labelled(charset: str) -> str:
    content = page(f"<p>{charset}</p>")
    return _mail(f"--b\r\nContent-Type: text/html; charset={charset}\r\n\r\n{content}\r\n--b--")


for _at, (_coding, _content) in enumerate(
    (
        ("base64", "!!!" + "A" * 99),
        ("base64", "PGh0bWw+" * 9_999 + "=" * 9_999),
        ("quoted-printable", page("=ZZ=" * 999 + "=")),
        ("x-uuencode", "begin 644 a\r\n" + "M" * 999),
        ("x-uuencode", page("<p>5</p>")),
        ("湖", page("<p>6</p>")),
        ("binary", page("<p>\0</p>")),
    )
):
    add("mails", f"coding-{_at}.mht", partial(_coded, _coding, _content), "", None)

for _at, _charset in enumerate(("klingon", "base64", "rot13", "utf-7", "unicode_escape", "a\0b")):
    add("mails", f"charset-{_at}.mht", partial(_labelled, _charset), "", None)


@hostile("cut.mht", "", None)
def cut() -> bytes:
    data = mhtml(page("<p>8</p>"), {"https://a.example/a.png": b"\x89PNG"})
    return data[: len(data) // 2]
