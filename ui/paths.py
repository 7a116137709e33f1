"""Where things are kept on this machine."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def user_dictionary() -> Path:
    """The person's own dictionary, beside the settings."""
    return platformdirs.user_config_path("gengdu") / "dictionary.json"


def crashes() -> Path:
    """Where reports of what went wrong lie, in the person's own data folder."""
    return platformdirs.user_data_path("gengdu") / "crashes"


def default_library() -> Path:
    """The library that is opened when none is named, in the person's own data folder."""
    return platformdirs.user_data_path("gengdu") / "library.gengdu"
