"""The colours of the window: tokens in a light and a dark set, and the style sheet over them."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

import resources
from reader.codebook import PALETTE
from reader.immutable import immutable

UNTAGGED = "#7A7367"
"""The colour of a highlight without a tag."""


@immutable
class Theme:
    """A set of colours, each ``#RRGGBB``. ``fill`` is the opacity of a highlight (0 to 1).

    Text is ``ink`` or ``soft``, 4.5:1 on every ground; ``faint`` is for what cannot be used now.
    """

    name: str
    page: str
    chrome: str
    panel: str
    card: str
    ink: str
    soft: str
    faint: str
    line: str
    selected: str
    accent: str
    on_accent: str
    selection: str
    tags: tuple[str, ...]
    fill: float

    @property
    def unsure(self) -> str:
        """The outline of what a person should look at: ochre, at least 3:1 on every ground."""
        return self.tags[0]

    def tag_colour(self, colour: str) -> QColor:
        """A tag's colour as this theme draws it: the palette's own pair, else made lighter."""
        if colour in PALETTE:
            return QColor(self.tags[PALETTE.index(colour)])
        own = QColor(colour)
        return own.lighter(140) if self.is_dark and own.lightnessF() < 0.5 else own

    def tag_fill(self, colour: str) -> QColor:
        """The fill behind a highlight, solid: the tag's colour laid thin over the page."""
        return mix(self.tag_colour(colour), QColor(self.page), self.fill)

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than its ground."""
        return QColor(self.ink).lightnessF() > QColor(self.page).lightnessF()


LIGHT = Theme(
    name="light",
    page="#FCFAF5",
    chrome="#F4F0E7",
    panel="#F8F5EE",
    card="#FFFDF8",
    ink="#23201B",
    soft="#5E584E",
    faint="#9A9386",
    line="#E2DBCC",
    selected="#E9DFC9",
    accent="#A8402E",
    on_accent="#FFFDF8",
    selection="#E4CFC4",
    tags=("#BE8200", *PALETTE[1:]),  # the ochre as it is stored has less than 3:1 on the page
    fill=0.20,
)

WHITE = Theme(
    name="white",
    page="#FFFFFF",
    chrome="#F4F4F2",
    panel="#F9F9F7",
    card="#FFFFFF",
    ink="#1D1D1B",
    soft="#585853",
    faint="#8E8E88",
    line="#E0E0DC",
    selected="#E6E5E0",
    accent="#A8402E",
    on_accent="#FFFFFF",
    selection="#E9D2C9",
    tags=LIGHT.tags,
    fill=0.20,
)

SEPIA = Theme(
    name="sepia",
    page="#F4E9D3",
    chrome="#EADCC0",
    panel="#F0E3CA",
    card="#FAF2E1",
    ink="#382D1F",
    soft="#5F513C",
    faint="#8F7F67",
    line="#D8C6A5",
    selected="#E1CFAB",
    accent="#93351F",
    on_accent="#FFF9EC",
    selection="#E6C5AF",
    tags=("#9A6700", "#2569A2", "#15745A", "#9A427A", "#AD4420", "#5B4DB2"),
    fill=0.20,
)

DARK = Theme(
    name="dark",
    page="#1D1B18",
    chrome="#262320",
    panel="#22201C",
    card="#2A2723",
    ink="#E6E0D4",
    soft="#B8B0A2",
    faint="#7B7467",
    line="#38342E",
    selected="#3A342A",
    accent="#E08468",
    on_accent="#1D1B18",
    selection="#553B33",
    tags=("#E3AE3B", "#6DB0E6", "#4FBE9B", "#DD86BD", "#EC8A63", "#A79BF0"),
    fill=0.26,
)

THEMES = {theme.name: theme for theme in (LIGHT, WHITE, SEPIA, DARK)}


def wanted(name: str) -> Theme:
    """The theme of a name; as the system has it where the name is of none."""
    if name in THEMES:
        return THEMES[name]
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def mix(over: QColor, under: QColor, share: float) -> QColor:
    """``over`` laid on ``under`` at an opacity of ``share``."""

    def channel(top: int, bottom: int) -> int:
        return round(top * share + bottom * (1 - share))

    return QColor(
        channel(over.red(), under.red()),
        channel(over.green(), under.green()),
        channel(over.blue(), under.blue()),
    )


def palette(theme: Theme) -> QPalette:
    """The palette that widgets of Qt's own draw with."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.panel,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.card,
        QPalette.ColorRole.AlternateBase: theme.panel,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.soft,
        QPalette.ColorRole.Button: theme.card,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.ToolTipBase: theme.card,
        QPalette.ColorRole.ToolTipText: theme.ink,
        QPalette.ColorRole.Highlight: theme.selected,
        QPalette.ColorRole.HighlightedText: theme.ink,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Mid: theme.line,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faint))
    return made


