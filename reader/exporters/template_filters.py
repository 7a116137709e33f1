"""The filters of templates: escaping, dates, cutting, converting.

All lengths are code points. A filter takes texts and numbers; a list raises TypeError.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from markupsafe import Markup, escape

from reader.dictionary import Entry, forms
from reader.exporters.markdown_text import indented, inline, link, passage, without_html
from reader.exporters.template_sandbox import Sandbox
from reader.model import Script
from reader.script import convert

_DIRECTIVE = re.compile(r"%(-?[YymdHMS]|%)")
_UNSAFE_IN_LINK = re.compile(r"[\s\[\]|#^\\/:*?\"<>]+")
_UNSAFE_IN_TAG = re.compile(r"[^\w/-]+")


def add_filters(sandbox: Sandbox, dictionary: tuple[Entry, ...]) -> None:
    """Give a sandbox its filters. ``dictionary`` is asked for conversions."""
    text = sandbox.text

    def on_text(change: Callable[[str], str]) -> Callable[[object], str]:
        return lambda value: change(text(value))

    def replaced(value: object, old: str, new: str) -> str:
        source = text(value)
        sandbox.budget.spend(len(source) + source.count(old) * len(text(new)))
        return source.replace(old, new)

    def joined(values: Iterable[object], between: str = "") -> str:
        texts = [text(value) for value in values]
        between = text(between)
        sandbox.budget.spend(sum(map(len, texts)) + len(between) * max(0, len(texts) - 1))
        if sandbox.autoescape:
            return Markup(escape(between)).join(texts)
        return between.join(texts)

    def indented_by(value: object, by: str = "    ") -> str:
        source = text(value)
        sandbox.budget.spend(len(source) + (source.count("\n") + 1) * len(text(by)))
        return indented(source, by)

    def converted(value: object, name: str, regional_words: bool = False) -> str:
        script = Script(name)
        entries = forms(dictionary, script, "")
        source = text(value)
        options = {"regional_words": bool(regional_words), "user_dictionary": entries}
        return convert(source, script, **options).text  # type: ignore[arg-type]

    own: Mapping[str, Callable[..., object]] = {
        "date": lambda value, pattern="%Y-%m-%d": date(text(value), text(pattern)),
        "indent": indented_by,
        "join": joined,
        "md": on_text(inline),
        "md_cell": on_text(cell),
        "md_link": on_text(link),
        "md_note": on_text(note),
        "md_quote": on_text(passage),
        "replace": replaced,
        "script": converted,
        "string": text,
        "tag": on_text(tag),
        "truncate": lambda value, length=100, end="…": truncated(text(value), length, text(end)),
        "wiki": on_text(wiki),
        "yaml": on_text(yaml),
    }
    sandbox.filters.update(own)


def date(value: str, pattern: str) -> str:
    """An ISO 8601 date or time written by a pattern: %Y, %m, %d, %H, %M, %S, %y; with a hyphen
    (%-m) without a leading nought. What is no date stays as it is.

    Python's own would go by the system's locale, which not everywhere lets Han into a pattern.
    """
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return value
    numbers = {
        "Y": f"{at.year:04}",
        "y": f"{at.year % 100:02}",
        "m": f"{at.month:02}",
        "d": f"{at.day:02}",
        "H": f"{at.hour:02}",
        "M": f"{at.minute:02}",
        "S": f"{at.second:02}",
        "%": "%",
    }

    def written(found: re.Match[str]) -> str:
        number = numbers[found[1][-1]]
        return number.lstrip("0") or "0" if found[1].startswith("-") else number

    return _DIRECTIVE.sub(written, pattern)


def truncated(value: str, length: int, end: str) -> str:
    """At most ``length`` code points, ``end`` in the place of what is cut off."""
    if len(value) <= length:
        return value
    return value[: max(0, length - len(end))] + end


def cell(value: str) -> str:
    """A text in a cell of a Markdown table: ``<br>`` for a line end."""
    return "<br>".join(map(inline, value.split("\n")))


def note(value: str) -> str:
    """A note, which is Markdown of its own, but without raw HTML."""
    return without_html("\n".join(value.strip("\r\n").splitlines()))


def tag(value: str) -> str:
    """A path as a tag that programs for notes take: levels by ``/``, no blanks or marks.

    One of digits alone gets ``_`` in front, since Obsidian takes it for none
    (https://help.obsidian.md/tags).
    """
    levels = (_UNSAFE_IN_TAG.sub("-", level).strip("-") for level in value.split(" / "))
    path = "/".join(level.replace("/", "-") for level in levels if level)
    return "_" + path if path and not path.strip("0123456789") else path


def wiki(value: str) -> str:
    """A text as the name in a link ``[[…]]``, without what ends a link or is in no file's name."""
    return _UNSAFE_IN_LINK.sub(" ", value).strip(" .")


def yaml(value: str) -> str:
    """A text as a YAML scalar in double quotes: JSON is YAML (https://yaml.org/spec/1.2.2).

    The three line ends that JSON leaves bare and YAML does not are written out.
    """
    written = json.dumps(value, ensure_ascii=False)
    for sign in "\x7f\x85\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return written
