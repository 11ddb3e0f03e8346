"""Which questions suit how a class answers."""

from quizapp.classroom.plan import Answering
from quizapp.domain.questions import Kind

_OPTIONS = frozenset({Kind.CHOICE, Kind.MULTIPLE, Kind.TRUE_FALSE})
_TYPED = frozenset({Kind.SHORT, Kind.DATE})
SUITABLE = {
    Answering.PHONES: _OPTIONS | _TYPED | {Kind.ORDER},
    Answering.HANDS: frozenset(Kind),
    Answering.TEAMS: frozenset(Kind),
}
