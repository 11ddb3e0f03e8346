"""What a report of a session is made of."""

from dataclasses import dataclass
from enum import Enum
from statistics import fmean

from quizapp.classroom.acts import Accept, Void
from quizapp.classroom.statistics import wilson
from quizapp.classroom.views import Cited
from quizapp.domain.answers import Answer, Outcome
from quizapp.domain.article import Article
from quizapp.domain.questions import Kind

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

    @property
    def understood(self) -> bool:
        """Whether half of all may know it, for all these few tell."""
        return self.interval[1] >= _HALF


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionReport:
    """An option and how many chose it, hands included.

    `because` proves it wrong; `truth` is what it is true of instead.
    """

    text: str
    correct: bool
    count: int
    because: str = ""
    truth: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerReport:
    """An answer and how many gave it; `accepted` by the teacher, who may be asked to."""

    answer: Answer
    text: str
    count: int
    outcome: Outcome
    accepted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionReport:
    """A question that was revealed. `facility` is the mean mark of those who were there for it.

    `discrimination` runs from -1 to 1; `unused` are wrong options nobody chose. `answers` are
    those given, the commonest first, and where one option is right, each option.
    """

    number: int
    kind: Kind
    stem: str
    key: str
    explanation: str
    share: Share
    facility: float
    discrimination: float | None
    options: tuple[OptionReport, ...]
    answers: tuple[AnswerReport, ...]
    unused: tuple[str, ...]
    sentences: tuple[Cited, ...]
    flags: frozenset[Flag]
    voided: bool
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceReport:
    """A sentence of the article, over all questions it proves, by their numbers.

    `spans` are the words that prove something.
    """

    number: int
    text: str
    share: Share
    spans: tuple[tuple[int, int], ...]
    questions: tuple[int, ...]

    @property
    def understood(self) -> bool:
        """Whether half of the answers may be right, for all these few tell."""
        return self.share.understood


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
class Decision:
    """What the teacher decided, and what would undo it; None if it no longer holds.

    `answer` is the one accepted, in words, or no longer accepted.
    """

    act: Void | Accept
    answer: str
    undo: Void | Accept | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that came of a session.

    `reliability` is alpha, which `dichotomous` marks make KR-20. `sentences` are those that prove
    something. `loose_notes` are on questions whose key was never shown, by their numbers.
    """

    article: Article
    students: tuple[StudentReport, ...]
    questions: tuple[QuestionReport, ...]
    sentences: tuple[SentenceReport, ...]
    decisions: tuple[Decision, ...]
    reliability: float | None
    dichotomous: bool
    note: str
    loose_notes: tuple[tuple[int, str], ...]

    @property
    def counted(self) -> int:
        """How many questions count."""
        return sum(not question.voided for question in self.questions)

    @property
    def mean(self) -> float | None:
        """The share of the points that there were for those who were there; with hands, theirs.

        None if there was nobody, or nothing that counts.
        """
        if not self.students:
            shares = [q.share for q in self.questions if not q.voided and q.share.of]
            return fmean(share.right / share.of for share in shares) if shares else None
        counted = self.counted
        possible = sum(min(student.seen, counted) for student in self.students)
        earned = sum(student.points for student in self.students)
        return earned / possible if possible else None
