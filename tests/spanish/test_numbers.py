"""Numbers said and read."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.grammar import Gender
from quizapp.spanish.numbers import (
    UnreadableNumberError,
    count_words,
    number_words,
    read_number,
    roman,
)

M, F = Gender.M, Gender.F


@pytest.mark.parametrize(
    ("number", "gender", "words"),
    [
        (0, F, "cero"),
        (1, M, "un"),
        (1, F, "una"),
        (4, F, "cuatro"),
        (21, M, "veintiún"),
        (21, F, "veintiuna"),
        (31, M, "treinta y un"),
        (37, M, "treinta y siete"),
        (99, F, "noventa y nueve"),
        (100, M, "100"),
        (200, F, "200"),
        (9999, M, "9999"),
        (45500, M, "45\u00a0500"),
        (1200000, M, "1\u00a0200\u00a0000"),
        (-1, M, "-1"),
    ],
)
def test_counts_before_a_noun(number: int, gender: Gender, words: str) -> None:
    assert count_words(number, gender) == words


@pytest.mark.parametrize(
    ("number", "gender", "words"),
    [
        (100, F, "cien"),
        (101, M, "ciento un"),
        (200, F, "doscientas"),
        (555, M, "quinientos cincuenta y cinco"),
        (1000, F, "mil"),
        (1956, M, "mil novecientos cincuenta y seis"),
        (21000, M, "veintiún mil"),
        (200000, F, "doscientas mil"),
        (1000000, F, "un millón"),
        (2500001, F, "dos millones quinientas mil una"),
    ],
)
def test_numbers_in_words(number: int, gender: Gender, words: str) -> None:
    assert number_words(number, gender) == words


@pytest.mark.parametrize("number", [-1, 1_000_000_000])
def test_numbers_without_words_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        number_words(number)


@given(st.integers(0, 999_999_999), st.sampled_from(Gender))
def test_number_words_read_back(number: int, gender: Gender) -> None:
    assert read_number(number_words(number, gender)) == number
    assert read_number(count_words(number, gender)) == number


@pytest.mark.parametrize(
    "text",
    [
        "26000",
        "26.000",
        "26 000",
        "26\u00a0000",
        "26,000",
        "26 mil",
        " Veintiséis  MIL ",
        "veintiseis mil",
    ],
)
def test_usual_forms_of_a_number(text: str) -> None:
    assert read_number(text) == 26000


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("treinta y uno", 31),
        ("veintiuno", 21),
        ("uno", 1),
        ("2 millones", 2_000_000),
        ("un millón doscientas mil", 1_200_000),
        ("007", 7),
    ],
)
def test_other_numbers(text: str, number: int) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("y", id="and"),
        pytest.param("muchas", id="a word"),
        pytest.param("dos tres", id="two numbers"),
        pytest.param("mil dos mil", id="out of order"),
        pytest.param("treinta uno", id="without y"),
        pytest.param("millón", id="a unit alone"),
        pytest.param("mil mil millones", id="beyond words"),
        pytest.param("26.00", id="a group of two"),
        pytest.param("1.000 000", id="two separators"),
        pytest.param("2,5", id="decimals"),
        pytest.param("-3", id="a sign"),
        pytest.param("٣", id="figures of another script"),
        pytest.param("9" * 5000, id="too many figures"),
        pytest.param("9999999999 mil", id="too many thousands"),
    ],
)
def test_what_is_no_number_is_told(text: str) -> None:
    with pytest.raises(UnreadableNumberError, match=r"No entiendo «.*» como número"):
        read_number(text)


@given(st.text() | st.lists(st.sampled_from(["mil", "dos", "y", "cien", "3", "000"])).map(" ".join))
def test_any_text_is_a_number_or_unreadable(text: str) -> None:
    with suppress(UnreadableNumberError):
        assert read_number(text) >= 0


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (14, "XIV"),
        (19, "XIX"),
        (21, "XXI"),
        (49, "XLIX"),
        (90, "XC"),
    ],
)
def test_roman_numbers(number: int, written: str) -> None:
    assert roman(number) == written
