from __future__ import annotations

import errno
from pathlib import Path

import pytest

from reader.reasons import Reason, why_not_read, why_not_written


def test_a_missing_file_reads_otherwise_than_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as reading:
        (tmp_path / "沒有.txt").read_bytes()
    with pytest.raises(OSError, match="No such file") as writing:
        (tmp_path / "沒有" / "摘錄.md").write_bytes(b"")
    assert why_not_read(reading.value) is Reason.NO_FILE
    assert why_not_written(writing.value) is Reason.NO_FOLDER


def test_a_folder_is_told_from_a_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="Is a directory") as fault:
        tmp_path.read_bytes()
    assert why_not_read(fault.value) is Reason.IS_FOLDER


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, Reason.DISK_FULL),
        (errno.EROFS, Reason.DISK_READ_ONLY),
        (errno.ELOOP, Reason.LINK_LOOP),
        (errno.EACCES, Reason.NOT_WRITABLE),
        (errno.EXDEV, Reason.REFUSED),
    ],
)
def test_the_system_s_number_decides(number: int, reason: Reason) -> None:
    assert why_not_written(OSError(number, "")) is reason


def test_a_fault_without_a_number_is_a_refusal() -> None:
    assert why_not_read(OSError("what?")) is Reason.REFUSED
