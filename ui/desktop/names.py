"""What scripts, regions and the fields of metadata are called."""

from __future__ import annotations

from reader.model import DetectedScript, Region, Script
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


def field_name(field: str) -> str:
    """A field of the metadata."""
    return {
        "title": tr("Title"),
        "outlet": tr("Outlet"),
        "author": tr("Author"),
        "editor": tr("Editor"),
        "responsible_editor": tr("Responsible editor"),
        "published_at": tr("Published"),
        "url": tr("Address"),
    }[field]
