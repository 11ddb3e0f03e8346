"""The room, from the lobby to the end."""

import pytest

from quizapp.classroom.acts import (
    Accept,
    Act,
    Ban,
    Command,
    Enrol,
    Join,
    Judge,
    Jump,
    Move,
    Note,
    Readmit,
    RefusedError,
    Remove,
    Rename,
    Reply,
    Stretch,
    Tally,
    Void,
)
from quizapp.classroom.plan import Counts, Limit, Scoring, Standings
from quizapp.classroom.room import Phase
from quizapp.domain.answers import Answer, Chosen, DontKnow, Ordered, Outcome, Typed
from tests.classroom.builder import FITTING, MIXED, RIGHT, WRONG, Classroom, make_plan
from tests.factories import make_date, make_order, make_short

NEXT, OPEN, CLOSE, REVEAL, BACK, SKIP, PAUSE, BLACK, END = Command


def phases(classroom: Classroom, command: Command, times: int) -> list[str]:
    seen = []
    for _ in range(times):
        classroom.do(command)
        seen.append(f"{classroom.room.phase.value} {classroom.room.position}")
    return seen


def test_next_leads_through_a_session() -> None:
    assert phases(Classroom(), NEXT, 11) == [
        *("open 0", "closed 0", "revealed 0", "open 1", "closed 1", "revealed 1"),
        *("open 2", "closed 2", "revealed 2", "standings 2", "ended 2"),
    ]


def test_a_question_may_be_read_first() -> None:
    assert phases(Classroom(read_first=True), NEXT, 2) == ["shown 0", "open 0"]


@pytest.mark.parametrize(
    ("policy", "shown"),
    [
        pytest.param(Standings.NEVER, [], id="never"),
        pytest.param(Standings.ROUNDS, [1, 2], id="after every round, and at the end"),
        pytest.param(Standings.END, [2], id="at the end"),
    ],
)
def test_standings_are_shown_as_planned(policy: Standings, shown: list[int]) -> None:
    seen = phases(Classroom(standings=policy, round_size=2), NEXT, 9 + 1 + len(shown))
    assert [int(one[-1]) for one in seen if one.startswith("standings")] == shown
    assert seen[-1] == "ended 2"


@pytest.mark.parametrize(
    ("before", "command", "phase", "position"),
    [
        pytest.param([NEXT], REVEAL, Phase.REVEALED, 0, id="reveal what is open"),
        pytest.param([NEXT], SKIP, Phase.OPEN, 1, id="skip what is open"),
        pytest.param([NEXT, CLOSE], SKIP, Phase.OPEN, 1, id="skip what is closed"),
        pytest.param([NEXT, CLOSE], OPEN, Phase.OPEN, 0, id="open again"),
        pytest.param([NEXT, REVEAL, NEXT], BACK, Phase.REVEALED, 0, id="back to what is revealed"),
        pytest.param([NEXT, SKIP], BACK, Phase.CLOSED, 0, id="back to what was skipped"),
        pytest.param([NEXT, REVEAL, NEXT, BACK], NEXT, Phase.CLOSED, 1, id="and on"),
        pytest.param([Jump(2), REVEAL, NEXT], BACK, Phase.REVEALED, 2, id="back from standings"),
        pytest.param([NEXT], Jump(2), Phase.SHOWN, 2, id="jump"),
        pytest.param([], Jump(0), Phase.SHOWN, 0, id="jump from the lobby"),
        pytest.param([Jump(2), SKIP], BLACK, Phase.ENDED, 2, id="skip the last"),
        pytest.param([NEXT], END, Phase.ENDED, 0, id="end what is open"),
    ],
)
def test_command(before: list[Act], command: Act, phase: Phase, position: int) -> None:
    classroom = Classroom()
    classroom.do(*before, command)
    assert (classroom.room.phase, classroom.room.position) == (phase, position)


