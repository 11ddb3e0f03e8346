"""Questions as JSON Lines, for programs to read."""

import json
from collections.abc import Iterable
from typing import Any, assert_never

from quizapp.domain.article import Citation
from quizapp.domain.questions import (
    KIND_OF,
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    Option,
    OrderQuestion,
    Question,
    ShortQuestion,
    TrueFalseQuestion,
)


def dump(questions: Iterable[Question]) -> str:
    """Return one JSON object a line, each line ended."""
    return "".join(json.dumps(record(q), ensure_ascii=False) + "\n" for q in questions)


def record(question: Question) -> dict[str, Any]:
    """Return a question as the command line documents it; what its kind lacks is empty."""
    return {
        "id": question.id,
        "kind": KIND_OF[type(question)].value,
        "stem": question.stem,
        **_answers(question),
        "facts": list(question.facts),
        "citations": [_citation(citation) for citation in question.citations],
        "explanation": question.explanation,
        "difficulty": question.difficulty,
        "source": question.source,
        "warnings": list(question.warnings),
    }


def _answers(question: Question) -> dict[str, list[Any]]:
    answers: dict[str, list[Any]] = {"options": [], "accepted": [], "order": [], "pairs": []}
    match question:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return answers | {"options": [_option(option) for option in question.options]}
        case ClozeQuestion() | ShortQuestion() | DateQuestion():
            return answers | {"accepted": list(question.accepted)}
        case OrderQuestion(events=events, order=order):
            return answers | {"order": [events[i].text for i in order]}
        case MatchQuestion(pairs=pairs, right=right):
            return answers | {"pairs": [[pair.left, right[pair.right]] for pair in pairs]}
        case _:
            assert_never(question)


def _option(option: Option) -> dict[str, Any]:
    proof = option.proof and {"rule": option.proof.rule, "because": option.proof.because}
    return {"text": option.text, "correct": option.correct, "proof": proof}


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "sentence": citation.sentence,
        "start": citation.start,
        "end": citation.end,
        "quote": citation.quote,
    }
