"""What was typed cannot be carried out: one sentence, exit status 2."""

from __future__ import annotations

from typing import IO, Any

import click

from ui.cli.output import complain


class Misuse(click.ClickException):
    """Wrong usage that one sentence explains, without the usage lines click would add."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the sentence to standard error."""
        complain(self.message)
