"""The citation styles that are offered first."""

from __future__ import annotations

GB_T_7714 = "china-national-standard-gb-t-7714-2015-numeric"

OFFERED = {
    GB_T_7714: "GB/T 7714-2015 (numeric)",
    "china-national-standard-gb-t-7714-2015-note": "GB/T 7714-2015 (note)",
    "china-national-standard-gb-t-7714-2015-author-date": "GB/T 7714-2015 (author-date)",
    "apa": "APA",
    "chicago-author-date": "Chicago (author-date)",
    "chicago-notes": "Chicago (notes)",
    "chicago-notes-bibliography": "Chicago (notes and bibliography)",
    "modern-language-association": "MLA",
    "harvard-cite-them-right": "Harvard (Cite Them Right)",
    "vancouver-nlm": "Vancouver (NLM)",
    "ieee": "IEEE",
    "mhra-notes": "MHRA (notes)",
}
"""Names of styles with what a person knows them by, the ones offered first."""
