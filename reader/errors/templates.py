"""Templates of exports: what in them cannot be read or carried out. Nothing is written then."""

from __future__ import annotations

from enum import StrEnum

from reader.errors.base import GengduError


class TemplateLimit(StrEnum):
    """Why a template was stopped: a phrase that ends a sentence."""

    TIME = "it takes too long"
    TEXT = "it makes texts that are too long"
    OUTPUT = "it writes too much"
    NUMBER = "it reckons with numbers that are too large"
    DEPTH = "it is nested too deeply"


class TemplateError(GengduError):
    """A template of an export."""


class NoTemplate(TemplateError):
    """A format that takes a template was asked for without one."""

    template = "This format needs a template. Nothing was written."


class UnknownTemplate(TemplateError):
    """No shipped template and no file has this name (``name``, ``names``)."""

    template = "There is no template “{name}”, and no such file. Templates are {names}."


class TemplateUnreadable(TemplateError):
    """The file of a template could not be read (``path``, ``reason``)."""

    template = "The template “{path}” could not be read: {reason}."


class TemplateNotText(TemplateError):
    """The file of a template is no text (``path``)."""

    template = "The template “{path}” is not text in UTF-8."


class TemplateTooLong(TemplateError):
    """The template itself is over the limit (``most``, in code points)."""

    template = "The template is longer than {most} characters. Nothing was written."


class BadTemplate(TemplateError):
    """A template cannot be read (``line``, ``reason``)."""

    template = "Line {line} of the template cannot be read: {reason}."


class UnknownInTemplate(TemplateError):
    """A template asks for something there is not (``line``, ``name``)."""

    template = "Line {line} of the template asks for “{name}”, which there is not."


class TemplateFault(TemplateError):
    """A template does something that cannot be done (``line``, ``reason``)."""

    template = "Line {line} of the template cannot be carried out: {reason}."


class TemplateStopped(TemplateError):
    """A template was stopped at a limit (``line``, ``reason``: a TemplateLimit)."""

    template = "The template was stopped at line {line}: {reason}."
