from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.fixture
def say(request: pytest.FixtureRequest, capfd: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Print a line that the report shows."""
    reporter = request.config.pluginmanager.get_plugin("terminalreporter")
    assert reporter is not None

    def line(text: str) -> None:
        with capfd.disabled():
            reporter.write_line(f"\n{text}")

    return line
