"""What every test stands on: no screen, no network, no stray log, nothing left behind."""

from __future__ import annotations

import gc
import logging
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings

from db.library import Library
from tests.helpers import figures
from tests.helpers.thorough import THOROUGH, tries

# The first example that reads the dictionaries takes as long as a machine likes; speed is measured
# in the benchmarks, never asserted.
settings.register_profile("gengdu", deadline=None, max_examples=tries(30, 200))
settings.load_profile("gengdu")

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="write the golden files anew")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """What is collected stays to the end: no collection of garbage need look through it."""
    gc.disable()
    yield
    gc.freeze()
    gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins before the rest, in whatever order that was shuffled."""
    items.sort(key=lambda item: item.get_closest_marker("longest") is None)


@pytest.fixture
def tell_figures(request: pytest.FixtureRequest) -> Callable[..., None]:
    """What a test did and how much of it, for the table at the end of ``make torture``."""

    def tell(what: str, **counts: float | str) -> None:
        request.node.user_properties.append(figures.recorded(what, counts))

    return tell


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """After ``make torture``, what was tried and what came of it."""
    reports = [each for some in terminalreporter.stats.values() for each in some]
    properties = [each for report in reports for each in getattr(report, "user_properties", ())]
    found = figures.gathered(properties)
    if THOROUGH and found:
        figures.keep(found)
        terminalreporter.section("what was tried")
        terminalreporter.write_line("\n".join(figures.table(found)))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Compare bytes with a golden file, or write it under ``--renew-golden``."""
    renew = request.config.getoption("--renew-golden")

    def compare(name: str, data: bytes) -> None:
        path = GOLDEN / name
        if renew:
            path.write_bytes(data)
        assert path.read_bytes() == data

    return compare


@pytest.fixture(scope="session")
def new_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new library, closed, to be copied: making one takes a hundred times as long."""
    path = tmp_path_factory.mktemp("new") / "new.gengdu"
    Library(path).close()
    return path


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the person's own library and settings out of reach."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture(autouse=True)
def collected_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """As in the program: no other thread collects garbage, and with it widgets, behind a window."""
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail on any connection that leaves the machine."""
    connect = socket.socket.connect

    def only_here(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else ""
        local = self.family == socket.AF_UNIX or host in ("127.0.0.1", "::1", "localhost")
        assert local, f"a connection to {address!r} was tried"
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", only_here)


@pytest.fixture(autouse=True)
def no_stray_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on a warning in the log that the test did not ask for."""
    yield
    stray = [
        record.getMessage()
        for record in caplog.get_records("call")
        if record.levelno >= logging.WARNING and record.name != "hypothesis"
    ]
    assert not stray, f"unexpected log: {stray}"
