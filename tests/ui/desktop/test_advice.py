from __future__ import annotations

import pytest

from reader import errors
from reader.model import Caution
from tests.helpers.wording import faults
from ui.desktop import advice

# WrongEncoding comes of an encoding that a person names, which the window does not ask for.
SAID_IN_THE_SENTENCE = {errors.ImportFailed, errors.WrongEncoding}


@pytest.mark.parametrize(
    "fault", [kind for kind in faults() if issubclass(kind, errors.ImportFailed)]
)
def test_there_is_something_to_do_about_every_input_that_fails(
    fault: type[errors.ImportFailed],
) -> None:
    made = fault.__new__(fault)
    assert bool(advice.for_fault(made)) == (fault not in SAID_IN_THE_SENTENCE)


def test_the_nearest_kind_of_fault_counts() -> None:
    locked = advice.for_fault(errors.Locked(name="a.pdf"))
    assert "password" in locked
    assert "browser" in advice.for_fault(errors.Unreachable(address="https://lake.example"))
    assert "again" in advice.for_fault(errors.LibraryFull(path="a"))
    assert advice.for_fault(errors.QuoteNotFound(quote="𠮷")) == ""


def test_what_needs_no_work_has_no_advice() -> None:
    assert advice.for_caution(Caution.IMAGES_LEFT_OUT) == ""
    assert "quote" in advice.for_caution(Caution.REBUILT)
