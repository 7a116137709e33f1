"""What scripts, regions, kinds of block, fields, columns and comparisons are called, and why a tag
cannot be called so."""

from __future__ import annotations

from dataclasses import replace

from reader.catalogue import Column, Comparison
from reader.codebook import Codebook
from reader.errors import CodebookError
from reader.model import BlockKind, DetectedScript, ReadState, Region, Script, Tag
from ui.desktop.i18n import sentence, tr


def script_name(script: Script) -> str:
    """A script that an article can be shown in."""
    return {
        Script.ORIGINAL: tr("original"),
        Script.HANS: tr("Simplified"),
        Script.HANT_TW: tr("Traditional (Taiwan)"),
        Script.HANT_HK: tr("Traditional (Hong Kong)"),
    }[script]


def written_name(script: DetectedScript) -> str:
    """A script that an article is written in."""
    return {
        DetectedScript.HANS: tr("Simplified"),
        DetectedScript.HANT: tr("Traditional"),
        DetectedScript.MIXED: tr("mixed"),
        DetectedScript.UNKNOWN: tr("unknown"),
    }[script]


def region_name(region: Region) -> str:
    """A region that an article is of."""
    return {
        Region.TAIWAN: tr("Taiwan"),
        Region.HONG_KONG: tr("Hong Kong"),
        Region.MAINLAND: tr("the mainland"),
        Region.UNKNOWN: tr("unknown"),
    }[region]


def kind_name(kind: BlockKind) -> str:
    """A kind of block, short enough for a label."""
    return {
        BlockKind.TITLE: tr("Title"),
        BlockKind.MASTHEAD: tr("Masthead"),
        BlockKind.HEADING: tr("Heading"),
        BlockKind.PARAGRAPH: tr("Body"),
        BlockKind.CAPTION: tr("Caption"),
        BlockKind.QUOTE: tr("Quotation"),
        BlockKind.LIST: tr("List"),
        BlockKind.TABLE: tr("Table"),
        BlockKind.IMAGE: tr("Image"),
        BlockKind.BOILERPLATE: tr("Left out"),
    }[kind]


def field_name(field: str) -> str:
    """A field of the metadata, by its name in the code."""
    return {
        "title": tr("Title"),
        "outlet": tr("Outlet"),
        "published_at": tr("Date"),
        "author": tr("Author"),
        "editor": tr("Editor"),
        "responsible_editor": tr("Responsible editor"),
        "url": tr("Address"),
    }[field]


def state_name(state: ReadState) -> str:
    """How far a person is with an article."""
    return {
        ReadState.NEW: tr("unread"),
        ReadState.READING: tr("being read"),
        ReadState.READ: tr("read"),
    }[state]


def column_name(column: Column) -> str:
    """A column of the table of articles that is always there."""
    return {
        Column.ADDED: tr("Added"),
        Column.TITLE: tr("Title"),
        Column.OUTLET: tr("Outlet"),
        Column.AUTHOR: tr("Author"),
        Column.PUBLISHED: tr("Date"),
        Column.STATE: tr("Reading"),
        Column.SCRIPT: tr("Script"),
        Column.LENGTH: tr("Length"),
        Column.ANNOTATIONS: tr("Passages"),
    }[column]


def comparison_name(comparison: Comparison) -> str:
    """How what a column holds is compared with what is asked."""
    return {
        Comparison.IS: tr("is"),
        Comparison.HOLDS: tr("contains"),
        Comparison.LEAST: tr("is at least"),
        Comparison.MOST: tr("is at most"),
        Comparison.EMPTY: tr("is empty"),
    }[comparison]


def refusal(codebook: Codebook, tag: Tag, name: str) -> str:
    """Why a tag cannot have a name, in a sentence; empty where it can."""
    try:
        codebook.check_place(replace(tag, name=codebook.check_name(name)))
    except CodebookError as fault:
        return sentence(fault)
    return ""
