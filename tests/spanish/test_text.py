"""Folding, contraction, euphony, enumeration."""

import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.spanish.folding import fold, mentions, occurrences
from quizapp.spanish.text import (
    contract,
    enumerate_words,
    euphony,
    sentence_case,
    single_stop,
    tidy,
    without_stop,
)

LATIN = st.text(st.characters(max_codepoint=0x24F))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("Borís YELTSIN", "boris yeltsin", id="case and accents"),
        pytest.param("  a \t b\n", "a b", id="spaces"),
        pytest.param("Año", "año", id="ñ stays"),
        pytest.param("AN\u0303O", "año", id="ñ in two characters"),
        pytest.param("pingüino", "pinguino", id="diaeresis"),
        pytest.param("São", "sao", id="tilde on another letter"),
        pytest.param("Straße", "strasse", id="ß"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "words", "mentioned"),
    [
        pytest.param("africa", "africa", True, id="alone"),
        pytest.param("¿quien fue a africa?", "africa", True, id="beside a mark"),
        pytest.param("escipion el africano", "africa", False, id="letters of a longer word"),
        pytest.param("el africano en africa", "africa", True, id="after a longer word"),
        pytest.param("sudafrica", "africa", False, id="end of a longer word"),
        pytest.param("el ebro", "rio ebro", False, id="not at all"),
    ],
)
def test_mentioning(text: str, words: str, *, mentioned: bool) -> None:
    assert mentions(text, words) is mentioned


def test_n_with_tilde_is_no_n() -> None:
    assert fold("año") != fold("ano")


@given(LATIN)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(LATIN)
def test_folding_does_not_depend_on_composition(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("text", "contracted"),
    [
        ("visitó a el presidente", "visitó al presidente"),
        ("la visita de el presidente", "la visita del presidente"),
        ("A el sur", "Al sur"),
        ("De el norte a el sur", "Del norte al sur"),
        pytest.param("viajó a El Salvador", "viajó a El Salvador", id="proper name"),
        pytest.param("se lo dio a él", "se lo dio a él", id="pronoun"),
        pytest.param("para el barco", "para el barco", id="another preposition"),
        pytest.param("de ella", "de ella", id="longer word"),
        pytest.param("todavía el mar", "todavía el mar", id="word that ends in a"),
    ],
)
def test_contraction(text: str, contracted: str) -> None:
    assert contract(text) == contracted


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], ""),
        (["Shikotan"], "Shikotan"),
        (["Shikotan", "Habomai"], "Shikotan y Habomai"),
        (["Rusia", "China", "Japón"], "Rusia, China y Japón"),
        (["Rusia", "Irán"], "Rusia e Irán"),
        (["padre", "hijo"], "padre e hijo"),
        (["Rusia", "Índico"], "Rusia e Índico"),
        (["fuego", "hielo"], "fuego y hielo"),
        (["agua", "hiato"], "agua y hiato"),
        (["Lenin", "Iósif"], "Lenin y Iósif"),
        (["Kunashir", "Iturup"], "Kunashir e Iturup"),
    ],
)
def test_enumeration(words: Sequence[str], told: str) -> None:
    assert enumerate_words(words) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rusia y Irán", "Rusia e Irán"),
        ("agua y hielo", "agua y hielo"),
        ("uno o otro", "uno u otro"),
        ("mujeres o hombres", "mujeres u hombres"),
        ("7 o 8", "7 u 8"),
        ("10 o 11", "10 u 11"),
        ("70 o 80 000", "70 u 80 000"),
        ("109 o 110", "109 o 110"),
        ("uno o dos", "uno o dos"),
    ],
)
def test_euphony(text: str, told: str) -> None:
    assert euphony(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("él", "Él"),
        ("iSLAS", "ISLAS"),
        ("", ""),
    ],
)
def test_a_sentence_starts_in_upper_case(text: str, told: str) -> None:
    assert sentence_case(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Yeltsin  visitó   Japón .", "Yeltsin visitó Japón.", id="spaces"),
        pytest.param("¿ Qué visitó ?", "¿Qué visitó?", id="question"),
        pytest.param("¡ Sí !", "¡Sí!", id="exclamation"),
        pytest.param("dos ( A y B )", "dos (A y B)", id="brackets"),
        pytest.param("« buenas » , dijo", "«buenas», dijo", id="quotation marks"),
        pytest.param("En 1993, , visitó Japón", "En 1993, visitó Japón", id="comma of nothing"),
        pytest.param("Visitó Japón, .", "Visitó Japón.", id="comma of nothing at the end"),
        pytest.param("visitó a  el presidente", "visitó al presidente", id="contracts"),
    ],
)
def test_tidying(text: str, told: str) -> None:
    assert tidy(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("en 218 a. C..", "en 218 a. C."),
        ("en 218 a. C.. Y luego", "en 218 a. C. Y luego"),
        ("en 1993.", "en 1993."),
        pytest.param("y entonces...", "y entonces...", id="suspension points"),
    ],
)
def test_a_date_with_a_stop_ends_its_sentence(text: str, told: str) -> None:
    assert single_stop(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [("Murió en 1993.", "Murió en 1993"), ("Murió en 218 a. C.", "Murió en 218 a. C.")],
)
def test_a_stop_is_left_out_but_not_that_of_an_era(text: str, told: str) -> None:
    assert without_stop(text) == told


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        pytest.param("El Japón y japoneses", "JAPON", ["Japón", "japon"], id="case and accents"),
        pytest.param("España es española", "espan", [], id="ñ is no n"),
        pytest.param("Straße y strasse", "ss", ["ß", "ss"], id="a letter that folds to two"),
        pytest.param("aaa", "aa", ["aa"], id="no place twice"),
        pytest.param("todo", " ", [], id="nothing is nowhere"),
        pytest.param("las dos áreas", "dos  areas", ["dos áreas"], id="spaces"),
    ],
)
def test_words_are_found_where_they_stand(text: str, words: str, places: list[str]) -> None:
    assert [text[start:end] for start, end in occurrences(text, words)] == places
