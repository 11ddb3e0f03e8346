"""Dates said and read."""

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizapp.domain.dates import PartialDate, Precision
from quizapp.spanish.dates import (
    UnreadableDateError,
    date_phrase,
    read_date,
    usual_forms,
    when_phrase,
    which_date,
)
from tests.domain.drawing import calendar_dates

DAY, MONTH, PART, YEAR = Precision.DAY, Precision.MONTH, Precision.PART, Precision.YEAR


@pytest.mark.parametrize(
    ("written", "phrase", "when"),
    [
        ("2006-08-16", "16 de agosto de 2006", "el 16 de agosto de 2006"),
        ("1993-10", "octubre de 1993", "en octubre de 1993"),
        ("1991 early", "principios de 1991", "a principios de 1991"),
        ("1991 middle", "mediados de 1991", "a mediados de 1991"),
        ("1991 late", "finales de 1991", "a finales de 1991"),
        ("1956", "1956", "en 1956"),
    ],
)
def test_a_date_is_said(written: str, phrase: str, when: str) -> None:
    date = PartialDate.parse(written)
    assert (date_phrase(date), when_phrase(date)) == (phrase, when)


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        (DAY, "en qué fecha"),
        (MONTH, "en qué mes y año"),
        (PART, "en qué año"),
        (YEAR, "en qué año"),
    ],
)
def test_the_question_says_how_exact_it_is(precision: Precision, words: str) -> None:
    assert which_date(precision) == words


@pytest.mark.parametrize(
    ("written", "forms"),
    [
        ("2006-08-16", ("16 de agosto de 2006", "16/8/2006", "2006-08-16")),
        ("1993-10", ("octubre de 1993", "10/1993", "1993-10")),
        ("1956", ("1956",)),
    ],
)
def test_usual_forms_start_with_the_one_in_words(written: str, forms: tuple[str, ...]) -> None:
    assert usual_forms(PartialDate.parse(written)) == forms


@pytest.mark.parametrize(
    "text",
    [
        "16/8/2006",
        "16/08/2006",
        "16-8-2006",
        "16.8.2006",
        "16 8 2006",
        "2006-08-16",
        "2006-8-16",
        "16 de agosto de 2006",
        "el 16 de agosto de 2006",
        "el 16 de agosto del 2006",
        "el día 16 de agosto del año 2006",
        "16 agosto 2006",
        "16 ago. 2006",
        "16 de agosto, 2006",
        "  16   DE AGOSTO de 2006. ",
    ],
)
def test_usual_forms_of_a_day(text: str) -> None:
    assert read_date(text, DAY) == PartialDate(year=2006, month=8, day=16)


@pytest.mark.parametrize(
    "text",
    [
        "1.º de mayo de 1999",
        "1º de mayo de 1999",
        "1.o de mayo de 1999",
        "1o de mayo de 1999",
        "primero de mayo de 1999",
        "el Primero de Mayo de 1999",
        "01/05/1999",
    ],
)
def test_usual_forms_of_the_first_of_a_month(text: str) -> None:
    assert read_date(text, DAY) == PartialDate(year=1999, month=5, day=1)


@pytest.mark.parametrize(
    "text",
    [
        "septiembre de 1992",
        "en septiembre de 1992",
        "en el mes de septiembre del año 1992",
        "setiembre de 1992",
        "sept. de 1992",
        "sep 1992",
        "SEPTIEMBRE 1992",
        "9/1992",
        "09/1992",
        "9-1992",
        "1992-09",
    ],
)
def test_usual_forms_of_a_month(text: str) -> None:
    assert read_date(text, MONTH) == PartialDate(year=1992, month=9)


@pytest.mark.parametrize("text", ["1956", "en 1956", "año 1956", "el año 1956", "19/10/1956"])
def test_usual_forms_of_a_year(text: str) -> None:
    assert read_date(text, YEAR) == PartialDate(year=1956)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("ayer", id="a word"),
        pytest.param("31/2/2006", id="31 February"),
        pytest.param("16/13/2006", id="month 13"),
        pytest.param("0/8/2006", id="day 0"),
        pytest.param("16/8/06", id="year of two figures"),
        pytest.param("16 de agosto", id="no year"),
        pytest.param("0000", id="year 0"),
        pytest.param("10000", id="year of five figures"),
        pytest.param("16 de agost0 de 2006", id="a figure in a word"),
        pytest.param("ma 1999", id="too short for a month"),
        pytest.param("brumario de 1799", id="month of another calendar"),
        pytest.param("٣ agosto ٢٠٠٦", id="figures of another script, month in words"),
        pytest.param("٣/٨/٢٠٠٦", id="figures of another script"),
        pytest.param("16/8/2006\0", id="NUL"),
    ],
)
def test_what_is_no_date_is_told(text: str) -> None:
    with pytest.raises(UnreadableDateError, match=r"No entiendo «.*» como fecha"):
        read_date(text, YEAR)


@pytest.mark.parametrize(
    ("text", "precision", "lacking"),
    [
        ("agosto de 2006", DAY, "Faltan el día o el mes"),
        ("2006", DAY, "Faltan el día o el mes"),
        ("2006", MONTH, "Falta el mes"),
    ],
)
def test_what_is_not_exact_enough_is_told(text: str, precision: Precision, lacking: str) -> None:
    with pytest.raises(UnreadableDateError, match=lacking):
        read_date(text, precision)


@given(calendar_dates())
def test_what_is_said_reads_back(date: PartialDate) -> None:
    if date.year >= 1000:  # a year is read in four figures
        for form in (*usual_forms(date), date_phrase(date), when_phrase(date)):
            assert read_date(form, date.precision) == date


@given(calendar_dates(), st.sampled_from([DAY, MONTH, YEAR]))
def test_nothing_is_read_more_exactly_than_asked(date: PartialDate, asked: Precision) -> None:
    if date.precision >= asked:
        assert read_date(str(date), asked) == date.at(asked)


@given(st.text() | st.from_regex(r"\s*\w{0,4}[/. -]?\w*[/. -]\d{4}"), st.sampled_from(Precision))
@example("\0", YEAR)
@example("²/8/2006", YEAR)
@example("ﬁ 1999", YEAR)
def test_any_text_is_a_date_or_unreadable(text: str, precision: Precision) -> None:
    with suppress(UnreadableDateError):
        assert read_date(text, precision).precision <= precision
