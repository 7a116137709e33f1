"""A parsed page as lines: one for each paragraph, heading, list item, caption or table row.

White space is collapsed as HTML says (tab, LF, FF, CR and space become one space, and none is left
at the ends of a line); no other character is changed. A ``<br>`` ends a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from reader.immutable import immutable
from reader.importers.page_images import MARK
from reader.model import BlockKind

_SPACES = " \t\n\f\r"
_WHITE = re.compile(f"[{_SPACES}]+")
KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
    "blockquote": BlockKind.QUOTE,
}
_BLOCK_NAMES = (
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav "
    "ol p pre section summary table tbody td tfoot th thead tr ul"
)
BLOCKS = frozenset(_BLOCK_NAMES.split())
_UNSEEN = (
    *("title", "script", "style", "noscript", "template", "iframe", "object", "select", "button"),
    *("textarea", "input", "rp", "rt", "svg"),
)
_HIDDEN = (
    "//*[@hidden or @style[contains(translate(., 'DISPLAYNOE ', 'displaynoe'), 'display:none')]]"
)
_CONTROLS = re.compile("[\0-\x08\x0b\x0e-\x1f\ufffe\uffff]")
_CONTROL_NUMBERS = re.compile(
    r"&#0*(?:[1-8]|1[124-9]|2\d|3[01]|6553[45])(?!\d);?"
    r"|&#x0*(?:[1-8bcef]|1[\da-f]|fff[ef])(?![\da-f]);?",
    re.IGNORECASE,
)
_LONG_DATA = re.compile(r"data:[\w.+/-]*[;,][^\"'<>]{512,}")
_LONGEST_CELL = 120
_TAG = re.compile(r"</?[A-Za-z][^<>]*>?")

PICTURE = "▣"
"""What stands in a text for an image that has no words of its own."""


@immutable
class PageLine:
    """A line of a page: what it says, what it is, the element it stands in.

    ``linked`` counts the code points that are inside links; ``bold`` those in bold type. ``image``
    is the number of the image that the line stands for.
    """

    text: str
    kind: BlockKind
    parent: HtmlElement
    linked: int = 0
    bold: int = 0
    image: int | None = None


def parse(text: str) -> HtmlElement:
    """The tree of a page. Raises lxml.etree.ParserError for a page without elements.

    Long ``data:`` addresses are cut and the parser's limits lifted, since past 10 MB in an
    attribute or 256 levels libxml2 drops the rest of a page without a word. Controls are dropped:
    lxml takes none in a text, and a browser shows none.
    """
    cut = without_data(_CONTROLS.sub("", text.replace("\f", " ")))
    if "&#" in cut:
        cut = _CONTROL_NUMBERS.sub("", cut)
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    return document_fromstring(cut.encode("utf-8", "replace"), parser=parser)


def without_data(text: str) -> str:
    """The text of a page with long ``data:`` addresses cut."""
    return _LONG_DATA.sub("data:,", text) if "data:" in text else text


def drop_unseen(tree: HtmlElement) -> None:
    """Take out of a tree what a browser would not show as text."""
    for element in [*tree.iter(*_UNSEEN), *tree.xpath(_HIDDEN)]:
        if element.getparent() is not None:
            element.drop_tree()


def lines_of(root: HtmlElement, *, images: bool = False) -> list[PageLine]:
    """The lines of a tree in order, without those of white space alone.

    With `images` each numbered image is a line: its alternative text, or a sign for a picture.
    """
    walk = _Walk(images=images)
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if isinstance(element, HtmlElement) and isinstance(element.tag, str):
            if event == "start":
                walk.enter(element)
            else:
                walk.leave(element, root)
    walk.flush(root)
    return walk.lines


@dataclass(slots=True)
class _Walk:
    """Gathers lines along a walk over a tree, without recursion: pages nest deeper than Python."""

    images: bool = False
    lines: list[PageLine] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    kinds: list[BlockKind] = field(default_factory=lambda: [BlockKind.PARAGRAPH])
    rows: set[HtmlElement] = field(default_factory=set)
    inside_row: HtmlElement | None = None
    links: int = 0
    bolds: int = 0
    pres: int = 0
    linked: int = 0
    bold: int = 0

    def enter(self, element: HtmlElement) -> None:
        if self.inside_row is not None:
            return
        if element.tag in BLOCKS:
            self.flush(element.getparent())
            self._open(element)
        if element.tag == "img":
            self._image(element)
        self._count(element, 1)
        self._add(element.text, element)

    def leave(self, element: HtmlElement, root: HtmlElement) -> None:
        if self.inside_row is not None and element is not self.inside_row:
            return
        self.inside_row = None
        self._count(element, -1)
        if element.tag in BLOCKS:
            self.flush(element)
            if element.tag in KINDS:
                self.kinds.pop()
        if element is not root:
            self._add(element.tail, element.getparent())

    def flush(self, parent: HtmlElement | None) -> None:
        if not self.pieces:
            return
        text = _WHITE.sub(" ", "".join(self.pieces)).strip(" ")
        if text.strip("\ufeff").strip() and parent is not None:
            self.lines.append(PageLine(text, self.kinds[-1], parent, self.linked, self.bold))
        self.pieces.clear()
        self.linked = self.bold = 0

    def _open(self, element: HtmlElement) -> None:
        if element.tag in KINDS:
            self.kinds.append(KINDS[element.tag])
        if element.tag == "table" and _is_data(element):
            self.rows.update(element.iter("tr"))
        if element.tag == "tr" and element in self.rows:
            self._row(element)

    def _row(self, row: HtmlElement) -> None:
        cells = (_WHITE.sub(" ", cell.text_content()).strip(" ") for cell in row)
        text = "\t".join(cells)
        if text.strip():
            linked = sum(len(_WHITE.sub(" ", one.text_content()).strip()) for one in row.iter("a"))
            self.lines.append(PageLine(text, BlockKind.TABLE, row, linked))
        self.inside_row = row

    def _image(self, element: HtmlElement) -> None:
        alt = _WHITE.sub(" ", _TAG.sub("", element.get("alt", ""))).strip(" ")
        address = element.get("src", "") if self.images else ""
        shown = int(address.removeprefix(MARK)) if address.startswith(MARK) else None
        if "_fororder_" in alt or shown is not None:
            self.flush(element.getparent())
            text = alt if any(map(str.isalnum, alt)) else PICTURE
            self.lines.append(PageLine(text, BlockKind.IMAGE, element, image=shown))

    def _count(self, element: HtmlElement, by: int) -> None:
        tag = element.tag
        if tag == "a":
            self.links += by
        elif tag in ("b", "strong"):
            self.bolds += by
        elif tag == "pre":
            self.pres += by

    def _add(self, text: str | None, parent: HtmlElement | None) -> None:
        if not text or self.inside_row is not None:
            return
        if not self.pieces and not text.strip(_SPACES):
            return
        for at, part in enumerate(text.split("\n") if self.pres else (text,)):
            if at:
                self.flush(parent)
            self.pieces.append(part)
            self.linked += len(part.strip()) * (self.links > 0)
            self.bold += len(part.strip()) * (self.bolds > 0)


def _nests(table: HtmlElement) -> bool:
    return next(table.iterdescendants("table"), None) is not None


def _is_data(table: HtmlElement) -> bool:
    """Whether a table shows data rather than lays out a page: short cells, two or more a row."""
    if _nests(table):
        return False
    rows = list(table.iter("tr"))
    cells = [cell for row in rows for cell in row]
    if len(rows) < 2 or len(cells) < 2 * len(rows):
        return False
    longest = max(len(cell.text_content().strip()) for cell in cells)
    return longest <= _LONGEST_CELL and not any(len(cell.findall(".//p")) > 1 for cell in cells)
