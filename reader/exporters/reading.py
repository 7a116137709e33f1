"""A quote as it reads in another script, with the name of what converted it."""

from __future__ import annotations

from reader.detect import detect
from reader.dictionary import forms
from reader.exporters.base import ExportOptions
from reader.exporters.labels import LABELS
from reader.immutable import immutable
from reader.model import DetectedScript, Excerpt, Script
from reader.script import convert


@immutable
class Reading:
    """A converted quote. ``conversion`` is a name for people, such as
    ``Simplified: converted with OpenCC, character for character``."""

    script: Script
    text: str
    conversion: str


def reading(excerpt: Excerpt, options: ExportOptions) -> Reading | None:
    """The reading the options ask for, or None.

    The quote is converted within the context its anchor keeps, since the characters beside it can
    decide a conversion. Where a word is replaced whole, a quote that holds a part of it reads as
    the whole word, as on the page.
    """
    script = options.second_script
    if script is None or script is Script.ORIGINAL:
        return None
    own = written_in(excerpt)
    anchor = excerpt.annotation.anchor
    shown = convert(
        anchor.prefix + anchor.quote + anchor.suffix,
        script,
        written_in=own,
        regional_words=options.regional_words,
        user_dictionary=forms(options.dictionary, script, excerpt.article.id),
        region=excerpt.region,
    )
    start, end = shown.to_shown(len(anchor.prefix), len(anchor.prefix) + len(anchor.quote))
    return Reading(script, shown.text[start:end], _name(options, script, own))


def written_in(excerpt: Excerpt) -> DetectedScript:
    """The script of an excerpt: a text not in one throughout is judged block by block."""
    if excerpt.article.script in (DetectedScript.HANS, DetectedScript.HANT):
        return excerpt.article.script
    return detect(excerpt.context)


def _name(options: ExportOptions, script: Script, source: DetectedScript) -> str:
    labels = LABELS[options.language]
    names = {
        Script.HANS: labels.simplified,
        Script.HANT_TW: labels.traditional_taiwan,
        Script.HANT_HK: labels.traditional_hong_kong,
    }
    own = DetectedScript.HANS if script is Script.HANS else DetectedScript.HANT
    if source is own:
        how = labels.not_converted
    else:
        how = labels.by_words if options.regional_words else labels.by_character
    return names[script] + labels.colon + how
