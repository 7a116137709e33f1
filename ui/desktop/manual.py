"""The manual: its chapters in a language, with the titles and keys that commands have now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtGui import QAction, QKeySequence

import resources
from reader.immutable import immutable
from reader.notes import TAGS
from ui.desktop.commands.base import Command
from ui.desktop.dialogs.titles import title_of
from ui.desktop.i18n import tr

FOLDERS = {"zh_TW": "zh-Hant", "zh_CN": "zh-Hans", "en": "en"}
"""Where the chapters of each language of the interface are, under ``resources/manual``."""

HOLE = re.compile(r"\{(do|key|name):([\w-]+)\}")
"""What is filled in a chapter: ``{do:export}`` becomes a command's title with its key, or with the
menu it is in; ``{key:export}`` its key, or its title where it has none; ``{name:export}`` its
title."""

_TABLES = {"table", "thead", "tbody", "tr", "th", "td"}
_NATIVE = QKeySequence.SequenceFormat.NativeText


@immutable
class Chapter:
    """One chapter as it is written, in Markdown; ``name`` is its file, which links lead to."""

    name: str
    text: str

    @property
    def title(self) -> str:
        """Its first heading."""
        return self.text.split("\n", 1)[0].removeprefix("# ")


def chapters(language: str) -> list[Chapter]:
    """The chapters in their order. KeyError for a language the interface does not speak."""
    folder = resources.path(f"manual/{FOLDERS[language]}")
    return [
        Chapter(path.name, path.read_bytes().decode("utf-8"))
        for path in sorted(folder.glob("*.md"))
    ]


class Words:
    """What commands are called, by which keys they are given, and in which menu they are."""

    def __init__(self, commands: Sequence[Command], actions: Iterable[QAction]) -> None:
        """``actions`` bear the ids of the commands as their names."""
        self._commands = {command.id: command for command in commands}
        self._actions = {action.objectName(): action for action in actions}

    def fill(self, text: str, language: str) -> str:
        """A chapter's text with every hole filled, in Markdown with inline HTML.

        KeyError for a command there is not.
        """
        wide = language != "en"

        def filled(match: re.Match[str]) -> str:
            return self._word(match[1], match[2], wide=wide)

        return HOLE.sub(filled, text)

    def _word(self, kind: str, command: str, *, wide: bool) -> str:
        action = self._actions[command]
        title = f"<strong>{escape(title_of(action))}</strong>"
        keys = escape(action.shortcut().toString(_NATIVE))
        key = f"<code>{keys}</code>" if keys else ""
        if kind == "name":
            return title
        if kind == "key":
            return key or title
        beside = key or escape(self._place(command))
        return f"{title}（{beside}）" if wide else f"{title} ({beside})"

    def _place(self, command: str) -> str:
        found = self._commands[command]
        steps = ["⋯", tr(found.menu.value), *([tr(found.group.value)] if found.group else [])]
        return " › ".join(steps)


def to_html(text: str) -> str:
    """A filled chapter as HTML: text, tables and links, nothing that loads or runs anything."""
    # Here, since most starts show no manual: they take some 30 ms to load.
    import nh3
    from markdown import markdown

    made = markdown(text, extensions=["tables", "fenced_code", "sane_lists"])
    return nh3.clean(
        made,
        tags=set(TAGS | _TABLES),
        attributes={"a": {"href"}},
        url_schemes={"http", "https"},
        link_rel=None,
    )
