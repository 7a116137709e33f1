"""The window. The only place that knows Qt."""

from ui.desktop.pyside import hasten

hasten()
