"""Choosing a template: one that is shipped, or a file of one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.errors import GengduError
from reader.file_names import file_name
from reader.files import write
from reader.language import Language
from ui.desktop.dialogs.ask import Ask
from ui.desktop.i18n import sentence, tr
from ui.desktop.settings import EXPORT_FOLDER, EXPORT_TEMPLATE, Settings
from ui.desktop.widgets.tips import tip
from ui.templates import SUFFIX, read_template, shipped_templates


class TemplateField(QWidget):
    """A list of templates; a file of one's own is read anew whenever it is changed."""

    changed = Signal()
    """Another template, or another text of it."""

    told = Signal(str)
    """A sentence: what is wrong with a file."""

    def __init__(
        self, settings: Settings, ask: Ask, language: Language, parent: QWidget | None = None
    ) -> None:
        """Titles are shown in ``language``."""
        super().__init__(parent)
        self._settings, self._ask = settings, ask
        self._shipped = {each.name: each for each in shipped_templates()}
        self._list = QComboBox(self)
        self._list.setAccessibleName(tr("Template"))
        for name, template in self._shipped.items():
            self._list.addItem(template.head.titles[language], name)
        self._copy = self._button(tr("Edit a copy…"), self._edit_copy)
        self._open = self._button(tr("From a file…"), self._choose_file)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._file_changed)
        row = QHBoxLayout()
        row.addWidget(self._copy)
        row.addWidget(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list)
        layout.addLayout(row)
        self._choose(settings.get(EXPORT_TEMPLATE))
        self._list.currentIndexChanged.connect(self._chosen)

    def _button(self, title: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(title, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: run())
        return button

    @property
    def text(self) -> str:
        """The text of the template. Raises TemplateUnreadable or TemplateNotText."""
        name = self._list.currentData()
        return self._shipped[name].text if name in self._shipped else read_template(Path(name))

    def remember(self) -> None:
        """Keep what is chosen for the next time."""
        self._settings.set(EXPORT_TEMPLATE, self._list.currentData())

    def use_file(self, path: Path) -> None:
        """Take a file of one's own, or its new text."""
        before = self._list.currentIndex()
        self._choose(str(path))
        if self._list.currentIndex() == before:
            self._chosen()

    def _choose(self, name: str) -> None:
        row = self._list.findData(name)
        if row < 0 and Path(name).suffix and Path(name).is_file():
            row = self._list.count()
            self._list.addItem(Path(name).name, name)
            self._list.setItemData(row, tip(name), Qt.ItemDataRole.ToolTipRole)
        if row >= 0:
            self._list.setCurrentIndex(row)

    def _chosen(self) -> None:
        name = self._list.currentData()
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        if name not in self._shipped:
            self._watcher.addPath(name)
        self.changed.emit()

    def _file_changed(self, path: str) -> None:
        # Many editors put another file in the place of the old one, which is then watched no more.
        if Path(path).exists():
            self._watcher.addPath(path)
        self.changed.emit()

    def _edit_copy(self) -> None:
        """Save what is chosen under another name, use that, and let the system open it."""
        try:
            text = self.text
            name = file_name(self._list.currentText(), SUFFIX)
            folder = Path(self._settings.get(EXPORT_FOLDER) or Path.home())
            filters = f"{tr('Templates')} (*{SUFFIX})"
            path = self._ask.save_as(tr("Edit a copy"), str(folder / name), filters)
            if path is not None:
                write(path, text.encode())
                self.use_file(path)
                self._ask.open(path)
        except GengduError as fault:
            self.told.emit(sentence(fault))

    def _choose_file(self) -> None:
        folder = self._settings.get(EXPORT_FOLDER) or str(Path.home())
        filters = f"{tr('Templates')} (*{SUFFIX} *.jinja *.jinja2);;{tr('All files')} (*)"
        paths = self._ask.files(tr("Template"), folder, filters)
        if paths:
            self.use_file(paths[0])
