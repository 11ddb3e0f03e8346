"""Names: what passes, what is shown of it, and which read alike."""

from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.classroom.acts import RefusedError
from quizapp.classroom.blocking import offends
from quizapp.classroom.names import LONGEST, clean, likenesses, nicknames
from quizapp.classroom.words import load_words
from quizapp.resources import ASSETS

WORDS = load_words(ASSETS / "classroom")


def refusal(name: str) -> str:
    with pytest.raises(RefusedError) as refused:
        clean(name, WORDS.blocked)
    return refused.value.why.value


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("Ana", "Ana", id="short"),
        pytest.param("José", "José", id="accented"),
        pytest.param("Jose\u0301", "José", id="accent apart"),
        pytest.param("  Ana \t María\n", "Ana María", id="spaces"),
        pytest.param("O'Neill-Núñez", "O'Neill-Núñez", id="apostrophe, hyphen, ñ"),
        pytest.param("محمد", "محمد", id="right to left"),
        pytest.param("李雷", "李雷", id="ideographs"),
        pytest.param("🦊", "🦊", id="emoji"),
        pytest.param("An\u202ea\u2066\u200b", "Ana", id="nothing that turns the writing round"),
        pytest.param("A\0na\x1b[2J", "A na [2J", id="no control characters"),
        pytest.param("A" + "\u0301" * 60, "Á\u0301\u0301", id="no piles of accents"),
        pytest.param("<b>Ana</b>", "<b>Ana</b>", id="HTML is text like any other"),
        pytest.param("\ud83dAna", "Ana", id="half a character"),
        pytest.param("Alumna 455", "Alumna 455", id="a number that looks like a word"),
        pytest.param("Analía Dickens", "Analía Dickens", id="a blocked word within a name"),
    ],
)
def test_name_is_shown(typed: str, shown: str) -> None:
    assert clean(typed, WORDS.blocked) == shown


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        pytest.param("", "name_empty", id="nothing"),
        pytest.param(" \u200b\u202e ", "name_empty", id="nothing to be seen"),
        pytest.param("...", "name_empty", id="dots"),
        pytest.param("a" * 500, "name_long", id="500 characters"),
        pytest.param("Ñ" * (LONGEST + 1), "name_long", id="one too many"),
        pytest.param("Puta", "name_blocked", id="Spanish"),
        pytest.param("fuck you", "name_blocked", id="English"),
        pytest.param("P.u.t.a", "name_blocked", id="spelt"),
        pytest.param("pvt4 p0lla", "name_blocked", id="with figures"),
        pytest.param("CABRÓN", "name_blocked", id="accented, loud"),
        pytest.param("Ana p u t a", "name_blocked", id="letters apart"),
        pytest.param("pu-ta", "name_blocked", id="a hyphen within"),
        pytest.param("pu ta", "name_blocked", id="a space within"),
        pytest.param("puuutaaa", "name_blocked", id="drawn out"),
        pytest.param("m1erda", "name_blocked", id="a figure for i"),
        pytest.param("f*ck", "name_blocked", id="an asterisk"),
        pytest.param("putas", "name_blocked", id="more than one"),
        pytest.param("AnaPuta", "name_blocked", id="run together in capitals"),
        pytest.param("puta_2012", "name_blocked", id="with a year"),
        pytest.param("рutа", "name_blocked", id="Cyrillic letters"),
        pytest.param("ｐｕｔａ", "name_blocked", id="full width"),
    ],
)
def test_name_is_refused(typed: str, why: str) -> None:
    assert refusal(typed) == why


def test_no_usual_name_is_refused() -> None:
    lines = Path(__file__).with_name("common_names.txt").read_text("utf-8").splitlines()
    names = [line for line in lines if line and not line.startswith("#")]
    assert len(names) > 100
    assert [name for name in names if offends(name, WORDS.blocked)] == []


def test_without_a_list_any_name_will_do() -> None:
    assert clean("Puta") == "Puta"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Ana", "ANA", id="case"),
        pytest.param("José", "Jose", id="accent"),
        pytest.param("Ana B.", "AnaB", id="dots and spaces"),
        pytest.param("Iván", "lván", id="capital I and small l"),
        pytest.param("Olga", "0lga", id="O and nought"),
        pytest.param("Ana", "Аnа", id="Cyrillic"),
        pytest.param("Ana", "Ａｎａ", id="full width"),
    ],
)
def test_names_that_read_alike(one: str, other: str) -> None:
    assert not likenesses(one).isdisjoint(likenesses(other))


@pytest.mark.parametrize(("one", "other"), [("Ana", "Anna"), ("Mario", "Marlo"), ("李", "雷")])
def test_names_that_do_not(one: str, other: str) -> None:
    assert likenesses(one).isdisjoint(likenesses(other))


@given(st.text(max_size=80))
def test_what_is_shown_is_shown_the_same_again(typed: str) -> None:
    try:
        shown = clean(typed)
    except RefusedError:
        return
    assert clean(shown) == shown
    assert len(shown) <= LONGEST


def test_nicknames_do_not_end_and_do_not_read_alike() -> None:
    drawn = list(islice(nicknames(["Búho", "Lince"], ["Veloz"]), 6))
    assert drawn[:3] == ["Búho Veloz", "Lince Veloz", "Búho Veloz 2"]
    assert drawn[3:] == ["Lince Veloz 2", "Búho Veloz 3", "Lince Veloz 3"]
    assert (
        len({like for name in islice(WORDS.nicknames, 3000) for like in likenesses(name)}) >= 3000
    )