_SHEET = Template("""
QWidget { font-size: 13px; }
QToolTip { background: $card; color: $ink; border: 1px solid $line; padding: 4px 6px; }
#topBar { background: $chrome; border-bottom: 1px solid $line; }
#statusLine { background: $chrome; border-top: 1px solid $line; }
#statusLine QLabel { color: $soft; font-size: 12px; }
#leftPane { background: $panel; border-right: 1px solid $line; }
#rightPane { background: $panel; border-left: 1px solid $line; }
#appName { font-size: 15px; font-weight: bold; }
#paneTitle { font-size: 13px; font-weight: bold; }
#hint { background: $card; color: $accent; border: 1px solid $accent; border-radius: 7px;
    padding: 5px 9px; font-size: 12px; }
#fault { color: $accent; font-size: 12px; }
QToolButton[swatch="true"] { padding: 3px; border: 2px solid transparent; }
QToolButton[swatch="true"]:checked { border: 2px solid $accent; }
QLabel[quiet="true"] { color: $soft; font-size: 12px; }
QSplitter::handle { background: $panel; }
QLineEdit, QPlainTextEdit, QComboBox, QKeySequenceEdit {
    background: $card; color: $ink; border: 1px solid $line; border-radius: 7px;
    padding: 5px 9px; placeholder-text-color: $soft;
    selection-background-color: $selection; selection-color: $ink; }
QLineEdit[nothing="true"] { color: $soft; background: $panel; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border-color: $accent; }
QLineEdit[unsure="true"] { border-color: $unsure; }
QLineEdit[unsure="true"]:focus { border: 2px solid $unsure; padding: 4px 8px; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url($chevron); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line; outline: 0; }
QToolButton { background: transparent; border: 0; border-radius: 7px; padding: 4px 9px;
    color: $soft; }
QToolButton:hover { background: $selected; color: $ink; }
QToolButton:focus { border: 1px solid $accent; padding: 3px 8px; }
QToolButton:disabled { color: $faint; }
#memo { background: $card; border: 1px solid $line; border-radius: 7px; padding: 6px 9px;
    color: $soft; font-size: 12px; }
#memo:focus { border-color: $accent; }
#chip { border: 1px solid $line; border-radius: 14px; padding: 4px 12px; color: $ink;
    background: $card; }
#chip:focus { border-color: $accent; padding: 4px 12px; }
#leftPane QTableView { background: transparent; border: 0; border-radius: 0; }
#leftPane QTableView::item { padding: 0; }
#tableView { background: $page; }
#tableView QTableView { background: transparent; border: 0; border-radius: 0; }
#tableView QHeaderView { background: transparent; }
#tableView QHeaderView::section { background: $page; }
#tableView QTableView::item { border-bottom: 1px solid $line; padding: 0 10px; }
QLineEdit[cell="true"] { border-radius: 0; padding: 2px 8px; }
QLineEdit[wrong="true"] { border: 2px solid $accent; }
QLabel[wrong="true"] { color: $accent; }
#view { padding: 4px 6px; }
#view:checked { color: $ink; font-weight: bold; }
#link { padding: 0 4px; font-size: 12px; color: $accent; }
#link:hover { background: transparent; text-decoration: underline; }
#arrow, #arrow:focus { font-size: 20px; padding: 0 6px 3px; }
#rightPane QComboBox { padding: 3px 9px; font-size: 12px; }
#choices { background: $card; border: 1px solid $line; border-radius: 7px; padding: 3px; }
#choices::item { padding: 7px 10px; border-radius: 5px; }
QToolButton::menu-indicator { image: none; }
QPushButton { background: $card; color: $ink; border: 1px solid $line; border-radius: 7px;
    padding: 6px 14px; }
QPushButton:hover { background: $selected; }
QPushButton:focus { border-color: $accent; }
QPushButton:default, QPushButton[main="true"] { background: $accent; color: $on_accent;
    border-color: $accent; }
QPushButton:disabled { color: $faint; background: $panel; border-color: $line; }
#switch { background: $selected; border-radius: 8px; }
#switch QToolButton { border-radius: 6px; padding: 3px 14px; margin: 2px; color: $soft; }
#switch QToolButton:checked { background: $card; color: $ink; font-weight: bold; }
#tabs QToolButton { border-radius: 0; padding: 4px 0; margin-right: 9px; }
#tabs QToolButton:hover { background: transparent; color: $ink; }
#tabs QToolButton:checked { color: $ink; font-weight: bold; border-bottom: 2px solid $accent; }
QListView, QTreeView, QTableView { background: transparent; border: 0; outline: 0;
    selection-background-color: $selected; selection-color: $ink; }
QTreeView::item { padding: 5px 4px; border: 0; }
QTreeView::item:selected, QListView::item:selected { background: $selected; color: $ink; }
QTreeView::item:hover { background: $selected; }
QTableView, QTreeWidget { background: $card; border: 1px solid $line; border-radius: 7px; }
QTableView::item, QTreeWidget::item { padding: 6px 10px; }
QTreeWidget::item:hover { background: $panel; }
QTreeView::indicator { width: 13px; height: 13px; border: 1px solid $soft; border-radius: 3px; }
QTreeView::indicator:checked { image: url($tick); }
QTreeWidget::indicator:unchecked { border: 1px solid $soft; border-radius: 3px;
    width: 11px; height: 11px; }
QCheckBox { spacing: 7px; }
QCheckBox::indicator { width: 13px; height: 13px; border: 1px solid $soft; border-radius: 3px;
    background: $card; }
QCheckBox::indicator:checked { image: url($tick); }
QCheckBox::indicator:focus { border-color: $accent; }
#formerText { background: $card; border: 1px solid $line; border-radius: 7px; padding: 8px 12px;
    font-size: 16px; }
QHeaderView::section { background: $card; color: $soft; border: 0; padding: 7px 10px;
    border-bottom: 1px solid $line; }
#typography { background: $card; border: 1px solid $line; }
QToolButton[step="true"] { border: 1px solid $line; padding: 1px 10px; font-size: 15px; }
#tourCard { background: $card; border: 1px solid $line; border-radius: 14px; }
#tourTitle { font-size: 16px; font-weight: bold; }
#tourText { font-size: 14px; }
#popup { background: $card; border: 1px solid $line; border-radius: 14px; }
#rule { background: $line; }
QMenu { background: $card; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 14px; border-radius: 5px; color: $ink; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QDialog { background: $panel; }
#previewHead { background: $card; border-bottom: 1px solid $line; }
#previewFoot { background: $card; border-top: 1px solid $line; }
#settingsPage, #settingsPage > QWidget > QWidget { background: $panel; }
#previewTitle { font-size: 15px; font-weight: bold; }
#previewTold { background: $panel; border-bottom: 1px solid $line; padding: 7px 18px; }
#previewFacts { background: $panel; border-left: 1px solid $line; }
#exportFields, #exportFields QScrollArea, #exportFields QScrollArea > QWidget > QWidget {
    background: $panel; }
#exportFields { border-right: 1px solid $line; }
#exportPreview { background: $card; border: 0; border-radius: 0; padding: 10px 16px; }
#draftBlocks { background: $card; }
#encoding { background: $card; color: $ink; border: 1px solid $line; border-radius: 13px;
    padding: 4px 13px; }
#encoding:hover { background: $selected; }
#encoding:focus { border-color: $accent; }
#encoding:disabled { color: $soft; background: $panel; }
#reprints { padding: 2px 0; }
#passages { background: $page; }
#passages QListView::item:selected { background: transparent; }
#chip { background: $card; border: 1px solid $line; border-radius: 14px; }
#chip QToolButton { padding: 3px 2px 3px 7px; color: $ink; }
#chip QToolButton:focus { padding: 2px 1px 2px 6px; }
#chip #cross { color: $soft; padding: 3px 6px; }
#addCondition { border: 1px solid $line; border-radius: 14px; padding: 4px 11px; color: $ink;
    background: $card; }
#addCondition:focus { border-color: $accent; padding: 4px 11px; }
#framed { background: $card; border: 1px solid $line; color: $ink; padding: 5px 11px; }
#framed:focus { border-color: $accent; padding: 5px 11px; }
#nothing { font-size: 14px; }
#manualText { background: $page; border: 0; border-left: 1px solid $line; }
#searchView { background: $page; }
#searchHead { background: $chrome; border-bottom: 1px solid $line; }
#searchHead QToolButton:checked { background: $selected; color: $ink; font-weight: bold; }
#searchField { font-size: 15px; padding: 7px 11px; }
#searchFault { color: $accent; }
#searchHelp { background: $card; border: 1px solid $line; border-radius: 9px; padding: 10px 14px; }
#outdated { background: $card; border-bottom: 1px solid $line; }
#findBar { background: $chrome; border-bottom: 1px solid $line; }
#banner { background: $card; border-bottom: 1px solid $line; }
#welcome, #welcome > QWidget, #welcomeInner { background: $page; border: 0; }
#way { background: $card; border: 1px solid $line; border-radius: 14px; padding: 0; }
#way:hover { border-color: $accent; background: $card; }
#way:focus { border-color: $accent; }
#way:disabled { background: $panel; }
#wayTitle { font-size: 15px; font-weight: bold; color: $ink; }
#waySign { color: $accent; }
#waySign:disabled, #wayTitle:disabled { color: $faint; }
#librariesTitle { color: $soft; font-size: 12px; }
#readingProgress { background: $accent; }
QProgressBar { background: $line; border: 0; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 4px; min-height: 36px;
    margin: 2px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar:horizontal { height: 0; }
#tableView QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
#tableView QScrollBar::handle:horizontal { background: $line; border-radius: 4px;
    min-width: 36px; margin: 2px; }
""")


def style_sheet(theme: Theme) -> str:
    """The style sheet of the whole application."""
    names = ("page", "chrome", "panel", "card", "ink", "soft", "faint", "line")
    more = ("selected", "accent", "on_accent", "selection")
    colours = {name: getattr(theme, name) for name in names + more}
    icons = {name: resources.path(f"icons/{name}.svg").as_posix() for name in ("chevron", "tick")}
    return _SHEET.substitute(colours, unsure=theme.unsure, **icons)


def dress(theme: Theme) -> None:
    """Give the application a theme's palette and style sheet."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setPalette(palette(theme))
    sheet = style_sheet(theme)
    if application.styleSheet() != sheet:  # to set it costs as much as half a window
        application.setStyleSheet(sheet)
