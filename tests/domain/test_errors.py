"""What may reach a user."""

import pytest

from quizapp.domain.errors import (
    BusyStoreError,
    Fault,
    NewerStoreError,
    PackError,
    QuizError,
    StoreError,
    UsageError,
)

FAULT = Fault(file="pack.yaml", line=7, rule="quote", message="No está en la frase.")


def test_a_fault_is_told_by_its_place() -> None:
    assert str(FAULT) == "pack.yaml:7: quote: No está en la frase."


def test_faults_come_in_the_order_of_the_file() -> None:
    earlier = Fault(file="pack.yaml", line=3, rule="verb", message="")
    assert sorted([FAULT, earlier]) == [earlier, FAULT]


def test_an_unusable_pack_tells_every_fault() -> None:
    error = PackError([FAULT, FAULT])
    assert error.faults == (FAULT, FAULT)
    assert str(error) == f"{FAULT}\n{FAULT}"


@pytest.mark.parametrize("error", [PackError, StoreError, UsageError])
def test_every_error_for_users_is_a_quiz_error(error: type[Exception]) -> None:
    assert issubclass(error, QuizError)


@pytest.mark.parametrize("error", [NewerStoreError, BusyStoreError])
def test_every_trouble_with_the_data_is_a_store_error(error: type[Exception]) -> None:
    assert issubclass(error, StoreError)
