"""The real packs, loaded once."""

import pytest

from quizapp import resources
from quizapp.app.shelf import Shelf, open_shelf
from quizapp.generate.bank import Bank

PACKS = sorted(folder.name for folder in resources.QUESTIONS.iterdir())


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """Return every pack that travels with the program."""
    shelf = open_shelf()
    assert not shelf.faults
    return shelf


@pytest.fixture(scope="session", params=PACKS)
def bank(request: pytest.FixtureRequest, shelf: Shelf) -> Bank:
    """Return the questions of each pack in turn."""
    name: str = request.param
    return shelf.banks[name]
