"""What Gengdu is made of, and under which licences: as ``make licences`` wrote it down."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version

import resources
from reader.immutable import immutable
from ui.version import ground, version

FOLDER = "licences"


@immutable
class Part:
    """Something Gengdu is made of. ``licence`` is in SPDX's words, ``home`` an address of the web;
    ``version`` and ``home`` may be empty. ``within`` names the part that it comes inside of."""

    name: str
    version: str
    licence: str
    home: str
    within: str
    file: str

    @property
    def text(self) -> str:
        """The text of the licence, with who holds the rights."""
        return resources.text(f"{FOLDER}/{self.file}")


def parts() -> list[Part]:
    """All parts that this Gengdu has, Gengdu first, with the versions that are installed."""
    known = {"Gengdu": version(), **ground()}
    found = list[Part]()
    for row in json.loads(resources.text(f"{FOLDER}/index.json")):
        name = row["name"]
        try:
            told = installed_version(name) if row["seen"] else known.get(name, "")
        except PackageNotFoundError:  # only another system needs it
            continue
        part = Part(name, told, row["licence"], row["home"], row["within"], row["text"])
        found.append(part)
    own, *others = found
    return [own, *sorted(others, key=lambda part: part.name.lower())]
