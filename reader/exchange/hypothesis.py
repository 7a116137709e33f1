"""Hypothesis: annotations as its API and its client give them, as JSON.

An annotation is an address, a title, and a target whose selectors say which words are meant (W3C
TextQuoteSelector; https://h.readthedocs.io/en/latest/api-reference/v1/). Those of the search API
stand in ``rows``, those of the client's export in ``annotations``. Positions are of the text of the
page in a browser, which is another than that of an article, so the words alone count.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC

from reader.errors import NoCoding
from reader.exchange.bundle import Bundle, LeftOut, Quoted, Why
from reader.exchange.fields import utc_time
from reader.exchange.ids import made_id

_ROWS = ("rows", "annotations")
_SPACES = re.compile(r"\s+")


def takes(head: str) -> bool:
    """Whether a text begins as such a file does; its first thousands of characters will do."""
    begins = head.lstrip("\ufeff \t\r\n")[:1] in ("{", "[")
    said = ('"target"', '"uri"') if '"@context"' not in head else ()
    return begins and bool(said) and all(word in head for word in said)


def read(data: bytes, name: str) -> Bundle:
    """What a file holds. Raises NoCoding if it is no JSON in UTF-8."""
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise NoCoding(name=name) from error
    quoted, left_out = list[Quoted](), list[LeftOut]()
    for row in _rows(document):
        found = _read(row)
        if isinstance(found, Quoted):
            quoted.append(found)
        else:
            left_out.append(found)
    return Bundle(quoted=tuple(quoted), left_out=tuple(left_out))


def _rows(document: object) -> Iterator[Mapping[str, object]]:
    if isinstance(document, dict):
        lists = (document[key] for key in _ROWS if isinstance(document.get(key), list))
        document = next(lists, [document])
    if isinstance(document, list):
        yield from (row for row in document if isinstance(row, dict))


def _read(row: Mapping[str, object]) -> Quoted | LeftOut:
    note, url = _text(row.get("text")), _text(row.get("uri"))
    selector = _quote(row)
    if row.get("references"):  # a reply to another
        return LeftOut(note, Why.NOT_KEPT)
    if selector is None:  # a note on the page as a whole
        return LeftOut(note or url, Why.NOT_KEPT)
    created, modified = (utc_time(_text(row.get(name)), UTC) for name in ("created", "updated"))
    key, quote = _text(row.get("id")), _text(selector.get("exact"))
    return Quoted(
        url=url,
        title=_title(row),
        quote=quote,
        prefix=_text(selector.get("prefix")),
        suffix=_text(selector.get("suffix")),
        id=made_id("hypothesis", key) if key else "",
        tags=tuple((tag,) for tag in _tags(row)),
        note=note,
        coder=_coder(row),
        created_at=created,
        modified_at=modified,
    )


def _quote(row: Mapping[str, object]) -> Mapping[str, object] | None:
    """The selector that holds the words."""
    for target in _maps(row.get("target")):
        for selector in _maps(target.get("selector")):
            if selector.get("type") == "TextQuoteSelector":
                return selector
    return None


def _title(row: Mapping[str, object]) -> str:
    document = row.get("document")
    title = document.get("title") if isinstance(document, dict) else ""
    return _text(title[0] if isinstance(title, list) and title else title)


def _tags(row: Mapping[str, object]) -> list[str]:
    tags = row.get("tags")
    found = tags if isinstance(tags, list) else []
    # A tag there is mere text: what would be a path here is one name.
    return [_SPACES.sub(" ", tag).strip().replace(" / ", "/") for tag in map(_text, found) if tag]


def _coder(row: Mapping[str, object]) -> str:
    """Who made it: the name shown, else that of the account, ``acct:name@host``."""
    info = row.get("user_info")
    shown = _text(info.get("display_name")) if isinstance(info, dict) else ""
    return shown or _text(row.get("user")).removeprefix("acct:").partition("@")[0]


def _maps(value: object) -> Iterator[Mapping[str, object]]:
    if isinstance(value, list):
        yield from (each for each in value if isinstance(each, dict))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
