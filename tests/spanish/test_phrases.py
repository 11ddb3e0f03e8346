"""Names with their articles, nouns in the plural."""

import pytest

from quizapp.spanish.phrases import enumerate_phrases, noun_phrase, plural


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
    ("name", "article", "phrase"),
    [
        ("agua", "la", "el agua"),
        ("águila de oro", "la", "el águila de oro"),
        ("hambre", "una", "un hambre"),
        ("arma", "ninguna", "algún arma"),
        ("aula", "la", "el aula"),
        ("área", "la", "el área"),
        ("ansia", "la", "el ansia"),
        pytest.param("aguas", "las", "las aguas", id="plural"),
        pytest.param("armada", "la", "la armada", id="stress further on"),
        pytest.param("abeja", "la", "la abeja", id="three syllables"),
        pytest.param("alta mar", "la", "la alta mar", id="adjective"),
        pytest.param("Haya", "la", "la Haya", id="proper name"),
        pytest.param("arte", "el", "el arte", id="el"),
    ],
)
def test_la_before_a_stressed_a_is_el(name: str, article: str, phrase: str) -> None:
    assert noun_phrase(name, article) == phrase


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("isla", "islas"),
        ("nave de guerra", "naves de guerra"),
        ("buque inglés", "buques ingleses"),
        ("cónsul", "cónsules"),
        ("león", "leones"),
        ("nación", "naciones"),
        ("juez", "jueces"),
        ("lápiz", "lápices"),
        ("mes", "meses"),
        ("país", "países"),
        ("autobús", "autobuses"),
        ("crisis", "crisis"),
        ("tórax", "tórax"),
        ("rey", "reyes"),
        ("orden", "órdenes"),
        ("imagen", "imágenes"),
        ("joven", "jóvenes"),
        ("tren", "trenes"),
        ("régimen", "regímenes"),
        ("baúl", "baúles"),
        ("iraní", "iraníes"),
        ("sofá", "sofás"),
        ("robot", "robots"),
        ("general", "generales"),
    ],
)
def test_the_plural(one: str, many: str) -> None:
    assert plural(one) == many


@pytest.mark.parametrize(
    ("phrases", "together"),
    [
        (["la batalla del Tesino", "la batalla de Zama"], "las batallas del Tesino y de Zama"),
        (["el lago de Como", "el lago de Garda"], "los lagos de Como y de Garda"),
        pytest.param(["la batalla de Zama"], "la batalla de Zama", id="one"),
        pytest.param(
            ["el lago de Como", "la batalla de Zama"],
            "el lago de Como y la batalla de Zama",
            id="different nouns",
        ),
        pytest.param(["el lago de Como", "Zama"], "el lago de Como y Zama", id="no noun"),
    ],
)
def test_several_of_one_noun_say_it_once(phrases: list[str], together: str) -> None:
    assert enumerate_phrases(phrases) == together
