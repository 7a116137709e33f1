"""Functions and files stay small enough to be read in one go."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.architecture.tree import PRODUCT, TESTS, name, nodes

LONGEST_FUNCTION = 50
LONGEST_FILE = 400

# What is over the limit, with its length. Entries leave this list or get smaller; none is added.
LONG_FUNCTIONS: dict[str, int] = {}
LONG_FILES: dict[str, int] = {}


def functions(path: Path) -> dict[str, int]:
    """The length in lines of each function in a file."""
    return {
        f"{name(path)}:{node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def test_no_function_is_longer_than_a_screen() -> None:
    lengths = {
        label: length for path in PRODUCT + TESTS for label, length in functions(path).items()
    }
    over = {label: length for label, length in lengths.items() if length > LONGEST_FUNCTION}
    assert over == LONG_FUNCTIONS


def test_no_file_holds_more_than_one_idea_needs() -> None:
    lengths = {name(path): path.read_text(encoding="utf-8").count("\n") for path in PRODUCT + TESTS}
    over = {label: length for label, length in lengths.items() if length > LONGEST_FILE}
    assert over == LONG_FILES
