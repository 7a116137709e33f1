"""Gengdu 耕讀: starts the desktop or the command line. Wires, and does nothing itself."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.links import Link

# One spelling of imports in a checkout, installed and frozen; and ours before another package
# that may be called "reader".
sys.path.insert(0, str(Path(__file__).resolve().parent))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Gengdu with the arguments of the command line; the exit status."""
    from reader import frozen

    given = list(sys.argv[1:] if arguments is None else arguments)
    if frozen.is_frozen():
        frozen.have_outputs()
        frozen.give_back_libraries()
        if given[:1] == [frozen.READ]:
            from reader.importers.sandbox import serve_as_told

            serve_as_told(given[1:])
            return 0
    # Nothing that is loaded at start is garbage: what goes on from there collects it.
    gc.disable()
    from ui.cli.app import run

    return run(given, open_desktop)


def open_desktop(library: Path, inputs: Sequence[Path | str | Link]) -> int:
    """Open the window. Loads Qt, which the command line must not."""
    from ui.desktop.app import run

    return run(library, inputs)


if __name__ == "__main__":
    sys.exit(main())
