"""Names with their articles, numbers in words."""

import pytest

from quizapp.domain.grammar import Gender
from quizapp.spanish.numbers import number_words
from quizapp.spanish.phrases import noun_phrase


@pytest.mark.parametrize(
    ("name", "article", "phrase"),
    [
        ("Japón", "", "Japón"),
        ("islas Habomai", "las", "las islas Habomai"),
        pytest.param("concesión", "ninguna", "alguna concesión", id="affirmed, ninguna is alguna"),
        pytest.param("acuerdo", "ningún", "algún acuerdo", id="affirmed, ningún is algún"),
    ],
)
def test_a_name_with_its_article(name: str, article: str, phrase: str) -> None:
    assert noun_phrase(name, article) == phrase


@pytest.mark.parametrize(("name", "article"), [("concesión", "ninguna"), ("acuerdo", "ningún")])
def test_none_stays_none_in_a_denial(name: str, article: str) -> None:
    assert noun_phrase(name, article, affirmed=False) == f"{article} {name}"


@pytest.mark.parametrize(
    ("number", "gender", "words"),
    [
        (0, Gender.F, "cero"),
        (1, Gender.M, "un"),
        (1, Gender.F, "una"),
        (4, Gender.F, "cuatro"),
        (10, Gender.M, "diez"),
        (11, Gender.M, "11"),
        (9999, Gender.M, "9999"),
        (45_500, Gender.M, "45\u00a0500"),
        (-1, Gender.M, "-1"),
    ],
)
def test_counts_before_a_noun(number: int, gender: Gender, words: str) -> None:
    assert number_words(number, gender) == words
