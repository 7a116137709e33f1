from __future__ import annotations

import getpass

import pytest

from ui.person import user_name


@pytest.mark.parametrize("fault", [OSError, KeyError])
def test_a_person_the_system_does_not_know_is_a_coder_without_a_name(
    fault: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown() -> str:
        raise fault

    monkeypatch.setattr(getpass, "getuser", unknown)
    assert user_name() == ""
