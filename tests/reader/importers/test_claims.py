from __future__ import annotations

from reader.importers import read_bytes
from reader.importers.claims import Claims
from reader.model import Evidence, Place


def test_the_first_claim_counts() -> None:
    claims = Claims()
    claims.add("title", "", Place.NAME)
    claims.add("title", "湖水清了", Place.TITLE_LINE)
    claims.add("title", "別的", Place.NAME, sure=False)
    assert "title" in claims
    assert "author" not in claims
    assert claims.metadata.title == "湖水清了"
    assert claims.evidence == (Evidence("title", "湖水清了", Place.TITLE_LINE),)


def test_lines_are_their_own_evidence() -> None:
    claims = Claims()
    line = "2022-01-19 19:46 澄湖日報 編輯：王某"
    claims.add_lines([line], Place.MASTHEAD, but=("published_at",))
    assert (claims.metadata.outlet, claims.metadata.editor) == ("澄湖日報", "王某")
    assert set(claims.evidence) == {
        Evidence("editor", line, Place.MASTHEAD, sure=True),
        Evidence("outlet", line, Place.MASTHEAD, sure=False),
    }


def test_every_field_of_a_page_has_evidence() -> None:
    page = """<html><head><title>湖水清了_澄湖網</title><meta name="author" content="林某">
    <link rel=canonical href="https://lake.example/1"></head><body><h1>湖水清了</h1>
    <p>2022-01-19 來源：澄湖網</p><p>澄湖市政府今天表示，新的綠廊明年完成，𠮷家小店🙂重開。</p>
    <p>責任編輯：馮某</p></body></html>"""
    draft = read_bytes(page.encode(), "a.html")
    places = {one.field: (one.place, one.sure) for one in draft.evidence}
    assert places == {
        "title": (Place.TITLE_LINE, True),
        "published_at": (Place.MASTHEAD, True),
        "outlet": (Place.MASTHEAD, True),
        "author": (Place.MACHINE, True),
        "responsible_editor": (Place.CREDITS, True),
        "url": (Place.MACHINE, True),
    }
