"""Parameters that several commands have."""

from __future__ import annotations

import click

from reader.model import Script


class Words(click.types.StringParamType):
    """Text as a person types it. Bytes that are no text in the terminal's encoding are refused:
    they could be neither found nor kept."""

    name = "text"

    def convert(
        self, value: str | bytes, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """The text as it is; fails where it holds lone surrogates."""
        text = super().convert(value, param, ctx)
        try:
            text.encode()
        except UnicodeEncodeError:
            self.fail("it is not text in the encoding of this terminal.", param, ctx)
        return str(text)


WORDS = Words()

SCRIPTS = click.Choice([script.value for script in Script])

article_argument = click.argument("article", metavar="ARTICLE", type=WORDS)

article_option = click.option(
    "--article", metavar="ARTICLE", type=WORDS, help="Only of this article."
)

regional_option = click.option(
    "--regional-words",
    is_flag=True,
    help="Convert word for word too (软件/軟體).",
)

exact_script_option = click.option(
    "--exact-script", is_flag=True, help="Find only the very characters."
)

regex_option = click.option("--regex", is_flag=True, help="QUERY is one regular expression.")


def _who_codes(_: click.Context, __: click.Parameter, name: str | None) -> str:
    from ui.person import user_name

    return user_name() if name is None else name


coder_option = click.option(
    "--coder",
    metavar="NAME",
    type=WORDS,
    callback=_who_codes,
    help="Who codes; else the user of the system.",
)

json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
