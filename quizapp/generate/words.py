"""What may be typed for a value."""

from quizapp.domain.facts import EntityValue, NumberValue, Pack, Role
from quizapp.generate.builders import Words
from quizapp.generate.clause import Teller
from quizapp.spanish.numbers import number_words
from quizapp.spanish.text import sentence_case


class Dictionary:
    """The names of one pack."""

    def __init__(self, pack: Pack, tell: Teller) -> None:
        self._pack = pack
        self._tell = tell
        self._names = tuple(name for e in pack.entities.values() for name in e.names)

    def words(self, role: Role) -> Words | None:
        """Return how to write a number, or what goes by a proper name; None for all else."""
        value = role.value
        if isinstance(value, NumberValue):
            words = sentence_case(number_words(value.number, value.gender))
            bare = dict.fromkeys((self._tell.option(value), words, str(value.number)))
            nouns = dict.fromkeys((value.counted, value.counted.partition(" ")[0]))
            counted = (f"{form} {noun}" for noun in nouns for form in bare)
            return Words(accepted=(*bare, *counted), forms=tuple(bare), exact=True)
        if not isinstance(value, EntityValue):
            return None
        entity = self._pack.entities[value.entity]
        if not self._pack.grammar.kinds[entity.kind].named:
            return None
        forms = tuple(dict.fromkeys((self._tell.option(value), *entity.names)))
        return Words(accepted=(*forms, *role.accept), forms=forms, names=self._names)
