"""A coded library in the view over all passages."""

from __future__ import annotations

import pytest

from tests.helpers.coded import code
from tests.helpers.passages import OLDEST
from ui.desktop.session import Session
from ui.desktop.views.passages import PassagesView
from ui.desktop.window import Window


@pytest.fixture
def keys(session: Session) -> dict[str, str]:
    return code(session)


@pytest.fixture
def view(keys: dict[str, str], window: Window) -> PassagesView:
    window.actions_["view-passages"].trigger()
    found = window.desk.views.current
    assert isinstance(found, PassagesView)
    found.set_query(OLDEST)
    return found
