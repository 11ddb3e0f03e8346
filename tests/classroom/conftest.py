"""Sessions over the real pack, served on this machine."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from quizapp.app.shelf import open_shelf
from quizapp.classroom.plan import Plan
from quizapp.classroom.session import Session
from quizapp.domain.questions import Kind
from quizapp.generate.bank import Bank
from quizapp.study.ports import Settings
from tests.classroom.builder import make_plan
from tests.classroom.fakes import FakeJournal
from tests.classroom.phones import Serve, Served, new_session, served


@pytest.fixture(scope="session")
def bank() -> Bank:
    """Return the questions of the real pack."""
    return open_shelf().first


@pytest.fixture
def journal() -> FakeJournal:
    return FakeJournal()


@pytest.fixture
def serve(bank: Bank, journal: FakeJournal) -> Iterator[Serve]:
    """Return a way to serve a session, hung up when the test ends."""
    with ExitStack() as stack:

        def one(
            plan: Plan | None = None, session: Session | None = None, **options: object
        ) -> Served:
            session = session or new_session(bank, plan, journal)
            return stack.enter_context(served(session, **options))

        yield one


@pytest.fixture
def choices(bank: Bank) -> Plan:
    """Return a plan of three choices."""
    only = [item.id for item in bank.items.values() if item.kind is Kind.CHOICE][:3]
    return make_plan(quiz=Settings(pack=bank.pack.id, seed="S", only=tuple(only)))
