"""What an article is written in, where the person knows better than detection."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.detect import detect
from reader.model import Article, DetectedScript, Region
from reader.region import evidence, region_of
from ui.desktop.i18n import tr
from ui.desktop.names import region_name, written_name

_REGIONS = (Region.TAIWAN, Region.HONG_KONG, Region.MAINLAND)


class ScriptOfDialog(QDialog):
    """Asks for the script and the region of an article; each may be left to detection."""

    def __init__(
        self, article: Article, said: Region | None = None, parent: QWidget | None = None
    ) -> None:
        """``said`` is the region the person has said it is of."""
        super().__init__(parent)
        self.setWindowTitle(tr("Script and region of this article"))
        self.setMinimumWidth(520)
        self._detected = detect(article.source_text)
        self._script, self._region = QComboBox(self), QComboBox(self)
        self._fill_scripts(article.info.script)
        self._fill_regions(region_of(article.source_text, article.info.script), said)
        self._lay_out(article.source_text)

    def _fill_scripts(self, kept: DetectedScript) -> None:
        self._script.addItem(_as_detected(written_name(self._detected)), self._detected.value)
        for script in DetectedScript:
            if script is not self._detected:
                self._script.addItem(written_name(script), script.value)
        self._script.setCurrentIndex(self._script.findData(kept.value))

    def _fill_regions(self, hint: Region, said: Region | None) -> None:
        self._region.addItem(_as_detected(region_name(hint)), None)
        for region in _REGIONS:
            self._region.addItem(region_name(region), region.value)
        if said:
            self._region.setCurrentIndex(self._region.findData(said.value))

    def _lay_out(self, text: str) -> None:
        signs = evidence(text)
        found = tr("Signs found: Taiwan {taiwan}, Hong Kong {hong_kong}, the mainland {mainland}.")
        counts = found.format(
            taiwan=signs[Region.TAIWAN],
            hong_kong=signs[Region.HONG_KONG],
            mainland=signs[Region.MAINLAND],
        )
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(tr("Written in"), self._script)
        form.addRow("", self._quiet(_of_script()))
        form.addRow(tr("Region"), self._region)
        form.addRow("", self._quiet(f"{_of_region()}\n{counts}"))
        buttons = QDialogButtonBox(self)
        save = buttons.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("quiet", True)
        label.setWordWrap(True)
        return label

    @property
    def written_in(self) -> DetectedScript:
        """The script chosen."""
        return DetectedScript(self._script.currentData())

    @property
    def region(self) -> Region | None:
        """The region chosen; None where it is left to the hint."""
        chosen = self._region.currentData()
        return Region(chosen) if chosen else None


def _as_detected(name: str) -> str:
    return tr("As detected: {name}").format(name=name)


def _of_script() -> str:
    return tr(
        "A text in the script asked for is shown as it stands. One that is mixed or unknown is "
        "judged paragraph by paragraph."
    )


def _of_region() -> str:
    return tr("Says whose words are replaced where Simplified is shown with regional words.")
