"""What scripts, regions, columns and comparisons are called."""

from __future__ import annotations

from reader.catalogue import Column, Comparison
from reader.model import DetectedScript, ReadState, Region, Script
from ui.desktop.i18n import tr


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
