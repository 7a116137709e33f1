from __future__ import annotations

from pathlib import Path

from tests.ui.cli.conftest import Terminal


def test_every_hit_has_its_place_in_the_source(cli: Terminal, article: str, source: str) -> None:
    found = cli.done("search", "湿地 議事廳", "--json").json
    assert found["total"] == len(found["hits"]) == 4
    for hit in found["hits"]:
        assert hit["article"] == article
        assert hit["title"] == "青岡市試行“街區議事廳” 居民提案三個月內答覆"
        assert source[hit["start"] : hit["end"]] in ("濕地", "議事廳")
        assert hit["snippet"] in source
        assert source[hit["start"] : hit["end"]] in hit["snippet"]


def test_articles_in_either_script_are_found(cli: Terminal, article: str, other: str) -> None:
    for query in ("濕地", "湿地"):
        hits = cli.done("search", query, "--json").json["hits"]
        assert {hit["article"] for hit in hits} == {article, other}
    hits = cli.done("search", "湿地", "--exact-script", "--json").json["hits"]
    assert {hit["article"] for hit in hits} == {other}


def test_the_hits_are_marked_for_people(cli: Terminal, article: str) -> None:
    out = cli.done("search", "提案三个月").out
    assert "居民»提案三個月«內答覆" in out
    assert f"{article[:8]}" in out
    assert "青岡日報" in out
    assert out.endswith("1 hits\n") or out.endswith("2 hits\n")


def test_no_more_are_listed_than_asked_for(cli: Terminal, article: str, other: str) -> None:
    every = cli.done("search", "湿地 | 提案", "--json").json
    assert every["total"] > 3
    some = cli.done("search", "湿地 | 提案", "--limit", "2", "--json").json
    assert some == {"total": every["total"], "hits": every["hits"][:2]}
    assert f"2 of {every['total']} hits" in cli.done("search", "湿地 | 提案", "--limit", "2").out


def test_what_is_found_for_something_else_than_its_text_has_no_place(
    cli: Terminal, article: str, other: str
) -> None:
    found = cli.done("search", "outlet:晚報", "--json").json
    assert found["total"] == 1
    (hit,) = found["hits"]
    assert (hit["article"], hit["start"], hit["end"]) == (other, None, None)
    assert hit["snippet"]


def test_one_regular_expression(cli: Terminal, article: str, source: str) -> None:
    found = cli.done("search", "第[一二]项.案", "--regex", "--json").json
    assert [source[hit["start"] : hit["end"]] for hit in found["hits"]] == [
        "第一項提案",
        "第二項提案",
    ]


def test_nothing_is_found(cli: Terminal, article: str) -> None:
    assert cli.done("search", "龘").out == "Nothing was found.\n"
    assert cli.done("search", "龘", "--json").json == {"total": 0, "hits": []}


def test_a_search_that_cannot_be_understood_says_where(cli: Terminal, article: str) -> None:
    result = cli("search", "改革 (開放")
    assert result.status == 1
    assert result.stderr == "The ( at character 4 is not closed.\n"
    result = cli("search", "(", "--regex")
    assert (result.status, "is not a regular expression" in result.stderr) == (1, True)
    assert cli("search", "tag:無").stderr == "There is no tag “無” in the codebook.\n"


def test_a_library_must_be_there(cli: Terminal, tmp_path: Path) -> None:
    assert cli("search", "改革").status == 1
    assert not cli.library.exists()


def test_the_index_is_made_anew(cli: Terminal, article: str) -> None:
    assert cli.done("reindex").out == "The index of 1 articles is made anew.\n"
    assert cli.done("check").out.endswith("No problems.\n")
