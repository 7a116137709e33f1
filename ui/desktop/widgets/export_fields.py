"""What a person chooses of an export: format, shape, and what the format can do besides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFormLayout,
    QLabel,
    QWidget,
)

from db.selection import Shape
from reader.dictionary import Entry
from reader.exporters import EXPORTERS, Exporter, ExportOptions
from reader.exporters.uses import Use, uses
from reader.language import Language
from reader.model import Script
from reader.passages import Around, Grouping, Order
from ui.desktop.dialogs.ask import Ask
from ui.desktop.i18n import tr
from ui.desktop.names import script_name
from ui.desktop.settings import (
    EXPORT_CONTEXT,
    EXPORT_FORMAT,
    EXPORT_GROUPING,
    EXPORT_LANGUAGE,
    EXPORT_ORDER,
    EXPORT_SCRIPT,
    EXPORT_STYLE,
    EXPORT_TAG_COLUMNS,
    EXPORT_UPDATE,
    EXPORT_WHOLE,
    EXPORT_WORDS,
    Setting,
    Settings,
)
from ui.desktop.views.passage_bar import around_title, grouping_title, order_title
from ui.desktop.widgets.template_field import TemplateField


class ExportFields(QWidget):
    """A field for each choice; those that the format does not heed are hidden."""

    changed = Signal()

    def __init__(
        self,
        settings: Settings,
        ask: Ask,
        scopes: Sequence[tuple[str, object]],
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        """``scopes`` are titles and values of what can be exported, ``language`` the interface's.

        The fields say what was chosen last.
        """
        super().__init__(parent)
        self._settings = settings
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(5)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._scope = self._choice(tr("Excerpts"), scopes)
        self._exporter = self._choice(
            tr("Format"), [(tr(exporter.title), exporter.name) for exporter in EXPORTERS]
        )
        self.template = TemplateField(settings, ask, language, self)
        self._row(tr("Template"), self.template)
        self._make_shape()
        self._make_options(language)
        self._remembered()
        self._connect()
        self._show_used()

    def _make_shape(self) -> None:
        self._grouping = self._choice(
            tr("Group by"), [(grouping_title(each), each.value) for each in Grouping]
        )
        self._order = self._choice(tr("Order"), [(order_title(each), each.value) for each in Order])
        self._around = self._choice(
            tr("Context"), [(around_title(each), each.value) for each in Around]
        )

    def _make_options(self, language: Language) -> None:
        self._make_script()
        names = {
            Language.ENGLISH: "English",
            Language.TRADITIONAL: "正體中文",
            Language.SIMPLIFIED: "简体中文",
        }
        self._language = self._choice(
            tr("Labels in"), [(name, each.value) for each, name in names.items()]
        )
        self._language.setCurrentIndex(self._language.findData(language.value))
        self._style = self._make_styles()
        self._columns = self._tick(tr("A column for each tag"))
        self._whole = self._tick(tr("The articles whole as well"))
        self._update = self._tick(tr("Keep what was written in the file"))
        self._update.setToolTip(
            tr(
                "Where the file is there already, its excerpts are brought up to date, and what "
                "you wrote around them stays."
            )
        )

    def _make_script(self) -> None:
        none = (tr("None: the source alone"), Script.ORIGINAL.value)
        others = (Script.HANT_TW, Script.HANT_HK, Script.HANS)
        self._script = self._choice(
            tr("Second line in"), [none, *((script_name(each), each.value) for each in others)]
        )
        self._words = self._tick(tr("With the words of the region"))

    def _make_styles(self) -> QComboBox:
        """The styles most asked for are listed; any may be typed, and of all there are those come
        up that have what is typed in their names."""
        # Here: the styles are read from a folder, and wanted by nobody else in the window.
        from reader.citations import OFFERED
        from reader.citations.styles import styles

        box = self._choice(tr("Citation style"), [(tr("None"), "")])
        box.addItems(tuple(OFFERED))
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setMaxVisibleItems(16)
        # Not as rows of the box: it asks each of ten thousand for its size again and again.
        completer = QCompleter(styles(), box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        box.setCompleter(completer)
        return box

    def _choice(self, title: str, items: Sequence[tuple[str, object]]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(title)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for name, value in items:
            box.addItem(name, value)
        self._row(title, box)
        return box

    def _row(self, title: str, field: QWidget) -> None:
        label = QLabel(title, self)
        label.setProperty("quiet", True)
        label.setBuddy(field)
        self._form.addRow(label, field)

    def _tick(self, title: str) -> QCheckBox:
        box = QCheckBox(title, self)
        self._form.addRow(box)
        return box

    # -- what was chosen last

    def _kept(self) -> list[tuple[QComboBox, Setting[str]]]:
        return [
            (self._exporter, EXPORT_FORMAT),
            (self._grouping, EXPORT_GROUPING),
            (self._order, EXPORT_ORDER),
            (self._around, EXPORT_CONTEXT),
            (self._script, EXPORT_SCRIPT),
            (self._language, EXPORT_LANGUAGE),
        ]

    def _ticked(self) -> list[tuple[QCheckBox, Setting[bool]]]:
        return [
            (self._words, EXPORT_WORDS),
            (self._columns, EXPORT_TAG_COLUMNS),
            (self._whole, EXPORT_WHOLE),
            (self._update, EXPORT_UPDATE),
        ]

    def _remembered(self) -> None:
        for box, setting in self._kept():
            row = box.findData(self._settings.get(setting))
            box.setCurrentIndex(row if row >= 0 else max(0, box.currentIndex()))
        for tick, flag in self._ticked():
            tick.setChecked(self._settings.get(flag))
        style = self._settings.get(EXPORT_STYLE)
        self._style.setCurrentText(style or self._style.itemText(0))

    def remember(self) -> None:
        """Keep what is chosen for the next time."""
        for box, setting in self._kept():
            self._settings.set(setting, str(box.currentData()))
        for tick, flag in self._ticked():
            self._settings.set(flag, tick.isChecked())
        self._settings.set(EXPORT_STYLE, self._style_name())
        self.template.remember()

    # -- what is chosen

    def _connect(self) -> None:
        for box in (self._scope, *(box for box, _ in self._kept())):
            box.currentIndexChanged.connect(self._change)
        for tick, _ in self._ticked():
            tick.toggled.connect(self._change)
        self._style.currentTextChanged.connect(self._change)
        self.template.changed.connect(self._change)

    def _change(self) -> None:
        self._show_used()
        self.changed.emit()

    def _show_used(self) -> None:
        heeded = uses(self.exporter)
        script = Use.SECOND_SCRIPT in heeded
        shown: list[tuple[QWidget, bool]] = [
            (self.template, Use.TEMPLATE in heeded),
            (self._grouping, Use.GROUPS in heeded),
            (self._script, script),
            (self._words, script and self._script.currentData() != Script.ORIGINAL.value),
            (self._language, Use.LANGUAGE in heeded),
            (self._style, Use.STYLE in heeded),
            (self._columns, Use.TAG_COLUMNS in heeded),
            (self._whole, Use.WHOLE_ARTICLES in heeded),
            (self._update, Use.UPDATE in heeded),
        ]
        for field, wanted in shown:
            self._form.setRowVisible(field, wanted)

    def _style_name(self) -> str:
        text = self._style.currentText().strip()
        return "" if text == self._style.itemText(0) else text

    @property
    def scope(self) -> object:
        """The value of what is to be exported."""
        return self._scope.currentData()

    @property
    def exporter(self) -> Exporter:
        """The format."""
        name = self._exporter.currentData()
        return next(each for each in EXPORTERS if each.name == name)

    @property
    def shape(self) -> Shape:
        """Groups, order and context; a format without groups has none."""
        grouped = Use.GROUPS in uses(self.exporter)
        return Shape(
            Grouping(self._grouping.currentData()) if grouped else Grouping.NONE,
            Order(self._order.currentData()),
            Around(self._around.currentData()),
        )

    @property
    def updates(self) -> bool:
        """Whether what was written in the file since is kept; only some formats can."""
        return self._update.isChecked() and Use.UPDATE in uses(self.exporter)

    def options(self, dictionary: tuple[Entry, ...]) -> ExportOptions:
        """What is chosen of what the format heeds. Raises a TemplateError for a file that cannot be
        read."""
        heeded = uses(self.exporter)
        script = Script(self._script.currentData()) if Use.SECOND_SCRIPT in heeded else None
        return ExportOptions(
            second_script=None if script is Script.ORIGINAL else script,
            regional_words=self._words.isChecked(),
            dictionary=dictionary,
            language=Language(self._language.currentData()),
            style=self._style_name() if Use.STYLE in heeded else "",
            tag_columns=self._columns.isChecked() and Use.TAG_COLUMNS in heeded,
            whole_articles=self._whole.isChecked() and Use.WHOLE_ARTICLES in heeded,
            template=self.template.text if Use.TEMPLATE in heeded else "",
        )