@pytest.mark.parametrize(
    ("acts", "why"),
    [
        pytest.param([OPEN], "not_now", id="open in the lobby"),
        pytest.param([CLOSE], "not_now", id="close in the lobby"),
        pytest.param([REVEAL], "not_now", id="reveal in the lobby"),
        pytest.param([BACK], "not_now", id="back in the lobby"),
        pytest.param([SKIP], "not_now", id="skip in the lobby"),
        pytest.param([PAUSE], "not_now", id="pause in the lobby"),
        pytest.param([NEXT, OPEN], "not_now", id="open what is open"),
        pytest.param([NEXT, REVEAL, OPEN], "not_now", id="open once the key was shown"),
        pytest.param([NEXT, REVEAL, SKIP], "not_now", id="skip once the key was shown"),
        pytest.param([NEXT, BACK], "no_such_question", id="back from the first"),
        pytest.param([Jump(3)], "no_such_question", id="jump too far"),
        pytest.param([Jump(-1)], "no_such_question", id="jump before the first"),
        pytest.param([END, NEXT], "not_now", id="next after the end"),
        pytest.param([END, END], "not_now", id="end twice"),
        pytest.param([END, Jump(0)], "not_now", id="jump after the end"),
        pytest.param([END, Join("Ana", "")], "not_now", id="join after the end"),
        pytest.param([Void(7)], "no_such_question", id="void what is not"),
        pytest.param([Tally((1, 2, 3, 4))], "not_now", id="count hands in the lobby"),
        pytest.param([NEXT, Tally((1, 2))], "wrong_kind", id="count too few options"),
        pytest.param([NEXT, Tally((1, 2, 3, -1))], "wrong_kind", id="count less than none"),
        pytest.param([Accept(0, Typed("x"))], "wrong_kind", id="accept what nobody can answer"),
        pytest.param([Remove(9)], "no_such_player", id="remove nobody"),
        pytest.param([NEXT, Reply(9, 0, RIGHT)], "no_such_player", id="an answer of nobody"),
        pytest.param([Move(1, "Rojo")], "no_such_team", id="move to no team"),
        pytest.param([Readmit(1)], "no_such_player", id="readmit who is here"),
        pytest.param([Judge(1, 0, Outcome.RIGHT)], "not_now", id="judge in the lobby"),
        pytest.param([NEXT, Judge(1, 0, Outcome.RIGHT)], "not_now", id="judge before the key"),
        pytest.param([NEXT, REVEAL, Judge(1, 1, Outcome.RIGHT)], "other_question", id="judge next"),
        pytest.param([NEXT, REVEAL, Judge(9, 0, Outcome.RIGHT)], "no_such_player", id="judge none"),
    ],
)
def test_refusal(acts: list[Act], why: str) -> None:
    assert Classroom("Ana").refusal(*acts) == why


def test_black_and_pause_undo_themselves() -> None:
    classroom = Classroom("Ana")
    classroom.do(NEXT, PAUSE, BLACK)
    assert (classroom.room.paused, classroom.room.black) == (True, True)
    classroom.do(PAUSE, BLACK)
    assert (classroom.room.paused, classroom.room.black) == (False, False)


def reply(answer: Answer = RIGHT, question: int = 0, player: int = 1) -> Reply:
    return Reply(player, question, answer)


@pytest.mark.parametrize(
    ("acts", "why"),
    [
        pytest.param([reply()], "other_question", id="in the lobby"),
        pytest.param([Jump(0), reply()], "late", id="before it is open"),
        pytest.param([NEXT, CLOSE, reply()], "late", id="once it is closed"),
        pytest.param([NEXT, REVEAL, reply()], "late", id="once the key was shown"),
        pytest.param([NEXT, reply(question=1)], "other_question", id="to a later question"),
        pytest.param([NEXT, REVEAL, NEXT, reply()], "other_question", id="to an earlier one"),
        pytest.param([NEXT, PAUSE, reply()], "paused", id="in a pause"),
        pytest.param([NEXT, reply(), reply(WRONG)], "already", id="a second time"),
        pytest.param([NEXT, reply(Typed("1992"))], "wrong_kind", id="typed to a choice"),
        pytest.param([NEXT, reply(Chosen(frozenset()))], "wrong_kind", id="nothing"),
        pytest.param([NEXT, reply(Chosen(frozenset({0, 1})))], "wrong_kind", id="two of one"),
        pytest.param([NEXT, reply(Chosen(frozenset({4})))], "wrong_kind", id="no such option"),
        pytest.param([NEXT, reply(Chosen(frozenset({-1})))], "wrong_kind", id="negative"),
    ],
)
def test_an_answer_that_is_refused(acts: list[Act], why: str) -> None:
    assert Classroom("Ana", "Bea").refusal(*acts) == why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("octubre de 1993", "accepted", id="a date"),
        pytest.param("ayer", "unreadable", id="no date"),
        pytest.param("   ", "wrong_kind", id="nothing"),
        pytest.param("1" * 201, "wrong_kind", id="too long"),
    ],
)
def test_a_typed_date(text: str, why: str) -> None:
    classroom = Classroom("Ana", questions=(make_date(),))
    assert classroom.refusal(NEXT, reply(Typed(text))) == why


