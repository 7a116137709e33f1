"""Runs commands one after the other and tells what each cost.

A program of its own, small, because a process starts with the peak of memory of the one it is
forked from: run from a test, every command would have that of all tests.

Reads lists of arguments as JSON, writes ``[[status, stdout, stderr, cpu seconds, MB], ...]``. Both
measures hold the processes that a command started: time is the sum, memory the most of any.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_KB_TO_MB = 1024 if sys.platform != "darwin" else 1024 * 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command gave and took: processor seconds, and MB of memory that was resident."""

    status: int
    stdout: str
    stderr: str
    seconds: float
    megabytes: float


def measured(commands: Sequence[Sequence[str]]) -> list[Cost]:
    """What each command of Gengdu costs, run one after the other."""
    done = subprocess.run(
        [sys.executable, "-I", __file__],
        input=json.dumps(commands),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [Cost(*one) for one in json.loads(done.stdout)]


def _run(arguments: Sequence[str]) -> Cost:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen(
            [sys.executable, ROOT / "main.py", *arguments], stdout=out, stderr=err
        )
        _, ended, used = os.wait4(child.pid, 0)
        out.seek(0)
        err.seek(0)
        return Cost(
            os.waitstatus_to_exitcode(ended),
            out.read().decode("utf-8", "replace"),
            err.read().decode("utf-8", "replace"),
            used.ru_utime + used.ru_stime,
            used.ru_maxrss / _KB_TO_MB,
        )


if __name__ == "__main__":
    costs = [_run(arguments) for arguments in json.load(sys.stdin)]
    fields = ("status", "stdout", "stderr", "seconds", "megabytes")
    json.dump([[getattr(cost, name) for name in fields] for cost in costs], sys.stdout)
