"""The questions of a pack."""

from collections.abc import Iterator

from quizapp.domain.facts import Pack
from quizapp.domain.questions import Question
from quizapp.generate.items import Harvest
from quizapp.generate.luck import Luck


class Bank:
    """The questions of one pack; `blocked` are items lint refused, with the rules they broke."""

    def __init__(self, pack: Pack, made: Harvest | None = None) -> None:
        """Make every question of a pack, unless they were made before."""
        if made is None:
            from quizapp.generate.harvest import harvest  # noqa: PLC0415 - takes long

            made = harvest(pack)
        self.pack = pack
        self.items, self.blocked, self.headings = made

    def questions(self, seed: str) -> Iterator[Question]:
        """Yield every question in the order of the facts, its options as the seed has them."""
        luck = Luck(seed)
        return (item.question(luck) for item in self.items.values())
