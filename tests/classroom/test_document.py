"""A report as a page to be printed."""

from quizapp.classroom.acts import Note, Void
from quizapp.classroom.document import document
from quizapp.classroom.report import make_report
from quizapp.domain.answers import Typed
from tests.classroom.builder import RIGHT, WRONG, Classroom
from tests.classroom.test_report import half, played, report
from tests.factories import make_article, make_short


def test_everything_is_told_and_nothing_interpreted() -> None:
    classroom = played([RIGHT, WRONG], [RIGHT, None], names=["<b>Ana</b>", "Bea & Cía."])
    classroom.do(Note(0, "¿Y <i>qué</i>?"), Note(None, "Con prisa."))
    html = document(report(classroom), "1 de marzo de 2026")
    for text in (
        "1 de marzo de 2026",
        "&lt;b&gt;Ana&lt;/b&gt;",
        "Bea &amp; Cía.",
        "¿Y &lt;i&gt;qué&lt;/i&gt;?",
        "Nota de la sesión: Con prisa.",
        "<b><u>septiembre de 1992</u></b>",
        "✓ Septiembre de 1992",
        "2 de 4 · Frase 1: ",
        "Ocurrió una sola vez.",
        "<td>✗ 0</td>",
        "<td>–</td>",
    ):
        assert text in html
    assert "<i>" not in html


def test_what_was_decided_is_told() -> None:
    classroom = played(half(6), half(5))
    classroom.do(Void(0))
    html = document(make_report(classroom.room, make_article(), [Void(0)]), "")
    assert "Pregunta 1: anulada" in html
    assert "· anulada" in html
    assert "discriminación" not in html


def test_discrimination_is_told_of_many() -> None:
    assert "discriminación 0,91" in document(report(played(half(6), half(5), half(7))), "")


def test_a_question_without_options_has_its_key() -> None:
    classroom = Classroom("Ana", questions=(make_short(),))
    classroom.play(Typed("Yeltsin"))
    assert "Clave: " in document(report(classroom), "")


def test_nobody_and_nothing_is_short() -> None:
    html = document(report(Classroom()), "")
    assert "<h2>" not in html
