"""A large button that says in a sentence where it leads."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop.widgets.tips import follow

_NATIVE = QKeySequence.SequenceFormat.NativeText


class Way(QPushButton):
    """Gives a command. Beside the title stands a character as an ornament, below it the key."""

    def __init__(
        self,
        action: QAction,
        sign: str,
        face: QFont,
        words: tuple[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """``sign`` is drawn in ``face``; ``words`` are the title and the sentence below it."""
        super().__init__(parent)
        title, text = words
        self.setObjectName("way")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._action = action
        self._keys = self._label("wayKeys", "")
        self._keys.setProperty("quiet", True)
        said = self._label("wayText", text)
        said.setProperty("quiet", True)
        ornament = self._label("waySign", sign)
        ornament.setWordWrap(False)
        ornament.setFont(face)
        ornament.setStyleSheet(f"font-size: {face.pixelSize()}px;")
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._label("wayTitle", title))
        column.addWidget(said)
        column.addStretch(1)
        column.addWidget(self._keys)
        self._whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._whole.setContentsMargins(20, 14, 18, 14)
        self._whole.setSpacing(6)
        self._whole.addWidget(ornament, 0, Qt.AlignmentFlag.AlignTop)
        self._whole.addLayout(column, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(action.trigger)
        follow(self, action)
        action.changed.connect(self._renew)
        self._renew()

    def _label(self, name: str, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    def _renew(self) -> None:
        keys = self._action.shortcut().toString(_NATIVE)
        self._keys.setText(keys)
        self._keys.setVisible(bool(keys))
        self.setEnabled(self._action.isEnabled())

    def lie(self, lying: bool) -> None:
        """Stand with the ornament over the words, or lie with it before them."""
        ways = QBoxLayout.Direction
        self._whole.setDirection(ways.LeftToRight if lying else ways.TopToBottom)
        self._whole.setSpacing(18 if lying else 6)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as its words need; a push button would look at its own text alone."""
        return QSize(210, self.heightForWidth(210))

    def minimumSizeHint(self) -> QSize:
        """The same height; it may be narrower."""
        return QSize(150, self.heightForWidth(max(self.width(), 150)))

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is at a width, in pixels."""
        return self._whole.heightForWidth(width)
