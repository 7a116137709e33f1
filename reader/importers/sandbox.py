"""Reading in a process of its own, with a deadline and a limit of memory.

The parsers are large programs in C, and files come from anywhere: what makes one hang, swell or
crash costs one message and no more. The process serves many inputs and is started again when it is
gone. Requests and drafts go through its pipes as pickles: both ends are ours.
"""

from __future__ import annotations

import faulthandler
import os
import pickle
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from reader import frozen
from reader.errors import GaveUp, ImportFailed
from reader.immutable import immutable
from reader.importers import read_all, read_bytes
from reader.importers.files import open_file
from reader.importers.origin import name_of
from reader.importers.source import Failure
from reader.model import Draft
from reader.web import Fetched, draft_of

SECONDS = 30
"""How long one draft may take on the clock: a machine may have other things to do."""

CPU_SECONDS = 7
"""How long a processor may work at one draft, where the system can tell."""

MEMORY_MB = 400
"""How much memory may be the process's own, beside its programs, where the system limits it."""

OUTPUT_MB = 8
"""How much its libraries may print, where the system limits it."""

_ROOT = Path(__file__).resolve().parents[2]
_CHILD = (
    "import sys; sys.path.insert(0, sys.argv[1]);"
    "from reader.importers.sandbox import serve_as_told; serve_as_told(sys.argv[2:])"
)
_UNHANDLED, _OUT_OF_MEMORY = 1, 3
_NICENESS = 10
"""How far the process stands back, by POSIX's scale to 19: a window in use comes first."""

_FLAGS = ("CREATE_NO_WINDOW", "CREATE_NEW_PROCESS_GROUP", "BELOW_NORMAL_PRIORITY_CLASS")
_APART = sum(getattr(subprocess, name, 0) for name in _FLAGS)
"""The same on Windows, without a console of its own."""
_DEFECT = b"Traceback (most recent call last)"


@immutable
class _Request:
    """What the process is asked for: all that a path names, or what these bytes are.

    `fetched` says that they are a page of the web, and the origin its address.
    """

    origin: str
    encoding: str | None
    whole: bool = False
    data: bytes | None = None
    fetched: bool = False


@immutable
class _Call:
    """A function that the process is to call: its name as ``module:function``, what it is given,
    and the input it is about."""

    function: str
    arguments: tuple[object, ...]
    origin: str


@immutable
class _Given:
    """What a function gave."""

    value: object


