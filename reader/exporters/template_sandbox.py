"""Carrying out a person's template so that it can neither reach out nor run away.

A template may come from anyone. It has no loader, so it reads no files; it sees the values it is
given, the filters listed here and a few harmless methods. Jinja's own sandbox
(https://jinja.palletsprojects.com/en/stable/sandbox/) keeps it from Python's inside, but sets no
bounds to time and memory. Those are set here: each turn of a loop and each call looks at the clock,
and all that makes a text or a list longer (``~``, ``+``, ``*``, blocks, macros, filters) spends
from a budget. Both grow with the excerpts that are read, so that a large export has its time.
"""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.filters import FILTERS
from jinja2.runtime import Context, Undefined, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer

from reader.errors.templates import TemplateLimit

SECONDS_EACH = 0.05
"""How much of the processor's time a template has more for each excerpt."""

MOST_TEXT = 4_000_000
"""The longest text or list a template may make, in code points; an item of a list counts as one."""

ROOM, ROOM_EACH = 64_000_000, 200_000
"""How many code points it may make in all, and how many more for each excerpt."""

_STEPS, _STEP_TEXT = 64, 500
"""How many steps are between two looks at the clock, and how many code points are one."""

MOST_BITS = 4_096
"""The largest number a template may reckon with."""

_FILTERS = [
    "abs",
    "capitalize",
    "d",
    "default",
    "dictsort",
    "e",
    "escape",
    "first",
    "float",
    "groupby",
    "int",
    "items",
    "last",
    "length",
    "list",
    "lower",
    "map",
    "max",
    "min",
    "reject",
    "rejectattr",
    "reverse",
    "select",
    "selectattr",
    "sort",
    "title",
    "trim",
    "unique",
    "upper",
    "urlencode",
]
"""Filters of Jinja's that make nothing longer than they are given."""

_METHODS: dict[type, frozenset[str]] = {
    str: frozenset(
        [
            "upper",
            "lower",
            "strip",
            "lstrip",
            "rstrip",
            "startswith",
            "endswith",
            "split",
            "count",
            "find",
        ]
    ),
    dict: frozenset(["get", "items", "keys", "values"]),
    list: frozenset(),
    tuple: frozenset(),
    int: frozenset(),
    float: frozenset(),
}
"""What may be called on a value of Python's own; on a bool what may be on an int."""


class Stopped(Exception):
    """A template has come to a limit."""

    def __init__(self, limit: TemplateLimit) -> None:
        self.limit = limit
        super().__init__(limit.value)


