"""What stands around the excerpts: the head of the file, its controls, outline and tags.

The style and the script are let in by their hashes, and nothing else is let in at all: no address
is ever asked for anything (Content Security Policy, https://www.w3.org/TR/CSP3/).
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from hashlib import sha256
from pathlib import Path
from string import Template

from reader.exporters.base import ExportOptions
from reader.exporters.labels import LABELS, Labels
from reader.exporters.report.colours import rules
from reader.exporters.report.gathered import Gathered
from reader.exporters.report.markup import data, element, escaped
from reader.exporters.report.scripts import LANGUAGES, Scripts
from reader.fold import family
from reader.model import Script

_FOLDER = Path(__file__).parents[3] / "resources" / "report"
_BODY = "$excerpts"


def framed(gathered: Gathered, scripts: Scripts, options: ExportOptions) -> tuple[str, str]:
    """What goes before the excerpts, and what after them."""
    labels = LABELS[options.language]
    # The tags come first: they bring colours of their own.
    tags = "".join(_tags(gathered))
    style = _file("report.css") + rules(gathered.codebook, gathered.colours, gathered.bars)
    code = _file("report.js")
    values = {
        "policy": _policy(style, code),
        "style": style,
        "code": code,
        "data": data(_told(gathered, scripts, labels)),
        "lang": _main_language(gathered),
        "labels": options.language.value,
        "outline": _outline(gathered) + (_to_wholes(labels) if options.whole_articles else ""),
        "tags": tags,
        "count": labels.all_excerpts.format(all=len(gathered.numbers)),
        **{f"word_{each.name}": escaped(getattr(labels, each.name)) for each in fields(Labels)},
    }
    before, after = _file("report.html").split(_BODY)
    return Template(before).substitute(values), Template(after).substitute(values)


def _policy(style: str, code: str) -> str:
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(code)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _told(gathered: Gathered, scripts: Scripts, labels: Labels) -> dict[str, object]:
    """What the script in the file needs to know."""
    folding = family(gathered.characters)
    return {
        "fold": ["".join(folding), "".join(folding.values())],
        "lang": {"hant": LANGUAGES[scripts.hant], "hans": LANGUAGES[Script.HANS]},
        "all": labels.all_excerpts,
        "some": labels.some_excerpts,
    }


def _main_language(gathered: Gathered) -> str:
    """That of the texts, where they share one."""
    return next(iter(gathered.languages)) if len(gathered.languages) == 1 else "zh"


def _outline(gathered: Gathered) -> str:
    return "".join(
        element(
            "li",
            element("a", group.heading, href=f"#{group.target}")
            + element("span", str(group.count), class_="count"),
        )
        for group in gathered.groups
    )


def _to_wholes(labels: Labels) -> str:
    link = element("a", labels.whole_articles, href="#wholes")
    return element("li", link, class_="rest")


def _tags(gathered: Gathered) -> Iterator[str]:
    """The tags that occur and those above them, as the codebook has them."""
    codebook = gathered.codebook
    for at, tag in enumerate(codebook.tags):
        count = gathered.tagged[str(at)]
        if not count:
            continue
        under = " ".join(gathered.tag_numbers[each] for each in codebook.subtree(tag.id))
        swatch = element("i", "", class_="swatch", aria_hidden="true")
        name = element("span", escaped(tag.name), class_="name")
        gathered.coloured([str(at)])
        yield element(
            "li",
            swatch + name + element("span", str(count), class_="count"),
            class_=f"tag k{at} in{min(len(codebook.line(tag.id)) - 1, 4)}",
            title=codebook.path(tag.id),
            data_under=under,
        )


@cache
def _file(name: str) -> str:
    """A part of the report that ships with the program, by its path: nothing here may import the
    resources, and the folders lie side by side wherever they are."""
    return (_FOLDER / name).read_text(encoding="utf-8")
