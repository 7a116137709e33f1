"""A real browser without a screen, driven over a pipe: Chromium's own DevTools protocol.

Every message is JSON with a NUL behind it (https://chromedevtools.github.io/devtools-protocol/).
Nothing is installed for it but the browser, and no port is opened.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
"""Where Chromium is, None where it is not."""

_FLAGS = (
    "--headless",
    "--no-sandbox",  # root of a container has no other
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
_TYPED = {"Enter": "\r"}
_SHELL = 'exec "$0" "$@" 3<&"$COMMANDS" 4>&"$ANSWERS"'


class Browser:
    """One page of one browser. ``events`` are those that came so far, oldest first."""

    def __init__(self, profile: Path) -> None:
        assert CHROMIUM is not None
        answers, their_answers = os.pipe()
        their_commands, commands = os.pipe()
        passed = {"COMMANDS": str(their_commands), "ANSWERS": str(their_answers)}
        self._process = subprocess.Popen(
            ["bash", "-c", _SHELL, CHROMIUM, *_FLAGS, f"--user-data-dir={profile}"],
            pass_fds=(their_commands, their_answers),
            env={**os.environ, **passed},
            stderr=subprocess.DEVNULL,
        )
        os.close(their_commands)
        os.close(their_answers)
        self._commands = os.fdopen(commands, "wb", buffering=0)
        self._answers = os.fdopen(answers, "rb")
        self._sent = 0
        self._session = ""
        self.events: list[dict[str, Any]] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def __enter__(self) -> Browser:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._session = ""
        self.call("Browser.close")
        self._process.wait(30)
        self._commands.close()
        self._answers.close()

    def call(self, method: str, **params: object) -> dict[str, Any]:
        """Send a command and give its result. Raises RuntimeError for a fault."""
        self._sent += 1
        message: dict[str, Any] = {"id": self._sent, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._commands.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") != self._sent:
                self.events.append(answer)
            elif "error" in answer:
                raise RuntimeError(f"{method}: {answer['error']['message']}")
            else:
                result: dict[str, Any] = answer["result"]
                return result

    def _next(self) -> dict[str, Any]:
        parts = bytearray()
        while (byte := self._answers.read(1)) != b"\0":
            if not byte:
                raise RuntimeError("the browser has gone")
            parts += byte
        message: dict[str, Any] = json.loads(parts)
        return message

    def open(self, path: Path) -> None:
        """Load a file and wait until it is there; events begin anew."""
        self.events.clear()
        self.call("Page.navigate", url=path.as_uri())
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.events.append(self._next())

    def run(self, code: str) -> Any:
        """The value of an expression in the page, a promise's once it is kept. Raises RuntimeError
        where it throws."""
        done = self.call("Runtime.evaluate", expression=code, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in done:
            raise RuntimeError(done["exceptionDetails"]["exception"].get("description", code))
        return done["result"].get("value")

    def until(self, code: str, seconds: float = 10) -> None:
        """Wait for an expression in the page to be true. Raises TimeoutError."""
        end = time.monotonic() + seconds
        while not self.run(code):
            if time.monotonic() > end:
                raise TimeoutError(code)
            time.sleep(0.02)

    def size(self, width: int, height: int, *, phone: bool = False) -> None:
        """Give the page so much room, in CSS pixels."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=phone,
        )

    def media(self, kind: str = "screen", **features: str) -> None:
        """Show the page as on this medium, such as ``print``; underscores stand for hyphens."""
        wanted = [
            {"name": name.replace("_", "-"), "value": value} for name, value in features.items()
        ]
        self.call("Emulation.setEmulatedMedia", media=kind, features=wanted)

    def press(self, key: str) -> None:
        """Press and release a key: a character, or a name such as ``Escape``."""
        text = {"text": _TYPED.get(key, key)} if len(key) == 1 or key in _TYPED else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key)

    def write(self, text: str) -> None:
        """Put text in where the focus is, as an input method does."""
        self.call("Input.insertText", text=text)

    def screenshot(self, path: Path) -> None:
        """Keep what is seen as a PNG."""
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot")["data"]))

    def requests(self) -> list[str]:
        """The addresses that were asked for."""
        return [
            event["params"]["request"]["url"]
            for event in self.events
            if event["method"] == "Network.requestWillBeSent"
        ]

    def complaints(self) -> list[str]:
        """What the page wrote to the console or threw, and what the browser logged."""
        kinds = {"Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"}
        return [json.dumps(each["params"]) for each in self.events if each["method"] in kinds]