class Budget:
    """The time and the room that a template has left."""

    def __init__(self, seconds: float, ticked: Callable[[], None]) -> None:
        """``ticked`` is called each time the clock is looked at; what it raises ends it all."""
        self._deadline = time.thread_time() + seconds
        self._room = ROOM
        self._ticked = ticked
        self._steps = 0

    def add_excerpt(self) -> None:
        """There is one excerpt more to write."""
        self._deadline += SECONDS_EACH
        self._room += ROOM_EACH

    def tick(self, steps: int = 1) -> None:
        """Stop where the time is over. The clock costs a call of the system, so it is looked at
        after many small steps or one large one."""
        self._steps += steps
        if self._steps < _STEPS:
            return
        self._steps = 0
        self._ticked()
        if time.thread_time() > self._deadline:
            raise Stopped(TemplateLimit.TIME)

    def spend(self, length: int) -> None:
        """Stop where a text or list of this length would be too much."""
        self.tick(1 + length // _STEP_TEXT)
        self._room -= length
        if length > MOST_TEXT or self._room < 0:
            raise Stopped(TemplateLimit.TEXT)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox with bounds, for one export."""

    intercepted_binops = frozenset({"+", "*", "**", "%", "-", "//"})

    def __init__(self, budget: Budget, *, escapes: bool) -> None:
        super().__init__(
            undefined=StrictUndefined,
            autoescape=escapes,
            finalize=self.shown,
            keep_trailing_newline=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.budget = budget
        self.globals = {"range": safe_range, "namespace": Namespace}
        self.filters = {name: self._bounded(FILTERS[name]) for name in _FILTERS}
        self.concat: Callable[[Iterable[str]], str] = self._concat

    def _generate(self, source: nodes.Template, *arguments: Any, **options: Any) -> str:
        return super()._generate(_Bounding().visit(source), *arguments, **options)

    # -- what the transformed template calls

    def paced(self, values: Iterable[object]) -> Iterable[object]:
        """What a loop goes through, looking at the clock at each turn."""
        return _Paced(values, self.budget)

    def joined(self, *parts: object) -> str:
        """What ``~`` makes."""
        texts = [self.text(part) for part in parts]
        self.budget.spend(sum(map(len, texts)))
        return markup_join(texts)

    def built(self, value: object) -> object:
        """A list, tuple or dict that the template has written."""
        self.budget.spend(_weight(value, MOST_TEXT))
        return value

    # -- what Jinja calls

    def _concat(self, parts: Iterable[str]) -> str:
        texts = list(parts)
        self.budget.spend(sum(map(len, texts)))
        return "".join(texts)

    def call(self, context: Context, obj: Any, /, *arguments: Any, **named: Any) -> Any:
        """Call a macro, a method or the like."""
        self.budget.tick()
        result = super().call(context, obj, *arguments, **named)
        if isinstance(result, str | list | tuple | dict):
            self.budget.spend(len(result))
        return result

    def call_binop(self, context: Context, operator_: str, left: Any, right: Any) -> Any:
        """Reckon within bounds."""
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if numbers:
            return self._reckoned(operator_, left, right)
        if operator_ == "+":
            self.budget.spend(_weight(left, MOST_TEXT) + _weight(right, MOST_TEXT))
            return left + right
        if operator_ == "*":
            count, of = (left, right) if isinstance(left, int) else (right, left)
            if isinstance(count, int):
                self.budget.spend(max(0, count) * _weight(of, MOST_TEXT))
            return left * right
        # The only one left that is defined is "%" on a text, whose widths have no bounds.
        raise TypeError(f"“{operator_}” is for numbers")

    def _reckoned(self, operator_: str, left: Any, right: Any) -> Any:
        bits = [each.bit_length() for each in (left, right) if isinstance(each, int)]
        most = max(bits, default=0)
        if operator_ == "**" and isinstance(right, int):
            most *= max(1, abs(right))
        if most > MOST_BITS:
            raise Stopped(TemplateLimit.NUMBER)
        calculate: Callable[[Any, Any], Any] = self.binop_table[operator_]
        return calculate(left, right)

    def _bounded(self, run: Callable[..., Any]) -> Callable[..., Any]:
        """A filter of Jinja's whose outcome is spent for."""

        @functools.wraps(run)  # which keeps what Jinja notes of the first argument
        def bounded(*arguments: Any, **named: Any) -> Any:
            result = run(*arguments, **named)
            self.budget.spend(len(result) if isinstance(result, str | list) else 0)
            return result

        return bounded

    def wrap_str_format(self, value: Any) -> None:
        """``format`` is not to be had: its widths have no bounds."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may see it."""
        for kind, allowed in _METHODS.items():
            if isinstance(obj, kind):
                return attr in allowed
        return super().is_safe_attribute(obj, attr, value)

    # -- values as texts

    def text(self, value: object) -> str:
        """A value that is written as it is. Raises TypeError for a list and the like."""
        if isinstance(value, str):
            self.budget.spend(len(value))
            return value
        if value is None:
            return ""
        if isinstance(value, int | float | Undefined):
            return str(value)
        raise TypeError("only texts and numbers can be written; go through a list with a loop")

    def shown(self, value: object) -> object:
        """What an expression comes to where it stands in the output."""
        return self.text(value)


class _Bounding(NodeTransformer):
    """Puts the bounds in where a template can grow or go on, and refuses what reaches out.

    Jinja asks for each kind of node by the name of its class.
    """

    def visit_For(self, node: nodes.For) -> nodes.Node:
        self.generic_visit(node)
        values = node.iter
        assert isinstance(values, nodes.Expr)
        node.iter = _called("paced", [values], node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        self.generic_visit(node)
        return _called("joined", node.nodes, node.lineno)

    def visit_List(self, node: nodes.List) -> nodes.Node:
        self.generic_visit(node)
        return _called("built", [node], node.lineno)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:
        self.generic_visit(node)
        return _called("built", [node], node.lineno)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:
        self.generic_visit(node)
        return _called("built", [node], node.lineno) if node.ctx == "load" else node

    def visit_Include(self, node: nodes.Include) -> nodes.Node:
        raise TemplateSyntaxError("a template cannot read other files", node.lineno)

    visit_Import = visit_FromImport = visit_Extends = visit_Include


class _Paced:
    """Values with the clock beside them; as many as there are, where that is known."""

    def __init__(self, values: Iterable[object], budget: Budget) -> None:
        self._values, self._budget = values, budget

    def __len__(self) -> int:
        return len(self._values)  # type: ignore[arg-type]  # Jinja minds the TypeError

    def __iter__(self) -> Iterator[object]:
        for value in self._values:
            self._budget.tick()
            yield value


def _called(name: str, given: list[nodes.Expr], line: int) -> nodes.Call:
    of = nodes.EnvironmentAttribute(name, lineno=line)
    return nodes.Call(of, given, [], None, None, lineno=line)


def _weight(value: object, most: int) -> int:
    """How long a value is with all that is in it; more than ``most`` is not counted out.

    A list that holds another twice counts it twice: so it would be compared and written.
    """
    if isinstance(value, str):
        return len(value)
    if isinstance(value, Mapping):
        parts: Iterable[object] = value.values()
    elif isinstance(value, list | tuple):
        parts = value
    else:
        return 1
    total = 1
    for part in parts:
        total += _weight(part, most - total)
        if total > most:
            break
    return total
