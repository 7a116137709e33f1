"""Paragraphs and footnotes of a Word document (WordprocessingML, ECMA-376) as text.

A passage is one paragraph, with breaks for its line ends and tabs for its tabs. Control characters
have no spelling in XML and become U+FFFD: CSV and JSON carry them.
"""

from __future__ import annotations

import re

# What XML has no spelling for, its own signs, and what Word has elements for.
_SPECIAL = re.compile(r"[&<>\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_SAFE_ADDRESS = re.compile(r"(?:https?|gengdu)://[^\s\"\\<>\x00-\x1f\ud800-\udfff\ufffe\uffff]+")
# From the radicals to the compatibility ideographs, their full-width marks, and the planes beyond.
_HAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_TEXT = '<w:t xml:space="preserve">'
_SPELLED = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "\n": f"</w:t><w:br/>{_TEXT}",
    "\t": f"</w:t><w:tab/>{_TEXT}",
    "\r": "&#13;",
}


def paragraph(style: str, *inner: str) -> str:
    """A paragraph in a paragraph style (its id) of markup that stands within one."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(inner)}</w:p>'


def run(text: str, style: str = "") -> str:
    """A text in a character style (its id).

    In one with Han characters, the signs that Latin has too, such as quotation marks, are drawn
    from the Han font, which Word does only where it is told so.
    """
    look = f'<w:rStyle w:val="{style}"/>' if style else ""
    if _HAN.search(text):
        look += '<w:rFonts w:hint="eastAsia"/>'
    written = _SPECIAL.sub(_spelled, text)
    return f"<w:r><w:rPr>{look}</w:rPr>{_TEXT}{written}</w:t></w:r>"


def address(text: str) -> str:
    """An address of the web or of the library as a link, anything else as text."""
    if not _SAFE_ADDRESS.fullmatch(text):
        return run(text)
    # Here: it brings all that speaks HTTP.
    from xml.sax.saxutils import quoteattr

    target = quoteattr(f' HYPERLINK "{text}" ')
    return f"<w:fldSimple w:instr={target}>{run(text, 'Hyperlink')}</w:fldSimple>"


def footnote_reference(number: int) -> str:
    """The sign in the text that a footnote belongs to."""
    reference = f'<w:footnoteReference w:id="{number}"/>'
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{reference}</w:r>'


def footnote(number: int, *inner: str) -> str:
    """A footnote of one paragraph."""
    sign = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    text = paragraph("FootnoteText", sign, run(" "), *inner)
    return f'<w:footnote w:id="{number}">{text}</w:footnote>'


def _spelled(found: re.Match[str]) -> str:
    return _SPELLED.get(found[0], "\ufffd")
