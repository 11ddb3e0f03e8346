"""Anything may happen in a room, in any order: what must hold all the same.

Two rooms go through the same acts, unlike only in which option is right: until the key is shown
nothing that leaves the room may tell them apart. A third is brought back from the journal.
"""

from dataclasses import replace
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from quizapp.classroom import views, wire
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
    Refusal,
    RefusedError,
    Remove,
    Rename,
    Reply,
    Stretch,
    Tally,
    Void,
)
from quizapp.classroom.codec import dump_act, load_act
from quizapp.classroom.plan import Counts, Limit, Plan, Scoring, Standings, TeamScore
from quizapp.classroom.room import Phase, Room
from quizapp.domain.answers import Answer, Chosen, Matched, Ordered, Outcome, Typed
from quizapp.domain.questions import (
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    TrueFalseQuestion,
)
from tests.classroom.builder import MIXED, make_plan
from tests.factories import make_article, make_wrong

PLAYERS = st.integers(0, 6)
PLACES = st.integers(-1, len(MIXED))
NAMES = st.sampled_from(["Ana", "Bea", "Carla", "ANA", "Iván", "lván"])
ANSWERS: st.SearchStrategy[Answer] = st.one_of(
    st.frozensets(st.integers(-1, 4), max_size=3).map(Chosen),
    st.sampled_from(["octubre de 1993", "1992", "ayer", ""]).map(Typed),
    st.permutations(range(3)).map(tuple).map(Ordered),
    st.permutations(range(3)).map(tuple).map(Matched),
)
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.sampled_from(Command),
    st.builds(Jump, PLACES),
    st.builds(Enrol, NAMES),
    st.builds(Remove, PLAYERS),
    st.builds(Ban, PLAYERS),
    st.builds(Readmit, PLAYERS),
    st.builds(Judge, PLAYERS, PLACES, st.sampled_from(Outcome)),
    st.builds(Rename, PLAYERS, NAMES),
    st.builds(Move, PLAYERS, st.sampled_from(["Rojo", "Azul", "Verde"])),
    st.builds(Stretch, PLAYERS, st.floats(0, 20)),
    st.builds(Tally, st.lists(st.integers(-1, 30), min_size=1, max_size=4).map(tuple)),
    st.builds(Void, PLACES, st.booleans(), st.integers(0)),
    st.builds(Accept, PLACES, ANSWERS, st.booleans(), st.integers(0)),
    st.builds(Note, PLACES | st.none(), st.sampled_from(["Nadie leyó la fecha.", " ", ""])),
)
PLANS = st.builds(
    make_plan,
    scoring=st.sampled_from(Scoring),
    limit=st.sampled_from(Limit),
    seconds=st.just(20),
    counts=st.sampled_from(Counts),
    standings=st.sampled_from(Standings),
    round_size=st.integers(1, 3),
    read_first=st.booleans(),
    close_when_all=st.booleans(),
    teams=st.sampled_from([(), ("Rojo", "Azul")]),
    team_choice=st.booleans(),
    team_score=st.sampled_from(TeamScore),
    extra=st.sampled_from([(), (("Ana", 1.5), ("Iván", 20.0))]),
)


def turned(question: Question) -> Question:
    """Return the question with another key, and all that follows from the key changed."""
    changes: dict[str, Any] = {"explanation": "Otra.", "citations": question.citations[:0]}
    match question:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            changes["options"] = tuple(
                make_wrong(o.text, truth="Otra cosa.") if o.correct else replace(o, proof=None)
                for o in question.options
            )
        case DateQuestion():
            key = replace(question.key, year=1800)
            changes |= {"key": key, "accepted": ("octubre de 1800",)}
        case ClozeQuestion() | ShortQuestion():
            changes["accepted"] = ("Gorbachov",)
        case OrderQuestion(events=events):
            count = len(events)
            changes["events"] = tuple(
                replace(e, place=count - 1 - e.place, when="1800") for e in events
            )
        case MatchQuestion(pairs=pairs):
            count = len(pairs)
            changes["pairs"] = tuple(replace(p, right=count - 1 - p.right) for p in pairs)
    return replace(question, **changes)


def refusal(room: Room, act: Act, at: int) -> Refusal | None:
    """Do something in a room; return why not, if so."""
    try:
        room.apply(act, at)
    except RefusedError as refused:
        return refused.why
    return None