@pytest.mark.parametrize(
    ("place", "fitting"), list(enumerate(FITTING)), ids=[question.id for question in MIXED]
)
def test_every_kind_takes_what_fits_and_nothing_of_another_sort(
    place: int, fitting: Answer
) -> None:
    for given in (*FITTING, DontKnow()):
        classroom = Classroom("Ana", questions=(MIXED[place],))
        taken = classroom.refusal(NEXT, reply(given)) == "accepted"
        assert taken or given != fitting
        assert not taken or type(given) is type(fitting)


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(Ordered((0, 1)), id="too few"),
        pytest.param(Ordered((0, 1, 1)), id="one twice"),
        pytest.param(Ordered((0, 1, 2, 3)), id="too many"),
        pytest.param(Ordered((-1, 0, 1)), id="negative"),
    ],
)
def test_an_order_of_what_is_not_there(given: Answer) -> None:
    classroom = Classroom("Ana", questions=(make_order(),))
    assert classroom.refusal(NEXT, reply(given)) == "wrong_kind"


def test_the_last_answer_counts_if_planned_so() -> None:
    classroom = Classroom("Ana", "Bea", counts=Counts.LAST)
    classroom.do(NEXT, reply(WRONG), reply(RIGHT), REVEAL)
    assert classroom.points("Ana") == 1


def test_a_question_is_complete_when_all_connected_have_answered() -> None:
    classroom = Classroom("Ana", "Bea", "Carla")
    classroom.do(NEXT)
    classroom.reply("Ana")
    classroom.reply("Bea")
    assert not classroom.room.complete()
    classroom.room.give_up(classroom["Carla"])
    assert classroom.room.complete()
    classroom.room.expect(classroom["Carla"])
    assert not classroom.room.complete()
    classroom.reply("Carla")
    assert classroom.room.complete()


def test_nobody_there_completes_nothing() -> None:
    classroom = Classroom("Ana")
    classroom.do(NEXT)
    classroom.room.give_up(classroom["Ana"])
    assert not classroom.room.complete()


def test_the_teacher_may_close_by_herself() -> None:
    classroom = Classroom("Ana", close_when_all=False)
    classroom.do(NEXT, reply())
    assert not classroom.room.complete()


def test_who_comes_back_to_what_she_answered_is_not_waited_for() -> None:
    classroom = Classroom("Ana", "Bea")
    classroom.do(NEXT)
    classroom.reply("Ana")
    classroom.room.give_up(classroom["Ana"])
    classroom.room.expect(classroom["Ana"])
    classroom.reply("Bea")
    assert classroom.room.complete()


def test_a_hard_limit_refuses_what_is_late_by_our_clock() -> None:
    classroom = Classroom("Ana", limit=Limit.HARD, seconds=10)
    classroom.do(NEXT)
    classroom.wait(10.001)
    assert classroom.refusal(reply()) == "late"


@pytest.mark.parametrize("limit", [Limit.OFF, Limit.SOFT])
def test_no_other_limit_refuses(limit: Limit) -> None:
    classroom = Classroom("Ana", limit=limit, seconds=10)
    classroom.do(NEXT)
    classroom.wait(100)
    assert classroom.refusal(reply()) == "accepted"
    assert classroom.room.closes_in(classroom.at) is None


def test_extra_time_is_her_own() -> None:
    classroom = Classroom("Ana", "Bea", limit=Limit.HARD, seconds=10)
    classroom.do(Stretch(classroom["Ana"].id, 1.5), NEXT)
    assert classroom.room.closes_in(0) == 15_000
    classroom.wait(14)
    assert classroom.refusal(reply(player=2)) == "late"
    assert classroom.refusal(reply(player=1)) == "accepted"
    assert classroom.room.closes_in(classroom.at) == 0


def test_extra_time_goes_by_name() -> None:
    """Whoever joins under it has it, at most ten times the others' time, and keeps what she had."""
    extra = (("José", 1.5), ("Bea", 99.0), ("Eva", 0.1))
    classroom = Classroom("Ana", "Jose", "BEA", "Eva", extra=extra)
    assert [player.stretch for player in classroom.room.people] == [1.0, 1.5, 10.0, 1.0]
    classroom.do(Rename(classroom["Jose"].id, "Pepe"), Stretch(1, 2), Rename(1, "José"))
    assert [player.stretch for player in classroom.room.people] == [2.0, 1.5, 10.0, 1.0]


