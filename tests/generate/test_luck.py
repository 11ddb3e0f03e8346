"""Luck is decided by the seed alone."""

from collections import Counter

from quizapp.generate.luck import Luck


def test_the_same_on_any_machine() -> None:
    """These figures may never change: they are the quizzes of everybody's codes."""
    luck = Luck("ABC234")
    assert luck.number("x") == 4935122240436007133
    assert luck.order("abcdef", str) == ["f", "e", "a", "d", "c", "b"]


def test_seeds_and_names_matter() -> None:
    numbers = {Luck(seed).number(name) for seed in "AB" for name in "xy"}
    assert len(numbers) == 4


def test_any_text_is_a_seed() -> None:
    assert Luck("\ud800ñ").below(10, "x") in range(10)


def test_below_is_even() -> None:
    counts = Counter(Luck(str(seed)).below(4, "place") for seed in range(4000))
    assert all(900 < counts[place] < 1100 for place in range(4))
