"""What an article states, fact by fact, and how much of it is asked."""

from collections import Counter

from quizapp.domain.article import Citation
from quizapp.generate.audit import reasons
from quizapp.generate.bank import Bank
from quizapp.generate.workshop import Workshop
from quizapp.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A fact in words, where the article says it, and how many questions ask it.

    `unasked` are words of the article that no question asks for, each with the reason, as
    `generate.audit` names it.
    """

    fact: str
    text: str
    citations: tuple[Citation, ...]
    questions: int
    unasked: tuple[tuple[str, str], ...]


def contents(bank: Bank) -> tuple[Stated, ...]:
    """Return every fact of a pack, in its order."""
    shop = Workshop(bank.pack)
    asked = Counter(fact for item in bank.items.values() for fact in item.facts)
    return tuple(
        Stated(
            fact=id_,
            text=shop.restated[id_],
            citations=fact.citations,
            questions=asked[id_],
            unasked=tuple(
                (fact.roles[name].citations[0].quote, why) for name, why in reasons(shop, fact)
            ),
        )
        for id_, fact in bank.pack.facts.items()
    )
