"""A question in full for a terminal: with its key, its proofs and its cited sentences."""

from typing import assert_never

from quizapp.domain.article import Article
from quizapp.domain.questions import (
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Proof,
    Question,
    ShortQuestion,
    TrueFalseQuestion,
)
from quizapp.export import sheet


def show(question: Question, article: Article, number: int) -> str:
    """Return a question with everything that speaks for it."""
    proofs = proofs_of(question)
    proved = [sheet.wrap(f"- {text}: {proof.because}", "   ") for text, proof in proofs]
    lines = [sheet.ask(question, number), f"   [{question.id}]", *proved]
    return "\n".join([*lines, sheet.solve(question, article, number)])


def proofs_of(question: Question) -> list[tuple[str, Proof]]:
    """Return why a wrong option is wrong, an event in its place, a match the only one."""
    match question:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return [(option.text, option.proof) for option in question.options if option.proof]
        case OrderQuestion():
            return [(event.text, event.proof) for event in question.events]
        case MatchQuestion():
            return [(pair.left, pair.proof) for pair in question.pairs]
        case ClozeQuestion() | ShortQuestion() | DateQuestion():
            return []
        case _:
            assert_never(question)
