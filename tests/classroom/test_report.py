"""What a teacher is told afterwards."""

from collections import Counter
from collections.abc import Sequence
from math import sqrt

import pytest

from quizapp.classroom.acts import Accept, Command, Judge, Tally, Void
from quizapp.classroom.figures import Flag, Report, Share
from quizapp.classroom.plan import Plan, Scoring
from quizapp.classroom.report import make_report
from quizapp.classroom.tables import tables
from quizapp.domain.answers import Answer, Outcome, Typed
from tests.classroom.builder import RIGHT, WRONG, Classroom
from tests.factories import make_article, make_multiple, make_short

NAMES = [f"Alumna {n}" for n in range(12)]


def report(classroom: Classroom) -> Report:
    return make_report(classroom.room, make_article())


def played(*rounds: Sequence[Answer | None], names: list[str] = NAMES) -> Classroom:
    classroom = Classroom(*names)
    for answers in rounds:
        classroom.wait(1)
        classroom.play(*answers)
    return classroom


def half(right: int, n: int = 12) -> Sequence[Answer | None]:
    return [RIGHT] * right + [WRONG] * (n - right)


def test_a_student_by_question() -> None:
    classroom = Classroom("Ana", scoring=Scoring.SPEED, seconds=20)
    classroom.do(Command.NEXT)
    classroom.wait(20)
    classroom.reply("Ana")
    classroom.do(Command.REVEAL)
    classroom.play(None)
    (ana,) = report(classroom).students
    assert (ana.name, ana.points, ana.seen) == ("Ana", 0.5, 2)
    first, second = ana.cells
    assert first
    assert (first.outcome, first.points, first.took_ms) == (Outcome.RIGHT, 0.5, 20_000)
    assert first.answer == "Septiembre de 1992"
    assert second is None


def test_few_are_told_in_figures_and_nothing_is_judged() -> None:
    told = report(played(half(2, 3), half(1, 3), names=NAMES[:3]))
    first = told.questions[0]
    assert first.share == Share(2, 3)
    assert first.facility == pytest.approx(2 / 3)
    assert first.share.interval == pytest.approx((0.2077, 0.9385), abs=1e-4)
    assert (first.discrimination, first.unused, told.reliability) == (None, (), None)
    assert first.flags == frozenset()


def test_what_is_not_revealed_is_not_told() -> None:
    classroom = played(half(12))
    classroom.do(Command.NEXT)
    assert [one.number for one in report(classroom).questions] == [1]


def test_many_show_what_discriminates_and_which_options_nobody_took() -> None:
    told = report(played(half(6), half(5), half(7)))
    first = told.questions[0]
    assert first.discrimination == pytest.approx(5 / sqrt(30))
    key = first.options[1]
    assert (key.text, key.correct, key.count) == ("Septiembre de 1992", True, 6)
    assert first.options[0].because == "Ocurrió una sola vez."
    assert first.unused == ("Agosto de 1991", "Marzo de 1994")
    assert first.flags == {Flag.DISTRACTOR_UNUSED}
    assert told.reliability == pytest.approx(0.9, abs=0.05)


def test_a_question_that_those_who_know_less_get_right_has_a_doubtful_key() -> None:
    told = report(played(half(6), half(6), half(6)[::-1]))
    assert Flag.KEY_DOUBTFUL in told.questions[2].flags


def test_a_key_is_not_doubted_for_what_may_be_chance() -> None:
    """Of twelve students, what is above -0.3 may be."""
    third = [*half(2, 6), *half(3, 6)]
    question = report(played(half(6), half(6), third)).questions[2]
    assert question.discrimination is not None
    assert -0.3 < question.discrimination < 0
    assert Flag.KEY_DOUBTFUL not in question.flags


def test_a_sentence_nobody_understood() -> None:
    told = report(played(half(1), half(0)))
    (sentence,) = told.sentences
    assert (sentence.number, sentence.share, sentence.understood) == (1, Share(1, 24), False)
    assert Flag.NOT_UNDERSTOOD in told.questions[0].flags


def test_who_was_not_there_is_not_counted_as_wrong() -> None:
    classroom = played(half(12))
    classroom.wait(1)
    classroom.join("Bea")
    classroom.wait(1)
    classroom.play(*half(13, 13))
    told = report(classroom)
    assert [one.share for one in told.questions] == [Share(12, 12), Share(13, 13)]


def test_a_void_question_is_told_but_counts_for_nothing() -> None:
    classroom = played(half(6), half(5))
    classroom.do(Void(0))
    told = report(classroom)
    assert [one.voided for one in told.questions] == [True, False]
    assert told.questions[0].discrimination is None
    assert told.reliability is None
    assert told.students[0].points == 1
    assert told.students[0].cells[0]
    assert told.students[0].cells[0].points == 0


