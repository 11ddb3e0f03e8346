"""What the teacher's console and the projector show, as values that do not change.

Before the key is shown nothing here depends on it, save in `HostView.key`, which is the teacher's.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple, assert_never

from quizapp.classroom.plan import Limit, TeamScore
from quizapp.classroom.room import Phase, Room
from quizapp.classroom.rounds import Round, options_of
from quizapp.domain.answers import Outcome
from quizapp.domain.article import Article, Citation
from quizapp.domain.questions import (
    KIND_OF,
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    Kind,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    TrueFalseQuestion,
)
from quizapp.export.sheet import merged
from quizapp.study.feedback import key_lines

BEST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A sentence of the article, with the spans of it that prove something."""

    number: int
    text: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyView:
    """What is shown once a question is revealed.

    `key` has a line for each event or pair; `chosen` counts answers by option; `right` is how many
    of `marked` were right. `mistake` is the wrong option chosen most, `commonest` what it is true
    of.
    """

    key: str
    correct: frozenset[int]
    chosen: tuple[int, ...]
    right: int
    marked: int
    explanation: str
    sentences: tuple[Cited, ...]
    mistake: int | None
    commonest: str


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the standings; who has as many points has the same rank."""

    rank: int
    name: str
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectorView:
    """What everybody may see. `number` runs from 1; `left_ms` is the time left to answer, if any.

    `options` are what to choose from, to put in order, or to match with one of `matches` each.
    `answered` counts those of `players` who have.
    """

    phase: Phase
    black: bool
    paused: bool
    number: int
    total: int
    players: int
    answered: int
    kind: Kind | None
    stem: str
    options: tuple[str, ...]
    matches: tuple[str, ...]
    left_ms: int | None
    revealed: KeyView | None
    standings: tuple[Place, ...]


class PlayerRow(NamedTuple):  # made a thousand at a time, ten times a second
    """A player, as the teacher sees her; `outcome` is that of the question revealed.

    `stretch` is how many times the time of the others she has. `seen` is, for one who came late,
    how many questions she was there for, and of how many.
    """

    id: int
    name: str
    team: str
    connected: bool
    answered: bool
    points: float
    outcome: Outcome | None = None
    stretch: float = 1.0
    seen: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HostView:
    """What the teacher sees: all that the class does, the key, and who has answered.

    `note` is what she wrote down about the question `noted`, from 0, or about the session.
    `trouble` is why nothing can be kept at the moment, and nothing is acknowledged therefore.
    """

    projector: ProjectorView
    key: KeyView | None
    players: tuple[PlayerRow, ...]
    next_stem: str
    voided: bool
    noted: int | None = None
    note: str = ""
    trouble: str = ""


def projector(room: Room, article: Article, at: int) -> ProjectorView:
    """Return what the class may see now."""
    asking = room.phase not in {Phase.LOBBY, Phase.ENDED}
    one = room.round
    return ProjectorView(
        phase=room.phase,
        black=room.black,
        paused=room.paused,
        number=room.position + 1,
        total=len(room.rounds),
        players=len(room.people.players),
        answered=len(one.given),
        kind=KIND_OF[type(one.question)] if asking else None,
        stem=one.question.stem if asking else "",
        options=shown_options(one.question) if asking else (),
        matches=one.question.right if asking and isinstance(one.question, MatchQuestion) else (),
        left_ms=left(room, at),
        revealed=key(one, article) if room.phase is Phase.REVEALED else None,
        standings=standings(room) if _may_be_ranked(room) else (),
    )


def host(room: Room, article: Article, at: int, *, trouble: str = "") -> HostView:
    """Return what the teacher may see now."""
    at_end = room.phase is Phase.ENDED
    following = () if at_end else room.rounds[room.position + 1 : room.position + 2]
    lobby = room.phase is Phase.LOBBY
    return HostView(
        projector=projector(room, article, at),
        key=None if lobby else key(room.round, article),
        players=_rows(room),
        next_stem=room.round.question.stem
        if lobby
        else "".join(r.question.stem for r in following),
        voided=room.round.voided,
        noted=noted(room),
        note=room.notes.get(noted(room), ""),
        trouble=trouble,
    )


def noted(room: Room) -> int | None:
    """Return the question a note would be about now; None for the session."""
    asking = room.phase not in {Phase.LOBBY, Phase.STANDINGS, Phase.ENDED}
    return room.position if asking else None


def left(room: Room, at: int, stretch: float = 1.0) -> int | None:
    """Return the milliseconds left to answer, 0 when they are over; None without a limit."""
    if room.plan.limit is Limit.OFF or room.phase is not Phase.OPEN:
        return None
    now = room.round.paused if room.round.paused is not None else max(at, room.now)
    return max(0, round(room.plan.seconds * 1000 * stretch) - room.round.elapsed(now))


def key(one: Round, article: Article) -> KeyView:
    """Return the key of a question and what proves it."""
    question = one.question
    options = options_of(question)
    chosen = one.chosen()
    wrong = [i for i, option in enumerate(options) if not option.correct and chosen[i]]
    mistake = max(wrong, key=chosen.__getitem__, default=None)
    right, marked = one.marks()
    return KeyView(
        key="\n".join(key_lines(question)),
        correct=frozenset(i for i, option in enumerate(options) if option.correct),
        chosen=chosen,
        right=right,
        marked=marked,
        explanation=question.explanation,
        sentences=cited(question.citations, article),
        mistake=mistake,
        commonest="" if mistake is None else options[mistake].truth,
    )


def shown_options(question: Question) -> tuple[str, ...]:
    """Return what there is to choose from, to put in order or to match, as it is shown."""
    match question:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return tuple(option.text for option in question.options)
        case OrderQuestion(events=events):
            return tuple(event.text for event in events)
        case MatchQuestion(pairs=pairs):
            return tuple(pair.left for pair in pairs)
        case ClozeQuestion() | ShortQuestion() | DateQuestion():
            return ()
        case _:
            assert_never(question)


def cited(citations: Iterable[Citation], article: Article) -> tuple[Cited, ...]:
    """Return the sentences cited, in order, each once."""
    by_sentence = groupby(sorted(citations), key=lambda citation: citation.sentence)
    return tuple(
        Cited(number=number, text=article.sentence(number), spans=tuple(merged(spans)))
        for number, spans in by_sentence
    )


def standings(room: Room) -> tuple[Place, ...]:
    """Return the best five: teams by the mean or the sum of their members, else players."""
    scores = _team_scores(room) if room.plan.teams else _player_scores(room)
    points = sorted((round(score, 6) for _, score in scores), reverse=True)
    best = sorted(scores, key=lambda one: -one[1])[:BEST]
    return tuple(Place(points.index(round(p, 6)) + 1, name, p) for name, p in best)


def _may_be_ranked(room: Room) -> bool:
    return room.phase is Phase.STANDINGS


def _player_scores(room: Room) -> list[tuple[str, float]]:
    return [(player.name, room.totals.get(player.id, 0.0)) for player in room.people]


def _team_scores(room: Room) -> list[tuple[str, float]]:
    members: Mapping[str, list[float]] = {team: [] for team in room.plan.teams}
    for player in room.people:
        members[player.team].append(room.totals.get(player.id, 0.0))
    mean = room.plan.team_score is TeamScore.MEAN
    return [(team, sum(p) / (len(p) if mean else 1)) for team, p in members.items() if p]


def _rows(room: Room) -> tuple[PlayerRow, ...]:
    given, totals = room.round.given, room.totals
    under_way, asked = room.under_way, room.asked()
    told = given if room.phase is Phase.REVEALED else {}
    outcomes = {player: one.grade.outcome for player, one in told.items()}
    return tuple(
        PlayerRow(
            p.id,
            p.name,
            p.team,
            p.connected,
            p.id in given,
            totals.get(p.id, 0.0),
            outcomes.get(p.id),
            p.stretch,
            (room.seen(p), asked) if p.joined > under_way else None,
        )
        for p in room.people
    )
