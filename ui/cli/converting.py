"""``gengdu convert``: a filter."""

from __future__ import annotations

from collections.abc import Iterator

import click

from reader.dictionary import forms
from reader.errors import GengduError, Unreadable
from reader.model import Reading, Script
from reader.reasons import why_not_read
from ui.cli.options import regional_option
from ui.cli.output import emit
from ui.cli.state import State
from ui.cli.streaming import converted, pieces

_TARGETS = click.Choice([script.value for script in Script if script is not Script.ORIGINAL])
_STANDARD_INPUT = "-"


class NotUtf8(GengduError):
    """The bytes to convert are in another encoding (``name``)."""

    template = "“{name}” is not text in UTF-8. Only UTF-8 is converted."


@click.command("convert")
@click.option("--to", required=True, type=_TARGETS, help="The script to convert to.")
@regional_option
@click.option("--user-dictionary", is_flag=True, help="Heed your own dictionary for everywhere.")
@click.argument("file", metavar="[FILE]", default=_STANDARD_INPUT)
@click.pass_obj
def convert_script(
    state: State, to: str, regional_words: bool, user_dictionary: bool, file: str
) -> None:
    """Convert text to another script.

    A filter: UTF-8 from FILE or standard input to standard output. Lines that are in that script
    already are kept, and so are line ends and a byte order mark.
    """
    script = Script(to)
    entries = state.user_dictionary().entries() if user_dictionary else ()
    how = Reading(script, regional_words)
    for text in converted(_pieces(file), how, forms(entries, script)):
        emit(text.encode())


def _pieces(file: str) -> Iterator[str]:
    """The text of the input piece by piece. Raises Unreadable or NotUtf8."""
    standard = file == _STANDARD_INPUT
    name = "standard input" if standard else file
    try:
        # newline="" keeps every line end as it is.
        with open(
            0 if standard else file, encoding="utf-8", newline="", closefd=not standard
        ) as stream:
            yield from pieces(stream)
    except UnicodeDecodeError as fault:
        raise NotUtf8(name=name) from fault
    except OSError as fault:
        raise Unreadable(name=name, reason=why_not_read(fault)) from fault