class AnythingHappens(RuleBasedStateMachine):
    """A room, its twin with another key, and the journal."""

    @initialize(plan=PLANS)
    def begin(self, plan: Plan) -> None:
        self.plan = plan
        self.at = 0
        self.room = Room(MIXED, plan)
        self.twin = Room(tuple(map(turned, MIXED)), plan)
        self.journal: list[str] = []

    @rule(act=ACTS)
    def teach(self, act: Act) -> None:
        self.do(act)

    @rule(command=st.sampled_from([Command.NEXT, Command.OPEN, Command.REVEAL]))
    def go_on(self, command: Command) -> None:
        self.do(command)

    @rule(
        name=NAMES,
        proof=st.sampled_from("abcdef"),
        team=st.sampled_from(["", "Rojo", "Azul", "Verde"]),
    )
    def join(self, name: str, proof: str, team: str) -> None:
        self.do(Join(name, proof, team))

    @rule(player=PLAYERS, away=st.integers(0, 1), answer=ANSWERS)
    def reply(self, player: int, away: int, answer: Answer) -> None:
        self.do(Reply(player, self.room.position + away, answer))

    @rule(player=PLAYERS, here=st.booleans())
    def come_and_go(self, player: int, here: bool) -> None:
        for room in (self.room, self.twin):
            if found := room.people.players.get(player):
                found.connected = here
                (room.expect if here else room.give_up)(found)

    @rule(player=PLAYERS, out=st.sampled_from([Remove, Ban]))
    def take_out_and_back(self, player: int, out: type[Remove | Ban]) -> None:
        """Who comes back has what she had."""
        before = [one.given.get(player) for one in self.room.rounds]
        known = self.room.people.players.get(player)
        self.do(out(player))
        if known:
            self.do(Readmit(player))
            assert [one.given.get(player) for one in self.room.rounds] == before
            assert self.room.people.players[player] is known

    @rule(ms=st.integers(-1_000, 30_000))
    def wait(self, ms: int) -> None:
        self.at = max(0, self.at + ms)

    @invariant()
    def points_are_bounded_and_add_up(self) -> None:
        asked = sum(r.revealed and not r.voided for r in self.room.rounds)
        assert set(self.room.totals) <= set(self.room.people.players) or not self.room.totals
        assert all(0 <= points <= asked for points in self.room.totals.values())

    @invariant()
    def only_the_current_question_is_open(self) -> None:
        for place, one in enumerate(self.room.rounds):
            is_open = one.opened is not None and one.closed is None
            assert is_open == (self.room.phase is Phase.OPEN and place == self.room.position)

    @invariant()
    def only_who_is_here_has_answered_and_is_in_a_team_if_there_are_any(self) -> None:
        assert {player.team for player in self.room.people} <= set(self.plan.teams or [""])
        assert all(r.given.keys() <= self.room.people.players.keys() for r in self.room.rounds)

    @invariant()
    def nothing_tells_the_key_before_it_is_shown(self) -> None:
        if any(one.revealed for one in self.room.rounds):
            return  # points, or a question gone back to, may tell it from here on
        assert self.frames(self.room) == self.frames(self.twin)

    def do(self, act: Act) -> None:
        why = refusal(self.room, act, self.at)
        assert refusal(self.twin, act, self.at) is why
        if why is None:
            self.journal.append(dump_act(act, self.at))

    def frames(self, room: Room) -> list[object]:
        article = make_article()
        frames: list[object] = [views.projector(room, article, self.at)]
        for player in room.people:
            frames += wire.state(room, player, article, self.at)
            if player.id in room.round.given:
                frames.append(wire.taken(room, player))
        return frames

    def teardown(self) -> None:
        if not hasattr(self, "room"):
            return
        again = Room(MIXED, self.plan)
        for line in self.journal:
            again.apply(*load_act(line))
        for room in (self.room, again):
            for player in room.people:
                player.connected = False
        at = max(self.at, self.room.now)
        article = make_article()
        assert views.host(again, article, at) == views.host(self.room, article, at)
        assert again.rounds == self.room.rounds


AnythingHappens.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestAnythingHappens = AnythingHappens.TestCase