def test_who_has_answered_may_use_her_own_time_to_change_it() -> None:
    """The question stays open as long as anybody who is here may still answer."""
    extra = (("Ana", 2.0),)
    last = Classroom("Ana", "Bea", limit=Limit.HARD, seconds=10, extra=extra, counts=Counts.LAST)
    last.do(NEXT, reply())
    assert last.room.closes_in(0) == 20_000
    last.wait(15)
    assert last.refusal(reply(WRONG)) == "accepted"
    last["Ana"].connected = False
    assert last.room.closes_in(last.at) == 0


def test_a_pause_stops_the_time() -> None:
    classroom = Classroom("Ana", limit=Limit.HARD, seconds=10)
    classroom.do(NEXT)
    classroom.wait(4)
    classroom.do(PAUSE)
    assert classroom.room.closes_in(classroom.at) is None
    classroom.wait(600)
    classroom.do(PAUSE)
    assert classroom.room.closes_in(classroom.at) == 6_000


def test_a_clock_set_back_stands_still() -> None:
    classroom = Classroom("Ana", limit=Limit.HARD, seconds=10)
    classroom.at = 5_000
    classroom.do(NEXT)
    classroom.at = 0
    classroom.do(reply(), REVEAL)
    assert classroom.room.rounds[0].given[1].took_ms == 0


@pytest.mark.parametrize(
    ("took", "points"),
    [
        pytest.param(0, 1.0, id="at once"),
        pytest.param(10, 0.75, id="half-time"),
        pytest.param(20, 0.5, id="at the last moment"),
        pytest.param(500, 0.5, id="at least half of it, however late"),
    ],
)
def test_speed_counts_for_half_at_most(took: float, points: float) -> None:
    classroom = Classroom("Ana", scoring=Scoring.SPEED, seconds=20)
    classroom.do(NEXT)
    classroom.wait(took)
    classroom.do(reply(), REVEAL)
    assert classroom.points("Ana") == points


def test_speed_is_measured_against_her_own_time() -> None:
    classroom = Classroom("Ana", scoring=Scoring.SPEED, seconds=20)
    classroom.do(Stretch(1, 2), NEXT)
    classroom.wait(20)
    classroom.do(reply(), REVEAL)
    assert classroom.points("Ana") == 0.75


def test_points_are_there_once_the_key_is() -> None:
    classroom = Classroom("Ana", "Bea")
    classroom.do(NEXT)
    classroom.reply("Ana")
    classroom.reply("Bea", WRONG)
    classroom.do(CLOSE)
    assert (classroom.points("Ana"), classroom.points("Bea")) == (0, 0)
    classroom.do(REVEAL)
    assert (classroom.points("Ana"), classroom.points("Bea")) == (1, 0)


def test_going_back_and_forth_counts_nothing_twice() -> None:
    classroom = Classroom("Ana")
    classroom.play(RIGHT)
    classroom.play(RIGHT)
    classroom.do(BACK, NEXT, Jump(0), Jump(1), Void(2))
    assert classroom.points("Ana") == 2


def test_a_late_joiner_has_zero_for_what_she_missed_and_her_share_is_told() -> None:
    classroom = Classroom("Ana")
    classroom.play(RIGHT)
    classroom.wait(1)
    bea = classroom.join("Bea")
    classroom.wait(1)
    classroom.play(RIGHT, RIGHT)
    assert classroom.points("Bea") == 1
    assert (classroom.room.seen(bea), classroom.room.asked()) == (1, 2)


def test_who_joins_while_it_is_open_may_answer() -> None:
    classroom = Classroom("Ana")
    classroom.do(NEXT)
    bea = classroom.join("Bea")
    classroom.reply("Bea")
    assert classroom.room.seen(bea) == 1
    assert not classroom.room.complete()


def test_a_void_question_counts_for_nobody_and_may_count_again() -> None:
    classroom = Classroom("Ana")
    classroom.play(RIGHT)
    classroom.do(Void(0))
    assert (classroom.points("Ana"), classroom.room.asked()) == (0, 0)
    classroom.do(Void(0, voided=False))
    assert classroom.points("Ana") == 1


