from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.citations.items import csl_item
from reader.exporters import Exporter, ExportOptions, exported
from reader.exporters.bibtex import BibTeX
from reader.exporters.csl_json import CslJson
from reader.exporters.listed import Listed
from reader.exporters.ris import Ris
from reader.model import ArticleInfo, Excerpt, Metadata
from tests.reader.exporters.bibliographies import (
    bibtex_entries,
    names,
    ris_references,
    unspelled,
)
from tests.reader.exporters.sample_excerpts import CLOUD_RIDGE, CODEBOOK, EXCERPTS, MIRROR_HILL

LINE = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])
    | st.sampled_from("{}\\%&$#_~^@,\"'= 𠮷𨋢🌱"),
    max_size=30,
).map(str.strip)


def written(exporter: Exporter, excerpts: Sequence[Excerpt] = EXCERPTS) -> str:
    return exported(exporter, Listed(excerpts, CODEBOOK), ExportOptions()).decode()


def excerpt_of(known: Metadata) -> Excerpt:
    info: ArticleInfo = replace(EXCERPTS[0].article, metadata=known)
    return replace(EXCERPTS[0], article=info)


@pytest.mark.parametrize("exporter", [BibTeX(), Ris(), CslJson()], ids=lambda each: each.name)
def test_it_is_as_it_was(exporter: Exporter, golden: Callable[[str, bytes], None]) -> None:
    golden(f"articles{exporter.suffix}", written(exporter).encode())


def test_each_article_once_under_a_key_that_stays() -> None:
    keys = [f"gengdu-{article.id}" for article in (MIRROR_HILL, CLOUD_RIDGE)]
    assert [entry["KEY"] for entry in bibtex_entries(written(BibTeX()))] == keys
    assert [dict(lines)["ID"] for lines in ris_references(written(Ris()))] == keys
    assert [item["id"] for item in json.loads(written(CslJson()))] == keys
    (last,) = bibtex_entries(written(BibTeX(), EXCERPTS[2:3]))
    assert last["KEY"] == keys[1]


def test_nothing_makes_an_empty_list() -> None:
    assert [written(each, ()) for each in (BibTeX(), Ris())] == ["", ""]
    assert json.loads(written(CslJson(), ())) == []


def test_a_file_of_csl_json_holds_the_items() -> None:
    items = json.loads(written(CslJson()))
    assert [{**item, "id": ""} for item in items] == [
        {**csl_item(article.info), "id": ""} for article in (MIRROR_HILL, CLOUD_RIDGE)
    ]


@settings(max_examples=60)
@given(title=LINE, outlet=LINE, author=LINE, url=LINE)
def test_bibtex_reads_back(title: str, outlet: str, author: str, url: str) -> None:
    one = excerpt_of(Metadata(title=title, outlet=outlet, author=author, url=url))
    (entry,) = bibtex_entries(written(BibTeX(), [one]))
    item = csl_item(one.article)
    assert unspelled(entry.get("title", "{}")[1:-1]) == item.get("title", "")
    assert unspelled(entry.get("journal", "")) == item.get("container-title", "")
    people = item.get("author", [])
    assert isinstance(people, list)
    assert names(entry.get("author", "")) == [each["literal"] for each in people]
    assert ("urldate" in entry) == bool(url)
    assert not set(entry.get("url", "")) & set("{}\\ ")


@settings(max_examples=60)
@given(title=LINE, outlet=LINE, author=LINE)
def test_ris_reads_back(title: str, outlet: str, author: str) -> None:
    one = excerpt_of(Metadata(title=title, outlet=outlet, author=author))
    (lines,) = ris_references(written(Ris(), [one]))
    item, found = csl_item(one.article), dict(lines)
    assert found.get("TI", "") == item.get("title", "")
    assert found.get("T2", "") == item.get("container-title", "")
    people = item.get("author", [])
    assert isinstance(people, list)
    assert [value for name, value in lines if name == "AU"] == [each["literal"] for each in people]


def test_no_line_of_an_article_becomes_a_line_of_the_file() -> None:
    known = Metadata(
        title="甲\r\nER  - \r\nTY  - BOOK", author="乙\nAU  - 丙", outlet="丁\x0b\u2028戊"
    )
    ((*lines,),) = ris_references(written(Ris(), [excerpt_of(known)]))
    assert dict(lines)["TI"] == "甲 ER  -  TY  - BOOK"
    assert dict(lines)["T2"] == "丁 戊"
    assert [name for name, _ in lines].count("TY") == 1


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2024-03-05", {"date": "2024-03-05", "year": "2024", "month": "3", "DA": "2024/03/05/"}),
        ("2024-03", {"date": "2024-03", "year": "2024", "month": "3", "DA": "2024/03//"}),
        ("2024", {"date": "2024", "year": "2024", "DA": "2024///"}),
        ("", {}),
    ],
)
def test_dates_are_as_precise_as_the_page(printed: str, day: dict[str, str]) -> None:
    one = [excerpt_of(Metadata(title="甲", published_at=printed))]
    (entry,), (lines,) = bibtex_entries(written(BibTeX(), one)), ris_references(written(Ris(), one))
    shown = {**entry, **dict(lines)}
    assert {name: shown[name] for name in ("date", "year", "month", "DA") if name in shown} == day


def test_a_page_without_an_outlet_is_a_page_of_the_web() -> None:
    one = [excerpt_of(Metadata(title="甲", url="https://news.example/1?a={b}"))]
    (entry,) = bibtex_entries(written(BibTeX(), one))
    assert (entry["ENTRY"], entry["url"]) == ("online", "https://news.example/1?a=%7Bb%7D")
    assert dict(ris_references(written(Ris(), one))[0])["TY"] == "ELEC"
