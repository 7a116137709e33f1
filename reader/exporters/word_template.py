"""An empty Word document in the styles of an export, made from the one that python-docx brings."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING
from zipfile import ZipFile

from reader.exporters.labels import LABELS
from reader.exporters.word_package import FOOTNOTES
from reader.language import Language

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.rel import Relationships
    from docx.styles.styles import Styles

LATIN = "Times New Roman"
# The fonts that Word itself brings for a language; where they are missing, Word takes another of
# the same language.
SCRIPTS = {
    "SimplifiedText": ("Simplified text", "zh-CN", "SimSun"),
    "TraditionalText": ("Traditional text", "zh-TW", "PMingLiU"),
    "HongKongText": ("Traditional text, Hong Kong", "zh-HK", "PMingLiU"),
}
"""The character styles that say in which script a text is: name, language and font, by their id."""

_LANGUAGES = {
    Language.ENGLISH: SCRIPTS["TraditionalText"],
    Language.TRADITIONAL: SCRIPTS["TraditionalText"],
    Language.SIMPLIFIED: SCRIPTS["SimplifiedText"],
}
_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SCRIPT = """<w:style {ns} w:type="character" w:customStyle="1" w:styleId="{id}">\
<w:name w:val="{name}"/><w:uiPriority w:val="30"/><w:qFormat/>\
<w:rPr><w:rFonts w:eastAsia="{font}"/><w:lang w:eastAsia="{language}"/></w:rPr></w:style>"""
_PARAGRAPH = """<w:style {ns} w:type="paragraph" {custom} w:styleId="{id}">\
<w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="30"/><w:qFormat/>\
<w:pPr>{form}</w:pPr><w:rPr>{look}</w:rPr></w:style>"""
_CHARACTER = """<w:style {ns} w:type="character" w:styleId="{id}">\
<w:name w:val="{name}"/><w:uiPriority w:val="99"/><w:rPr>{look}</w:rPr></w:style>"""
_INDENTED = '<w:spacing w:after="120"/><w:ind w:left="720"/>'
_LABEL = '<w:keepNext/><w:spacing w:before="120" w:after="60"/>'
_CLOSE = '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
_SMALL = '<w:sz w:val="20"/><w:szCs w:val="20"/>'
_GREY = '<w:color w:val="595959"/>'
_SEPARATORS = '<w:footnotePr {ns}><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'


def word_template(language: Language) -> Mapping[str, bytes]:
    """The parts of the empty document, by their names in the package; `FOOTNOTES` among them is
    named and has nothing in it yet."""
    import docx
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = docx.Document()
    package = document.part.package
    _drop(package.rels, RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    _drop(document.part.rels, RELATIONSHIP_TYPE.CUSTOM_XML, _STYLES_WITH_EFFECTS)
    _name(document, language)
    _set_language(document, language)
    _shape(document.styles)
    _add_styles(document.styles)
    part = Part(PackURI(f"/{FOOTNOTES}"), CONTENT_TYPE.WML_FOOTNOTES, b"", package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    whole = io.BytesIO()
    document.save(whole)
    with ZipFile(whole) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


_STYLES_WITH_EFFECTS = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"


def _drop(relationships: Relationships, *kinds: str) -> None:
    """Leave out parts that say something of whoever made python-docx's own document."""
    for key in [key for key, each in relationships.items() if each.reltype in kinds]:
        del relationships[key]


def _name(document: Document, language: Language) -> None:
    """Say what the document is, and no author and time: the same export makes the same file."""
    properties = document.core_properties
    for field in list(properties._element):
        properties._element.remove(field)
    properties.title = LABELS[language].excerpts
    properties.language = language.value


def _set_language(document: Document, language: Language) -> None:
    from docx.oxml.ns import qn
    from docx.oxml.parser import parse_xml
    from docx.shared import Mm

    _, tongue, font = _LANGUAGES[language]
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:rPr')}")
    fonts, spoken = defaults.find(qn("w:rFonts")), defaults.find(qn("w:lang"))
    for name, value in (("ascii", LATIN), ("hAnsi", LATIN), ("cs", LATIN), ("eastAsia", font)):
        fonts.set(qn(f"w:{name}"), value)
    spoken.set(qn("w:eastAsia"), tongue)
    settings = document.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:eastAsia"), tongue)
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    settings.find(qn("w:compat")).addprevious(parse_xml(_SEPARATORS.format(ns=_NAMESPACE)))
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)


def _shape(styles: Styles) -> None:
    """Fonts by their names, which those of a theme would stand in front of; no blue, and no slanted
    Han characters; no styles of tables."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor, Twips

    for style in styles.element.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:styleId")) != "TableNormal":
            styles.element.remove(style)
    for fonts in styles.element.iter(qn("w:rFonts")):
        for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        styles[name].font.color.rgb = RGBColor(0x26, 0x26, 0x26)
    for border in styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    quote = styles["Quote"]
    quote.font.italic, quote.font.size = False, Pt(12)
    quote.paragraph_format.left_indent = Twips(720)
    quote.paragraph_format.space_before = Pt(6)


def _add_styles(styles: Styles) -> None:
    from docx.oxml.parser import parse_xml

    own = 'w:customStyle="1"'
    made = [
        _SCRIPT.format(ns=_NAMESPACE, id=key, name=name, language=language, font=font)
        for key, (name, language, font) in SCRIPTS.items()
    ]
    for key, name, custom, form, look in (
        ("Label", "Label", own, _LABEL, ""),
        ("Reading", "Reading", own, _INDENTED, _GREY),
        ("Context", "Context", own, _INDENTED, _GREY + _SMALL),
        ("Note", "Note", own, _INDENTED, ""),
        ("FootnoteText", "footnote text", "", _CLOSE, _SMALL),
    ):
        made.append(
            _PARAGRAPH.format(ns=_NAMESPACE, id=key, name=name, custom=custom, form=form, look=look)
        )
    for key, name, look in (
        ("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
        ("Hyperlink", "Hyperlink", '<w:color w:val="0563C1"/><w:u w:val="single"/>'),
    ):
        made.append(_CHARACTER.format(ns=_NAMESPACE, id=key, name=name, look=look))
    for markup in made:
        styles.element.append(parse_xml(markup))