def test_a_second_key_counts_for_whoever_gave_it() -> None:
    classroom = Classroom("Ana", "Bea", questions=(make_date(),))
    classroom.play(Typed("9/1993"), Typed("11/1993"))
    classroom.do(Accept(0, Typed("9/1993")))
    assert (classroom.points("Ana"), classroom.points("Bea")) == (1, 0)


def test_a_second_key_holds_for_later_answers() -> None:
    classroom = Classroom("Ana")
    classroom.do(Accept(0, WRONG))
    classroom.play(WRONG)
    assert classroom.points("Ana") == 1


def test_a_second_key_may_be_taken_back() -> None:
    classroom = Classroom("Ana")
    classroom.play(WRONG)
    classroom.do(Accept(0, WRONG), Accept(0, WRONG, accepted=False))
    assert (classroom.points("Ana"), classroom.room.round.accepted) == (0, [])


def test_a_note_takes_the_place_of_the_last() -> None:
    classroom = Classroom()
    classroom.do(Note(None, "Con prisa."), Note(1, "Confusa."), Note(1, " Muy confusa. "))
    assert classroom.room.notes == {None: "Con prisa.", 1: "Muy confusa."}
    classroom.do(Note(None, ""), Note(0, " "))
    assert classroom.room.notes == {1: "Muy confusa."}
    assert classroom.refusal(Note(9, "Ninguna.")) == "no_such_question"


def test_hands_are_counted_with_the_answers() -> None:
    classroom = Classroom("Ana")
    classroom.do(NEXT, reply(), Tally((3, 4, 0, 1)), REVEAL)
    assert classroom.room.round.chosen() == (3, 5, 0, 1)


def test_however_many_answers_differ_each_is_graded() -> None:
    names = [f"Ana {n}" for n in range(300)]
    classroom = Classroom(*names, questions=(make_short(),))
    classroom.do(NEXT)
    for name in names[:-1]:
        classroom.reply(name, Typed(name))
    classroom.reply(names[-1], Typed("Yeltsin"))
    classroom.do(REVEAL)
    assert [classroom.points(name) for name in names] == [*[0.0] * 299, 1.0]


def test_typed_answers_have_no_options_to_count() -> None:
    classroom = Classroom("Ana", questions=(make_date(),))
    assert classroom.refusal(NEXT, Tally(())) == "wrong_kind"
    assert classroom.room.round.chosen() == ()


def test_without_devices_the_teacher_answers_for_a_team() -> None:
    classroom = Classroom()
    team = classroom.do(Enrol("Mesa 1"))
    assert team
    classroom.do(NEXT, reply(player=team.id), REVEAL)
    assert classroom.points("Mesa 1") == 1


@pytest.mark.parametrize("out", [Remove, Ban])
def test_who_is_taken_out_counts_no_longer(out: type[Remove | Ban]) -> None:
    classroom = Classroom("Ana", "Bea")
    classroom.do(NEXT, reply(WRONG), out(1))
    assert classroom.room.round.chosen() == (0, 0, 0, 0)
    classroom.reply("Bea")
    assert classroom.room.complete()
    assert classroom.refusal(reply()) == "no_such_player"


def test_who_is_removed_may_join_again() -> None:
    classroom = Classroom("Ana")
    assert classroom.refusal(Remove(1), Join("Ana", "another")) == "accepted"


def test_who_is_banned_may_not() -> None:
    classroom = Classroom("Ana")
    assert classroom.refusal(Ban(1), Join("ANA", "another")) == "banned"


def test_renaming_frees_the_name() -> None:
    classroom = Classroom("Ana", "Bea")
    assert classroom.refusal(Rename(1, "Bea")) == "name_taken"
    assert classroom.refusal(Join("Ana", "x")) == "name_taken"
    assert classroom.refusal(Rename(1, "Eva"), Join("Ana", "x")) == "accepted"


def test_a_team_is_chosen_where_there_is_a_choice() -> None:
    classroom = Classroom("Ana", teams=("Rojo", "Azul"), team_choice=True)
    bea = classroom.do(Join("Bea", "b", "Rojo"))
    assert bea
    assert (classroom["Ana"].team, bea.team) == ("Rojo", "Rojo")
    assert classroom.refusal(Join("Eva", "e", "Verde")) == "no_such_team"
    carla = classroom.do(Join("Carla", "c"), Join("Eva", "e"))
    assert carla
    assert carla.team == "Azul"


