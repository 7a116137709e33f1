"""Citing an article: as an item of CSL-JSON, and as a reference in any style of CSL.

What only names a style has the names here; citing itself is loaded with its module.
"""

from __future__ import annotations

from reader.citations.offered import GB_T_7714, OFFERED

__all__ = ["GB_T_7714", "OFFERED"]
