"""A quiz in the terminal."""

import io
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.domain.answers import Typed
from quizapp.domain.dates import Precision
from quizapp.domain.questions import (
    KIND_OF,
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    Kind,
    ShortQuestion,
)
from quizapp.generate.bank import Bank
from quizapp.store import FILE_NAME, open_store
from quizapp.study.feedback import key_lines, key_text
from quizapp.study.grading import partial_credit
from quizapp.study.ports import Mode
from quizapp.study.spelling import misspelt
from tests.cli.conftest import Run
from tests.cli.player import Player, partly, right, settings_for, wrong
from tests.factories import make_settings

THREE = (Kind.CHOICE, Kind.TRUE_FALSE, Kind.DATE)
Play = Callable[..., Player]


@pytest.fixture
def player_of(bank: Bank) -> Play:
    """Return a way to have a player of a quiz of some kinds."""

    def make(*kinds: Kind) -> Player:
        return Player(bank, settings_for(bank, *kinds))

    return make


def players(bank: Bank) -> Iterator[Player]:
    """Yield a player of each question alone."""
    return (Player(bank, make_settings(only=(name,))) for name in bank.items)


def unbroken(text: str) -> str:
    """Return a text without the spaces among which its lines may be broken."""
    return "".join(text.split())


@pytest.mark.parametrize("kind", Kind)
def test_a_right_answer_is_told_with_the_sentence_that_proves_it(
    player_of: Play, kind: Kind
) -> None:
    player = player_of(kind)
    (question,) = player.questions
    shown = player.play(right(question))
    assert "   Correcto." in shown
    assert unbroken(question.explanation) in unbroken(shown)
    assert f"Frase {question.citations[0].sentence} de 19: " in shown
    assert "Puntos: 1 de 1. 1 respuesta correcta." in shown


@pytest.mark.parametrize("kind", Kind)
def test_a_wrong_answer_is_told_with_the_key(player_of: Play, kind: Kind) -> None:
    player = player_of(kind)
    (question,) = player.questions
    shown = player.play(wrong(question))
    assert "   No es correcto: " in shown
    assert all(unbroken(line) in unbroken(shown) for line in key_lines(question))
    assert "Puntos: 0 de 1. 0 respuestas correctas." in shown


@pytest.mark.parametrize("kind", [Kind.MULTIPLE, Kind.ORDER, Kind.MATCH])
def test_a_part_earns_part_of_the_points(player_of: Play, kind: Kind) -> None:
    """How is told before answering."""
    player = player_of(kind)
    (question,) = player.questions
    shown = player.play(partly(question))
    assert shown.index(partial_credit(question)) < shown.index("   > ")
    assert "   Casi:" in shown
    assert "Puntos: 0," in shown


@pytest.mark.parametrize("kind", [Kind.SHORT, Kind.CLOZE])
def test_a_misspelt_name_counts_and_is_told(bank: Bank, kind: Kind) -> None:
    player, key = next(
        (player, question.accepted[0])
        for player in players(bank)
        for question in player.questions
        if isinstance(question, ClozeQuestion | ShortQuestion)
        and KIND_OF[type(question)] is kind
        and misspelt(question, Typed(question.accepted[0] + "h"))
    )
    shown = player.play(f"{key}h")
    assert "   Correcto." in shown
    assert f"   Se escribe «{key}»." in shown


def test_a_wrong_choice_is_told_what_it_is_true_of(bank: Bank) -> None:
    player, letter, truth = next(
        (player, letter, option.truth)
        for player in players(bank)
        for question in player.questions
        if isinstance(question, ChoiceQuestion)
        for letter, option in zip("abcdef", question.options, strict=False)
        if option.truth
    )
    assert unbroken(f"Tu respuesta: {truth}") in unbroken(player.play(letter))


