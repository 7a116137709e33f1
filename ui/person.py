"""Who is at this machine."""

from __future__ import annotations

import getpass


def user_name() -> str:
    """The user as the system has it; empty if it does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user in the system's list
        return ""
