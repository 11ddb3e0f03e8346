"""What a session asked, and of which article, as one line.

It is kept with the session, which can so be gone on with and read whatever becomes of its pack.
"""

import json
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import Any

from quizapp.domain.article import Article, Citation
from quizapp.domain.dates import Part, PartialDate
from quizapp.domain.questions import KIND_OF, Event, Kind, Option, Pair, Proof, Question

_CLASSES = {kind: question for question, kind in KIND_OF.items()}
_NESTED: dict[str, type[Any]] = {
    "citations": Citation,
    "events": Event,
    "key": PartialDate,
    "options": Option,
    "pairs": Pair,
    "proof": Proof,
    "until": PartialDate,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The article, and the questions in the order in which they are asked."""

    article: Article
    questions: tuple[Question, ...]


def dump_content(content: Content) -> str:
    """Return a content as one line."""
    questions = [
        {"kind": KIND_OF[type(question)].value, **_plain(question)}
        for question in content.questions
    ]
    return json.dumps({"article": _plain(content.article), "questions": questions})


def load_content(line: str) -> Content:
    """Return what `dump_content` was given; raises ValueError for any other line."""
    try:
        kept = json.loads(line)
        return Content(
            article=Article(**_fields(kept["article"])),
            questions=tuple(
                _CLASSES[Kind(question.pop("kind"))](**_fields(question))
                for question in kept["questions"]
            ),
        )
    except (AttributeError, KeyError, TypeError) as exc:
        raise ValueError(line[:80]) from exc


def _plain(value: Any) -> Any:  # noqa: ANN401 - JSON is anything
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value):
        kept = (field.name for field in fields(value) if field.init)
        return {name: _plain(getattr(value, name)) for name in kept}
    return value


def _fields(kept: dict[str, Any]) -> dict[str, Any]:
    return {name: _loaded(name, value) for name, value in kept.items()}


def _loaded(name: str, value: Any) -> Any:  # noqa: ANN401 - the same
    if isinstance(value, list):
        return tuple(_loaded(name, one) for one in value)
    if isinstance(value, dict):
        return _NESTED[name](**_fields(value))
    return Part[value] if name == "part" and value else value
