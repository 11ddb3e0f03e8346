"""What came of a session: who did how, which questions worked, which sentence was not understood.

With fewer than ten students there is no discrimination, no reliability and no judgement on options:
what they would say is chance. How many were right is said in figures, with Wilson's interval.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from quizapp.classroom.people import Player
from quizapp.classroom.room import Room
from quizapp.classroom.rounds import Given, Round, options_of
from quizapp.classroom.statistics import alpha, correlation, wilson
from quizapp.domain.answers import Outcome
from quizapp.domain.article import Article
from quizapp.study.feedback import answer_text, key_text

FEW = 10
_HALF = 0.5


class Flag(Enum):
    """What a teacher should look at."""

    KEY_DOUBTFUL = "key_doubtful"
    DISTRACTOR_UNUSED = "distractor_unused"
    NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, and between which shares the truth lies (95 %)."""

    right: int
    of: int

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's."""
        return wilson(self.right, self.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionReport:
    """A question that was revealed. `facility` is the mean mark of those who were there for it.

    `discrimination` runs from -1 to 1; `unused` are wrong options nobody chose.
    """

    number: int
    stem: str
    key: str
    share: Share
    facility: float
    discrimination: float | None
    options: tuple[tuple[str, bool, int], ...]
    unused: tuple[str, ...]
    flags: frozenset[Flag]
    voided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceReport:
    """A sentence of the article, over all questions it proves."""

    number: int
    text: str
    share: Share
    understood: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a student answered; `points` are what it earned."""

    answer: str
    outcome: Outcome
    points: float
    took_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentReport:
    """A student; of a question she was not there for, or did not answer, the cell is None."""

    name: str
    team: str
    points: float
    seen: int
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that came of a session. `reliability` is alpha, or KR-20."""

    students: tuple[StudentReport, ...]
    questions: tuple[QuestionReport, ...]
    sentences: tuple[SentenceReport, ...]
    reliability: float | None


def make_report(room: Room, article: Article) -> Report:
    """Return what came of a session so far."""
    rounds = [(n, one) for n, one in enumerate(room.rounds, start=1) if one.revealed]
    counted = [one for _, one in rounds if not one.voided]
    steady = [p for p in room.people if all(one.seen_by(p.joined) for one in counted)]
    marks = [[_mark(one, player) for one in counted] for player in steady]
    enough = len(steady) >= FEW
    return Report(
        students=tuple(
            _student(room, player, [one for _, one in rounds]) for player in room.people
        ),
        questions=tuple(_question(room, n, one, _rest(one, counted, marks)) for n, one in rounds),
        sentences=tuple(_sentences(room, counted, article)),
        reliability=alpha(marks) if enough else None,
    )


def _rest(one: Round, counted: Sequence[Round], marks: list[list[float]]) -> float | None:
    """Return how the marks of a question agree with the rest, if there are students enough."""
    if len(marks) < FEW or one not in counted:
        return None
    place = counted.index(one)
    return correlation([row[place] for row in marks], [sum(row) - row[place] for row in marks])


def _mark(one: Round, player: Player) -> float:
    given = one.given.get(player.id)
    return given.grade.points if given else 0.0


def _student(room: Room, player: Player, rounds: Sequence[Round]) -> StudentReport:
    return StudentReport(
        name=player.name,
        team=player.team,
        points=room.totals.get(player.id, 0.0),
        seen=room.seen(player),
        cells=tuple(_cell(room, player, one) for one in rounds),
    )


def _cell(room: Room, player: Player, one: Round) -> Cell | None:
    given = one.given.get(player.id)
    if given is None:
        return None
    points = one.points(room.plan, {player.id: player.stretch}).get(player.id, 0.0)
    text = answer_text(one.question, given.answer)
    return Cell(answer=text, outcome=given.grade.outcome, points=points, took_ms=given.took_ms)


def _question(room: Room, number: int, one: Round, discrimination: float | None) -> QuestionReport:
    there = [player for player in room.people if one.seen_by(player.joined)]
    options = tuple(
        (option.text, option.correct, count)
        for option, count in zip(options_of(one.question), one.chosen(), strict=True)
    )
    many = sum(count for _, _, count in options) >= FEW
    unused = tuple(text for text, correct, count in options if many and not correct and not count)
    share = _share(one, there)
    return QuestionReport(
        number=number,
        stem=one.question.stem,
        key=key_text(one.question),
        share=share,
        facility=sum(_mark(one, player) for player in there) / max(1, len(there)),
        discrimination=discrimination,
        options=options,
        unused=unused,
        flags=frozenset(_flags(share, discrimination, unused)),
        voided=one.voided,
    )


def _flags(share: Share, discrimination: float | None, unused: Sequence[str]) -> Iterator[Flag]:
    if discrimination is not None and discrimination < 0:
        yield Flag.KEY_DOUBTFUL
    if unused:
        yield Flag.DISTRACTOR_UNUSED
    if share.interval[1] < _HALF:
        yield Flag.NOT_UNDERSTOOD


def _sentences(room: Room, counted: Sequence[Round], article: Article) -> Iterator[SentenceReport]:
    """Yield the sentences that prove something, in the order of the article."""
    cited: dict[int, list[Round]] = {}
    for one in counted:
        for number in {citation.sentence for citation in one.question.citations}:
            cited.setdefault(number, []).append(one)
    for number, rounds in sorted(cited.items()):
        shares = [_share(one, [p for p in room.people if one.seen_by(p.joined)]) for one in rounds]
        share = Share(sum(s.right for s in shares), sum(s.of for s in shares))
        yield SentenceReport(
            number=number,
            text=article.sentence(number),
            share=share,
            understood=share.interval[1] >= _HALF,
        )


def _share(one: Round, there: Sequence[Player]) -> Share:
    given: list[Given | None] = [one.given.get(player.id) for player in there]
    right = sum(g is not None and g.grade.outcome is Outcome.RIGHT for g in given)
    return Share(right, len(there))
