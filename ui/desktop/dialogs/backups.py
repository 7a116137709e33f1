"""The backups of the library: which there are, when more are made, and taking one back."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.backups import Backup, Contents, Reason, backups_of, choose_root, contents_of, folder_of
from reader.errors import GengduError
from ui.desktop.backing_up import BackingUp
from ui.desktop.dialogs.ask import Ask
from ui.desktop.i18n import sentence, tr
from ui.desktop.settings import BACKUP_FOLDER, BACKUP_MINUTES, BACKUPS, Settings
from ui.desktop.tasks import Tasks

_BACKUP = Qt.ItemDataRole.UserRole
_NUMBERS = (2, 3, 4)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def reason_names() -> dict[Reason, str]:
    """Why a backup was made, in words."""
    return {
        Reason.START: tr("At the start"),
        Reason.HOURLY: tr("While working"),
        Reason.DELETION: tr("Before deleting"),
        Reason.UPGRADE: tr("Before an upgrade"),
        Reason.RESTORE: tr("Before restoring"),
        Reason.REPAIR: tr("Before a repair"),
        Reason.MANUAL: tr("By hand"),
    }


def moment(backup: Backup) -> str:
    """When a backup was made, here."""
    return f"{backup.at.astimezone():%Y-%m-%d %H:%M}"


class BackupsDialog(QDialog):
    """Lists the backups of a library, the newest first; accepts with the one to be restored."""

    def __init__(
        self,
        library: Path,
        settings: Settings,
        tasks: Tasks,
        backing_up: BackingUp,
        ask: Ask,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Backups of the library"))
        self.resize(760, 520)
        self._library, self._settings, self._tasks = library, settings, tasks
        self._backing_up, self._ask = backing_up, ask
        self._list = self._make_list()
        self._items: dict[Path, QTreeWidgetItem] = {}
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setProperty("quiet", True)
        self._restore = QPushButton(tr("Restore…"), self)
        self._now = QPushButton(tr("Back up now"), self)
        self._folder = QPushButton(tr("Open folder"), self)
        self._lay_out()
        self._list.itemSelectionChanged.connect(self._enable)
        self._restore.clicked.connect(self.accept)
        self._now.clicked.connect(self._back_up)
        self._folder.clicked.connect(self._show_folder)
        backing_up.made.connect(self.refresh)
        self.refresh()

    @property
    def chosen(self) -> Backup | None:
        """The backup that is marked."""
        marked = self._list.selectedItems()
        found: Backup | None = marked[0].data(0, _BACKUP) if marked else None
        return found

    # -- putting together

    def _make_list(self) -> QTreeWidget:
        listed = QTreeWidget(self)
        titles = (tr("Made"), tr("Why"), tr("File size"), tr("Articles"), tr("Highlights"))
        listed.setHeaderLabels(list(titles))
        listed.setRootIsDecorated(False)
        listed.setUniformRowHeights(True)
        listed.setAccessibleName(tr("Backups of the library"))
        header = listed.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column in _NUMBERS:
            listed.headerItem().setTextAlignment(column, _RIGHT)
        return listed

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        for button in (self._restore, self._now, self._folder):
            buttons.addButton(button, role.ActionRole)
        close = buttons.addButton(tr("Close"), role.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for row in (self._times(), self._place()):
            layout.addLayout(row)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._said)
        layout.addWidget(buttons)

    def _times(self) -> QHBoxLayout:
        """Whether and how often."""
        wanted = QCheckBox(tr("Make backups while I work"), self)
        wanted.setChecked(self._settings.get(BACKUPS))
        every, minutes = QLabel(tr("Minutes between two"), self), QSpinBox(self)
        minutes.setRange(round(BACKUP_MINUTES.least), round(BACKUP_MINUTES.most))
        minutes.setSingleStep(round(BACKUP_MINUTES.step))
        chosen: float = self._settings.get(BACKUP_MINUTES)
        minutes.setValue(round(chosen))
        for part in (minutes, minutes.lineEdit()):
            part.setAccessibleName(tr("Minutes between two"))
        minutes.setEnabled(wanted.isChecked())
        wanted.toggled.connect(minutes.setEnabled)
        wanted.toggled.connect(partial(self._settings.set, BACKUPS))
        minutes.valueChanged.connect(self._set_minutes)
        row = QHBoxLayout()
        row.addWidget(wanted)
        row.addStretch(1)
        row.addWidget(every)
        row.addWidget(minutes)
        return row

    def _place(self) -> QHBoxLayout:
        """Where."""
        self._where = QLabel(self)
        self._where.setProperty("quiet", True)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._where.setMinimumWidth(1)
        other = QPushButton(tr("Another folder…"), self)
        other.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.addWidget(self._where, 1)
        row.addWidget(other)
        return row

    # -- what is there

    def refresh(self) -> None:
        """List what there is now; what each holds is read in a thread."""
        folder = str(folder_of(self._library))
        self._where.setText(tr("Folder: {path}").format(path=folder))
        self._where.setToolTip(folder)
        found = backups_of(self._library)
        names = reason_names()
        self._list.clear()
        self._items = {}
        for backup in found:
            size = f"{backup.size / 1_000_000:,.1f} MB"
            item = QTreeWidgetItem([moment(backup), names[backup.reason], size, "…", "…"])
            item.setData(0, _BACKUP, backup)
            item.setToolTip(0, backup.path.name)
            for column in _NUMBERS:
                item.setTextAlignment(column, _RIGHT)
            self._items[backup.path] = item
            self._list.addTopLevelItem(item)
        for column in (0, *_NUMBERS):
            self._list.resizeColumnToContents(column)
        self._said.setText("" if found else tr("There is no backup of this library yet."))
        self._list.setCurrentIndex(self._list.model().index(0, 0))
        self._enable()
        work = partial(_contents, found)
        self._tasks.run(work, partial(_when_there, self), self._tell)

    def show_contents(self, held: dict[Path, Contents | None]) -> None:
        """Say how much is in each."""
        for path, item in self._items.items():
            found = held.get(path)
            item.setText(3, f"{found.articles:,}" if found else tr("damaged"))
            item.setText(4, f"{found.annotations:,}" if found else "")
        for column in _NUMBERS:
            self._list.resizeColumnToContents(column)

    def _enable(self) -> None:
        self._restore.setEnabled(self.chosen is not None)

    # -- what is done

    def _back_up(self) -> None:
        self._now.setEnabled(False)
        self._said.setText(tr("A backup is being made…"))
        self._backing_up.make(Reason.MANUAL, self._made, self._not_made)

    def _made(self, backup: Backup) -> None:
        self._now.setEnabled(True)

    def _not_made(self, fault: GengduError) -> None:
        self._now.setEnabled(True)
        self._tell(fault)

    def _tell(self, fault: GengduError) -> None:
        self._said.setText(sentence(fault))

    def _set_minutes(self, minutes: int) -> None:
        self._settings.set(BACKUP_MINUTES, float(minutes))
        self._backing_up.keep_time()

    def _choose_folder(self) -> None:
        folder = self._ask.folder(tr("Folder for backups"), self._settings.get(BACKUP_FOLDER))
        if folder is None:
            return
        try:
            choose_root(folder)
        except OSError as error:
            self._said.setText(error.strerror or str(error))
            return
        self._settings.set(BACKUP_FOLDER, str(folder))
        self.refresh()

    def _show_folder(self) -> None:
        folder = folder_of(self._library)
        self._ask.open(folder if folder.exists() else folder.parent)


def _contents(backups: Sequence[Backup]) -> dict[Path, Contents | None]:
    """In a thread: how much is in each."""
    return {each.path: contents_of(each.path) for each in backups}


def _when_there(dialog: BackupsDialog, held: dict[Path, Contents | None]) -> None:
    """A dialog that was closed meanwhile wants to know no more."""
    with suppress(RuntimeError):
        dialog.show_contents(held)
