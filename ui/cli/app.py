"""The command line's door: arguments in, exit status out."""

from __future__ import annotations

import gc
import sys

from reader.errors import GengduError, LibraryDamaged
from ui.cli.display import has_display
from ui.cli.output import abandon, accept_any_text, complain
from ui.cli.state import OpenDesktop, State

FAILED = 1
INTERRUPTED = 130
"""128 and the number of SIGINT, as shells count."""


def run(arguments: list[str], open_desktop: OpenDesktop) -> int:
    """Carry out what was typed; the exit status.

    0 on success, 1 when something a person can cause went wrong, 2 on wrong usage.
    ``open_desktop`` is called where the window is wanted, with the library and the files to import.
    """
    accept_any_text()
    try:
        return _status(arguments, State(open_desktop))
    except BrokenPipeError:
        # Whoever read our output has seen enough, as `head` has.
        abandon(sys.stdout, sys.stderr)
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED


def _status(arguments: list[str], state: State) -> int:
    """The boundary at which every fault of Gengdu becomes its sentence."""
    try:
        if not arguments and has_display():
            # A click on the icon: the window need not wait for what reads a command line.
            return state.open_desktop(state.library, ())
        return _carry_out(arguments, state)
    except LibraryDamaged as fault:
        if state.may_salvage:
            state.salvaging = True
            return _status(arguments, state)
        complain(str(fault))
        return FAILED
    except GengduError as fault:
        complain(str(fault))
        return FAILED


def _carry_out(arguments: list[str], state: State) -> int:
    import click

    from ui.cli.root import gengdu

    gc.enable()
    try:
        with gengdu.make_context("gengdu", list(arguments), obj=state) as context:
            gengdu.invoke(context)
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.ClickException as misuse:
        misuse.show()
        return misuse.exit_code
    return 0
