"""A document written by a person's own template, in the language of Jinja
(https://jinja.palletsprojects.com/en/stable/templates/).

A template sees ``sections`` (each with ``heading`` and ``excerpts``), ``grouped``, ``articles``,
``codebook``, ``labels`` and ``language``; what an excerpt, an article and a tag hold is said in
`reader.exporters.template_values`, which filters there are in `reader.exporters.template_filters`.
Excerpts are read as the template's loops go through them, and written piece by piece.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO, NoReturn

from reader.errors import (
    BadTemplate,
    NoTemplate,
    TemplateFault,
    TemplateLimit,
    TemplateStopped,
    TemplateTooLong,
    UnknownInTemplate,
)
from reader.exporters.base import ExportOptions, Material
from reader.exporters.labels import LABELS
from reader.exporters.template_file import MOST_TEMPLATE, head_of

if TYPE_CHECKING:
    import jinja2

MOST_OUTPUT = 512_000_000
"""The longest document a template may write, in bytes."""

SECONDS = 20.0
"""The time of the processor that a template has; it has more for each excerpt."""

_NAME = re.compile(r"'([^']*)'")


class Template:
    """A document by ``options.template``.

    ``seconds`` bounds the time, for a preview. ``ticked`` is called again and again while the
    template is carried out, also where it reads nothing; what it raises ends the writing.
    """

    name = "template"
    title = "By a template"
    suffix = ".md"

    def __init__(self, seconds: float = SECONDS, ticked: Callable[[], None] = lambda: None) -> None:
        self._seconds, self._ticked = seconds, ticked

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the document as UTF-8. Raises a TemplateError where the template is at fault."""
        if not options.template.strip():
            raise NoTemplate
        if len(options.template) > MOST_TEMPLATE:
            raise TemplateTooLong(most=f"{MOST_TEMPLATE:,}")
        written = 0
        for piece in self._pieces(material, options):
            data = piece.encode()
            written += len(data)
            if written > MOST_OUTPUT:
                raise TemplateStopped(line=1, reason=TemplateLimit.OUTPUT)
            stream.write(data)

    def _pieces(self, material: Material, options: ExportOptions) -> Iterator[str]:
        """The document in pieces; what goes wrong in the template becomes a TemplateError."""
        # Here: Jinja takes as long to load as all other exporters together.
        from jinja2 import TemplateError as JinjaError

        from reader.exporters.template_filters import add_filters
        from reader.exporters.template_sandbox import Budget, Sandbox, Stopped
        from reader.exporters.template_values import Articles, Sections, tag_values

        budget = Budget(self._seconds, self._ticked)
        sandbox = Sandbox(budget, escapes=head_of(options.template).escapes)
        add_filters(sandbox, options.dictionary)
        template = _compiled(sandbox, options.template)
        values = {
            "sections": Sections(material, options, budget.add_excerpt),
            "grouped": material.grouped,
            "articles": Articles(material, options),
            "codebook": tag_values(material.codebook),
            "labels": LABELS[options.language],
            "language": options.language.value,
        }
        try:
            yield from template.generate(values)
        except Stopped as stop:
            raise TemplateStopped(line=_line(stop), reason=stop.limit) from stop
        except (RecursionError, MemoryError) as fault:
            raise TemplateStopped(line=_line(fault), reason=TemplateLimit.DEPTH) from fault
        except (JinjaError, ArithmeticError, AttributeError, LookupError) as fault:
            _refuse(fault)
        except (TypeError, ValueError) as fault:
            _refuse(fault)


def _compiled(sandbox: jinja2.Environment, text: str) -> jinja2.Template:
    """A template ready to be carried out. Raises BadTemplate or TemplateStopped."""
    from jinja2 import TemplateSyntaxError

    from reader.exporters.template_sandbox import Stopped

    try:
        # Its line ends are those of the file it writes.
        return sandbox.from_string(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    except TemplateSyntaxError as fault:
        reason = (fault.message or "").rstrip(".")
        raise BadTemplate(line=fault.lineno, reason=reason) from fault
    except Stopped as stop:
        raise TemplateStopped(line=1, reason=stop.limit) from stop
    except (RecursionError, MemoryError, SyntaxError) as fault:
        # What Jinja makes of deep nesting Python itself refuses.
        raise TemplateStopped(line=1, reason=TemplateLimit.DEPTH) from fault
    except (ValueError, OverflowError) as fault:
        raise TemplateStopped(line=1, reason=TemplateLimit.NUMBER) from fault


def _refuse(fault: Exception) -> NoReturn:
    """Say what is wrong in the template, and in which line."""
    from jinja2 import TemplateSyntaxError, UndefinedError

    line = _line(fault)
    if isinstance(fault, TemplateSyntaxError):
        raise BadTemplate(line=fault.lineno, reason=(fault.message or "").rstrip(".")) from fault
    names = _NAME.findall(str(fault))
    if isinstance(fault, UndefinedError) and names:
        raise UnknownInTemplate(line=line, name=names[-1]) from fault
    raise TemplateFault(line=line, reason=str(fault).rstrip(".")) from fault


def _line(fault: BaseException) -> int:
    """The line of the template where something went wrong: Jinja puts it into the traceback."""
    lines = [
        frame.lineno
        for frame in traceback.extract_tb(fault.__traceback__)
        if frame.filename == "<template>"
    ]
    return (lines[-1] if lines else None) or 1
