"""How hard one learner finds questions: what the generator supposes, corrected by her answers."""

from collections.abc import Iterable

from quizapp.domain.levels import Level, level_of
from quizapp.domain.questions import Question
from quizapp.generate.bank import Bank
from quizapp.generate.luck import Luck
from quizapp.study.elo import Rating, difficulty, prior, update
from quizapp.study.guessing import guess_chance
from quizapp.study.ports import Score

_ANY = Luck("")


def levels(questions: Iterable[Question], bank: Bank, scores: Iterable[Score]) -> tuple[Level, ...]:
    """Return the level of each question for somebody with these scores, the oldest first."""
    ratings = _ratings(bank, scores)
    return tuple(
        level_of(difficulty(ratings.get(question.id) or prior(question.difficulty)))
        for question in questions
    )


def _ratings(bank: Bank, scores: Iterable[Score]) -> dict[str, Rating]:
    learner = Rating()
    items: dict[str, Rating] = {}
    floors: dict[str, float] = {}
    for name, points in scores:
        if item := bank.items.get(name):
            if name not in floors:
                floors[name] = guess_chance(item.question(_ANY))
                items[name] = prior(item.difficulty)
            learner, items[name] = update(learner, items[name], points=points, floor=floors[name])
    return items
