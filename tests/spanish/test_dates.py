"""Dates said."""

import pytest

from quizapp.domain.dates import PartialDate, Precision
from quizapp.spanish.dates import date_noun, date_phrase, usual_forms, when_phrase, which_date


@pytest.mark.parametrize(
    ("written", "phrase", "when"),
    [
        ("2006-08-16", "16 de agosto de 2006", "el 16 de agosto de 2006"),
        ("1993-10", "octubre de 1993", "en octubre de 1993"),
        ("1991 early", "principios de 1991", "a principios de 1991"),
        ("1991 middle", "mediados de 1991", "a mediados de 1991"),
        ("1991 late", "finales de 1991", "a finales de 1991"),
        ("1956", "1956", "en 1956"),
        ("218 BC", "218 a. C.", "en 218 a. C."),
        ("218 BC late", "finales de 218 a. C.", "a finales de 218 a. C."),
        ("44-03 BC", "marzo de 44 a. C.", "en marzo de 44 a. C."),
        ("44-03-15 BC", "15 de marzo de 44 a. C.", "el 15 de marzo de 44 a. C."),
        ("14 AD", "14 d. C.", "en 14 d. C."),
        ("1990s", "década de 1990", "en los años noventa"),
        ("1920s", "década de 1920", "en los años veinte"),
        ("1890s", "década de 1890", "en la década de 1890"),
        ("210s BC", "década de 210 a. C.", "en la década de 210 a. C."),
        ("century 19", "siglo XIX", "en el siglo XIX"),
        ("century 5", "siglo V d. C.", "en el siglo V d. C."),
        ("century 3 BC", "siglo III a. C.", "en el siglo III a. C."),
        ("century 19 late", "finales del siglo XIX", "a finales del siglo XIX"),
        ("century 1 BC early", "principios del siglo I a. C.", "a principios del siglo I a. C."),
    ],
)
def test_a_date_is_said(written: str, phrase: str, when: str) -> None:
    date = PartialDate.parse(written)
    assert (date_phrase(date), when_phrase(date)) == (phrase, when)


@pytest.mark.parametrize(
    ("written", "phrase"),
    [
        ("218 BC to 201 BC", "entre 218 y 201 a. C."),
        ("27 BC to 14 AD", "entre 27 a. C. y 14 d. C."),
        ("14 AD to 37 AD", "entre 14 y 37 d. C."),
        ("711 AD to 1492", "entre 711 y 1492"),
        ("1914 to 1918", "entre 1914 y 1918"),
        ("1994-03 to 1994-05", "de marzo a mayo de 1994"),
        ("1993-10 to 1994-03", "de octubre de 1993 a marzo de 1994"),
        ("44-03 BC to 43-05 BC", "de marzo de 44 a. C. a mayo de 43 a. C."),
        ("1808-05-03 to 1808-05-05", "del 3 al 5 de mayo de 1808"),
        ("1808-04-28 to 1808-05-05", "del 28 de abril al 5 de mayo de 1808"),
        ("1807-12-28 to 1808-05-05", "del 28 de diciembre de 1807 al 5 de mayo de 1808"),
    ],
)
def test_a_range_is_said_as_a_clause_tells_it(written: str, phrase: str) -> None:
    date = PartialDate.parse(written)
    assert {date_phrase(date), when_phrase(date), date_noun(date)} == {phrase}


@pytest.mark.parametrize(
    ("written", "noun"),
    [
        ("2006-08-16", "el 16 de agosto de 2006"),
        ("1956", "1956"),
        ("1991 late", "finales de 1991"),
        ("1990s", "los años noventa"),
        ("century 3 BC", "el siglo III a. C."),
    ],
)
def test_a_date_after_a_preposition(written: str, noun: str) -> None:
    assert date_noun(PartialDate.parse(written)) == noun


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        (Precision.DAY, "en qué fecha"),
        (Precision.DAYS, "entre qué fechas"),
        (Precision.MONTH, "en qué mes y año"),
        (Precision.MONTHS, "entre qué meses y años"),
        (Precision.PART, "en qué año"),
        (Precision.YEAR, "en qué año"),
        (Precision.YEARS, "entre qué años"),
        (Precision.DECADE, "en qué década"),
        (Precision.PART_OF_CENTURY, "en qué siglo"),
        (Precision.CENTURY, "en qué siglo"),
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
        ("218 BC", ("218 a. C.", "218 antes de Cristo")),
        ("44-03-15 BC", ("15 de marzo de 44 a. C.", "15/3/44 a. C.")),
        ("1990s", ("década de 1990", "los años noventa")),
        ("century 19", ("siglo XIX", "s. XIX")),
        ("218 BC to 201 BC", ("entre 218 y 201 a. C.", "218-201 a. C.")),
        ("1994-03 to 1994-05", ("de marzo a mayo de 1994", "marzo-mayo de 1994")),
        ("1993-10 to 1994-03", ("de octubre de 1993 a marzo de 1994",)),
    ],
)
def test_usual_forms_start_with_the_one_in_words(written: str, forms: tuple[str, ...]) -> None:
    assert usual_forms(PartialDate.parse(written)) == forms
