"""What a teacher enters for a class without devices, with one hand on the keyboard."""

import pytest
from PySide6.QtCore import Qt

from quizapp.classroom import views
from quizapp.classroom.acts import Jump
from quizapp.domain.answers import Answer, Matched, Ordered, Typed
from quizapp.domain.questions import Kind
from quizapp.ui.session.counting import CountField
from quizapp.ui.session.spoken import read_spoken
from tests.classroom.builder import MIXED, Classroom
from tests.factories import make_article
from tests.ui.teacher import ENTER, HANDS, NEXT, TEAMS, Teach

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
OPEN_KINDS = [Kind.SHORT, Kind.DATE, Kind.CLOZE, Kind.ORDER, Kind.MATCH]


def test_hands_are_counted_by_keys(teach: Teach) -> None:
    """The projector tells the key, the sentence and how many chose what only once it is shown."""
    teacher = teach()
    teacher.begin_session(HANDS, Kind.CHOICE)
    teacher.step("Respuestas abiertas")
    teacher.await_shown(CountField)
    for hands in range(3, 3 + len(teacher.counts())):
        teacher.type_line(str(hands))
    (key,) = (text for text in teacher.texts() if text.startswith("Clave: "))
    quoted = next(text for text in teacher.texts() if "«" in text and text[0].isdigit())
    sentence = quoted.split("«", 1)[1].split("»")[0]
    assert sentence not in teacher.board()
    teacher.press(ENTER)  # the last number typed, the next step is at hand
    teacher.await_text("Respuestas cerradas")
    assert sentence not in teacher.board()
    teacher.step("Clave a la vista")
    teacher.await_board(sentence)
    assert key.removeprefix("Clave: ").split("; ")[0] in teacher.board()
    assert any(text.endswith(" · 4") for text in teacher.texts())


def test_arrows_go_from_count_to_count_and_b_is_no_number(teach: Teach) -> None:
    """A clicker works while hands are counted."""
    teacher = teach()
    teacher.begin_session(HANDS, Kind.CHOICE)
    teacher.step("Respuestas abiertas")
    teacher.await_shown(CountField)
    teacher.press(Qt.Key.Key_7, Qt.Key.Key_Down, Qt.Key.Key_5, Qt.Key.Key_Up, Qt.Key.Key_8)
    assert teacher.counts()[:2] == [8, 5]
    teacher.press(Qt.Key.Key_B)
    teacher.await_board("Pantalla en negro")


def test_tab_goes_from_the_buttons_through_the_counts(teach: Teach) -> None:
    """Though the counts were made after what stands below them."""
    teacher = teach()
    teacher.begin_session(HANDS, Kind.CHOICE)
    teacher.step("Respuestas abiertas")
    teacher.await_shown(CountField)
    teacher.button("Nota").setFocus()
    for field in teacher.visible(CountField):
        teacher.press(Qt.Key.Key_Tab)
        assert field.hasFocus()
    teacher.press(Qt.Key.Key_Tab)
    assert teacher.button("Anotar").hasFocus()


@pytest.mark.parametrize("kind", OPEN_KINDS)
def test_hands_say_who_knew_it_once_the_key_is_shown(teach: Teach, kind: Kind) -> None:
    teacher = teach()
    teacher.begin_session(HANDS, kind)
    teacher.step("Respuestas abiertas")
    assert teacher.counts() == []
    teacher.step("Respuestas cerradas")
    teacher.step("Clave a la vista")
    teacher.await_text("No la sabían")
    teacher.type_line("12")
    teacher.type_line("8")
    teacher.await_text("Suman 20")
    teacher.press(ENTER)
    teacher.await_gone("Clave a la vista")
    teacher.press(Qt.Key.Key_PageUp)
    teacher.await_text("Suman 20")


def test_teams_answer_by_keys(teach: Teach) -> None:
    """A digit answers for the team whose turn it is; Backspace goes back to the last."""
    teacher = teach()
    teacher.begin_session(TEAMS, Kind.CHOICE)
    teacher.step("Responde: Rojo")
    teacher.press(Qt.Key.Key_1)
    teacher.await_text("Responde: Azul")
    teacher.await_roll("Rojo", "✓ Ha respondido")
    teacher.await_text("1 de 4 han respondido")
    teacher.press(Qt.Key.Key_Backspace)
    teacher.await_text("Responde: Rojo")
    for team in ("Azul", "Verde", "Amarillo"):
        teacher.press(Qt.Key.Key_2)
        teacher.await_text(f"Responde: {team}")
    teacher.press(Qt.Key.Key_2)
    teacher.await_text("Han respondido todos")
    teacher.press(ENTER)
    teacher.await_text("Respuestas cerradas")


