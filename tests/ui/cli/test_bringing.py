from __future__ import annotations

import json
from pathlib import Path

from tests.helpers.foreign import qualcoder_project, sqlite_file, taguette_project
from tests.helpers.library import snapshot
from tests.ui.cli.conftest import Result, Terminal

TEXT = "鏡山縣公布改革措施。𠮷田村開通😀。\n改革繼續。"


def project(tmp_path: Path) -> Path:
    """A project with two passages, one of which says other words than the text."""
    codings = [(1, "改革措施", 5, 9, "看"), (2, "稅制", 19, 21, "")]
    return qualcoder_project(tmp_path / "p.qda", TEXT, codings)


def imported(cli: Terminal, *arguments: str | Path) -> Result:
    """What an import gives that is no failure, though it may name what was left out."""
    result = cli("import", *arguments)
    assert result.status == 0
    return result


def test_a_project_comes_in_and_says_what_was_left_out(cli: Terminal, tmp_path: Path) -> None:
    result = imported(cli, project(tmp_path))
    assert "(QualCoder): 1 articles, 3 tags and 1 passages came in;" in result.out
    assert "“稅制” is left out: at this place the text says something else." in result.stderr
    (annotation,) = cli.done("annotations", "--json").json
    assert annotation["quote"] == "改革措施"
    assert annotation["tags"] == ["政策 / 改革"]
    assert cli.done("check").status == 0


def test_programs_are_told_all_of_it(cli: Terminal, tmp_path: Path) -> None:
    found = imported(cli, project(tmp_path), "--json").json
    assert found["imported"] == found["failed"] == []
    (one,) = found["exchange"]
    assert one["program"] == "QualCoder"
    assert [article["title"] for article in one["articles"]] == ["鏡山"]
    assert one["tags"] == ["政策", "政策 / 改革", "政策 / 改革 / 稅制"]
    assert one["columns"] == ["版次"]
    assert one["known"] == {"articles": 0, "annotations": 0}
    reason = "at this place the text says something else"
    assert {"what": "稅制", "reason": reason} in one["left_out"]
    (again,) = imported(cli, tmp_path / "p.qda", "--json").json["exchange"]
    assert again["known"] == {"articles": 1, "annotations": 1}
    assert again["articles"] == again["tags"] == again["annotations"] == []


def test_a_dry_run_changes_nothing(cli: Terminal, article: str, tmp_path: Path) -> None:
    before = snapshot(cli.library)
    result = imported(cli, project(tmp_path), "--dry-run")
    assert "1 passages would come in" in result.out
    assert snapshot(cli.library) == before
    refused = cli("import", tmp_path / "p.qda", tmp_path / "a.txt", "--dry-run")
    assert refused.status == 2
    assert "a.txt” is none" in refused.stderr


def test_quotes_find_the_articles_that_come_in_beside_them(
    cli: Terminal, article: str, tmp_path: Path
) -> None:
    table = tmp_path / "quotes.csv"
    table.write_text(
        "article,quote,tags,note\n"
        f"{article},用人制度改革,改革; 人事 > 任用,看\n"
        f"{article},软件和Ｕ盘,改革,\n"
        "nowhere,改革,,\n",
        encoding="utf-8",
    )
    note = tmp_path / "note.txt"
    note.write_text("临江县公开湿地修复进度\n\n临江县水利局表示，工程过半。\n", encoding="utf-8")
    found = imported(cli, table, note, "--json").json
    assert len(found["imported"]) == 1
    (one,) = found["exchange"]
    assert len(one["annotations"]) == 2
    assert one["tags"] == ["改革", "人事", "人事 / 任用"]
    assert [left["what"] for left in one["left_out"]] == ["改革"]


def test_annotations_of_the_web_find_their_article_by_its_title(
    cli: Terminal, article: str, tmp_path: Path
) -> None:
    selector = {"type": "TextQuoteSelector", "exact": "居民的提案三个月内必须答复"}
    row = {
        "id": "x",
        "uri": "https://a.example/1",
        "document": {"title": ["青岡市試行“街區議事廳” 居民提案三個月內答覆"]},
        "target": [{"selector": [selector]}],
    }
    path = tmp_path / "h.json"
    path.write_text(json.dumps({"rows": [row]}), encoding="utf-8")
    imported(cli, path)
    (annotation,) = cli.done("annotations", "--json").json
    assert annotation["quote"] == "居民的提案三個月內必須答覆"


def test_a_file_that_cannot_be_read_fails_and_the_next_goes_on(
    cli: Terminal, tmp_path: Path
) -> None:
    damaged = taguette_project(tmp_path / "t.sqlite3", "<p>改革</p>" * 500, [])
    damaged.write_bytes(damaged.read_bytes()[:-4_096])
    result = cli("import", damaged, project(tmp_path), "--json")
    assert result.status == 1
    (failed,) = result.json["failed"]
    assert failed["path"] == str(damaged)
    assert "is damaged" in failed["reason"]
    assert len(result.json["exchange"]) == 1
    assert "Traceback" not in result.stderr


def test_any_other_database_is_no_article_either(cli: Terminal, tmp_path: Path) -> None:
    result = cli("import", sqlite_file(tmp_path / "x.sqlite3", "CREATE TABLE x (y)"))
    assert result.status == 1
    assert "x.sqlite3" in result.stderr
