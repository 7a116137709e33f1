"""The bar over the page: name, script switch, the actions one needs at hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from reader.model import Script
from ui.desktop.i18n import tr
from ui.desktop.icon import own_icon
from ui.desktop.widgets.switch import Switch
from ui.desktop.widgets.tips import does, follow

SCRIPTS = (
    (Script.ORIGINAL.value, "原文"),
    (Script.HANT_TW.value, "繁"),
    (Script.HANS.value, "简"),
)
"""The switch, in the words every reader of Chinese knows, whatever the interface speaks."""

ARROWS = ("‹", "›")
"""Back and forward."""


_LEAST = 40
"""Pixels of a button in a narrow window."""


class TopBar(QFrame):
    """44 pixels high. ``switch`` is the script switch; ``ways`` are back and forward, ``views``
    what can stand in the middle of the window: named where there is more than one. ``buttons``
    holds those of views and actions, by the names of the actions."""

    def __init__(
        self,
        ways: Sequence[QAction],
        views: Sequence[QAction],
        actions: Sequence[QAction],
        menu: QMenu,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(44)
        self.buttons: dict[str, QToolButton] = {}
        self.switch = Switch("switch", SCRIPTS, self)
        names = (tr("Original"), tr("Traditional"), tr("Simplified"))
        commands = ("original", "traditional", "simplified")
        for (value, _), name, command in zip(SCRIPTS, names, commands, strict=True):
            does(self.switch.button(value), command)
            self.switch.button(value).setAccessibleName(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(13, 0, 12, 0)
        layout.setSpacing(8)
        seal = QLabel(self)
        seal.setPixmap(own_icon().pixmap(22, 22))
        own_name = QLabel("耕讀", self)
        own_name.setObjectName("appName")
        layout.addWidget(seal)
        layout.addWidget(own_name)
        arrows = QHBoxLayout()
        arrows.setSpacing(0)
        for arrow, action in zip(ARROWS, ways, strict=True):
            arrows.addWidget(self._arrow(arrow, action))
        layout.addLayout(arrows)
        if len(views) > 1:
            for view in views:
                layout.addWidget(self._view_button(view))
        layout.addStretch(1)
        layout.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addSpacing(8)
        for action in actions:
            layout.addWidget(self._yielding(self._button(action)))
        layout.addWidget(self._menu_button(menu))

    def _view_button(self, action: QAction) -> QToolButton:
        """A view by its name, in bold while it is shown."""
        button = self._button(action)
        button.setObjectName("view")
        button.setMinimumWidth(24)  # a narrow window cuts the names rather than be wider
        return button

    def _button(self, action: QAction) -> QToolButton:
        """A button that looks as its action stands."""

        def look(button: QToolButton) -> None:
            button.setText(action.iconText())
            button.setCheckable(action.isCheckable())
            button.setChecked(action.isChecked())

        button = self.buttons[action.objectName()] = self._bound(action, look)
        return button

    def _bound(self, action: QAction, look: Callable[[QToolButton], None]) -> QToolButton:
        """A button that does what an action does, and looks anew at each change of it.

        Not as its default action: of that Qt 6.11 listens once more at each change, for ever.
        """
        button = QToolButton(self)

        def renew() -> None:
            button.setEnabled(action.isEnabled())
            look(button)

        button.clicked.connect(action.trigger)
        button.clicked.connect(renew)
        action.changed.connect(renew)
        renew()
        follow(button, action)
        return button

    def _yielding(self, button: QToolButton) -> QToolButton:
        """A button that gets narrower before the window has to be wider."""
        button.setMinimumWidth(_LEAST)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return button

    def _arrow(self, arrow: str, action: QAction) -> QToolButton:
        button = self._bound(action, lambda found: found.setAccessibleName(action.text()))
        button.setObjectName("arrow")
        button.setText(arrow)
        return button

    def _menu_button(self, menu: QMenu) -> QToolButton:
        button = QToolButton(self)
        button.setText("⋯")
        does(button, "palette", tr("All commands"))
        button.setAccessibleName(tr("All commands"))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button