@pytest.mark.parametrize(
    ("kind", "typed", "help_"),
    [
        pytest.param(Kind.CHOICE, "", "Escribe una letra", id="nothing"),
        pytest.param(Kind.CHOICE, "z", "Escribe una letra", id="no option"),
        pytest.param(Kind.CHOICE, "0", "Escribe una letra", id="no such number"),
        pytest.param(Kind.CHOICE, "ab", "Escribe una letra", id="two options"),
        pytest.param(Kind.TRUE_FALSE, "verdadero", "Escribe una letra", id="in words"),
        pytest.param(Kind.MULTIPLE, "", "Escribe las letras de todas", id="none of a list"),
        pytest.param(Kind.MULTIPLE, "a z", "Escribe las letras de todas", id="none of the list"),
        pytest.param(Kind.SHORT, " ", "Escribe la respuesta.", id="no name"),
        pytest.param(Kind.CLOZE, "", "Escribe lo que falta.", id="no words for the gap"),
        pytest.param(Kind.ORDER, "", "Escribe todas las letras, lo más antiguo", id="no order"),
        pytest.param(Kind.ORDER, "a b", "Falta «c». Escribe todas", id="some of the order"),
        pytest.param(Kind.ORDER, "a b c a", "Has repetido «a».", id="an event twice"),
        pytest.param(Kind.ORDER, "a b c z", "No hay «z».", id="no such event"),
        pytest.param(Kind.ORDER, "1 2 3 4", "No hay «1».", id="numbers for an order"),
        pytest.param(Kind.MATCH, "", "Escribe cada número con su letra", id="no match"),
        pytest.param(Kind.MATCH, "1a 2b", "Falta «3». Escribe cada", id="some of the matches"),
        pytest.param(Kind.MATCH, "1a 2b 3c 4c", "Has repetido «c».", id="a match twice"),
        pytest.param(Kind.MATCH, "1a 1b 2c 3d", "Has repetido «1».", id="a row twice"),
        pytest.param(Kind.MATCH, "1a 2b 3c 9d", "No hay «9».", id="no such row"),
        pytest.param(Kind.MATCH, "a1 b2 c3 d4", "No hay «a».", id="letters first"),
        pytest.param(Kind.DATE, "ayer", "No entiendo «ayer» como fecha", id="no date"),
        pytest.param(Kind.DATE, "31/2/2006", "No entiendo «31/2/2006»", id="no such day"),
    ],
)
def test_what_cannot_be_graded_is_asked_again(
    player_of: Play, kind: Kind, typed: str, help_: str
) -> None:
    player = player_of(kind)
    (question,) = player.questions
    shown = player.play(typed, right(question))
    assert f"   {help_}" in shown
    assert "1 respuesta correcta." in shown


def test_a_date_less_exact_than_asked_is_asked_again(bank: Bank) -> None:
    player, question = next(
        (player, question)
        for player in players(bank)
        for question in player.questions
        if isinstance(question, DateQuestion) and question.key.precision is Precision.DAY
    )
    assert "Faltan el día o el mes" in player.play("2006", "agosto de 2006", right(question))


@pytest.mark.parametrize("written", ["{letter}", "{upper}", "{number}", " {letter}) ", "{letter}."])
def test_options_are_named_by_letter_or_number(player_of: Play, written: str) -> None:
    player = player_of(Kind.CHOICE)
    letter = right(player.questions[0])
    number = "abcdef".index(letter) + 1
    typed = written.format(letter=letter, upper=letter.upper(), number=number)
    assert "   Correcto." in player.play(typed)


@pytest.mark.parametrize("between", ["", " ", ",", ", ", ";"])
def test_several_options_in_any_usual_way(player_of: Play, between: str) -> None:
    player = player_of(Kind.MULTIPLE)
    letters = right(player.questions[0]).split()
    assert "   Correcto." in player.play(between.join(reversed(letters)))


@pytest.mark.parametrize("written", ["{}{}", "{}-{}", "{}. {}", "{} {},", "{}) {};", "{}={}"])
def test_matches_in_any_usual_way(player_of: Play, written: str) -> None:
    """Each letter after its number, in any order of these."""
    player = player_of(Kind.MATCH)
    letters = right(player.questions[0]).split()
    typed = [written.format(n, letter) for n, letter in enumerate(letters, start=1)]
    assert "   Correcto." in player.play(" ".join(reversed(typed)))


