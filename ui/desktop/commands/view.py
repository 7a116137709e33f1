"""How things are shown: script, panes, theme, language."""

from __future__ import annotations

from collections.abc import Callable

from reader.model import Script
from ui.desktop.commands.base import Command, Group, Menu, with_article, with_passages
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.page.pictures import Picture
from ui.desktop.panels.library import ARTICLES, TAGS
from ui.desktop.settings import (
    BODY_SIZE,
    LANGUAGE,
    LEFT_PANE,
    ORDER,
    RIGHT_PANE,
    THEME,
    TRADITIONAL,
    Setting,
)
from ui.desktop.typography import step


def next_script(desk: Desk) -> None:
    """Show the page in the next script: original, Traditional of the region chosen, Simplified."""
    round_ = (Script.ORIGINAL, traditional(desk), Script.HANS)
    place = round_.index(desk.session.script) if desk.session.script in round_ else -1
    show_in(desk, round_[(place + 1) % len(round_)])


def traditional(desk: Desk) -> Script:
    """Traditional as the person reads it: of Taiwan or of Hong Kong."""
    return Script(desk.settings.get(TRADITIONAL))


def show_in(desk: Desk, script: Script) -> None:
    """Show the page in a script; the line at the top stays where it is."""
    if script in (Script.HANT_TW, Script.HANT_HK):
        desk.settings.set(TRADITIONAL, script.value)
    desk.session.set_script(script)


def toggle_regional_words(desk: Desk) -> None:
    """Show the words of the script's region, or the source's own again."""
    desk.session.set_regional_words(not desk.session.reading.regional_words)


def show_picture(desk: Desk, block: int) -> None:
    """Open a picture of the article on the page at its full size."""
    from ui.desktop.dialogs.picture import PictureDialog

    document = desk.session.document
    if document and block in document.images:
        PictureDialog(Picture(document.images[block]), desk.ask, desk.window).exec()


def _script(name: str, title: str, script: Script, key: str) -> Command:
    return Command(
        name,
        title,
        Menu.VIEW,
        lambda desk: show_in(desk, script),
        (key,),
        with_passages,
        lambda desk: desk.session.script is script,
    )


def _toggle_pane(setting: Setting[bool]) -> Callable[[Desk], None]:
    def toggle(desk: Desk) -> None:
        desk.settings.set(setting, not desk.settings.get(setting))
        desk.frame.apply_panes()

    return toggle


def _go_to(pane: Setting[bool], focus: Callable[[Desk], None]) -> Callable[[Desk], None]:
    def go(desk: Desk) -> None:
        if not desk.settings.get(pane):
            desk.settings.set(pane, True)
            desk.frame.apply_panes()
        focus(desk)

    return go


def go_to_middle(desk: Desk) -> None:
    """Give the keyboard to the page, or to the view that is shown in its place."""
    if desk.views.current is not None:
        desk.views.current.take_focus()
    else:
        desk.page.setFocus()


def read_alone(desk: Desk) -> None:
    """Fold both panes away, or bring both back."""
    alone = not desk.settings.get(LEFT_PANE) and not desk.settings.get(RIGHT_PANE)
    for pane in (LEFT_PANE, RIGHT_PANE):
        desk.settings.set(pane, alone)
    desk.frame.apply_panes()


def fill_screen(desk: Desk) -> None:
    """Give the whole screen to the page alone, or go back to the window as it was."""
    if desk.window.isFullScreen():
        leave_screen(desk)
        return
    desk.panes_before = desk.settings.get(LEFT_PANE), desk.settings.get(RIGHT_PANE)
    _show_panes(desk, (False, False))
    desk.frame.fill_screen(True)


def leave_screen(desk: Desk) -> None:
    """Be a window again, with the panes it had; nothing where it is one."""
    if desk.window.isFullScreen():
        _show_panes(desk, desk.panes_before)
        desk.frame.fill_screen(False)


def _show_panes(desk: Desk, shown: tuple[bool, bool]) -> None:
    for pane, visible in zip((LEFT_PANE, RIGHT_PANE), shown, strict=True):
        desk.settings.set(pane, visible)


def _order(value: str, title: str) -> Command:
    def run(desk: Desk) -> None:
        desk.settings.set(ORDER, value)
        desk.annotations.set_order(value)

    ticked = _is(ORDER, value)
    return Command(f"order-{value}", title, Menu.VIEW, run, ticked=ticked, group=Group.ORDER)


def _choose_theme(name: str) -> Callable[[Desk], None]:
    def choose(desk: Desk) -> None:
        desk.settings.set(THEME, name)
        desk.frame.apply_theme()

    return choose


