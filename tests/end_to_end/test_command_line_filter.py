"""``gengdu convert`` between two pipes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINE = "议事厅今日成立，居民可以提案，𨋢田说后来会公开每一项进度😀。\r\n"
SHOWN = "議事廳今日成立，居民可以提案，𨋢田說後來會公開每一項進度😀。\r\n"
MEMORY = """
import re, sys
import main
assert main.main(sys.argv[1:]) == 0
with open("/proc/self/status") as status:
    print(re.search(r"VmHWM:\\s+(\\d+)", status.read())[1], file=sys.stderr)
"""


def filtering(target: str, *more: str) -> list[str | Path]:
    return [sys.executable, ROOT / "main.py", "convert", "--to", target, *more]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\r"])
def test_what_goes_in_comes_out_converted(mark: str, end: str) -> None:
    data = (mark + LINE * 3 + "\r\r\n\n汉字" + end).encode()
    done = subprocess.run(filtering("hant-tw"), input=data, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == mark + SHOWN * 3 + "\r\r\n\n漢字" + end


def test_bytes_of_another_encoding_are_a_sentence() -> None:
    done = subprocess.run(
        filtering("hant-tw"), input=LINE[:12].encode("gb18030"), capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, b"")
    assert (
        done.stderr.decode() == "“standard input” is not text in UTF-8. Only UTF-8 is converted.\n"
    )


@pytest.mark.parametrize("lines", [1, 20_000])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_leaves_early_is_no_fault(
    tmp_path: Path, lines: int, unbuffered: str
) -> None:
    file = tmp_path / "in.txt"
    file.write_text(LINE * lines, encoding="utf-8", newline="")
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        filtering("hant-tw", str(file)),
        stdout=writer,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells it so")
def test_memory_does_not_grow_with_the_input(tmp_path: Path) -> None:
    def used(lines: int) -> int:
        """Kilobytes at the most while so many lines are converted."""
        file = tmp_path / f"{lines}.txt"
        file.write_text(SHOWN * lines, encoding="utf-8", newline="")
        command = [sys.executable, "-c", MEMORY, "convert", "--to", "hans", str(file)]
        with Path(os.devnull).open("wb") as nowhere:
            done = subprocess.run(
                command, cwd=ROOT, stdout=nowhere, stderr=subprocess.PIPE, check=True
            )
        return int(done.stderr)

    more = 36_000 * len(SHOWN.encode()) // 1024
    assert used(40_000) - used(4_000) < more
