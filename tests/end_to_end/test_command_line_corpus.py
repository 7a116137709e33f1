"""The command line on saved pages of real outlets, where they are at hand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "../shared/corpus"
SEED = CORPUS / "seed-article.txt"

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the corpus is not here")


def gengdu(library: Path, *arguments: str | Path) -> Any:
    """What a command that must succeed prints as JSON."""
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", "--library", library, *arguments, "--json"],
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return json.loads(done.stdout)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with the seed and two tags."""
    path = tmp_path / "library.gengdu"
    gengdu(path, "import", SEED)
    for name in ("改革", "生態"):
        command = [sys.executable, ROOT / "main.py", "--library", path, "tag", "add", name]
        subprocess.run([str(part) for part in command], check=True, capture_output=True)
    return path


def test_the_corpus_comes_in_whole(tmp_path: Path) -> None:
    paths = sorted((CORPUS / "pages").glob("*.html"))
    told = gengdu(tmp_path / "library.gengdu", "import", SEED, *paths)
    assert len(told["imported"]) == 1 + len(paths)
    assert told["duplicates"] == told["failed"] == []
    assert all(info["title"] and info["length"] > 50 for info in told["imported"])
    assert gengdu(tmp_path / "library.gengdu", "check")["problems"] == []


def test_what_is_known_of_the_seed(library: Path) -> None:
    (info,) = gengdu(library, "list")
    source = SEED.read_text(encoding="utf-8")
    assert info["title"] == source.splitlines()[0]
    assert info["outlet"] == "中央廣電總臺國際在線"
    assert (info["editor"], info["responsible_editor"]) == ("王巍", "馮薇薇")
    assert info["published_at"] == "2022-01-19T19:46:43"
    assert (info["script"], info["length"]) == ("hant", len(source))


def test_what_is_quoted_in_either_script_is_the_source(library: Path) -> None:
    (info,) = gengdu(library, "list")
    source = SEED.read_text(encoding="utf-8")
    for quote, tag in (("用人制度改革動了真招", "改革"), ("绿色低碳发展", "生態")):
        made = gengdu(library, "annotate", info["id"], "--quote", quote, "--tag", tag)
        assert made["quote"] == source[made["start"] : made["end"]]
    original = gengdu(library, "show", info["id"], "--script", "original")
    assert original["text"] == original["source_text"] == source
    assert [each["quote"] for each in original["annotations"]] == [
        "用人制度改革動了真招",
        "綠色低碳發展",
    ]
    for shown, quotes in {
        "original": ["用人制度改革動了真招", "綠色低碳發展"],
        "hans": ["用人制度改革动了真招", "绿色低碳发展"],
    }.items():
        view = gengdu(library, "show", info["id"], "--script", shown)
        assert [
            view["text"][each["shown_start"] : each["shown_end"]] for each in view["annotations"]
        ] == quotes
