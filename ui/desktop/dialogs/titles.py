"""What an action is called where menus are not drawn."""

from __future__ import annotations

from PySide6.QtGui import QAction


def title_of(action: QAction) -> str:
    """An action's text; in a menu, where a single ``&`` marks a key, one is written ``&&``."""
    return action.text().replace("&&", "&")
