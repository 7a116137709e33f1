"""What is loaded at start: importing a layer, or asking the command line for help, stays light."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

HEAVY = {
    "PySide6",
    "shiboken6",
    "jieba",
    "lxml",
    "mammoth",
    "markdown",
    "opencc",
    "pypdfium2",
    "pypinyin",
    "urllib3",
}
MODULES_AFTER = "; import sys; print(*{name.partition('.')[0] for name in sys.modules})"
HELP = """
import sys
sys.argv = ["gengdu", *sys.argv[1:]]
import main
try:
    assert not main.main()
except SystemExit as stop:
    assert not stop.code, stop.code
"""


def python(code: str, *arguments: str) -> str:
    """What a fresh Python prints that runs this code in the root of the tree."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_reader_needs_neither_qt_nor_a_database() -> None:
    modules = set(
        python("import reader.changes, reader.errors, reader.words" + MODULES_AFTER).split()
    )
    assert not modules & (HEAVY | {"peewee", "playhouse", "sqlite3"})


@pytest.mark.parametrize("package", ["reader", "reader.importers", "reader.exporters", "db"])
def test_importing_a_layer_loads_nothing_heavy(package: str) -> None:
    assert not set(python(f"import {package}" + MODULES_AFTER).split()) & HEAVY


def test_a_label_of_exports_loads_no_exporter() -> None:
    code = "import sys, reader.exporters.labels; print(*sys.modules)"
    loaded = {name for name in python(code).split() if name.startswith("reader.exporters.")}
    light = {"base", "formats", "labels"}
    assert loaded == {f"reader.exporters.{name}" for name in light}


WINDOW = """
import sys
from ui.desktop import app, window
print(*sys.modules)
"""


def test_the_window_starts_without_what_only_an_action_needs() -> None:
    loaded = set(python(WINDOW).split())
    waiting = {
        *("db.check", "db.mirror", "db.restoring", "db.salvage", "db.finding"),
        *("reader.citations.rendering", "reader.exporters", "reader.importers"),
        *("reader.matching", "reader.query", "ui.exporting"),
        *("ui.desktop.dialogs.ask", "ui.desktop.dialogs.export", "ui.desktop.views.articles"),
        *("ui.desktop.dialogs.settings", "ui.desktop.panels.codebook"),
        *("ui.desktop.views.passages", "ui.desktop.views.search"),
    }
    assert not loaded & waiting
    assert not {name.partition(".")[0] for name in loaded} & (HEAVY - {"PySide6", "shiboken6"})


@pytest.mark.parametrize("arguments", [["--help"], ["import", "--help"], ["convert", "--help"]])
def test_help_on_the_command_line_loads_no_qt(arguments: list[str]) -> None:
    *shown, modules = python(HELP + MODULES_AFTER.removeprefix("; "), *arguments).splitlines()
    assert "Usage:" in "\n".join(shown)
    assert not set(modules.split()) & HEAVY


CLICKED = """
import main
opened = []
main.open_desktop = lambda library, inputs: opened.append((library.name, inputs)) or 0
assert main.main([]) == 0 and opened == [("library.gengdu", ())]
"""


def test_a_click_on_the_icon_loads_no_command_line() -> None:
    assert "click" not in python(CLICKED + MODULES_AFTER.removeprefix("; ")).split()


def test_the_window_starts_without_reading_a_source() -> None:
    """A canary for the Qt binding, which else reads that of every one: see `ui.desktop.pyside`."""
    read = python("import linecache, ui.desktop.app; print(*linecache.cache, sep='\\n')")
    assert not [name for name in read.splitlines() if "/ui/" in name or "/reader/" in name]


ENUMS = """
import copy, enum, json, pickle, sys
{before}
from PySide6 import QtCore, QtGui, QtWidgets

def tried(ask):
    try:
        return repr(ask())
    except (AttributeError, TypeError, ValueError) as fault:
        return f"{type(fault).__name__}: {fault}"

def about(kind):
    told = [kind.__module__, kind.__qualname__, [base.__name__ for base in kind.__mro__[1:]]]
    told.append([(name, member.name, member.value) for name, member in kind.__members__.items()])
    told.append([member.name for member in kind])
    for name, member in kind.__members__.items():
        assert getattr(kind, name) is member and name in vars(kind)
        assert sys.version_info < (3, 12) or member.value in kind
        assert kind(member.value) is member is kind[member.name] is copy.deepcopy(member)
        assert pickle.loads(pickle.dumps(member)) is member and {member: 1}[kind(member.value)]
        told.append([str(member), repr(member), format(member)])
    told += [tried(lambda: kind(value)) for value in (0, -1, 2**29 + 7, "none")]
    if issubclass(kind, enum.Flag):
        members = list(kind.__members__.values())
        for one, next_one in zip(members, members[1:]):
            told += [tried(lambda: one | next_one), tried(lambda: one & next_one)]
            told += [tried(lambda: ~one), tried(lambda: list(one | next_one))]
    return told

found = []
for module in (QtCore, QtGui, QtWidgets):
    for name in dir(module):
        owner = getattr(module, name)
        for each in (owner, *(vars(owner).values() if isinstance(owner, type) else ())):
            if isinstance(each, enum.EnumType) and each.__module__ == module.__name__:
                found.append(about(each))
print(len(found), sum(len(each[3]) for each in found))
print(json.dumps(sorted(found, key=lambda each: each[:2])))
"""

