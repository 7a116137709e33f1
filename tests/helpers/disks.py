"""Disks that are small, folders that may not be written, and people who may not do everything."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.processes import ROOT

_MOUNT = 'mount -t tmpfs -o "$1" tmpfs "$2" || exit 77; shift 2; exec "$@"'
_NO_MOUNT = 77


def on_small_disk(folder: Path, kilobytes: int, module: str, *arguments: str | Path) -> str:
    """What a module of the tests, run by name, writes while ``folder`` is a disk of that size.

    It must end well. The test is skipped where such a disk cannot be mounted.
    """
    if not shutil.which("unshare"):
        pytest.skip("there is no unshare here to mount a small disk with")
    mounting = ["unshare", "--map-root-user", "--mount", "sh", "-c", _MOUNT, "sh"]
    program = [sys.executable, "-m", module, folder, *arguments]
    done = subprocess.run(
        [*mounting, f"size={kilobytes}k", folder, *program],
        cwd=ROOT,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode == _NO_MOUNT or "unshare" in done.stderr:
        pytest.skip("a small disk cannot be mounted here")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def as_anybody() -> list[str]:
    """What to put before a command so that it may do no more than anybody: root heeds no modes."""
    if os.geteuid():
        return []
    if not shutil.which("setpriv"):
        pytest.skip("there is no setpriv here to give up the rights of root with")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
