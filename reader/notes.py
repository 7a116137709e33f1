"""A person's notes, written in Markdown, as markup that is safe to show."""

from __future__ import annotations

_TAGS = frozenset(
    "a blockquote br code em h1 h2 h3 h4 h5 h6 hr li ol p pre strong ul".split()  # no images
)
_ATTRIBUTES = {"a": {"href"}}
_SCHEMES = frozenset({"http", "https"})


def note_html(note: str) -> str:
    """The note as HTML: text, lists, quotes and links alone.

    Nothing in it loads or runs anything, whatever was pasted into the note.
    """
    # Here, since most starts show no note: they take some 30 ms to load.
    import nh3
    from markdown import markdown

    made = markdown(note, extensions=["nl2br", "sane_lists"])
    return nh3.clean(made, tags=set(_TAGS), attributes=_ATTRIBUTES, url_schemes=set(_SCHEMES))