def test_tables_say_what_the_flags_mean() -> None:
    told = report(played(half(6), half(6), half(2)[::-1]))
    sheets = tables(told, names=False, seed="S")
    flags = " ".join(str(row[-3]) for row in sheets["Preguntas"])
    assert "clave dudosa" in flags
    assert "hay una opción que nadie eligió" in flags
    assert "la mayoría no la supo" in flags
    assert {row[0] for row in sheets["Alumnos"][1:]} == {f"Alumno {n}" for n in range(1, 13)}
    assert [row[0] for row in sheets["Frases"]] == ["Frase", 1]


def test_who_did_not_answer_has_no_line_among_the_answers() -> None:
    told = report(played([RIGHT, None], names=["Ana", "Bea"]))
    assert [row[0] for row in tables(told, names=True)["Respuestas"]] == ["Nombre", "Ana"]


def test_hands_count_among_the_options() -> None:
    classroom = Classroom()
    classroom.do(Command.NEXT, Tally((1, 9, 2, 0)), Command.REVEAL)
    (first,) = report(classroom).questions
    assert [option.count for option in first.options] == [1, 9, 2, 0]
    assert first.unused == ("Marzo de 1994",)
    assert (first.share, first.facility) == (Share(9, 12), 0.75)
    assert report(classroom).mean == 0.75


def test_hands_for_several_options_are_nobody_in_particular() -> None:
    classroom = Classroom(questions=(make_multiple(),))
    classroom.do(Command.NEXT, Tally((3, 1, 4, 0)), Command.REVEAL)
    (first,) = report(classroom).questions
    assert ([option.count for option in first.options], first.share) == ([3, 1, 4, 0], Share(0, 0))


def test_what_was_said_aloud_counts_and_has_no_words() -> None:
    classroom = Classroom("Ana", questions=(make_short(),))
    classroom.do(Command.NEXT, Command.REVEAL, Judge(1, 0, Outcome.RIGHT))
    told = report(classroom)
    assert told.questions[0].answers == ()
    assert told.questions[0].share == Share(1, 1)


def test_answers_typed_alike_are_one() -> None:
    classroom = Classroom("Ana", "Bea", "Carla", questions=(make_short(),))
    classroom.play(Typed("Gorbachov"), Typed("YELTSIN"), Typed("gorbachov "))
    classroom.do(Accept(0, Typed("Gorbachov")))
    (first,) = report(classroom).questions
    told = [(one.text, one.count, one.outcome, one.accepted) for one in first.answers]
    assert told == [
        ("Gorbachov", 2, Outcome.RIGHT, True),
        ("YELTSIN", 1, Outcome.RIGHT, False),
    ]
    assert first.share == Share(3, 3)


def test_every_option_is_an_answer_that_may_be_accepted() -> None:
    (first,) = report(played(half(2, 3), names=NAMES[:3])).questions
    assert [(one.count, one.outcome is Outcome.RIGHT) for one in first.answers] == [
        (0, False),
        (2, True),
        (1, False),
        (0, False),
    ]


def test_only_the_last_word_about_a_thing_can_be_undone() -> None:
    classroom = played(half(6))
    acts: list[Void | Accept] = [
        Void(0, on=5),
        Void(0, voided=False),
        Accept(0, WRONG),
        Accept(0, RIGHT),
    ]
    told = make_report(classroom.room, make_article(), acts).decisions
    assert [decision.undo for decision in told] == [
        None,
        Void(0),
        Accept(0, WRONG, accepted=False),
        Accept(0, RIGHT, accepted=False),
    ]
    assert told[2].answer == "Octubre de 1993"


def test_a_sentence_knows_its_questions_and_words() -> None:
    (sentence,) = report(played(half(1), half(0))).sentences
    assert sentence.questions == (1, 2)
    assert [sentence.text[a:b] for a, b in sentence.spans] == ["septiembre de 1992"]


def test_the_mean_is_of_the_points_there_were_for_those_who_were_there() -> None:
    classroom = played(half(12))
    classroom.wait(1)
    classroom.join("Bea")
    classroom.wait(1)
    classroom.play(*half(0, 13))
    assert report(classroom).mean == 12 / 25


def test_a_thousand_students_are_counted_in_no_time_that_grows_with_their_square() -> None:
    """Each round is scored once, not once a student."""
    classroom = played(half(500, 1000), names=[f"Alumna {n}" for n in range(1000)])
    calls = Counter[str]()
    score = classroom.room.plan.score

    class Counting(Plan):
        def score(self, worth: float, took_ms: int, stretch: float = 1.0) -> float:
            calls["score"] += 1
            return score(worth, took_ms, stretch)

    classroom.room.plan = Counting(quiz=classroom.room.plan.quiz)
    report(classroom)
    assert calls["score"] == 1000
