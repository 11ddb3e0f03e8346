"""Dates read."""

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizapp.domain.dates import PartialDate, Precision
from quizapp.spanish.dates import date_noun, date_phrase, usual_forms, when_phrase
from quizapp.spanish.reading import UnreadableDateError, read_date
from tests.domain.drawing import modern_dates, partial_dates

DAY, MONTH, PART, YEAR = Precision.DAY, Precision.MONTH, Precision.PART, Precision.YEAR
DAYS, MONTHS, YEARS = Precision.DAYS, Precision.MONTHS, Precision.YEARS
DECADE, CENTURY = Precision.DECADE, Precision.CENTURY
WORDS = (
    *("de", "del", "entre", "y", "a", "al", "hasta", "-", "/", "los", "años", "siglo", "s."),
    *("década", "90", "218", "1914", "3", "mayo", "XIX", "a.", "d.", "C.", "finales", "noventa"),
)


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
        pytest.param("16 de agosto de 06", id="year of two figures, month in words"),
        pytest.param("siglo VIIII", id="no such Roman number"),
        pytest.param("siglo cero", id="no such century"),
        pytest.param("los años 95", id="no decade"),
        pytest.param("años catorce", id="no decade in words"),
        pytest.param("finales de marzo de 1991", id="part of a month"),
        pytest.param("finales de los años noventa", id="part of a decade"),
        pytest.param("218 a. C. 44", id="an era in the middle"),
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


@pytest.mark.parametrize(
    "text",
    [
        "218 a. C.",
        "218 a.C.",
        "218 aC",
        "218AC",
        "218 a C",
        "218\u00a0a.\u00a0C.",
        "en 218 a. de C.",
        "218 a. J. C.",
        "218 antes de Cristo",
        "218 años antes de Cristo",
        "el año 218 antes de Jesucristo",
        "218 antes de nuestra era",
        "218 ane",
        "218 a. n. e.",
        "218 a. e. c.",
    ],
)
def test_usual_forms_of_a_year_before_our_era(text: str) -> None:
    assert read_date(text, YEAR) == PartialDate(year=-218)


@pytest.mark.parametrize("text", ["14 d. C.", "14 dC", "14 después de Cristo", "14 e. c.", "0014"])
def test_usual_forms_of_an_early_year_of_our_era(text: str) -> None:
    assert read_date(text, YEAR) == PartialDate(year=14)


@pytest.mark.parametrize(
    ("text", "precision", "written"),
    [
        ("15 de marzo del 44 a. C.", DAY, "44-03-15 BC"),
        ("15/3/44 a. C.", DAY, "44-03-15 BC"),
        ("15/3/44 a. C.", YEAR, "44 BC"),
        ("siglo XIX", CENTURY, "century 19"),
        ("s. XIX", CENTURY, "century 19"),
        ("el siglo xix", CENTURY, "century 19"),
        ("siglo 19", CENTURY, "century 19"),
        ("siglo diecinueve", CENTURY, "century 19"),
        ("XIX", CENTURY, "century 19"),
        ("s. III aC", CENTURY, "century 3 BC"),
        ("218 a. C.", CENTURY, "century 3 BC"),
        ("1900", CENTURY, "century 19"),
        ("años 90", DECADE, "1990s"),
        ("los 90", DECADE, "1990s"),
        ("los noventa", DECADE, "1990s"),
        ("la década de los noventa", DECADE, "1990s"),
        ("los años diez", DECADE, "1910s"),
        ("década de 1990", DECADE, "1990s"),
        ("1990s", DECADE, "1990s"),
        ("los años noventa del siglo XIX", DECADE, "1890s"),
        ("1994", DECADE, "1990s"),
        ("finales de 1991", PART, "1991 late"),
        ("a fines de 1991", PART, "1991 late"),
        ("inicios del siglo XIX", Precision.PART_OF_CENTURY, "century 19 early"),
        ("218-201 a. C.", YEARS, "218 BC to 201 BC"),
        ("218 a. C. – 201 a. C.", YEARS, "218 BC to 201 BC"),
        ("entre 218 y 201 a. C.", YEARS, "218 BC to 201 BC"),
        ("entre los años 218 y 201 a. C.", YEARS, "218 BC to 201 BC"),
        ("de 218 a 201 a. C.", YEARS, "218 BC to 201 BC"),
        ("desde el 218 hasta el 201 a. C.", YEARS, "218 BC to 201 BC"),
        ("218 a 201 antes de Cristo", YEARS, "218 BC to 201 BC"),
        ("27 a. C.-14 d. C.", YEARS, "27 BC to 14 AD"),
        ("1914-18", YEARS, "1914 to 1918"),
        ("1904-05", YEARS, "1904 to 1905"),
        ("julio de 1914 a noviembre de 1918", YEARS, "1914 to 1918"),
        ("entre marzo y mayo de 1994", MONTHS, "1994-03 to 1994-05"),
        ("3/1994-5/1994", MONTHS, "1994-03 to 1994-05"),
        ("3-5 de mayo de 1808", DAYS, "1808-05-03 to 1808-05-05"),
        ("entre el 3 y el 5 de mayo de 1808", DAYS, "1808-05-03 to 1808-05-05"),
        ("28 de abril a 5 de mayo de 1808", DAYS, "1808-04-28 to 1808-05-05"),
    ],
)
def test_usual_forms_of_other_dates(text: str, precision: Precision, written: str) -> None:
    assert read_date(text, precision) == PartialDate.parse(written)


