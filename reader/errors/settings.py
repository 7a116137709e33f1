"""Files of settings that cannot be taken over. Nothing is changed then."""

from __future__ import annotations

from reader.errors.base import GengduError


class SettingsError(GengduError):
    """A file of settings."""


class SettingsUnreadable(SettingsError):
    """The file could not be opened (``path``, ``reason``)."""

    template = "The settings “{path}” could not be read: {reason}. Nothing was changed."


class BadSettingsFile(SettingsError):
    """The file holds no settings of Gengdu's (``path``)."""

    template = "“{path}” is not a file of Gengdu's settings. Nothing was changed."
