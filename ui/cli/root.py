"""``gengdu`` itself: the list of commands, and the desktop for everything that is none of them."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path

import click

from reader.links import is_link
from reader.web import is_address
from ui.cli.desktop import local, open_files
from ui.cli.misuse import Misuse
from ui.cli.state import State

# Where each command is; its module is imported only when it is wanted.
_COMMANDS = {
    "import": "ui.cli.importing:import_articles",
    "list": "ui.cli.listing:list_articles",
    "show": "ui.cli.showing:show",
    "images": "ui.cli.images:images",
    "edit": "ui.cli.editing:edit",
    "search": "ui.cli.searching:search",
    "tag": "ui.cli.codebook:tag",
    "column": "ui.cli.columns:column",
    "collection": "ui.cli.collecting:collection",
    "annotate": "ui.cli.annotating:annotate",
    "autocode": "ui.cli.autocoding:autocode",
    "annotations": "ui.cli.annotating:list_annotations",
    "history": "ui.cli.history:history",
    "trash": "ui.cli.trash:trash",
    "export": "ui.cli.exporting:export",
    "styles": "ui.cli.citing:list_styles",
    "link": "ui.cli.linking:link",
    "menu": "ui.cli.menu:menu",
    "templates": "ui.cli.templates:templates",
    "reprints": "ui.cli.reprints:list_reprints",
    "carry": "ui.cli.reprints:carry",
    "reread": "ui.cli.rereading:reread",
    "check": "ui.cli.checking:check",
    "reindex": "ui.cli.searching:reindex",
    "backup": "ui.cli.backups:backup",
    "backups": "ui.cli.backups:backups",
    "restore": "ui.cli.backups:restore",
    "dictionary": "ui.cli.dictionary:dictionary",
    "licences": "ui.cli.licences:licences",
    "convert": "ui.cli.converting:convert_script",
}


class Commands(click.Group):
    """The commands; a first word that is a file, an address or a link means the window."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, as the help lists them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name, imported now."""
        if cmd_name not in _COMMANDS:
            return None
        module, _, attribute = _COMMANDS[cmd_name].partition(":")
        command = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant, and its arguments. Raises Misuse."""
        word = args[0]
        if word in _COMMANDS:
            return super().resolve_command(ctx, args)
        if os.path.exists(local(word)) or is_address(word) or is_link(word):
            # A word that begins with a dash got here behind "--" only.
            dashes = ["--"] if word.startswith("-") else []
            return open_files.name, open_files, [*dashes, *args]
        raise Misuse(_unknown(word))


def _unknown(word: str) -> str:
    from difflib import get_close_matches  # few starts need it

    near = get_close_matches(word.lower(), _COMMANDS, cutoff=0.4)
    *names, last = near or _COMMANDS
    listed = f"commands are {', '.join(names)} and {last}" if names else f"command is {last}"
    nearest = "nearest " if near else ""
    return f"“{word}” is neither a command nor a file that is there; the {nearest}{listed}."


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if not wanted or ctx.resilient_parsing:
        return
    from ui.version import ground, version

    click.echo(f"gengdu {version()}")
    click.echo(", ".join(f"{name} {number}" for name, number in ground().items()))
    ctx.exit()


@click.group(
    cls=Commands,
    invoke_without_command=True,
    subcommand_metavar="[PATH|URL ... | COMMAND ...]",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit status: 0 on success, 1 when some inputs failed, 2 on wrong usage.",
)
@click.option(
    "--library",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The library to work in; without it, your default library.",
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Show which versions these are, and exit.",
)
@click.pass_context
def gengdu(context: click.Context, library: Path | None) -> None:
    """Gengdu 耕讀: read Chinese-language news in either script, code its passages, and export
    quotes you can cite.

    Without a command the window opens; files named are imported and the last one is shown, and
    a gengdu:// link shows its passage. The commands work in the same library without a window.
    ARTICLE is an article's id or any unique beginning of it, TAG the path of a tag ("A / B") or its
    name.
    """
    state = context.find_object(State)
    assert state is not None
    state.chosen, state.command = library, context.invoked_subcommand or ""
    if context.invoked_subcommand is None:
        context.invoke(open_files, inputs=())
