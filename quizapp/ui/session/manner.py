"""How a class answers."""

from enum import Enum

from quizapp.domain.questions import Kind


class Answering(Enum):
    """With phones, by hands that the teacher counts, or by teams for whom she types."""

    PHONES = "phones"
    HANDS = "hands"
    TEAMS = "teams"


_OPTIONS = frozenset({Kind.CHOICE, Kind.MULTIPLE, Kind.TRUE_FALSE})
_TYPED = frozenset({Kind.SHORT, Kind.DATE})
SUITABLE = {
    Answering.PHONES: _OPTIONS | _TYPED | {Kind.ORDER},
    Answering.HANDS: _OPTIONS,
    Answering.TEAMS: _OPTIONS | _TYPED,
}
