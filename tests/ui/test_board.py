"""The projector: what is on it, how large, and that it never tells the key too soon."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.app.shelf import open_shelf
from quizapp.classroom import views
from quizapp.classroom.acts import Command, Jump, Tally
from quizapp.classroom.rounds import options_of
from quizapp.classroom.views import Cited, ProjectorView
from quizapp.domain.article import Article
from quizapp.domain.questions import Question
from quizapp.settings import ThemeChoice
from quizapp.ui.session.asking import choose
from quizapp.ui.session.board import Board, Entrance
from quizapp.ui.session.canvas import Canvas
from quizapp.ui.session.excerpt import excerpt, runs
from quizapp.ui.session.layout import fits
from quizapp.ui.theme.theme import Theme, load_fonts
from tests.classroom.builder import MIXED, RIGHT, WRONG, Classroom
from tests.classroom.test_machine import turned
from tests.factories import make_article

SCREENS = [
    pytest.param(1024, 768, id="1024x768"),
    pytest.param(1280, 720, id="1280x720"),
    pytest.param(1920, 1080, id="1920x1080"),
    pytest.param(3840, 2160, id="3840x2160"),
]
KINDS = [pytest.param(question, id=question.id.rpartition("/")[2]) for question in MIXED]


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:  # noqa: ARG001 - there are no fonts without it
    load_fonts("*")
    return Theme(ThemeChoice.LIGHT, 100)


@pytest.fixture
def board(qtbot: QtBot, theme: Theme) -> Board:
    board = Board(theme)
    qtbot.addWidget(board)
    board.resize(960, 540)
    return board


def shown(question: Question, *commands: Command, article: Article | None = None) -> ProjectorView:
    """Return what is shown of a question on which every option was chosen."""
    classroom = Classroom(questions=(question,))
    classroom.do(Jump(0))
    if options := options_of(question):
        classroom.do(Tally(tuple(range(3, 3 + len(options)))))
    classroom.do(*commands)
    return views.projector(classroom.room, article or make_article(), 0)


def picture(board: Board, view: ProjectorView) -> QImage:
    board.show_view(view)
    return board.grab().toImage()


@pytest.mark.parametrize("question", KINDS)
@pytest.mark.parametrize("phase", [(), (Command.OPEN,), (Command.OPEN, Command.CLOSE)])
def test_nothing_seen_or_said_before_the_reveal_depends_on_the_key(
    board: Board, question: Question, phase: tuple[Command, ...]
) -> None:
    """A question and its twin with another key look alike, to the last pixel."""
    seen, said = picture(board, shown(question, *phase)), board.text()
    assert picture(board, shown(turned(question), *phase)) == seen
    assert board.text() == said


@pytest.mark.parametrize("question", KINDS)
def test_the_reveal_shows_the_key(board: Board, question: Question) -> None:
    asked = picture(board, shown(question))
    told = shown(question, Command.REVEAL)
    assert picture(board, told) != asked
    assert told.revealed
    assert all(line in board.text() for line in told.revealed.key.split("\n"))
    assert all(cited.text in board.text() for cited in told.revealed.sentences)


def real_views() -> Iterator[ProjectorView]:
    """Yield every few questions of our packs as asked and as revealed, hands on every option."""
    for bank in open_shelf().banks.values():
        for question in islice(bank.questions("ABC234"), 0, None, 4):
            for commands in ((Command.OPEN,), (Command.REVEAL,)):
                yield shown(question, *commands, article=bank.pack.article)


@contextmanager
def canvas(theme: Theme, width: int, height: int) -> Iterator[Canvas]:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        yield Canvas(painter, theme.look, width, height)
    finally:
        painter.end()


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_the_last_row_can_read_it(theme: Theme, width: int, height: int) -> None:
    """Asked, no text is smaller than 36 pixels of 1080; revealed, none than 28, and all fits."""
    with canvas(theme, width, height) as screen:
        where = screen.page.adjusted(72, 96, -72, -92)
        for view in real_views():
            if view.options or view.revealed:
                stem, px, arrangement = choose(screen, view, where)
                assert stem >= 48, view.stem
                assert px >= (28 if view.revealed else 36), view.stem
                font = screen.font(stem, bold=True)
                taken = screen.height(view.stem, font, where.width())
                below = where.adjusted(0, taken, 0, 0)
                assert fits(screen, below, px, arrangement), view.stem


def test_what_answers_change_is_drawn_on_what_stays(board: Board) -> None:
    """More answers are counted at the foot; the rest of the picture is the same."""
    view = shown(MIXED[0], Command.OPEN)
    few = picture(board, replace(view, players=30, answered=1))
    many = picture(board, replace(view, players=30, answered=29))
    assert few != many
    assert few.copy(0, 0, 960, 440) == many.copy(0, 0, 960, 440)


def test_the_lobby_says_how_to_get_in(board: Board) -> None:
    lobby = views.projector(Classroom("Ana").room, make_article(), 0)
    alone = picture(board, lobby)
    board.show_entrance(Entrance(url="http://10.0.0.7:8765/", pin="482913", ticket="http://x/#y"))
    assert picture(board, lobby) != alone
    assert "482 913" in board.text()
    assert "http://10.0.0.7:8765/" in board.text()


def test_the_best_are_told_and_then_the_end(board: Board) -> None:
    classroom = Classroom("Ana", "Bea", questions=(MIXED[0],))
    classroom.play(RIGHT, WRONG)
    seen = []
    for _ in range(2):
        classroom.do(Command.NEXT)
        view = views.projector(classroom.room, make_article(), 0)
        seen.append(picture(board, view))
        if view.standings:
            assert "1. Ana: 1" in board.text()
    assert seen[0] != seen[1]
    assert "Sesión terminada" in board.text()


def test_nobody_has_points_before_the_first_answer(board: Board) -> None:
    classroom = Classroom(questions=(MIXED[0],))
    classroom.do(Command.NEXT, Command.REVEAL, Command.NEXT)
    empty = picture(board, views.projector(classroom.room, make_article(), 0))
    assert "Clasificación" in board.text()
    assert not empty.isNull()


def test_the_seconds_left_are_in_sight_while_answers_are_taken(board: Board) -> None:
    view = shown(MIXED[0], Command.OPEN)
    untimed = picture(board, view)
    board.show_left(17)
    assert picture(board, view) != untimed


@pytest.mark.parametrize(("width", "height"), [(640, 480), (960, 540)], ids=["4:3", "16:9"])
def test_no_digit_of_how_to_get_in_is_cut(board: Board, width: int, height: int) -> None:
    """Another last digit of address or PIN is another picture."""
    board.resize(width, height)
    lobby = views.projector(Classroom("Ana").room, make_article(), 0)
    pictures = []
    for url, pin in (("8765", "482913"), ("8766", "482913"), ("8765", "482914")):
        board.show_entrance(Entrance(url=f"http://192.168.100.107:{url}", pin=pin, ticket="x"))
        pictures.append(picture(board, lobby))
    assert pictures[0] not in pictures[1:]


TEXT = "En septiembre de 1992, el presidente ruso Boris Yeltsin pospuso una visita a Japón."


def cited(*quotes: str) -> Cited:
    spans = tuple((TEXT.index(quote), TEXT.index(quote) + len(quote)) for quote in quotes)
    return Cited(number=8, text=TEXT, spans=spans)


@pytest.mark.parametrize(
    ("quotes", "kept"),
    [
        pytest.param(
            ["En septiembre"],
            "En septiembre de 1992, el presidente ruso Boris […]",
            id="what follows is cut",
        ),
        pytest.param(
            ["Japón"], "[…] Boris Yeltsin pospuso una visita a Japón.", id="what precedes is cut"
        ),
        pytest.param(["septiembre", "visita"], TEXT, id="what lies between two marks is short"),
    ],
)
def test_an_excerpt_keeps_whole_words_around_the_marks(quotes: list[str], kept: str) -> None:
    parts = excerpt(cited(*quotes))
    assert "".join(text for text, _ in parts) == kept
    assert [text for text, marked in parts if marked] == quotes


def test_far_marks_have_what_lies_between_them_cut() -> None:
    far = Cited(number=1, text=f"Uno {'palabra ' * 20}dos.", spans=((0, 3), (164, 167)))
    assert "".join(text for text, _ in excerpt(far)).count("[…]") == 1
    assert "".join(text for text, _ in runs(far)) == far.text
