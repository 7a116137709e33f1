"""The program packed with its own Python into a folder, and the processes that it starts there.

`sys.executable` is then Gengdu and no Python: a process of ours is Gengdu again, told by its first
argument what it is for.
"""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

READ = "--read-for-gengdu"
"""The first argument of a process that only reads for another one."""

_LIBRARIES = "LD_LIBRARY_PATH"


def is_frozen() -> bool:
    """Whether this program brought its own Python along."""
    return bool(getattr(sys, "frozen", False))


def reading_program() -> str:
    """The program that takes `READ`. On Windows the one with pipes: the window's has none."""
    here = Path(sys.executable)
    return str(here.with_name("gengdu.exe") if sys.platform == "win32" else here)


def have_outputs() -> None:
    """Give a program without a terminal, as the window's is on Windows, outputs that lead nowhere.

    Python has None there, and what is printed would end the program.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115


def give_back_libraries(environment: MutableMapping[str, str] = os.environ) -> None:
    """Let the programs that we start find the system's libraries, not those packed with us.

    What is loaded into this process is not touched: the linker has read the variable already.
    """
    former = environment.pop(f"{_LIBRARIES}_ORIG", None)
    if former is not None:
        environment[_LIBRARIES] = former
    else:
        environment.pop(_LIBRARIES, None)
