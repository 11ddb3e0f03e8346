"""What a teacher reads first."""

from collections.abc import Callable, Sequence

import pytest

from quizapp.classroom.acts import Accept, Command, Note, Tally, Void
from quizapp.classroom.document import document
from quizapp.classroom.figures import Decision
from quizapp.classroom.report import make_report
from quizapp.classroom.tables import nameless, tables
from quizapp.classroom.telling import decision_text, remarks, when_text
from quizapp.domain.answers import Answer
from quizapp.domain.questions import Question
from tests.classroom.builder import QUESTIONS, RIGHT, WRONG, Classroom
from tests.classroom.test_report import NAMES, half, played, report
from tests.factories import make_article, make_multiple

FEW_TOLD = (
    "Con menos de 10 participantes no se habla de fiabilidad ni de discriminación: sería azar."
)


def alone() -> Classroom:
    return played([RIGHT], [WRONG], names=["Ana"])


def nobody() -> Classroom:
    return played([], names=[])


def absent() -> Classroom:
    return played([None, None], [None, None], names=["Ana", "Bea"])


def unrevealed() -> Classroom:
    classroom = Classroom("Ana")
    classroom.do(Command.NEXT, Command.END)
    return classroom


def all_void() -> Classroom:
    classroom = played(half(6))
    classroom.do(Void(0))
    return classroom


def hands() -> Classroom:
    classroom = Classroom()
    classroom.do(Command.NEXT, Tally((1, 9, 2, 0)), Command.REVEAL)
    return classroom


@pytest.mark.parametrize(
    ("make", "told"),
    [
        pytest.param(nobody, ["0 participantes, 1 pregunta.", "No entró nadie."], id="no student"),
        pytest.param(
            alone,
            [
                "1 participante, 2 preguntas. De media, el 50 % de los puntos.",
                "Ninguna frase se le resistió a la mayoría.",
                "La más difícil: la 2 (0 de 1 bien). {stem}",
                "La más fácil: la 1 (1 de 1 bien). {stem}",
                FEW_TOLD,
            ],
            id="one student",
        ),
        pytest.param(
            absent,
            [
                "2 participantes, 2 preguntas. De media, el 0 % de los puntos.",
                "Nadie respondió a nada.",
                "Nadie entendió la frase 1 (0 de 4 bien): «{sentence}»",
                "Todas las preguntas costaron lo mismo.",
                FEW_TOLD,
            ],
            id="all absent",
        ),
        pytest.param(
            unrevealed,
            [
                "1 participante, 0 preguntas.",
                "No se llegó a mostrar la clave de ninguna pregunta: no hay qué contar.",
            ],
            id="no key was shown",
        ),
        pytest.param(
            all_void,
            [
                "12 participantes, 1 pregunta, 1 anulada.",
                "Todas las preguntas están anuladas: ninguna cuenta.",
            ],
            id="all void",
        ),
        pytest.param(
            hands,
            [
                "Hasta 12 manos, 1 pregunta. De media, el 75 % de los puntos.",
                "Se contaron manos: no se sabe qué respondió cada cual.",
                "Ninguna frase se le resistió a la mayoría.",
                "En la pregunta 1 nadie eligió «Marzo de 1994».",
            ],
            id="hands",
        ),
    ],
)
def test_ends(make: Callable[[], Classroom], told: Sequence[str]) -> None:
    classroom = make()
    stem = classroom.room.rounds[0].question.stem
    found = report(classroom)
    sentence = found.article.sentences[0]
    expected = [text.format(stem=stem, sentence=sentence) for text in told]
    assert [remark.text for remark in remarks(found)] == expected


def test_all_right_is_readable() -> None:
    """Where nobody differs nothing can be said of who knows more."""
    told = [one.text for one in remarks(report(played(half(12), half(12))))]
    assert "12 participantes, 2 preguntas. De media, el 100 % de los puntos." in told
    assert "Todas las preguntas costaron lo mismo." in told
    assert told[-1].startswith("No hay fiabilidad que decir")


def test_doubts_lead_to_their_question() -> None:
    told = remarks(report(played(half(6), half(6), half(6)[::-1])))
    doubt = next(one for one in told if "Mira la clave de la pregunta 3" in one.text)
    assert doubt.question == 3


@pytest.mark.parametrize(
    ("rounds", "meaning"),
    [
        pytest.param([half(6), half(6), half(6)], "Fiabilidad (KR-20): 1. Distingue", id="good"),
        pytest.param([half(4), half(6), half(9)], "Orienta", id="fair"),
        pytest.param([half(7), half(6)[::-1]], "No sirve", id="bad"),
    ],
)
def test_reliability(rounds: Sequence[Sequence[Answer | None]], meaning: str) -> None:
    assert meaning in remarks(report(played(*rounds)))[-1].text


def test_partial_marks_make_it_alpha() -> None:
    questions: tuple[Question, ...] = (make_multiple(), QUESTIONS[1])
    classroom = Classroom(*NAMES, questions=questions)
    classroom.play(*half(6))
    classroom.play(*half(5))
    assert "Fiabilidad (alfa de Cronbach)" in remarks(report(classroom))[-1].text


@pytest.mark.parametrize(
    ("act", "text"),
    [
        (Void(1), "Pregunta 2: anulada"),
        (Void(1, voided=False), "Pregunta 2: vuelve a contar"),
        (Accept(0, RIGHT), "Pregunta 1: vale también «x»"),
        (Accept(0, RIGHT, accepted=False), "Pregunta 1: ya no vale «x»"),
    ],
)
def test_decisions(act: Void | Accept, text: str) -> None:
    decision = Decision(act=act, answer="x", undo=None)
    assert (decision_text(decision), when_text(decision)) == (text, "durante la sesión")


def test_a_later_decision_has_its_day() -> None:
    decision = Decision(act=Void(0, on=1_772_366_400_000), answer="", undo=None)
    assert when_text(decision).startswith("01/03/2026 ")


def test_tables_tell_changes_and_notes_but_no_note_without_names() -> None:
    classroom = played(half(6))
    classroom.do(Note(0, "Ana copió."), Note(None, "Con prisa."))
    told = make_report(classroom.room, make_article(), [Void(0)])
    sheets = tables(told, names=True)
    assert sheets["Preguntas"][1][-1] == "Ana copió."
    assert sheets["Cambios y notas"][1:] == [
        ["durante la sesión", "Pregunta 1: anulada"],
        ["", "Nota de la sesión: Con prisa."],
    ]
    classroom.do(Note(1, "Sin tiempo para esta."))
    told = report(classroom)
    assert tables(told, names=True)["Cambios y notas"][1][1] == (
        "Nota de la pregunta 2: Sin tiempo para esta."
    )
    assert "Sin tiempo para esta." in document(told, "")
    assert nameless(told, "S").loose_notes == ()
    assert (nameless(told, "S").note, nameless(told, "S").questions[0].note) == ("", "")


@pytest.mark.parametrize(
    ("right", "told"),
    [((0, 0), "Nadie"), ((1, 2), "Casi nadie"), ((2, 3), "La mayoría no")],
    ids=str,
)
def test_how_few_understood_a_sentence(right: tuple[int, int], told: str) -> None:
    """Of twelve, asked twice."""
    lines = [one.text for one in remarks(report(played(*map(half, right))))]
    assert any(line.startswith(f"{told} entendió la frase 1") for line in lines)
