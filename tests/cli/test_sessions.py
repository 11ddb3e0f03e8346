"""What came of sessions, from the command line."""

from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import load_workbook

from quizapp.classroom.acts import Command, Join, Reply
from quizapp.classroom.session import Session, begin
from quizapp.domain.answers import Chosen
from quizapp.domain.questions import ChoiceQuestion, Kind
from quizapp.generate.bank import Bank
from quizapp.store.sessions import open_journal
from quizapp.study.ports import Settings
from tests.classroom.builder import make_plan
from tests.cli.conftest import Done, Run
from tests.factories import NOON

NAMES = ("=Ana", "Bea", "Carla")


@pytest.fixture
def sessions(run: Run, bank: Bank, tmp_path: Path) -> Run:
    """Play a session of two choices, each answered rightly by the first player alone."""
    only = [item.id for item in bank.items.values() if item.kind is Kind.CHOICE][:2]
    plan = make_plan(quiz=Settings(pack=bank.pack.id, seed="S", only=tuple(only)))
    with closing(open_journal(tmp_path).journal) as journal:
        _play(begin(plan, bank, journal, at=NOON, clock=lambda: 0.0))

    def one(*arguments: str) -> Done:
        return run("sessions", *arguments, "--data-dir", str(tmp_path))

    return one


def _play(session: Session) -> None:
    players = [session.do(Join(name, name)) for name in NAMES]
    for one in session.room.rounds:
        assert isinstance(one.question, ChoiceQuestion)
        session.do(Command.NEXT)
        (right,) = one.question.correct
        for player, option in zip(players, (right, right - 1, right - 1), strict=True):
            assert player
            chosen = Chosen(frozenset({option % len(one.question.options)}))
            session.do(Reply(player.id, session.room.position, chosen))
        session.do(Command.REVEAL)
    session.do(Command.END)
    session.finish(NOON)


def test_sessions_are_listed(sessions: Run) -> None:
    out = sessions().out
    assert out.startswith("1  2026-03-01 12:00  ")
    assert out.endswith("  3 participantes  2 preguntas  33 %\n")


def test_what_came_of_one(sessions: Run) -> None:
    out = sessions("show", "1").out
    assert "1 de 3 (entre el 6 y el 79 %)" in out
    assert "=Ana: 2" in out
    assert "Con menos de 10 participantes no se habla de fiabilidad" in out


def test_a_question_is_voided_and_counted_again(sessions: Run) -> None:
    assert sessions("void", "1", "2").out == "Recalculado para 3 alumnos.\n"
    out = sessions("show", "1").out
    assert "=Ana: 1\n" in out
    assert "Pregunta 2: anulada" in out
    sessions("void", "1", "2", "--undo")
    assert "=Ana: 2\n" in sessions("show", "1").out


def test_another_answer_is_accepted(sessions: Run) -> None:
    for letter in "abcd":
        sessions("accept", "1", "1", letter)
    out = sessions("show", "1").out
    assert "3 de 3" in out
    assert "Bea: 1\n" in out
    assert "Pregunta 1: vale también «" in out


def test_a_workbook_with_names(sessions: Run, tmp_path: Path) -> None:
    file = tmp_path / "clase.xlsx"
    assert sessions("export", "1", str(file)).out == f"{file}\n"
    book = load_workbook(file)
    assert book.sheetnames == [
        "Alumnos",
        "Respuestas",
        "Preguntas",
        "Opciones",
        "Frases",
        "Cambios y notas",
    ]
    assert [cell.value for cell in book["Alumnos"]["A"]] == ["Nombre", *NAMES]
    assert [cell.value for cell in book["Alumnos"]["C"]] == ["Puntos", 2, 0, 0]


def test_tables_without_names(sessions: Run, tmp_path: Path) -> None:
    done = sessions("export", "1", str(tmp_path / "clase.csv"), "--no-names")
    files = [Path(line) for line in done.out.splitlines()]
    assert [file.name for file in files] == [
        f"clase-{title}.csv"
        for title in ("alumnos", "respuestas", "preguntas", "opciones", "frases", "cambios-y-notas")
    ]
    content = "".join(file.read_text(encoding="utf-8-sig") for file in files)
    assert "Alumno 1;" in content
    assert not any(name in content for name in NAMES)


def test_names_that_look_like_formulas_are_texts(sessions: Run, tmp_path: Path) -> None:
    sessions("export", "1", str(tmp_path / "x.csv"), "--separator", ",")
    assert "\n'=Ana,," in (tmp_path / "x-alumnos.csv").read_text(encoding="utf-8-sig")


def test_a_note_is_shown(sessions: Run) -> None:
    sessions("note", "1", "Con prisa.")
    sessions("note", "1", "Confusa.", "--question", "2")
    out = sessions("show", "1").out
    assert "Nota: Con prisa." in out
    assert "Nota: Confusa." in out


def test_a_session_is_deleted_for_good(sessions: Run) -> None:
    assert sessions("delete", "1").status == 0
    assert sessions().out == ""
    assert sessions("show", "1").status == 2


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        pytest.param(("show", "7"), "No hay ninguna sesión 7", id="no session"),
        pytest.param(("delete", "7"), "No hay ninguna sesión 7", id="nothing to delete"),
        pytest.param(("void", "1", "9"), "no hay tal pregunta", id="no question"),
        pytest.param(("accept", "1", "9", "a"), "no hay tal pregunta", id="no question to answer"),
        pytest.param(("accept", "1", "1", "z"), "eso no la contesta", id="no option"),
        pytest.param(("export", "1", "/nowhere/x.xlsx"), "No se puede escribir", id="no folder"),
    ],
)
def test_wrong_use(sessions: Run, arguments: tuple[str, ...], text: str) -> None:
    done = sessions(*arguments)
    assert (done.status, text in done.err) == (2, True)
