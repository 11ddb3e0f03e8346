"""Questions as JSON Lines, for programs to read."""

import json
from collections.abc import Iterable
from typing import Any, assert_never

from quizapp.domain.article import Citation
from quizapp.domain.questions import (
    KIND_OF,
    ChoiceQuestion,
    DateQuestion,
    MultipleQuestion,
    Option,
    Question,
    TrueFalseQuestion,
)


def dump(questions: Iterable[Question]) -> str:
    """Return one JSON object a line, each line ended."""
    return "".join(json.dumps(record(q), ensure_ascii=False) + "\n" for q in questions)


def record(question: Question) -> dict[str, Any]:
    """Return a question as the command line documents it; what its kind lacks is empty."""
    match question:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            options, accepted = [_option(option) for option in question.options], []
        case DateQuestion(accepted=forms):
            options, accepted = [], list(forms)
        case _:
            assert_never(question)
    return {
        "id": question.id,
        "kind": KIND_OF[type(question)].value,
        "stem": question.stem,
        "options": options,
        "accepted": accepted,
        "order": [],
        "pairs": [],
        "facts": list(question.facts),
        "citations": [_citation(citation) for citation in question.citations],
        "explanation": question.explanation,
        "difficulty": question.difficulty,
        "source": question.source,
        "warnings": list(question.warnings),
    }


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
