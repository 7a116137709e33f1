from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from reader.model import DetectedScript, Script
from reader.script import convert
from tests.ui.cli.conftest import ARTICLE, Terminal

QUOTES = ("𠮷村美", "用人制度改革", "𨋢田说：“绿色低碳发展不是口号，我们的软件", "每一项进度", "😀")


@pytest.fixture
def annotated(cli: Terminal, article: str) -> str:
    """The article with a passage of each kind."""
    cli.done("tag", "add", "提案")
    for quote in QUOTES:
        cli.done("annotate", article, "--quote", quote, "--tag", "提案")
    return article


def test_the_source_is_shown_as_it_is(cli: Terminal, article: str) -> None:
    shown = cli.done("show", article, "--json").json
    assert shown["script_shown"] == "original"
    assert shown["text"] == shown["source_text"] == ARTICLE.replace("\r\n", "\n")


def test_blocks_cover_all_but_line_ends(cli: Terminal, article: str) -> None:
    shown = cli.done("show", article, "--json").json
    edges = [0, *(edge for block in shown["blocks"] for edge in (block["start"], block["end"]))]
    assert all(a <= b for a, b in pairwise(edges))
    gaps = zip(edges[::2], [*edges[1::2], shown["length"]], strict=True)
    assert {*"".join(shown["source_text"][a:b] for a, b in gaps)} == {"\n"}
    assert [block["kind"] for block in shown["blocks"]][:3] == ["title", "masthead", "paragraph"]


@pytest.mark.parametrize("script", [script.value for script in Script])
@pytest.mark.parametrize("words", [[], ["--regional-words"]])
def test_every_quote_is_where_it_is_said_to_be_shown(
    cli: Terminal, annotated: str, script: str, words: list[str]
) -> None:
    shown = cli.done("show", annotated, "--script", script, *words, "--json").json
    assert [each["quote"] for each in shown["annotations"]] == list(QUOTES)
    for each in shown["annotations"]:
        place = slice(each["start"], each["end"])
        assert shown["source_text"][place] == each["quote"]
        paragraph = shown["source_text"].count("\n", 0, each["start"])
        written_in = (DetectedScript.HANT, DetectedScript.HANS)[paragraph == 4]
        reading = convert(
            each["quote"], Script(script), written_in=written_in, regional_words=bool(words)
        )
        assert shown["text"][each["shown_start"] : each["shown_end"]] == reading.text


def test_regional_words_move_what_comes_after_them(cli: Terminal, annotated: str) -> None:
    arguments = ("--script", "hant-tw", "--regional-words", "--json")
    shown = cli.done("show", annotated, *arguments).json
    assert "我們的軟體和隨身碟會公開每一項進度" in shown["text"]
    assert [each["shown_start"] - each["start"] for each in shown["annotations"]] == [0, 0, 0, 1, 1]


def test_words_are_taken_for_those_of_the_region(cli: Terminal, tmp_path: Path) -> None:
    texts = {
        "臺.txt": "院子裡的臺階\n他看著滑鼠，說效能不好😀。\n",
        "港.txt": "邨裏的𨋢口\n他看着滑鼠，説效能唔好😀。\n",
        "陸.txt": "“産業”處于起步期\n他説“效能監察”要位于首位😀。\n",
    }
    shown = []
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        (info,) = cli.done("import", tmp_path / name, "--json").json["imported"]
        arguments = ("--script", "hans", "--regional-words", "--json")
        shown.append(cli.done("show", info["id"], *arguments).json["text"])
    taiwan, hong_kong, mainland = shown
    assert "鼠标" in taiwan
    assert "性能" in taiwan
    assert "鼠标" in hong_kong
    assert "效能" in hong_kong
    assert "效能监察" in mainland


def test_showing_changes_nothing(cli: Terminal, annotated: str) -> None:
    before = cli.library.read_bytes()
    cli.done("show", annotated, "--script", "hans")
    assert cli.library.read_bytes() == before


def test_people_get_facts_text_and_annotations(cli: Terminal, annotated: str) -> None:
    told = cli.done("show", annotated[:8], "--script", "hans").out
    assert "青岡日報" in told
    assert "用人制度改革，各区设议事厅" in told
    assert told.splitlines()[-1].endswith("😀")


def test_a_beginning_that_names_no_article(cli: Terminal, article: str) -> None:
    result = cli("show", "zzz")
    assert (result.status, result.stderr) == (1, "No article’s id begins with “zzz”.\n")


def test_a_beginning_that_names_several(cli: Terminal, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(17)]
    for path in paths:
        path.write_text(f"臨江縣第{path.stem}號公告\n居民可以提案。\n", encoding="utf-8")
    imported = cli.done("import", *paths, "--json").json["imported"]
    # An id begins with one of sixteen digits, so two of seventeen begin alike.
    ((digit, count),) = Counter(info["id"][0] for info in imported).most_common(1)
    result = cli("show", digit, "--json")
    assert (result.status, result.stdout) == (1, b"")
    assert f"{count} articles begin with “{digit}”" in result.stderr


def test_no_beginning_at_all(cli: Terminal, article: str) -> None:
    assert cli("show", "").stderr == "No article’s id begins with “”.\n"


def test_an_unknown_script_is_wrong_usage(cli: Terminal, article: str) -> None:
    assert cli("show", article, "--script", "kana").status == 2
