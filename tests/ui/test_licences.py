from __future__ import annotations

from importlib.metadata import version as installed_version

from ui.licences import parts
from ui.version import ground, version


def test_gengdu_comes_first_and_the_others_by_name() -> None:
    own, *others = parts()
    assert (own.name, own.version, own.licence) == ("Gengdu", version(), "Apache-2.0")
    names = [part.name.lower() for part in others]
    assert names == sorted(names)


def test_versions_are_those_that_are_installed() -> None:
    told = {part.name: part.version for part in parts()}
    assert told["lxml"] == installed_version("lxml")
    assert told.items() >= ground().items()


def test_every_part_has_a_licence_with_its_text() -> None:
    for part in parts():
        assert part.licence
        assert len(part.text) > 100


def test_qt_is_under_the_lgpl_with_both_texts_it_needs() -> None:
    (qt,) = (part for part in parts() if part.name == "Qt")
    assert qt.licence == "LGPL-3.0-only"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text
    assert "GNU GENERAL PUBLIC LICENSE" in qt.text
    assert "put other builds of the same version in their place" in qt.text
