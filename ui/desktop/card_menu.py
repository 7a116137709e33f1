"""What can be done with a card: the commands of its menu."""

from __future__ import annotations

CARD_MENU = (
    "tag",
    "untag",
    "recode",
    "note",
    "extend-sentence",
    "extend-paragraph",
    "duplicate",
    "join",
    "history",
    "find-place",
    "former-text",
    "copy",
    "copy-cited",
    "export-marked",
    "delete",
)
