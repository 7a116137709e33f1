from __future__ import annotations

from collections.abc import Callable

import pytest

from ui.desktop.commands.base import always, with_article, writable
from ui.desktop.session import Session
from ui.desktop.window import Window


def test_a_command_may_need_an_article(window: Window, session: Session) -> None:
    assert always(window.desk)
    assert not with_article(window.desk)
    session.open_sample()
    assert with_article(window.desk)
    session.close_article()
    assert not with_article(window.desk)


@pytest.mark.parametrize("may_write", [True, False])
def test_a_command_may_need_to_write(
    session: Session,
    read_only: Session,
    make_window: Callable[[Session], Window],
    may_write: bool,
) -> None:
    window = make_window(session if may_write else read_only)
    assert always(window.desk)
    assert writable(window.desk) is may_write