class Sandbox:
    """Reads what `read_all` reads, elsewhere. Close it, or use it in a ``with``."""

    def __init__(
        self,
        seconds: float = SECONDS,
        memory_mb: int = MEMORY_MB,
        cpu_seconds: float = CPU_SECONDS,
    ) -> None:
        self._limits = (str(seconds), str(memory_mb), str(cpu_seconds))
        self._process: subprocess.Popen[bytes] | None = None
        self._complaints: IO[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process; it is started again by the next input."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()
        if self._complaints is not None:
            self._complaints.close()
            self._complaints = None

    def read_all(
        self, path: str | os.PathLike[str], encoding: str | None = None, *, whole: bool = False
    ) -> Iterator[Draft | Failure]:
        """As `read_all`; where the process did not live through an input, that is a Failure.

        What is not taken to its end ends the process.
        """
        return self._read(_Request(os.fspath(path), encoding, whole))

    def read_bytes(
        self, data: bytes, origin: str, encoding: str | None = None
    ) -> Iterator[Draft | Failure]:
        """The one draft of bytes that came from no file, as what was pasted; or its Failure."""
        return self._read(_Request(origin, encoding, data=data))

    def read_page(self, page: Fetched, encoding: str | None = None) -> Iterator[Draft | Failure]:
        """The one draft of a page of the web; or its Failure, PoorPage among them."""
        return self._read(_Request(page.address, encoding, data=page.data, fetched=True))

    def call(self, function: str, origin: str, *arguments: object) -> object:
        """What a function of ours gives there, named as ``module:function``.

        Raises the ImportFailed that it raises, or GaveUp where the process did not live through it;
        ``origin`` is the input that is then named.
        """
        (found,) = self._read(_Call(function, arguments, origin))
        if isinstance(found, Failure):
            raise found.fault
        assert isinstance(found, _Given)
        return found.value

    def kill(self) -> None:
        """End the process from another thread: the input it is at fails there."""
        process = self._process
        if process is not None:
            process.kill()

    def _read(self, request: _Request | _Call) -> Iterator[Any]:
        done = False
        try:
            pipe = self._asked(request)
            while (found := pickle.load(pipe)) is not None:
                yield found
            done = True
        except (EOFError, OSError, pickle.UnpicklingError):
            self._raise_defect()
            origin = os.fsencode(request.origin).decode("utf-8", "replace")
            yield Failure(origin, GaveUp(name=name_of(origin)))
        finally:
            if not done:
                self.close()

    def _asked(self, request: _Request | _Call) -> IO[bytes]:
        """Hand a request to the process; the pipe it answers through."""
        if self._process is not None and self._process.poll() is not None:
            self.close()  # it ended between two inputs, which is no fault of the next
        process = self._process or self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        pickle.dump(request, process.stdin)
        process.stdin.flush()
        return process.stdout

    def _started(self) -> subprocess.Popen[bytes]:
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 - as long as the process
        self._process = subprocess.Popen(
            [*_program(), *self._limits],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            # A group of its own: Ctrl+C in a terminal is for us, and ours to pass on.
            creationflags=_APART,
            process_group=0,
        )
        return self._process

    def _raise_defect(self) -> None:
        """A fault of ours ends the process with a traceback, and is raised here as one."""
        if self._process is None or self._complaints is None:
            return
        if self._process.wait() != _UNHANDLED:
            return
        self._complaints.seek(0)
        told = self._complaints.read()
        if _DEFECT in told:
            raise RuntimeError(told.decode("utf-8", "replace"))


def read_kept(data: bytes, origin: str, encoding: str | None = None) -> Draft:
    """The one draft of bytes that are kept, as they are read today, in a process of its own.

    They are those of one article, whatever container they came in. Where the file they came from
    still stands as it was, what stands beside it, its images, is read too. Raises a subclass of
    ImportFailed.
    """
    with Sandbox() as sandbox:
        if _stands_as_it_was(origin, data):
            (found,) = sandbox.read_all(origin, encoding, whole=True)
        else:
            (found,) = sandbox.read_bytes(data, origin, encoding)
    if isinstance(found, Failure):
        raise found.fault
    return found


def _stands_as_it_was(origin: str, data: bytes) -> bool:
    try:
        return open_file(origin).data == data
    except ImportFailed:
        return False


def _program() -> list[str]:
    """What starts the process, up to its limits."""
    if frozen.is_frozen():
        return [frozen.reading_program(), frozen.READ]
    return [sys.executable, "-c", _CHILD, str(_ROOT)]


def serve_as_told(limits: Sequence[str]) -> None:
    """`serve` within limits as they stand in arguments."""
    seconds, memory_mb, cpu_seconds = limits
    serve(float(seconds), int(memory_mb), float(cpu_seconds))


def serve(seconds: float, memory_mb: int, cpu_seconds: float) -> None:
    """Answer requests until there are no more: the drafts of each, then None.

    What takes too long or too much memory ends the process, whatever it is at.
    """
    _limit(memory_mb)
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand between the answers
    while True:
        try:
            request = pickle.load(requests)
        except EOFError:
            return
        try:
            drafts = _called(request) if isinstance(request, _Call) else _drafts(request)
            while (found := _next(drafts, seconds, cpu_seconds)) is not None:
                _answer(answers, found)
            _answer(answers, None)
        except MemoryError:
            os._exit(_OUT_OF_MEMORY)


def _drafts(request: _Request) -> Iterator[Draft | Failure]:
    origin, encoding, data = request.origin, request.encoding, request.data
    if data is None:
        yield from read_all(origin, encoding, whole=request.whole)
        return
    try:
        if request.fetched:
            yield draft_of(Fetched(data, origin), encoding)
        else:
            yield read_bytes(data, origin, encoding)
    except ImportFailed as fault:
        yield Failure(origin, fault)


def _called(call: _Call) -> Iterator[_Given | Failure]:
    module, _, name = call.function.partition(":")
    try:
        yield _Given(getattr(import_module(module), name)(*call.arguments))
    except ImportFailed as fault:
        yield Failure(call.origin, fault)


def _next(
    drafts: Iterator[Draft | Failure | _Given], seconds: float, cpu_seconds: float
) -> Draft | Failure | _Given | None:
    """The next draft, if it comes in time."""
    try:
        faulthandler.dump_traceback_later(seconds, exit=True)
    except RuntimeError as fault:  # no memory for its thread
        raise MemoryError from fault
    _limit_cpu(cpu_seconds)
    try:
        return next(drafts, None)
    finally:
        _limit_cpu(0)
        faulthandler.cancel_dump_traceback_later()


def _limit_cpu(seconds: float) -> None:
    """Have the system end the process after so much work; 0 lifts the limit."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _answer(answers: IO[bytes], found: Draft | Failure | _Given | None) -> None:
    pickle.dump(found, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()


def _limit(memory_mb: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    limits = (
        (resource.RLIMIT_DATA, memory_mb),
        (resource.RLIMIT_FSIZE, OUTPUT_MB),
        (resource.RLIMIT_CORE, 0),
    )
    for limit, megabytes in limits:
        resource.setrlimit(limit, (megabytes * 1024 * 1024, megabytes * 1024 * 1024))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
