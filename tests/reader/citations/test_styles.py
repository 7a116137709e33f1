from __future__ import annotations

from pathlib import Path

import pytest

from reader.citations import OFFERED
from reader.citations.rendering import citation
from reader.citations.styles import styles
from reader.errors import BadStyle, StyleUnreadable
from reader.language import Language
from reader.reasons import Reason
from tests.reader.citations.cited import article

HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">'
OWN = (
    HEAD
    + "<info><title>自己的</title></info>"
    + '<macro name="kind"><choose><if type="article-newspaper" variable="volume">'
    + '<text value="wrong"/></if><else-if match="any" type="book article-newspaper">'
    + '<text variable="title" font-weight="bold"/></else-if></choose></macro>'
    + '<citation><layout><text value="cited"/></layout></citation>'
    + '<bibliography><sort><key variable="title"/></sort><layout suffix="。">'
    + '<text variable="citation-number" prefix="(" suffix=") "/>'
    + '<group delimiter="，"><text macro="kind"/><date variable="issued">'
    + '<date-part name="day" form="ordinal" suffix=" "/><date-part name="month" suffix=" "/>'
    + '<date-part name="year" form="short"/></date></group></layout></bibliography></style>'
)


def cited_by(path: Path) -> str:
    return citation(article(), str(path), Language.ENGLISH)


def own(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "我的.csl"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_offered_ones_come_first_and_all_are_there() -> None:
    found = styles()
    assert found[: len(OFFERED)] == tuple(OFFERED)
    assert found[0].startswith("china-national-standard-gb-t-7714-2015")
    assert len(set(found)) == len(found) > 1000
    assert "nature" in found


def test_a_style_that_is_another_name_of_one() -> None:
    assert "鏡山" in citation(article(), "vancouver-ama", Language.ENGLISH)


def test_a_style_of_ones_own(tmp_path: Path) -> None:
    path = own(tmp_path, OWN)
    assert cited_by(path) == "鏡山生態走廊開工，5th March 24。"
    path.write_text(OWN.replace('suffix="。"', 'suffix="！！"'), encoding="utf-8")
    assert cited_by(path).endswith("24！！"), "read anew when it has changed"


def test_a_file_of_ones_own_that_names_another_style(tmp_path: Path) -> None:
    link = '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>'
    path = own(tmp_path, f"{HEAD}<info>{link}</info></style>")
    assert cited_by(path) == citation(article(), "apa", Language.ENGLISH)
    path.write_text(f"{HEAD}<info>{link.replace('apa', 'none')}</info></style>")
    with pytest.raises(BadStyle):
        cited_by(path)


def macros(count: int, calls: int) -> str:
    """Each macro calls the next several times."""
    bodies = "".join(
        f'<macro name="m{n}">' + f'<text macro="m{n + 1}"/>' * calls + "</macro>"
        for n in range(count)
    )
    last = f'<macro name="m{count}"><text value="x"/></macro>'
    layout = '<citation><layout><text macro="m0"/></layout></citation>'
    return f"{HEAD}{bodies}{last}{layout}</style>"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not XML",
        "<html/>",
        f"{HEAD}</style>",
        f"{HEAD}<citation/></style>",
        f'{HEAD}<citation><layout><text macro="none"/></layout></citation></style>',
        f'{HEAD}<macro name="a"><text macro="a"/></macro>'
        '<citation><layout><text macro="a"/></layout></citation></style>',
        macros(40, 2),
        macros(5_000, 1),
        '<!DOCTYPE style [<!ENTITY a "b">]>' + OWN,
        '<!DOCTYPE style [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + OWN.replace("wrong", "&a;"),
        OWN + " " * 2_000_001,
    ],
    ids=lambda text: text[:30] or "empty",
)
def test_what_is_no_style_is_refused_in_a_sentence(tmp_path: Path, text: str) -> None:
    path = own(tmp_path, text)
    with pytest.raises(BadStyle) as caught:
        cited_by(path)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    ("name", "reason"),
    [("none.csl", Reason.NO_FILE), ("", Reason.IS_FOLDER), ("a\0.csl", Reason.NO_NAME)],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str, reason: Reason) -> None:
    path = tmp_path / (name or "folder.csl")
    if not name:
        path.mkdir()
    with pytest.raises(StyleUnreadable) as caught:
        cited_by(path)
    assert caught.value.places["reason"] == reason
