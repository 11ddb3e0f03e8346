"""The room: a state machine without a network, a clock or a window.

What happens comes in as acts, the time of day as milliseconds of the session. Acts accepted once,
applied again in their order to a new room, give the same room: that is how a session is resumed.
Who is connected is not part of that: nobody is, in a resumed room.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import assert_never

from quizapp.classroom.acts import (
    Accept,
    Act,
    Ban,
    Command,
    Enrol,
    Join,
    Judge,
    Jump,
    Marking,
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
from quizapp.classroom.people import People, Player
from quizapp.classroom.plan import Counts, Limit, Plan, Standings
from quizapp.classroom.rounds import Round
from quizapp.domain.questions import Question


class Phase(Enum):
    """Where a room is."""

    LOBBY = "lobby"
    SHOWN = "shown"
    OPEN = "open"
    CLOSED = "closed"
    REVEALED = "revealed"
    STANDINGS = "standings"
    ENDED = "ended"


_UNREVEALED = {Phase.SHOWN, Phase.OPEN, Phase.CLOSED}
_ASKING = {*_UNREVEALED, Phase.REVEALED}


class Room:
    """Questions, who is asked, and where they are; raises RefusedError for what cannot be done."""

    def __init__(self, questions: Sequence[Question], plan: Plan) -> None:
        self.plan = plan
        self.rounds = tuple(map(Round, questions))
        self.people = People(plan)
        self.phase = Phase.LOBBY
        self.position = 0
        self.black = False
        self.now = 0
        self.totals: Mapping[int, float] = {}
        self.notes: dict[int | None, str] = {}
        self._missing: set[int] = set()
        self._counting: list[Round] = []
        self._steps: dict[Command, Callable[[], None]] = {
            Command.NEXT: self._next,
            Command.OPEN: self._open,
            Command.CLOSE: self._close,
            Command.REVEAL: self._reveal,
            Command.BACK: self._back,
            Command.SKIP: self._skip,
            Command.PAUSE: self._pause,
            Command.BLACK: self._blacken,
            Command.END: self._end,
        }

    @property
    def round(self) -> Round:
        """The question the room is at."""
        return self.rounds[self.position]

    @property
    def paused(self) -> bool:
        """Whether answers wait for the teacher."""
        return self.round.paused is not None

    def apply(self, act: Act, at: int) -> Player | None:
        """Do what an act says, or raise RefusedError and change nothing; return whom it was about.

        A clock set back stands still instead.
        """
        before, self.now = self.now, max(self.now, at)
        try:
            return self._apply(act)
        except RefusedError:
            self.now = before
            raise

    def _apply(self, act: Act) -> Player | None:
        match act:
            case Command():
                self._steps[act]()
            case Jump(question=question):
                self._jump(question)
            case Join():
                return self._join(act)
            case Reply():
                return self._take(act)
            case Enrol() | Remove() | Ban() | Readmit() | Rename() | Move() | Stretch():
                player = self.people.seat(act, self.now)
                self._put_answers_aside()
                return player
            case Tally() | Judge() | Void() | Accept() | Note():
                self._mark(act)
            case _:
                assert_never(act)
        return None

    def expect(self, player: Player) -> None:
        """Wait for the answer of a player, if she has not given it."""
        if self.phase is Phase.OPEN and player.id not in self.round.given:
            self._missing.add(player.id)

    def give_up(self, player: Player) -> None:
        """Wait for a player no longer."""
        self._missing.discard(player.id)

    def complete(self) -> bool:
        """Whether the open question need not wait: everybody waited for has answered."""
        waiting = self._missing or self.paused or not self.plan.close_when_all
        return self.phase is Phase.OPEN and bool(self.round.given) and not waiting

    def closes_in(self, at: int) -> int | None:
        """Return in how many milliseconds the time of the last who may answer is up, if ever."""
        if self.plan.limit is not Limit.HARD or self.phase is not Phase.OPEN or self.paused:
            return None
        waiting = self._missing
        if self.plan.counts is Counts.LAST:  # who has answered may think better of it
            waiting = waiting | {player.id for player in self.people if player.connected}
        stretches = (self.people.player(id_).stretch for id_ in waiting)
        limit = self.plan.seconds * 1000 * max(stretches, default=1.0)
        return max(0, round(limit) - self.round.elapsed(max(at, self.now)))

    def seen(self, player: Player) -> int:
        """Return how many questions that count a player was there for."""
        return sum(one.seen_by(player.joined) for one in self._counting)

    def asked(self) -> int:
        """Return how many questions that count were opened so far."""
        return len(self._counting)

    @property
    def under_way(self) -> int:
        """When the first question that counts was opened; whoever joined by then missed none."""
        return min((one.opened or 0 for one in self._counting), default=self.now)

    def _next(self) -> None:
        match self.phase:
            case Phase.LOBBY:
                self._go_on(0)
            case Phase.SHOWN:
                self._open()
            case Phase.OPEN:
                self._close()
            case Phase.CLOSED:
                self._reveal()
            case Phase.REVEALED:
                self._leave_revealed()
            case Phase.STANDINGS:
                self._go_on(self.position + 1)
            case Phase.ENDED:
                raise RefusedError(Refusal.NOT_NOW)
            case _:
                assert_never(self.phase)

    def _leave_revealed(self) -> None:
        done = self.position + 1
        last = done == len(self.rounds)
        ends_round = self.plan.standings is Standings.ROUNDS and done % self.plan.round_size == 0
        if self.plan.standings is not Standings.NEVER and (last or ends_round):
            self.phase = Phase.STANDINGS
        else:
            self._go_on(done)

    def _go_on(self, position: int) -> None:
        """Go to a question, and open it if it has not been; end after the last."""
        if position == len(self.rounds):
            self._end()
            return
        self._go(position)
        if self.phase is Phase.SHOWN and not self.plan.read_first:
            self._open()

    def _go(self, position: int) -> None:
        if self.phase is Phase.OPEN:
            self._close()
        self.position = position
        if self.round.revealed:
            self.phase = Phase.REVEALED
        else:
            self.phase = Phase.SHOWN if self.round.opened is None else Phase.CLOSED

    def _open(self) -> None:
        self._need(Phase.SHOWN, Phase.CLOSED)
        self.phase = Phase.OPEN
        self.round.open(self.now)
        self._count_questions()
        here = (player.id for player in self.people if player.connected)
        self._missing = {id_ for id_ in here if id_ not in self.round.given}

    def _close(self) -> None:
        self._need(Phase.OPEN)
        self.phase = Phase.CLOSED
        self.round.close(self.now)
        self._missing = set()

    def _reveal(self) -> None:
        self._need(*_UNREVEALED)
        if self.phase is Phase.OPEN:
            self._close()
        self.phase = Phase.REVEALED
        self.round.revealed = True
        self._recount()

    def _back(self) -> None:
        self._need(*_ASKING, Phase.STANDINGS)
        if self.phase is Phase.STANDINGS:
            self._go(self.position)
        elif self.position == 0:
            raise RefusedError(Refusal.NO_SUCH_QUESTION)
        else:
            self._go(self.position - 1)

    def _skip(self) -> None:
        self._need(*_UNREVEALED)
        self.round.voided = True
        self._count_questions()
        if self.phase is Phase.OPEN:
            self._close()
        self._go_on(self.position + 1)

    def _pause(self) -> None:
        self._need(Phase.OPEN)
        if self.paused:
            self.round.resume(self.now)
        else:
            self.round.pause(self.now)

    def _blacken(self) -> None:
        self.black = not self.black

    def _end(self) -> None:
        if self.phase is Phase.ENDED:
            raise RefusedError(Refusal.NOT_NOW)
        if self.phase is Phase.OPEN:
            self._close()
        self.phase = Phase.ENDED

    def _jump(self, question: int) -> None:
        self._need(Phase.LOBBY, Phase.STANDINGS, *_ASKING)
        self._numbered(question)
        self._go(question)

    def _join(self, act: Join) -> Player:
        if self.phase is Phase.ENDED:
            raise RefusedError(Refusal.NOT_NOW)
        return self.people.join(act, self.now)

    def _take(self, act: Reply) -> Player:
        player = self.people.player(act.player)
        if act.question != self.position or self.phase is Phase.LOBBY:
            raise RefusedError(Refusal.OTHER_QUESTION)
        if self.phase is not Phase.OPEN:
            raise RefusedError(Refusal.LATE)
        if self.paused:
            raise RefusedError(Refusal.PAUSED)
        self.round.take(player.id, act.answer, self.now, plan=self.plan, stretch=player.stretch)
        self._missing.discard(player.id)
        return player

    def _mark(self, act: Marking) -> None:
        match act:
            case Tally(counts=counts):
                self._need(*_ASKING)
                self.round.count_hands(counts)
            case Judge():
                self._judge(act)
            case Void(question=question, voided=voided):
                self._numbered(question).voided = voided
            case Accept(question=question, answer=answer, accepted=accepted):
                self._numbered(question).accept(answer, accepted=accepted)
            case Note():
                self._note(act)
            case _:
                assert_never(act)
        self._recount()

    def _note(self, act: Note) -> None:
        if act.question is not None:
            self._numbered(act.question)
        self.notes.pop(act.question, None)
        if text := act.text.strip():
            self.notes[act.question] = text

    def _judge(self, act: Judge) -> None:
        self._need(Phase.REVEALED)
        if act.question != self.position:
            raise RefusedError(Refusal.OTHER_QUESTION)
        self.round.judge(self.people.player(act.player).id, act.outcome)

    def _put_answers_aside(self) -> None:
        """Count the answers of those who are here, and of nobody else."""
        here = self.people.players
        for one in self.rounds:
            one.put_aside(here.keys())
        self._missing &= here.keys()
        self._recount()

    def _recount(self) -> None:
        """Add all points up anew: nothing can be counted twice."""
        self._count_questions()
        totals = dict.fromkeys(self.people.players, 0.0)
        stretches = {player.id: player.stretch for player in self.people}
        for one in self.rounds:
            for player, points in one.points(self.plan, stretches).items():
                totals[player] += points
        self.totals = totals

    def _count_questions(self) -> None:
        self._counting = [r for r in self.rounds if r.opened is not None and not r.voided]

    def _numbered(self, question: int) -> Round:
        if not 0 <= question < len(self.rounds):
            raise RefusedError(Refusal.NO_SUCH_QUESTION)
        return self.rounds[question]

    def _need(self, *phases: Phase) -> None:
        if self.phase not in phases:
            raise RefusedError(Refusal.NOT_NOW)