@pytest.mark.parametrize("between", ["", " ", ", ", "-", " > "])
def test_an_order_in_any_usual_way(player_of: Play, between: str) -> None:
    player = player_of(Kind.ORDER)
    letters = right(player.questions[0]).split()
    assert "   Correcto." in player.play(between.join(letters).upper())


@pytest.mark.parametrize("kind", [Kind.ORDER, Kind.MATCH])
def test_the_key_is_told_as_it_would_be_typed(player_of: Play, kind: Kind) -> None:
    player = player_of(kind)
    (question,) = player.questions
    told = player.play(wrong(question)).partition("No es correcto: ")[2].splitlines()[0]
    assert "   Correcto." in player.play(told)


@pytest.mark.parametrize("kind", [Kind.ORDER, Kind.MATCH])
def test_how_to_type_is_told_at_once(player_of: Play, kind: Kind) -> None:
    assert "por ejemplo: " in player_of(kind).play()


def answers(player: Player) -> list[str]:
    """Return the right answers."""
    return [right(question) for question in player.questions]


def test_who_leaves_goes_on_at_the_very_question(player_of: Play) -> None:
    player = player_of(*THREE)
    first, *rest = answers(player)
    assert "Hasta luego. Podrás seguir por donde ibas." in player.play(first)
    shown = player.play("", *rest)
    assert "Hay un cuestionario a medias, en la pregunta 2 de 3. ¿Seguir? [S/n] " in shown
    assert player.questions[0].stem not in shown
    assert "Puntos: 3 de 3. 3 respuestas correctas." in shown


def test_what_is_finished_is_not_offered_again(player_of: Play) -> None:
    player = player_of(Kind.CHOICE)
    player.play(right(player.questions[0]))
    assert "a medias" not in player.play()


def test_who_does_not_want_to_go_on_begins_anew(player_of: Play) -> None:
    player = player_of(*THREE)
    typed = answers(player)
    player.play(typed[0])
    assert "Puntos: 3 de 3." in player.play("No", *typed)
    assert "a medias" not in player.play()


def test_who_leaves_when_asked_to_go_on_may_do_so_later(player_of: Play) -> None:
    player = player_of(*THREE)
    first, *rest = answers(player)
    player.play(first)
    assert "Hasta luego" in player.play()
    assert "Puntos: 3 de 3." in player.play("s", *rest)


def test_each_question_is_told_how_hard_it_is(player_of: Play) -> None:
    player = player_of(Kind.TRUE_FALSE, Kind.CHOICE, Kind.DATE)
    shown = player.play(*answers(player))
    assert [line for line in shown.splitlines() if line.startswith("[")] == [
        "[Fácil]",
        "[Dificultad media]",
        "[Difícil]",
    ]


def test_who_does_not_know_says_so(player_of: Play) -> None:
    player = player_of(Kind.DATE)
    shown = player.play(" ? ")
    assert f"   Ahora ya lo sabes: {key_text(player.questions[0])}" in shown
    assert "0 respuestas correctas." in shown


def test_a_hint_costs_half(player_of: Play) -> None:
    player = player_of(Kind.CHOICE)
    shown = player.play("!", right(player.questions[0]))
    assert "   Pista: no es la " in shown
    assert "Puntos: 0,5 de 1. 1 respuesta correcta." in shown


def test_a_hint_taken_is_shown_again(player_of: Play) -> None:
    player = player_of(Kind.CHOICE)
    player.play("!")
    assert "   Pista: no es la " in player.play("s", right(player.questions[0]))


def test_for_some_questions_there_is_no_hint(player_of: Play) -> None:
    player = player_of(Kind.DATE)
    assert "   Para esta pregunta no hay pista." in player.play("!")


def test_an_exam_tells_all_in_the_end(player_of: Play) -> None:
    player = player_of(*THREE)
    player.settings = replace(player.settings, mode=Mode.EXAM, minutes=5)
    shown = player.play(*answers(player))
    last = shown.index("   > ", shown.index("\n3. "))
    assert shown.index("Correcto.") > last
    assert shown.count("Correcto.") == 3
    assert "quedan 5 min 0 s]" in shown
    assert "!" not in shown[: shown.index("\n1. ")]