HASTENED = """
import atexit
from ui.desktop import pyside
made, make = [], pyside._enum
pyside._enum = lambda *told: made.append(1) or make(*told)
atexit.register(lambda: print(len(made)))
"""


def test_enums_of_qt_are_made_without_checks_and_are_the_same() -> None:
    """A canary for Python as much as for the binding: one that `ui.desktop.pyside` has not been
    tried with makes its enums as it comes, and fails here."""
    counted, as_it_comes = python(ENUMS.replace("{before}", "")).splitlines()
    _, hastened, quick = python(ENUMS.replace("{before}", HASTENED)).splitlines()
    kinds, members = map(int, counted.split())
    assert kinds > 400
    assert members > 5_000
    assert hastened == as_it_comes
    assert int(quick) > kinds * 0.9


WRONG = """
{before}
import sys
from PySide6 import QtCore, QtGui, QtWidgets

def waiting():
    return [
        name.rpartition(".")[2] for name, module in sys.modules.items()
        if name.startswith("shibokensupport.") and "__getattr__" in vars(module)
    ]

print(*waiting())
for wrong in (
    lambda: QtCore.QPoint("𠮷"),
    lambda: QtCore.QObject(1, 2, 3),
    lambda: QtCore.QTimer.singleShot("𨋢"),
    lambda: QtCore.QRect().adjusted("1"),
    lambda: QtGui.QColor([]),
    lambda: QtGui.QFont("Serif", size="😀"),
    lambda: QtCore.QObject(unheard=1),
):
    try:
        wrong()
    except Exception as fault:
        print(type(fault).__name__, fault)
from PySide6.support.signature import get_signature, layout, lib, parser
print(get_signature(QtCore.QRect.adjusted), QtGui.QFont.__doc__, QtCore.QTimer.start.__doc__)
print(parser.__name__, parser.__spec__.name, lib.enum_sig.__file__, lib.pyi_generator.__package__)
for name in (
    *("errorhandler", "layout", "mapping", "parser"),
    *("lib.enum_sig", "lib.pyi_generator", "lib.tool"),
):
    module = sys.modules["shibokensupport.signature." + name]
    print(name, sorted(vars(module)), sys.modules["PySide6.support.signature." + name] is module)
assert not waiting()
"""


def test_what_qt_says_of_a_wrong_call_is_loaded_when_it_is_asked_and_the_same() -> None:
    """A canary for the binding: it must bring what words its signatures as it does now."""
    none, *as_it_comes = python(WRONG.replace("{before}", "")).splitlines()
    waiting, *hastened = python(WRONG.replace("{before}", "import ui.desktop")).splitlines()
    assert none == ""
    assert set(waiting.split()) == {
        *("enum_sig", "errorhandler", "layout", "mapping", "parser", "pyi_generator", "tool")
    }
    assert "Supported signatures" in "".join(as_it_comes)
    assert hastened == as_it_comes


FOUND = """
import sys
before = list(sys.meta_path)
finders = sys.meta_path
import ui.desktop
assert sys.meta_path is finders
print(sys.meta_path == before)
"""


def test_modules_are_found_as_before() -> None:
    assert python(FOUND) == "True\n"


SHOWN = """
import os, sys
for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[name] = os.path.join(sys.argv[1], name)
import main
from PySide6 import QtWidgets
from ui.desktop import app

def painted(application):
    application.processEvents()
    application.closeAllWindows()
    print(*(name for name, kind in vars(QtWidgets).items() if isinstance(kind, type)))
    return 0

app.QApplication.exec = painted
assert main.main([]) == 0
"""


@pytest.mark.skipif(sys.platform != "linux", reason="a home of its own is given as Linux does")
def test_a_start_makes_no_classes_of_qt_that_nothing_asks_for(tmp_path: Path) -> None:
    """A canary for the Qt binding: whatever gives a widget of any kind has all kinds made."""
    made = set(python(SHOWN, str(tmp_path)).split())
    assert {"QApplication", "QListView", "QLineEdit"} <= made
    assert not made & {"QCalendarWidget", "QDial", "QLCDNumber", "QMdiArea", "QWizard"}
