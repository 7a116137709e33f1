"""Whether there is a screen that a window can be shown on."""

from __future__ import annotations

import os
import sys

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def has_display() -> bool:
    """Whether a window can be shown. Only Linux says so beforehand."""
    return not sys.platform.startswith("linux") or any(map(os.environ.get, _SCREENS))
