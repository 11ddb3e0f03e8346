"""Who is in a room."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from quizapp.classroom.acts import (
    Ban,
    Enrol,
    Join,
    Move,
    Readmit,
    Refusal,
    RefusedError,
    Remove,
    Rename,
    Seating,
    Stretch,
)
from quizapp.classroom.names import likenesses
from quizapp.classroom.plan import Plan

_MOST_STRETCH = 10.0


@dataclass(slots=True, kw_only=True)
class Player:
    """Somebody in the room. `proof` is empty without a device; `joined` is when, in ms."""

    id: int
    name: str
    proof: str
    team: str
    joined: int
    stretch: float = 1.0
    connected: bool = False


class People:
    """The players by id, those taken out no longer among them."""

    def __init__(self, plan: Plan) -> None:
        self.players: dict[int, Player] = {}
        self._teams = plan.teams
        self._team_choice = plan.team_choice
        self._roster = {likeness: name for name in plan.roster for likeness in likenesses(name)}
        self._extra = {likeness: times for n, times in plan.extra for likeness in likenesses(n)}
        self._by_proof: dict[str, int] = {}
        self._taken: set[str] = set()
        self._gone: dict[int, Player] = {}
        self._bans: dict[int, frozenset[str]] = {}
        self._next = 1

    def __iter__(self) -> Iterator[Player]:
        return iter(self.players.values())

    def player(self, id_: int) -> Player:
        """Return a player; raises RefusedError for one who is not here."""
        try:
            return self.players[id_]
        except KeyError:
            raise RefusedError(Refusal.NO_SUCH_PLAYER) from None

    def known(self, proof: str) -> Player | None:
        """Return who holds the secret of this proof; raises RefusedError if she is banned."""
        if self._banned({proof}):
            raise RefusedError(Refusal.BANNED)
        return self.players.get(self._by_proof.get(proof, 0))

    def free_names(self) -> tuple[str, ...]:
        """Return the names of the roster that nobody has taken."""
        names = dict.fromkeys(self._roster.values())
        return tuple(name for name in names if self._taken.isdisjoint(likenesses(name)))

    def join(self, act: Join | Enrol, at: int) -> Player:
        """Seat somebody new, in the team she chose or the smallest, with the time she is due."""
        name = self._on_the_roster(act.name) if isinstance(act, Join) else act.name
        team = self._chosen_team(act)
        self._take(name)
        player = Player(
            id=self._next,
            name=name,
            proof=act.proof if isinstance(act, Join) else "",
            team=team,
            joined=at,
            stretch=self._due(name),
        )
        self._next += 1
        self.players[player.id] = player
        if player.proof:
            self._by_proof[player.proof] = player.id
        return player

    def seat(self, act: Seating, at: int) -> Player:
        """Do as the teacher says with a player, and return her."""
        match act:
            case Enrol():
                return self.join(act, at)
            case Readmit(player=id_):
                return self._readmit(id_)
            case _:
                player = self.player(act.player)
                self._change(player, act)
                return player

    def _change(self, player: Player, act: Remove | Ban | Rename | Move | Stretch) -> None:
        match act:
            case Remove():
                self._leave(player)
            case Ban():
                self._leave(player)
                self._bans[player.id] = frozenset({player.proof, *likenesses(player.name)} - {""})
            case Rename(name=name):
                self._rename(player, name)
            case Move(team=team):
                player.team = self._team(team)
            case Stretch(times=times):
                player.stretch = _bounded(times)
            case _:
                assert_never(act)

    def _leave(self, player: Player) -> None:
        self._gone[player.id] = self.players.pop(player.id)
        self._by_proof.pop(player.proof, None)
        self._taken -= likenesses(player.name)

    def _readmit(self, id_: int) -> Player:
        if id_ not in self._gone:
            raise RefusedError(Refusal.NO_SUCH_PLAYER)
        self._bans.pop(id_, None)  # nobody has taken a banned name: what follows is not refused
        self._take(self._gone[id_].name)
        player = self._gone.pop(id_)
        player.connected = False
        self.players[id_] = player
        if player.proof:
            self._by_proof.setdefault(player.proof, id_)
        return player

    def _banned(self, marks: frozenset[str] | set[str]) -> bool:
        return not all(marks.isdisjoint(ban) for ban in self._bans.values())

    def _rename(self, player: Player, name: str) -> None:
        before = likenesses(player.name)
        self._taken -= before
        try:
            self._take(name)
        except RefusedError:
            self._taken |= before
            raise
        player.name = name
        player.stretch = max(player.stretch, self._due(name))

    def _take(self, name: str) -> None:
        likeness = likenesses(name)
        if self._banned(likeness):
            raise RefusedError(Refusal.BANNED)
        if not likeness.isdisjoint(self._taken):
            raise RefusedError(Refusal.NAME_TAKEN)
        self._taken |= likeness

    def _on_the_roster(self, name: str) -> str:
        """Return the name as the roster spells it."""
        if not self._roster:
            return name
        found = [self._roster[one] for one in likenesses(name) if one in self._roster]
        if not found:
            raise RefusedError(Refusal.NAME_UNKNOWN)
        return found[0]

    def _due(self, name: str) -> float:
        """Return how many times the time of the others somebody of this name has."""
        return max(_bounded(self._extra.get(likeness, 1.0)) for likeness in likenesses(name))

    def _chosen_team(self, act: Join | Enrol) -> str:
        if self._team_choice and isinstance(act, Join) and act.team:
            return self._team(act.team)
        return self._smallest_team()

    def _team(self, name: str) -> str:
        if name not in self._teams:
            raise RefusedError(Refusal.NO_SUCH_TEAM)
        return name

    def _smallest_team(self) -> str:
        if not self._teams:
            return ""
        sizes = dict.fromkeys(self._teams, 0)
        for player in self:
            sizes[player.team] += 1
        return min(sizes, key=sizes.__getitem__)


def _bounded(times: float) -> float:
    return min(max(times, 1.0), _MOST_STRETCH)
