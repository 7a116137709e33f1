"""The measures of the page: what a person may choose, and how each kind of block follows from it.

The defaults follow clreq (https://www.w3.org/TR/clreq/): a column of whole ems, lines 1.9 em apart,
a first-line indent of 2 em.
"""

from __future__ import annotations

from dataclasses import replace

from reader.immutable import immutable
from reader.model import BlockKind, Script

BODY = 18
"""The size of body text, in pixels, unless chosen otherwise."""

COLUMN_EM = 38
"""The column's width in ems of body text, unless chosen otherwise."""

LINE_EM = 1.9
"""From one line of body text to the next, in ems, unless chosen otherwise."""

INDENT_EM = 2.0
"""The first-line indent in ems, unless chosen otherwise."""


@immutable
class Style:
    """How a kind of block is set, at the default measures.

    ``size`` is in pixels; ``line``, ``above``, ``below``, ``closing``, ``indent`` and ``inset`` are
    in ems of that size. ``closing`` is added below the last of several blocks of the kind;
    ``quiet`` text takes the secondary colour; ``ragged`` text has no straight right edge; the lines
    of ``boxed`` text are as high as its box, whatever the line of body text is.
    """

    size: int = BODY
    line: float = LINE_EM
    above: float = 0.0
    below: float = 0.5
    closing: float = 0.0
    indent: float = 0.0
    inset: float = 0.0
    bold: bool = False
    sans: bool = False
    centred: bool = False
    quiet: bool = False
    ragged: bool = False
    boxed: bool = False


STYLES = {
    BlockKind.TITLE: Style(size=25, line=1.5, below=0.5, bold=True, ragged=True),
    BlockKind.MASTHEAD: Style(size=13, line=1.7, below=2.4, sans=True, quiet=True, ragged=True),
    BlockKind.HEADING: Style(size=19, line=1.7, above=0.8, below=0.4, bold=True, ragged=True),
    BlockKind.PARAGRAPH: Style(indent=INDENT_EM),
    BlockKind.CAPTION: Style(size=14, line=1.7, below=1.6, sans=True, centred=True, quiet=True),
    BlockKind.IMAGE: Style(
        size=13, line=3.2, above=0.8, below=0.8, sans=True, centred=True, quiet=True, boxed=True
    ),
    BlockKind.QUOTE: Style(size=17, inset=2, quiet=True),
    BlockKind.LIST: Style(inset=1.5, below=0.2, closing=0.4),
    BlockKind.TABLE: Style(
        size=15, line=1.7, above=0.2, below=0.2, closing=0.8, sans=True, ragged=True
    ),
    BlockKind.BOILERPLATE: Style(size=14, line=1.75, indent=INDENT_EM, quiet=True),
}

PICTURE = replace(STYLES[BlockKind.IMAGE], line=1.9)
"""The line below a picture that says what it shows."""

BAR = Style(
    size=13, line=2.8, above=1.0, below=1.0, inset=1, sans=True, quiet=True, ragged=True, boxed=True
)
"""The bar over a folded notice."""


@immutable
class Measures:
    """What a person chooses for reading; all text keeps its proportion to the body.

    ``body`` is in pixels, ``column``, ``line`` and ``indent`` in ems of it. ``hans``, ``hant_tw``
    and ``hant_hk`` name the serif family of a script; empty, the first that is installed is taken.
    """

    body: int = BODY
    column: int = COLUMN_EM
    line: float = LINE_EM
    indent: float = INDENT_EM
    hans: str = ""
    hant_tw: str = ""
    hant_hk: str = ""

    def family(self, script: Script) -> str:
        """The serif family chosen for a script (not ``ORIGINAL``); empty if none is."""
        chosen = {
            Script.HANS: self.hans,
            Script.HANT_TW: self.hant_tw,
            Script.HANT_HK: self.hant_hk,
        }
        return chosen[script]

    def scaled(self, style: Style) -> Style:
        """A style of the default measures as it is at these."""
        return replace(
            style,
            size=max(1, round(style.size * self.body / BODY)),
            line=style.line if style.boxed else style.line * (self.line / LINE_EM),
            indent=style.indent * (self.indent / INDENT_EM),
        )


DEFAULT = Measures()
"""What a page is set at before a person chooses."""
