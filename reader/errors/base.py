"""What every fault of this package is."""

from __future__ import annotations

from functools import partial
from typing import ClassVar


class GengduError(Exception):
    """A fault with a sentence for the person: what happened, what was kept, what to do next."""

    template: ClassVar[str] = "Something went wrong."

    def __init__(self, **places: object) -> None:
        self.places = places
        super().__init__(self.template.format(**places))

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by the named places, so that an error crosses a process boundary whole."""
        return (partial(type(self), **self.places), ())
