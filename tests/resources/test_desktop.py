"""What a desktop of Linux reads of us, by the programs that say whether it will."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import resources
from db.connection import APPLICATION_ID
from reader.links import SCHEME


def checked(*command: str | Path) -> str:
    """What a checking program says; the test is skipped where it is not installed."""
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    return done.stdout + done.stderr


def test_the_entry_is_as_the_specification_wants_it() -> None:
    assert checked("desktop-file-validate", resources.path("desktop/gengdu.desktop")) == ""


@pytest.mark.parametrize("name", ["gengdu.xml", "gengdu.metainfo.xml"])
def test_the_xml_is_well_formed(name: str) -> None:
    assert checked("xmllint", "--noout", resources.path(f"desktop/{name}")) == ""


def test_the_description_is_as_appstream_wants_it() -> None:
    """But for an id that begins with a domain: there is none of ours."""
    said = checked(
        "appstreamcli", "validate", "--no-net", resources.path("desktop/gengdu.metainfo.xml")
    )
    faults = [line for line in said.splitlines() if line.startswith(("E:", "W:"))]
    assert [line.split()[2] for line in faults] == ["cid-desktopapp-is-not-rdns"]


def test_a_library_is_known_by_what_the_library_writes() -> None:
    type_of_file = resources.text("desktop/gengdu.xml")
    assert f'offset="68" value="{APPLICATION_ID.to_bytes(4, "big").decode()}"' in type_of_file


def test_all_three_speak_of_the_same() -> None:
    entry = resources.text("desktop/gengdu.desktop")
    described = resources.text("desktop/gengdu.metainfo.xml")
    for kind in ("application/x-gengdu", f"x-scheme-handler/{SCHEME}"):
        assert f"{kind};" in entry
        assert f"<mediatype>{kind}</mediatype>" in described
    assert 'type="application/x-gengdu"' in resources.text("desktop/gengdu.xml")
    for name in ("耕讀", "耕读"):
        assert f"={name}\n" in entry
        assert f">{name}</name>" in described
