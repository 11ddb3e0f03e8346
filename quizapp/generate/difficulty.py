"""How hard a question should be before anybody has answered it.

A prior, not a measurement: the numbers say only what is harder than what, from 0 to 1, and the
learner's own answers correct them. Recall is harder than recognition, more options than fewer
(Haladyna, Downing & Rodriguez 2002); so is what must be pieced together from several sentences,
what is asked more exactly, and a key among options that the reader has met in the article too.
"""

from quizapp.domain.dates import Precision
from quizapp.domain.facts import DateValue, Fact, Value
from quizapp.domain.questions import Kind

_OF_KIND = {
    Kind.TRUE_FALSE: 0.2,
    Kind.CHOICE: 0.4,
    Kind.CLOZE: 0.5,
    Kind.MATCH: 0.5,
    Kind.MULTIPLE: 0.6,
    Kind.ORDER: 0.6,
    Kind.SHORT: 0.6,
    Kind.DATE: 0.7,
}
_FURTHER_SENTENCE = 0.1
_EXACT_DAY = 0.1
_ALL_MET = 0.1


def prior(kind: Kind, fact: Fact, asked: Value, *, likeness: float = 0) -> float:
    """Return a difficulty from 0 to 1, of two decimals.

    `likeness` is how like the key the distractors are, as the share of them that the article
    tells of.
    """
    hops = len(fact.sentences) - 1
    exact = isinstance(asked, DateValue) and asked.date.precision >= Precision.DAY
    harder = _FURTHER_SENTENCE * hops + _EXACT_DAY * exact + _ALL_MET * likeness
    return round(min(1.0, _OF_KIND[kind] + harder), 2)
