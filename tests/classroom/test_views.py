"""What the projector and the console show."""

import pytest

from quizapp.classroom import views
from quizapp.classroom.acts import Command, Enrol, Jump, Remove, Tally, Void
from quizapp.classroom.plan import Limit, Standings, TeamScore
from quizapp.classroom.views import Cited, HostView, Place, ProjectorView
from tests.classroom.builder import FITTING, MIXED, RIGHT, WRONG, Classroom
from tests.factories import SENTENCES, make_article

NEXT, REVEAL, PAUSE = Command.NEXT, Command.REVEAL, Command.PAUSE


def projector(classroom: Classroom) -> ProjectorView:
    return views.projector(classroom.room, make_article(), classroom.at)


def host(classroom: Classroom) -> HostView:
    return views.host(classroom.room, make_article(), classroom.at)


def test_the_lobby_shows_no_question() -> None:
    shown = projector(Classroom("Ana"))
    assert (shown.stem, shown.options, shown.players, shown.revealed) == ("", (), 1, None)


def test_how_many_have_answered_but_not_what() -> None:
    classroom = Classroom("Ana", "Bea")
    classroom.do(NEXT)
    classroom.reply("Ana")
    shown = projector(classroom)
    assert (shown.number, shown.total, shown.answered, shown.players) == (1, 3, 1, 2)
    assert shown.revealed is None


def test_the_key_comes_with_its_sentence_and_what_the_commonest_error_was_true_of() -> None:
    classroom = Classroom("Ana", "Bea")
    classroom.play(WRONG, RIGHT)
    told = projector(classroom).revealed
    assert told
    assert (told.key, set(told.correct), told.chosen) == ("Septiembre de 1992", {1}, (0, 1, 1, 0))
    assert told.sentences == (Cited(number=1, text=SENTENCES[0], spans=((3, 21),)),)
    assert told.commonest == "Borís Yeltsin visitó Japón en octubre de 1993."


@pytest.mark.parametrize(
    ("place", "hands", "marks"),
    [
        pytest.param(0, (3, 5, 0, 2), (6, 11), id="hands for an option, and an answer"),
        pytest.param(1, (3, 5, 0, 2), (1, 1), id="hands for several options are not pupils"),
        pytest.param(2, (), (1, 1), id="no hands yet"),
        pytest.param(4, (12, 7), (13, 20), id="hands of those who knew and who did not"),
    ],
)
def test_how_many_were_right(place: int, hands: tuple[int, ...], marks: tuple[int, int]) -> None:
    classroom = Classroom("Ana", questions=(MIXED[place],))
    classroom.do(NEXT)
    classroom.reply("Ana", FITTING[place])
    classroom.do(*([Tally(hands)] if hands else []), REVEAL)
    told = projector(classroom).revealed
    assert told
    assert (told.right, told.marked) == marks


def test_every_kind_shows_what_there_is_to_choose_from() -> None:
    shown = []
    for place in range(len(MIXED)):
        classroom = Classroom("Ana", questions=MIXED)
        classroom.do(Jump(place))
        view = projector(classroom)
        shown.append((len(view.options), len(view.matches)))
    assert shown == [(4, 0), (4, 0), (2, 0), (0, 0), (0, 0), (0, 0), (3, 0), (3, 3)]


def test_the_time_left_stands_still_in_a_pause() -> None:
    classroom = Classroom("Ana", limit=Limit.SOFT, seconds=20)
    classroom.do(NEXT)
    classroom.wait(5)
    classroom.do(PAUSE)
    classroom.wait(60)
    assert projector(classroom).left_ms == 15_000


def test_the_teacher_sees_the_key_who_has_answered_and_what_is_next() -> None:
    classroom = Classroom("Ana", "Bea")
    assert host(classroom).next_stem == MIXED[0].stem
    classroom.do(NEXT)
    classroom.reply("Bea")
    view = host(classroom)
    assert view.key
    assert view.key.key == "Septiembre de 1992"
    assert [(row.name, row.answered) for row in view.players] == [("Ana", False), ("Bea", True)]
    classroom.do(Command.END)
    assert not host(classroom).next_stem


def standings(classroom: Classroom) -> tuple[Place, ...]:
    classroom.do(NEXT)
    return projector(classroom).standings


def test_the_best_five_and_who_shares_a_place() -> None:
    classroom = Classroom(*"ABCDEFG", standings=Standings.ROUNDS, round_size=1)
    classroom.play(WRONG, RIGHT, RIGHT, WRONG, WRONG, WRONG, RIGHT)
    assert [(place.rank, place.name) for place in standings(classroom)] == [
        *((1, "B"), (1, "C"), (1, "G"), (4, "A"), (4, "D")),
    ]


def test_teams_stand_by_the_mean_of_their_members() -> None:
    teams = ("Rojo", "Azul", "Verde")
    classroom = Classroom(*"ABCD", standings=Standings.ROUNDS, round_size=1, teams=teams)
    classroom.do(Remove(3))
    classroom.play(RIGHT, WRONG, WRONG)
    assert standings(classroom) == (Place(1, "Rojo", 0.5), Place(2, "Azul", 0.0))


def test_who_came_late_is_told_with_her_share() -> None:
    """A question left out counts for nobody; who was there from the start has seen all."""
    classroom = Classroom("Ana", extra=(("Bea", 1.5),))
    assert [row.seen for row in host(classroom).players] == [None]
    classroom.play(RIGHT)
    classroom.wait(1)
    classroom.join("Bea")
    assert [(row.stretch, row.seen) for row in host(classroom).players] == [
        (1.0, None),
        (1.5, (0, 1)),
    ]
    classroom.play(RIGHT, RIGHT)
    assert [row.seen for row in host(classroom).players] == [None, (1, 2)]
    classroom.do(Void(0))
    assert [row.seen for row in host(classroom).players] == [None, None]


def test_teams_may_stand_by_their_sum() -> None:
    """Rojo has two members, Azul one: by the mean they would be even."""
    teams = ("Rojo", "Azul")
    by_sum = TeamScore.SUM
    classroom = Classroom(
        *"ABC", standings=Standings.ROUNDS, round_size=1, teams=teams, team_score=by_sum
    )
    classroom.play(RIGHT, RIGHT, RIGHT)
    assert standings(classroom) == (Place(1, "Rojo", 2.0), Place(2, "Azul", 1.0))


def test_who_has_no_device_is_never_waited_for() -> None:
    classroom = Classroom("Ana")
    classroom.do(Enrol("Mesa 1"), NEXT)
    classroom.reply("Ana")
    assert classroom.room.complete()
