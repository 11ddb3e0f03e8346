"""The real pack, loaded once."""

import pytest

from quizapp.app.shelf import open_shelf
from quizapp.generate.bank import Bank


@pytest.fixture(scope="session")
def bank() -> Bank:
    """Return the questions of the first pack."""
    shelf = open_shelf()
    assert not shelf.faults
    return shelf.first
