"""How far an import is, on standard error if that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import PurePath

from ui.cli.output import one_line

Show = Callable[[int, str], None]
"""Shows how many inputs are done, and the name of the last one."""


@contextmanager
def progress(count: Callable[[], int]) -> Iterator[Show]:
    """A bar that is gone at the end. `count` says of how many, and is asked only for a bar."""
    if not sys.stderr.isatty():
        yield lambda done, name: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as TimeLeftColumn

    name_column = TextColumn("{task.description}", markup=False)
    columns = (BarColumn(), MofNCompleteColumn(), TimeLeftColumn(), name_column)
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        bar.update(task, total=count())
        yield lambda done, name: bar.update(
            task, completed=done, description=one_line(PurePath(name).name)
        )