@pytest.mark.parametrize(
    ("text", "precision", "why"),
    [
        pytest.param("218", YEAR, "218 a. C.» o «218 d. C.", id="a year of either era"),
        pytest.param("marzo de 44", MONTH, "44 a. C.» o «44 d. C.", id="its month"),
        pytest.param("218-201", YEARS, "201 a. C.» o «201 d. C.", id="a range of either era"),
        pytest.param("siglo III", CENTURY, "siglo III a. C.» o «siglo III d", id="a century"),
        pytest.param("0000", YEAR, "No hubo año 0", id="year 0"),
        pytest.param("año 0 a. C.", YEAR, "No hubo año 0", id="year 0 of an era"),
        pytest.param("201-218 a. C.", YEARS, "acaba antes de empezar", id="backwards"),
        pytest.param("1914", YEARS, "Falta el comienzo o el final", id="half a range"),
        pytest.param("1914-1918", YEAR, "una sola fecha", id="a range for a year"),
        pytest.param("siglo XX", DECADE, "«los años noventa»", id="a century for a decade"),
        pytest.param("los años noventa", YEAR, "«1956»", id="a decade for a year"),
        pytest.param("década de 1900", CENTURY, "«siglo XIX»", id="a decade in two centuries"),
        pytest.param("1991", PART, "Falta la parte", id="a whole year"),
        pytest.param("1914 a mayo de 1918", YEARS, "No entiendo", id="ends of two precisions"),
        pytest.param("de ayer a hoy", YEARS, "Prueba con «1914-1918»", id="words"),
    ],
)
def test_why_a_date_cannot_be_read(text: str, precision: Precision, why: str) -> None:
    with pytest.raises(UnreadableDateError, match=why):
        read_date(text, precision)


@given(partial_dates())
def test_what_is_said_reads_back(date: PartialDate) -> None:
    for form in (*usual_forms(date), date_phrase(date), date_noun(date), when_phrase(date)):
        assert read_date(form, date.precision) == date


@given(modern_dates(), st.sampled_from([DAY, MONTH, YEAR]))
def test_nothing_is_read_more_exactly_than_asked(date: PartialDate, asked: Precision) -> None:
    if date.precision >= asked:
        assert read_date(str(date), asked) == date.at(asked)


@given(
    st.text()
    | st.from_regex(r"\s*\w{0,4}[/. -]?\w*[/. -]\d{4}")
    | st.lists(st.sampled_from(WORDS)).map(" ".join),
    st.sampled_from(Precision),
)
@example("\0", YEAR)
@example("²/8/2006", YEAR)
@example("ﬁ 1999", YEAR)
def test_any_text_is_a_date_or_unreadable(text: str, precision: Precision) -> None:
    with suppress(UnreadableDateError):
        assert read_date(text, precision).precision <= precision
