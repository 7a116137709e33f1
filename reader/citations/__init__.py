"""Citing an article: as an item of CSL-JSON, and as a reference in any style of CSL."""

from __future__ import annotations

from reader.citations.items import csl_item
from reader.citations.rendering import citation, citation_html
from reader.citations.styles import GB_T_7714, OFFERED, styles

__all__ = ["GB_T_7714", "OFFERED", "citation", "citation_html", "csl_item", "styles"]
