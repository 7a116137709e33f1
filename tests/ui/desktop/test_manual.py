"""The manual says in each language the same of what the program can do."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

import click
import pytest
from PySide6.QtGui import QAction

import resources
from reader.detect import detect
from reader.model import DetectedScript
from ui.cli.root import gengdu
from ui.desktop.commands import COMMANDS
from ui.desktop.i18n import LANGUAGES
from ui.desktop.manual import FOLDERS, HOLE, Chapter, Words, chapters, to_html

LINK = re.compile(r"\]\(([^)]+)\)")
NOT_MENTIONED = {
    *(f"tag-{number}" for number in range(2, 9)),  # the first and the last of a row are
    *(f"theme-{name}" for name in ("system", "light", "white", "sepia", "dark")),  # in a panel
}
"""Commands that the manual speaks of without naming each."""

languages = pytest.mark.parametrize("language", LANGUAGES)


def actions(**keys: str) -> list[QAction]:
    made = []
    for command in COMMANDS:
        action = QAction(command.title)
        action.setObjectName(command.id)
        action.setShortcut(keys.get(command.id.replace("-", "_"), ""))
        made.append(action)
    return made


def whole(language: str) -> str:
    return "\n".join(chapter.text for chapter in chapters(language))


def headings(chapter: Chapter) -> list[int]:
    """The levels of its headings, in order, but for what stands in examples."""
    text = re.sub(r"```.*?```", "", chapter.text, flags=re.DOTALL)
    return [len(found) for found in re.findall(r"^(#+) ", text, re.MULTILINE)]


# -- the same in each language


@languages
def test_the_chapters_and_their_parts_are_those_of_the_english_ones(language: str) -> None:
    ours, english = chapters(language), chapters("en")
    assert len(ours) >= 15
    assert [each.name for each in ours] == [each.name for each in english]
    assert [headings(each) for each in ours] == [headings(each) for each in english]
    assert all(headings(each)[0] == 1 and headings(each).count(1) == 1 for each in ours)
    rows = [each.text.count("\n|") for each in ours]
    assert rows == [each.text.count("\n|") for each in english]


@languages
def test_the_same_commands_are_named_in_each_chapter(language: str) -> None:
    for ours, english in zip(chapters(language), chapters("en"), strict=True):
        assert set(HOLE.findall(ours.text)) == set(HOLE.findall(english.text)), ours.name


@pytest.mark.parametrize(
    ("language", "other"), [("zh_TW", DetectedScript.HANS), ("zh_CN", DetectedScript.HANT)]
)
def test_a_chapter_is_in_its_script(language: str, other: DetectedScript) -> None:
    for chapter in chapters(language):
        prose = re.sub(r"```.*?```|`[^`]*`", "", chapter.text, flags=re.DOTALL)
        assert detect(prose) is not other, chapter.name


def test_every_language_of_the_interface_has_a_folder() -> None:
    assert set(FOLDERS) == set(LANGUAGES)
    found = {path.name for path in resources.path("manual").iterdir() if path.is_dir()}
    assert found == set(FOLDERS.values())


@languages
def test_no_link_leads_nowhere(language: str) -> None:
    names = {chapter.name for chapter in chapters(language)}
    links = [link for link in LINK.findall(whole(language)) if link != "https://example.org"]
    assert len(links) >= 5
    assert [link for link in links if link not in names and not link.startswith("https://")] == []


# -- what is true of the program


@languages
def test_every_command_of_the_menus_is_spoken_of(language: str) -> None:
    named = {command for _, command in HOLE.findall(whole(language))}
    every = {command.id for command in COMMANDS}
    assert named <= every
    assert every - named == NOT_MENTIONED


def commands(group: click.Command, path: str = "") -> Iterator[tuple[str, click.Command]]:
    """All commands of the command line, by the words that give them."""
    yield path, group
    if isinstance(group, click.Group):
        for name in group.list_commands(click.Context(group)):
            below = group.get_command(click.Context(group), name)
            assert below is not None
            yield from commands(below, f"{path} {name}".strip())


def options(command: click.Command) -> set[str]:
    named = {name for each in command.params for name in each.opts}
    return {name for name in named if name.startswith("--")} | {"--help"}


@languages
def test_what_it_says_of_the_command_line_can_be_typed(language: str) -> None:
    known = dict(commands(gengdu))
    lines = re.findall(r"`(gengdu [^`\n]+)`|^(gengdu .+)$", whole(language), re.MULTILINE)
    assert len(lines) >= 8
    for line in (first or second for first, second in lines):
        words = [word for word in shlex.split(line)[1:] if word != "COMMAND"]
        path = next(
            (" ".join(words[:length]) for length in (2, 1, 0) if " ".join(words[:length]) in known),
            "",
        )
        typed = {word for word in words if word.startswith("--")}
        assert typed <= options(known[path]) | options(gengdu), line


@languages
def test_every_option_that_is_named_alone_exists(language: str) -> None:
    every = {name for command in dict(commands(gengdu)).values() for name in options(command)}
    named = set(re.findall(r"(?<![\w-])--[a-z][\w-]*", whole(language)))
    assert named
    assert named <= every


@languages
def test_the_chapter_on_the_command_line_lists_every_command(language: str) -> None:
    (chapter,) = [each for each in chapters(language) if "command-line" in each.name]
    rows = "\n".join(line for line in chapter.text.split("\n") if line.startswith("|"))
    assert set(re.findall(r"`([a-z]+)`", rows)) == set(gengdu.list_commands(click.Context(gengdu)))


# -- how it is filled and shown


def test_holes_are_filled_with_what_the_keymap_says_now() -> None:
    words = Words(COMMANDS, actions(export="Ctrl+E"))
    text = "{do:export} {key:export} {name:export} {do:trash} {key:trash} {do:tag-down}"
    assert words.fill(text, "en") == (
        "<strong>Export excerpts…</strong> (<code>Ctrl+E</code>) <code>Ctrl+E</code> "
        "<strong>Export excerpts…</strong> <strong>Trash…</strong> (⋯ › File) "
        "<strong>Trash…</strong> <strong>Move the tag down</strong> (⋯ › Codebook › Move the tag)"
    )
    other = Words(COMMANDS, actions(export="Ctrl+<"))
    assert "（<code>Ctrl+&lt;</code>）" in other.fill("{do:export}", "zh_TW")


def test_a_hole_for_no_command_is_our_defect() -> None:
    with pytest.raises(KeyError, match="no-such"):
        Words(COMMANDS, actions()).fill("{do:no-such}", "en")


@languages
def test_every_chapter_becomes_a_page_without_a_hole(language: str) -> None:
    words = Words(COMMANDS, actions(export="Ctrl+E"))
    for chapter in chapters(language):
        page = to_html(words.fill(chapter.text, language))
        assert f"<h1>{chapter.title}</h1>" in page
        assert not re.search(r"\{[a-z]+:", page)
        assert "**" not in re.sub("<code>.*?</code>", "", page)
        assert page.count("<table>") == chapter.text.count("\n|---")


def test_nothing_that_loads_or_runs_gets_onto_a_page() -> None:
    page = to_html("𠮷 <img src=x> <script>1</script> [x](javascript:1) [y](05-coding.md)")
    assert "img" not in page
    assert "script" not in page
    assert '<a href="05-coding.md">y</a>' in page
