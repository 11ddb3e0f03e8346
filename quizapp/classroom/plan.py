"""How a session is to be run: settled before it starts, fixed while it lasts."""

from dataclasses import dataclass
from enum import Enum

from quizapp.study.ports import Settings


class Answering(Enum):
    """With phones, by hands that the teacher counts, or by teams for whom she types."""

    PHONES = "phones"
    HANDS = "hands"
    TEAMS = "teams"


class Scoring(Enum):
    """What an answer earns: its correctness alone, or less the longer it took."""

    CORRECTNESS = "correctness"
    SPEED = "speed"


class Limit(Enum):
    """What happens when the time is up: nothing, a countdown at zero, or no more answers."""

    OFF = "off"
    SOFT = "soft"
    HARD = "hard"


class Counts(Enum):
    """Which answer of a player counts while a question is open."""

    FIRST = "first"
    LAST = "last"


class TeamScore(Enum):
    """What a team has: the mean of its members' points, or their sum."""

    MEAN = "mean"
    SUM = "sum"


class Standings(Enum):
    """When the best five are shown."""

    NEVER = "never"
    ROUNDS = "rounds"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The settings of a session; `quiz` fixes its questions to the letter.

    `seconds` is the time limit, and what speed is measured against. `read_first` shows a question
    before answers are taken. A round is `round_size` questions. With a `roster`, only its names
    may join; with `nicknames`, names are given out. Whoever joins under a name of `extra` has so
    many times the time of the others. Players are dealt to the `teams` evenly, unless with
    `team_choice` they say which. `stem_on_phone` repeats the question there.
    """

    quiz: Settings
    scoring: Scoring = Scoring.CORRECTNESS
    limit: Limit = Limit.OFF
    seconds: int = 30
    counts: Counts = Counts.FIRST
    standings: Standings = Standings.END
    round_size: int = 5
    read_first: bool = False
    close_when_all: bool = True
    teams: tuple[str, ...] = ()
    team_choice: bool = False
    team_score: TeamScore = TeamScore.MEAN
    roster: tuple[str, ...] = ()
    extra: tuple[tuple[str, float], ...] = ()
    nicknames: bool = False
    word_filter: bool = True
    stem_on_phone: bool = True

    def __post_init__(self) -> None:
        if self.seconds < 1 or self.round_size < 1:
            raise ValueError(self)

    def score(self, worth: float, took_ms: int, stretch: float = 1.0) -> float:
        """Return what an answer worth 0 to 1 earns.

        By correctness, its worth. With speed, worth x (1 - min(1, took / time) / 2): all of it at
        once, half of it however late. A player with more time has it measured against hers.
        """
        if self.scoring is Scoring.CORRECTNESS:
            return worth
        return worth * (1 - min(1.0, took_ms / (self.seconds * 1000 * stretch)) / 2)
