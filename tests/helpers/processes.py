"""Other programs at the same library, as processes of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

_HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
"""


def start(module: str, *arguments: str | Path) -> subprocess.Popen[str]:
    """A module of the tests run by name, with pipes to talk to it line by line."""
    return _start(["-m", module, *map(str, arguments)])


def program(module: str, *arguments: str | Path) -> Any:
    """What a module of the tests, run by name, writes as JSON; it must end well."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, ""), (arguments, done.stderr)
    return json.loads(done.stdout)


def say(program: subprocess.Popen[str], line: str) -> None:
    """Write a line to a program."""
    assert program.stdin
    program.stdin.write(f"{line}\n")
    program.stdin.flush()


def hear(program: subprocess.Popen[str]) -> str:
    """The next line that a program writes, without its end; empty where it has ended."""
    assert program.stdout
    return program.stdout.readline().removesuffix("\n")


@contextmanager
def writing(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program in the middle of writing to the library at ``path``; any line ends it."""
    holder = _start(["-c", _HOLDER, str(path)])
    with holder:
        assert hear(holder) == "held"
        yield holder
        holder.communicate()
    assert holder.returncode == 0


def _start(arguments: Sequence[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    )
