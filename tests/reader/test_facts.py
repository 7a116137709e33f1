from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import BadAddress, NotADate
from reader.facts import FIELDS, evidence_of, said, told, unsure
from reader.model import Evidence, Metadata, Place

VALUES = st.text(st.sampled_from("青嶺日報𠮷𨋢😀 \r\n\u2028\u3000"), max_size=12)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2023-05-18", "2023-05-18"),
        (" 2023-05-18 09:12 ", "2023-05-18T09:12"),
        ("2023-05-18T09:12:07", "2023-05-18T09:12:07"),
        ("2023年5月18日下午3時20分", "2023-05-18T15:20"),
        ("民國112年5月18日 星期四", "2023-05-18"),
        ("二〇二三年五月十八日（週四）", "2023-05-18"),
        ("May 18, 2023", "2023-05-18"),
        ("", ""),
        (" \r\n ", ""),
    ],
)
def test_a_date_is_read_as_pages_print_it_and_becomes_iso(typed: str, value: str) -> None:
    assert said("published_at", typed) == value


@pytest.mark.parametrize(
    "typed",
    [
        "昨天",
        "2023-02-30",
        "112/05/18",
        "2023-05",
        "2023-05-18 25:99",
        "約2023-05-18",
        "2023-05-18 𠮷",
        "😀",
    ],
)
def test_what_is_no_date_whole_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(NotADate) as fault:
        said("published_at", typed)
    assert str(fault.value).startswith(f"“{typed}” is not a date")


def test_an_address_is_one_of_the_web_and_kept_as_typed() -> None:
    address = "https://a.example/新聞?id=1#段"
    assert said("url", f" {address}\n") == address
    for typed in ("a.example", "javascript:alert(1)", "https://u:p@a.example/"):
        with pytest.raises(BadAddress):
            said("url", typed)


@given(field=st.sampled_from(("title", "outlet", "author", "editor")), typed=VALUES)
def test_other_fields_are_one_line_and_lose_nothing_else(field: str, typed: str) -> None:
    value = said(field, typed)
    assert len(value.splitlines()) <= 1
    assert "".join(value.split()) == "".join(typed.split())
    assert said(field, value) == value


def test_what_a_person_says_is_evidence_of_itself() -> None:
    former = (
        Evidence("title", "青嶺", Place.TITLE_LINE),
        Evidence("outlet", "來源：青嶺日報", Place.MASTHEAD, sure=False),
    )
    metadata, evidence = told(
        Metadata(title="青嶺", outlet="青嶺日報"), former, {"outlet": "𠮷報", "editor": ""}
    )
    assert metadata == Metadata(title="青嶺", outlet="𠮷報")
    assert evidence_of("title", evidence) == former[0]
    assert evidence_of("outlet", evidence) == Evidence("outlet", "𠮷報", Place.PERSON)
    assert evidence_of("editor", evidence) == Evidence("editor", "", Place.PERSON)
    assert evidence_of("url", evidence) is None
    assert unsure(metadata, evidence) == {"published_at"}


def test_unsure_is_what_was_not_certain_or_is_missing_where_news_has_it() -> None:
    assert unsure(Metadata(), ()) == {"title", "outlet", "published_at"}
    full = Metadata(title="青", outlet="報", published_at="2023-05-18")
    assert unsure(full, ()) == frozenset()
    assert unsure(full, (Evidence("author", "周聞溪", Place.TEXT, sure=False),)) == {"author"}
    own = tuple(Evidence(field, "", Place.PERSON) for field in FIELDS)
    assert unsure(Metadata(), own) == frozenset()