def open_typography(desk: Desk) -> None:
    """Open the panel for how the page looks."""
    desk.frame.show_typography()


def zoom(desk: Desk, steps: int) -> None:
    """Make the text larger or smaller by some steps."""
    step(desk.settings, BODY_SIZE, steps)
    desk.frame.apply_typography()


def normal_size(desk: Desk) -> None:
    """Make the text as large as at first."""
    desk.settings.set(BODY_SIZE, BODY_SIZE.default)
    desk.frame.apply_typography()


def _choose_language(name: str) -> Callable[[Desk], None]:
    def choose(desk: Desk) -> None:
        desk.settings.set(LANGUAGE, name)
        desk.banner.tell(tr("The language changes when Gengdu is started again."))

    return choose


def _is(setting: Setting[str], value: str) -> Callable[[Desk], bool]:
    return lambda desk: desk.settings.get(setting) == value


def _theme(name: str, title: str, *, parted: bool = False) -> Command:
    run, ticked = _choose_theme(name), _is(THEME, name)
    return Command(f"theme-{name}", title, Menu.VIEW, run, ticked=ticked, parted=parted)


def _language(name: str, title: str, *, parted: bool = False) -> Command:
    run, ticked = _choose_language(name), _is(LANGUAGE, name)
    return Command(f"language-{name}", title, Menu.VIEW, run, ticked=ticked, parted=parted)


COMMANDS = (
    Command("next-script", "Next script", Menu.VIEW, next_script, ("S", "F6"), with_passages),
    _script("original", "Original", Script.ORIGINAL, "Ctrl+1"),
    _script("traditional", "Traditional", Script.HANT_TW, "Ctrl+2"),
    _script("simplified", "Simplified", Script.HANS, "Ctrl+3"),
    _script("hong-kong", "Traditional (Hong Kong)", Script.HANT_HK, "Ctrl+4"),
    Command(
        "regional-words",
        "Words of the region",
        Menu.VIEW,
        toggle_regional_words,
        ("Ctrl+R",),
        with_article,
        lambda desk: desk.session.reading.regional_words,
    ),
    Command(
        "articles",
        "Go to the articles",
        Menu.VIEW,
        _go_to(LEFT_PANE, lambda desk: desk.library.focus(ARTICLES)),
        ("Ctrl+L",),
        parted=True,
    ),
    Command(
        "codebook",
        "Go to the codebook",
        Menu.VIEW,
        _go_to(LEFT_PANE, lambda desk: desk.library.focus(TAGS)),
        ("Ctrl+T",),
    ),
    Command("page", "Go to the page", Menu.VIEW, go_to_middle, ("Ctrl+P",)),
    Command(
        "annotations",
        "Go to the annotations",
        Menu.VIEW,
        _go_to(RIGHT_PANE, lambda desk: desk.annotations.focus()),
        ("Ctrl+J",),
    ),
    Command(
        "left-pane",
        "Show the library",
        Menu.VIEW,
        _toggle_pane(LEFT_PANE),
        ("F9",),
        ticked=lambda desk: desk.settings.get(LEFT_PANE),
        parted=True,
    ),
    Command(
        "right-pane",
        "Show the annotations",
        Menu.VIEW,
        _toggle_pane(RIGHT_PANE),
        ("F10",),
        ticked=lambda desk: desk.settings.get(RIGHT_PANE),
    ),
    Command("alone", "The page alone", Menu.VIEW, read_alone, ("F8",)),
    Command(
        "full-screen",
        "The whole screen",
        Menu.VIEW,
        fill_screen,
        ("F11",),
        ticked=lambda desk: desk.window.isFullScreen(),
    ),
    _order("place", "By place"),
    _order("time", "By time, the latest first"),
    _order("tag", "By tag"),
    Command("typography", "Text and colours…", Menu.VIEW, open_typography, ("A",), parted=True),
    Command("larger", "Larger text", Menu.VIEW, lambda desk: zoom(desk, 1), ("Ctrl++", "Ctrl+=")),
    Command("smaller", "Smaller text", Menu.VIEW, lambda desk: zoom(desk, -1), ("Ctrl+-",)),
    Command("normal-size", "Text as large as at first", Menu.VIEW, normal_size, ("Ctrl+0",)),
    _theme("system", "Colours: as the system", parted=True),
    _theme("light", "Colours: paper"),
    _theme("white", "Colours: white"),
    _theme("sepia", "Colours: sepia"),
    _theme("dark", "Colours: dark"),
    _language("system", "Language of the system", parted=True),
    _language("zh_TW", "正體中文"),
    _language("zh_CN", "简体中文"),
    _language("en", "English"),
)
