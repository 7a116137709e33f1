"""Brings the translations up to date with the interface and compiles them: ``make translations``.

A text that is new stands in each .ts file as an unfinished entry, to be translated there (Qt
Linguist opens them); one that is no longer used is dropped.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import resources
from reader.immutable import immutable
from tests.helpers.wording import wording
from ui.desktop.i18n import CONTEXT, LANGUAGES

FOLDER = resources.path("i18n")
TRANSLATED = tuple(language for language in LANGUAGES if language != "en")

_HEAD = """\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en">
<context>
    <name>{context}</name>
"""
_MESSAGE = """\
    <message>
        <source>{source}</source>
        <translation{state}>{text}</translation>
    </message>
"""
_KEYS_HEAD = """\
</context>
<context>
    <name>QShortcut</name>
"""
_FOOT = """\
</context>
</TS>
"""
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
"""Qt names them by words that are also those of the mouse: 右鍵 is its right button."""


@immutable
class Translation:
    """What a .ts file says for a text; only what is finished is sure to be right."""

    text: str = ""
    finished: bool = False


def source_file(language: str) -> Path:
    """The .ts file of a language."""
    return FOLDER / f"gengdu_{language}.ts"


def compiled_file(language: str) -> Path:
    """The .qm file of a language, which the program loads."""
    return source_file(language).with_suffix(".qm")


def read(path: Path) -> dict[str, Translation]:
    """The translations of a .ts file by their English texts."""
    found: dict[str, Translation] = {}
    ours = ElementTree.parse(path).find("context")
    for message in () if ours is None else ours.iter("message"):
        entry = message.find("translation")
        if entry is not None and entry.get("type") in (None, "unfinished"):
            finished = entry.get("type") is None
            found[message.findtext("source", "")] = Translation(entry.text or "", finished)
    return found


def updated(known: Mapping[str, Translation], texts: Iterable[str]) -> dict[str, Translation]:
    """The translations of ``texts``, sorted; unfinished where none is known."""
    return {text: known.get(text, Translation()) for text in sorted(texts)}


def written(language: str, translations: Mapping[str, Translation]) -> str:
    """The text of a .ts file."""
    messages = (
        _MESSAGE.format(
            source=escape(source),
            state="" if translation.finished else ' type="unfinished"',
            text=escape(translation.text),
        )
        for source, translation in translations.items()
    )
    keys = (
        _MESSAGE.format(source=source, state="", text=arrow) for source, arrow in _ARROWS.items()
    )
    head = _HEAD.format(language=language, context=CONTEXT)
    return "".join((head, *messages, _KEYS_HEAD, *keys, _FOOT))


def compile_to(source: Path, target: Path) -> None:
    """Make a .qm file of a .ts file with Qt's own tool. Raises CalledProcessError."""
    tool = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    subprocess.run([tool, "-silent", source, "-qm", target], check=True)


def main() -> int:
    """Update and compile every language; 1 if there is something left to translate."""
    texts = wording()
    left: list[str] = []
    for language in TRANSLATED:
        source = source_file(language)
        translations = updated(read(source), texts)
        source.write_text(written(language, translations), encoding="utf-8", newline="\n")
        compile_to(source, compiled_file(language))
        left += [
            f"{source.name}: {text}\n" for text, kept in translations.items() if not kept.finished
        ]
    sys.stdout.writelines(["To be translated:\n", *left] if left else ["All is translated.\n"])
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
