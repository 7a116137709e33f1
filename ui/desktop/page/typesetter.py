"""Setting the items of the page at one person's measures. Lengths are in pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from math import ceil

from reader.model import BlockKind, Script
from ui.desktop import fonts
from ui.desktop.page.measures import BAR, BODY, COLUMN_EM, DEFAULT, PICTURE, STYLES, Measures, Style
from ui.desktop.page.pictures import Picture, PictureSetting
from ui.desktop.page.setting import Setting
from ui.desktop.page.spacing import Face, face_of
from ui.desktop.page.table import Columns, RowSetting, columns_of
from ui.desktop.page.vacant import VacantSetting


class Typesetter:
    """Sets items for a column of a width; knows the typeface of each script."""

    def __init__(self, width: float = BODY * COLUMN_EM, measures: Measures = DEFAULT) -> None:
        self.width = float(width)
        self.measures = measures
        self._styles = {kind: measures.scaled(style) for kind, style in STYLES.items()}
        self._bar = measures.scaled(BAR)
        self._picture = measures.scaled(PICTURE)

    def set(
        self,
        text: str,
        kind: BlockKind,
        script: Script,
        *,
        first: bool = True,
        final: bool = True,
        closing: bool = False,
    ) -> Setting:
        """Set an item's text; ``script`` is the one it is drawn as, never ``ORIGINAL``.

        Of a paragraph in several pieces, one alone is ``first`` and one ``final``; ``closing`` is
        the last of several items of a kind.
        """
        style = _variant(self._styles[kind], first, closing)
        return Setting(text, style, self._face(style, script), self.width, final=final)

    def set_bar(self, text: str, script: Script) -> Setting:
        """Set the bar over a folded notice."""
        return Setting(text, self._bar, self._face(self._bar, script), self.width)

    def set_row(
        self, text: str, script: Script, columns: Columns, *, closing: bool = False
    ) -> RowSetting:
        """Set a row of a table; see :meth:`columns`."""
        style = _variant(self._styles[BlockKind.TABLE], True, closing)
        return RowSetting(text, style, self._face(style, script), self.width, columns)

    def columns(self, rows: Sequence[str]) -> Columns:
        """The columns of a table with these rows, cells separated by tabs."""
        return columns_of(rows, self._styles[BlockKind.TABLE].size, self.width)

    def set_picture(self, text: str, script: Script, picture: Picture) -> PictureSetting:
        """Set an image that came with the article, and the text that stands for it."""
        style = self._picture
        return PictureSetting(text, style, self._face(style, script), self.width, picture)

    def set_vacant(self, text: str, script: Script) -> VacantSetting:
        """Set the place of an image that is not loaded, with the text that stands for it."""
        style = self._picture
        return VacantSetting(text, style, self._face(style, script), self.width)

    def estimate(
        self,
        length: int,
        kind: BlockKind,
        *,
        first: bool = True,
        final: bool = True,
        closing: bool = False,
    ) -> float:
        """About how high an item of ``length`` code points will be: Han glyphs are one em wide."""
        style = _variant(self._styles[kind], first, closing)
        per_line = max(1.0, (self.width - 2 * style.inset * style.size) // style.size)
        lines = max(1, ceil((length + style.indent) / per_line))
        return _edges(style, final) + lines * float(round(style.size * style.line))

    def estimate_bar(self) -> float:
        """How high a bar is: one line."""
        return _edges(self._bar, True) + float(round(self._bar.size * self._bar.line))

    def _face(self, style: Style, script: Script) -> Face:
        family = "" if style.sans else self.measures.family(script)
        return _face(script, style.size, style.bold, style.sans, family)


def _edges(style: Style, final: bool) -> float:
    below = round(style.below * style.size) if final else 0
    return float(round(style.above * style.size) + below)


def _variant(style: Style, first: bool, closing: bool) -> Style:
    """A style for an item that may go on with a paragraph or close a run of its kind."""
    if not first:
        style = replace(style, above=0.0, indent=0.0)
    if closing and style.closing:
        style = replace(style, below=style.below + style.closing)
    return style


@cache
def _face(script: Script, size: int, bold: bool, sans: bool, family: str) -> Face:
    if sans:
        return face_of(fonts.sans(script, size, bold=bold), script)
    return face_of(fonts.serif(script, size, bold=bold, family=family), script)