def test_a_team_is_dealt_where_there_is_none() -> None:
    classroom = Classroom("Ana", teams=("Rojo", "Azul"))
    bea = classroom.do(Join("Bea", "b", "Rojo"))
    assert bea
    assert bea.team == "Azul"


def test_teams_fill_evenly_and_a_player_may_be_moved() -> None:
    classroom = Classroom("Ana", "Bea", "Carla", teams=("Rojo", "Azul"))
    assert [player.team for player in classroom.room.people] == ["Rojo", "Azul", "Rojo"]
    classroom.do(Move(1, "Azul"))
    assert classroom["Ana"].team == "Azul"


def test_a_roster_lets_in_its_names_alone() -> None:
    classroom = Classroom("Jose", roster=("José Pérez", "José", "Ana"))
    assert [player.name for player in classroom.room.people] == ["José"]
    assert classroom.room.people.free_names() == ("José Pérez", "Ana")
    assert classroom.refusal(Join("Iker", "x")) == "name_unknown"


@pytest.mark.parametrize("field", ["seconds", "round_size"])
def test_a_plan_without_time_or_rounds_is_none(field: str) -> None:
    with pytest.raises(ValueError, match="Plan"):
        make_plan(**{field: 0})


@pytest.mark.parametrize("out", [Remove, Ban])
def test_who_is_taken_back_has_what_she_had(out: type[Remove | Ban]) -> None:
    """Her answers, graded as the teacher says by now, her name and her secret."""
    classroom = Classroom("Ana", "Bea")
    classroom.play(WRONG, RIGHT)
    classroom.do(out(1), Accept(0, WRONG), Readmit(1))
    assert classroom.points("Ana") == 1
    assert classroom.room.people.known("proof of Ana") is classroom["Ana"]
    assert classroom.refusal(Join("ANA", "another")) == "name_taken"


@pytest.mark.parametrize(
    ("acts", "why"),
    [
        pytest.param([Remove(1), Join("Ana", "new")], "name_taken", id="another has her name"),
        pytest.param([Remove(1), Join("Ana", "new"), Ban(3)], "banned", id="it is banned by now"),
        pytest.param([Ban(1)], "accepted", id="a ban is lifted"),
    ],
)
def test_taking_somebody_back(acts: list[Act], why: str) -> None:
    assert Classroom("Ana", "Bea").refusal(*acts, Readmit(1)) == why


def test_a_ban_holds_until_it_is_lifted() -> None:
    classroom = Classroom("Ana", "Bea")
    classroom.do(Ban(1))
    with pytest.raises(RefusedError):
        classroom.room.people.known("proof of Ana")
    assert classroom.refusal(Rename(2, "Ana")) == "banned"
    classroom.do(Readmit(1))
    assert classroom.room.people.known("proof of Ana") is classroom["Ana"]


def test_a_team_without_a_device_is_taken_back() -> None:
    classroom = Classroom()
    classroom.do(Enrol("Mesa 1"), Remove(1), Readmit(1))
    assert classroom["Mesa 1"].proof == ""


@pytest.mark.parametrize(
    ("outcome", "points"),
    [(Outcome.RIGHT, 1.0), (Outcome.PARTLY, 0.5), (Outcome.WRONG, 0.0)],
    ids=["right", "partly", "wrong"],
)
def test_an_answer_given_aloud_is_worth_what_the_teacher_says(
    outcome: Outcome, points: float
) -> None:
    """She may change her mind, and a second key changes nothing about it."""
    classroom = Classroom("Ana", questions=(make_date(),))
    classroom.do(NEXT, CLOSE, REVEAL, Judge(1, 0, Outcome.RIGHT), Judge(1, 0, outcome))
    classroom.do(Accept(0, Typed("enero de 1990")))
    assert classroom.points("Ana") == points


def test_what_was_answered_is_not_judged_again() -> None:
    classroom = Classroom("Ana")
    classroom.do(NEXT, reply(WRONG), REVEAL)
    assert classroom.refusal(Judge(1, 0, Outcome.RIGHT)) == "already"


def test_a_question_never_opened_is_judged_without_haste() -> None:
    classroom = Classroom("Ana", scoring=Scoring.SPEED)
    classroom.do(Jump(0), REVEAL, Judge(1, 0, Outcome.RIGHT))
    assert classroom.points("Ana") == 1