def test_several_options_are_entered_together(teach: Teach) -> None:
    teacher = teach()
    teacher.begin_session(TEAMS, Kind.MULTIPLE)
    teacher.step("Responde: Rojo")
    teacher.press(Qt.Key.Key_1, Qt.Key.Key_3, ENTER)
    teacher.await_roll("Rojo", "✓ Ha respondido")


@pytest.mark.parametrize(
    ("kind", "typed", "misread", "why"),
    [
        pytest.param(Kind.ORDER, "cabd", "ABC", "«CABD»", id="order"),
        pytest.param(Kind.MATCH, "3124", "3123", "«3124»", id="match"),
        pytest.param(Kind.SHORT, "Roma", " ", "Falta la respuesta", id="short"),
        pytest.param(
            Kind.DATE, "16 de agosto de 1956", "ayer", "No se entiende esa fecha", id="date"
        ),
    ],
)
def test_what_a_team_says_is_typed(
    teach: Teach, kind: Kind, typed: str, misread: str, why: str
) -> None:
    """What is none is told, and can be mended; what is, is taken."""
    teacher = teach()
    teacher.begin_session(TEAMS, kind)
    teacher.step("Responde: Rojo")
    teacher.type_line(misread)
    teacher.await_text(why)
    teacher.fill("Respuesta del equipo", typed)
    teacher.await_text("Responde: Azul")
    assert teacher.field("Respuesta del equipo").text() == ""


@pytest.mark.parametrize("kind", OPEN_KINDS)
def test_what_a_team_said_aloud_is_judged(teach: Teach, kind: Kind) -> None:
    """With 1, 2 and 3, once the key is in sight; Backspace asks again."""
    teacher = teach()
    teacher.begin_session(TEAMS, kind)
    teacher.step("Responde: Rojo")
    teacher.press(NEXT)
    teacher.await_text("Respuestas cerradas")
    teacher.step("¿Acertó Rojo?")
    teacher.press(Qt.Key.Key_3)
    teacher.await_text("¿Acertó Azul?")
    teacher.press(Qt.Key.Key_Backspace)
    teacher.await_text("¿Acertó Rojo?")
    teacher.press(Qt.Key.Key_1)
    teacher.await_roll("Rojo", "✓ Acertó", "1")
    for team, key in (("Azul", Qt.Key.Key_2), ("Verde", Qt.Key.Key_3)):
        teacher.await_text(f"¿Acertó {team}?")
        teacher.press(key)
    teacher.await_roll("Azul", "~ A medias", "0,5")
    teacher.await_roll("Verde", "✗ Falló", "0")


def spoken(place: int, text: str) -> Answer | None:
    classroom = Classroom(questions=(MIXED[place],))
    classroom.do(Jump(0))
    return read_spoken(text, views.projector(classroom.room, make_article(), 0))


@pytest.mark.parametrize(
    ("text", "order"),
    [
        pytest.param("CAB", (2, 0, 1), id="letters"),
        pytest.param("c, a - b", (2, 0, 1), id="letters with something between"),
        pytest.param("312", (2, 0, 1), id="numbers"),
        pytest.param("CA", None, id="one missing"),
        pytest.param("CAA", None, id="one twice"),
        pytest.param("C1B", None, id="letters and numbers"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_an_order_is_read(text: str, order: tuple[int, ...] | None) -> None:
    assert spoken(6, text) == (Ordered(order) if order else None)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        pytest.param("312", (2, 0, 1), id="numbers in the order of the letters"),
        pytest.param("a3 b1 c2", (2, 0, 1), id="pairs"),
        pytest.param("C=2, A=3; B=1", (2, 0, 1), id="pairs in any order"),
        pytest.param("A3 B1", None, id="a pair missing"),
        pytest.param("A3 A1 C2", None, id="a letter twice"),
        pytest.param("A3 B3 C2", None, id="a number twice"),
        pytest.param("A3 B1 C2 x", None, id="something else"),
        pytest.param("CAB", None, id="letters alone"),
    ],
)
def test_pairs_are_read(text: str, right: tuple[int, ...] | None) -> None:
    assert spoken(7, text) == (Matched(right) if right else None)


def test_anything_else_is_taken_as_typed() -> None:
    assert spoken(4, " Yeltsin ") == Typed("Yeltsin")