def test_a_card_is_turned(player_of: Play) -> None:
    player = player_of(Kind.CHOICE, Kind.DATE, Kind.CHOICE)
    player.settings = replace(player.settings, mode=Mode.CARDS, count=3, only=())
    shown = player.play("", "quizá", "s", "", "c", "?")
    assert "a) " not in shown
    assert shown.count("¿La sabías?") == 3
    assert "Puntos: 2 de 3." in shown


def test_answers_too_fast_to_have_been_read_are_counted(player_of: Play) -> None:
    player = player_of(Kind.CHOICE)
    assert "1 respuesta llegó antes" in player.play(right(player.questions[0]))


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (["--exam", "--minutes", "9"], "quedan 9 min"),
        (["--cards"], "Intro para dar la vuelta"),
        (["--sentence", "8"], "[8]"),
        (["--review"], "hechos por repasar"),
    ],
)
def test_every_way_has_its_flag(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flags: list[str], told: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    done = run("play", *flags, "--data-dir", str(tmp_path))
    assert (done.status, done.err) == (0, "")
    assert told.replace("[8]", "Código") in done.out


def test_without_mistakes_there_is_nothing_to_repeat(run: Run, tmp_path: Path) -> None:
    done = run("play", "--mistakes", "--data-dir", str(tmp_path))
    assert (done.status, done.err) == (2, "Con esos ajustes no sale ninguna pregunta.\n")


def test_a_level_may_be_asked_for(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    done = run("play", "--level", "hard", "--kind", "date", "--data-dir", str(tmp_path))
    assert "[Difícil]" in done.out
    assert "¿En qué" in done.out


def test_each_answer_is_told_when_it_returns(player_of: Play) -> None:
    player = player_of(Kind.DATE)
    (question,) = player.questions
    assert "   Vuelve en 2 días: la has recordado." in player.play(right(question))
    assert "   Vuelve en 2 días, como estaba previsto: hoy no tocaba." in player.play(
        wrong(question)
    )


def test_a_review_is_played_until_nothing_is_due(bank: Bank) -> None:
    player = Player(bank, replace(make_settings(count=9999), mode=Mode.REVIEW))
    facts = len(bank.pack.facts)
    assert f"0 hechos por repasar, {facts} por empezar." in player.play()
    while sitting := player.desk.resumable():
        shown = player.play("s", *(wrong(question) for question in sitting.questions))
        assert "Vuelve mañana: esta vez no ha salido." in shown
        shown = player.play()
    assert "0 hechos por repasar, 0 por empezar.\nLo próximo vuelve mañana." in shown


def test_the_code_is_shown(player_of: Play) -> None:
    assert "Código ABC234. Sal con Ctrl+D" in player_of(Kind.CHOICE).play()


def test_the_command_plays_on_the_learners_data(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("a\n"))
    done = run("play", "-n", "3", "--seed", " abc 234", "--data-dir", str(tmp_path))
    assert (done.status, done.err) == (0, "")
    assert "Código ABC234." in done.out
    store = open_store(tmp_path)
    (attempt,) = store.log.unfinished()
    store.close()
    assert attempt is not None
    assert (attempt.settings.seed, attempt.questions) == ("ABC234", 3)


def test_what_befell_the_data_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    (tmp_path / FILE_NAME).write_text("no es una base de datos")
    done = run("play", "--data-dir", str(tmp_path))
    assert done.status == 0
    assert FILE_NAME in done.err


def test_data_that_cannot_be_kept_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = run("play", "--data-dir", str(tmp_path / "file"))
    assert (done.status, done.out) == (2, "")
    assert "«" in done.err


def test_who_leaves_an_exam_keeps_the_time_it_had_left(bank: Bank) -> None:
    settings = replace(make_settings(count=2), mode=Mode.EXAM, minutes=1)
    player = Player(bank, settings)
    player.play()
    (attempt,) = player.log.unfinished()
    player.log.pending.look(attempt.id, 0, took_ms=20_500)
    assert "quedan 0 min 39 s" in player.play("s")
