"""What to do about a pack on a day."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from quizapp.domain.facts import Pack
from quizapp.study.memory import Memory, fact_mark
from quizapp.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The facts of a pack, by id, sorted into what to do about them.

    `due` starts with what is most likely forgotten; `fresh` could be asked and never was; neither
    holds what was asked today in another way. `stuck` was missed too often in a row: to be read,
    not asked. `changed` had a
    schedule for words the article no longer has, and is fresh again; so had the `gone` ones,
    which are no more. `next_in` is the number of days until more is due.
    """

    due: tuple[str, ...]
    fresh: tuple[str, ...]
    stuck: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    known: Mapping[str, Memory]
    next_in: int | None


def agenda(
    pack: Pack,
    askable: Sequence[str],
    memories: Iterable[Memory],
    today: int,
    asked: Collection[str] = (),
) -> Agenda:
    """Sort what is remembered of a pack; `askable` are the facts that yield questions.

    `asked` are those a question of today was about.
    """
    every = {memory.fact: memory for memory in memories}
    kept = {fact: memory for fact, memory in every.items() if fact in pack.facts}
    known = {fact: memory for fact, memory in kept.items() if memory.mark == fact_mark(pack, fact)}
    worst = sorted(known.values(), key=lambda memory: memory.recall(today))
    moving = [memory for memory in worst if not memory.stuck]
    due = {m.fact: m for m in moving if m.is_due(today) and m.fact not in asked}
    later = (max(1, m.due - today) for m in moving if m.fact not in due)
    return Agenda(
        due=tuple(due),
        fresh=tuple(fact for fact in askable if fact not in known and fact not in asked),
        stuck=tuple(memory.fact for memory in worst if memory.stuck),
        changed=tuple(fact for fact in kept if fact not in known),
        gone=tuple(fact for fact in every if fact not in kept),
        known=known,
        next_in=min(later, default=None),
    )
