"""What an author should know: how a question came to be, and what the pack leaves unasked."""

from collections import defaultdict

from quizapp.domain.facts import Fact, ListValue, Pack, TextValue
from quizapp.domain.questions import Kind
from quizapp.generate.bank import Bank
from quizapp.generate.harvest import every_item
from quizapp.generate.items import Item
from quizapp.generate.lint import Linter
from quizapp.generate.workshop import Workshop, value_of
from quizapp.values import dataclass

_ENOUGH_KINDS = 3
_FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """One item, sound or blocked: `rejected` are candidates for distractors, each with the reason.

    Reasons are those of `Prover.objection`; `errors` and `warnings` are rules of lint.
    """

    item: Item
    rejected: tuple[tuple[str, str], ...]
    errors: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unasked:
    """A fact asked in fewer than three kinds of question, and why each other role is not asked.

    Reasons: `text`, `open-list`, `not-worth-asking` (its author says so), `denied`,
    `not-functional`, `ambiguous` (another fact answers it too), `few-distractors`.
    """

    fact: Fact
    kinds: frozenset[Kind]
    reasons: tuple[tuple[str, str], ...]


def audit(pack: Pack, id: str) -> Audit | None:  # noqa: A002 - the field's name
    """Return how an item came to be; None if the pack yields no such item, not even a blocked one.

    True or false, orderings and matches have no candidates but the ones used.
    """
    shop = Workshop(pack)
    for item in every_item(shop):
        if item.id == id:
            errors, warnings = Linter(pack).lint(item)
            rejected = _rejected(shop, item) if item.wrong else ()
            return Audit(item=item, rejected=rejected, errors=errors, warnings=warnings)
    return None


def _rejected(shop: Workshop, item: Item) -> tuple[tuple[str, str], ...]:
    fact, name = shop.pack.facts[item.facts[0]], item.id.split("/")[1]
    if name not in fact.roles:
        return ()
    value = fact.roles[name].value
    told = tuple(other for other in fact.roles if other != name)
    if item.kind is not Kind.TRUE_FALSE:
        told = shop.tell.question(fact, name).told
    judged = shop.judged(fact, name, told)
    return tuple(
        (shop.tell.option(value_of(a, value)), why) for a, why in judged if why not in {"", "key"}
    )


def unasked(bank: Bank) -> tuple[Unasked, ...]:
    """Return the facts asked in too few kinds of question, in the order of the pack."""
    shop, kinds = Workshop(bank.pack), defaultdict[str, set[Kind]](set)
    for item in bank.items.values():
        for fact in item.facts:
            kinds[fact].add(item.kind)
    return tuple(
        Unasked(fact=fact, kinds=frozenset(kinds[id_]), reasons=reasons(shop, fact))
        for id_, fact in bank.pack.facts.items()
        if len(kinds[id_]) < _ENOUGH_KINDS
    )


def reasons(shop: Workshop, fact: Fact) -> tuple[tuple[str, str], ...]:
    """Return the roles of a fact that are not asked, each with the reason."""
    found = ((name, _reason(shop, fact, name)) for name in fact.roles)
    return tuple((name, reason) for name, reason in found if reason)


def _reason(shop: Workshop, fact: Fact, name: str) -> str:
    value = fact.roles[name].value
    if isinstance(value, TextValue):
        return "text"
    if isinstance(value, ListValue) and not value.closed:
        return "open-list"
    if not fact.roles[name].ask:
        return "not-worth-asking"
    if not shop.prover.rule(fact, name):
        return "not-functional" if fact.affirmed else "denied"
    stem = shop.tell.question(fact, name)
    if not shop.answerable(fact, name, stem):
        return "ambiguous"
    proved = sum(not why for _, why in shop.judged(fact, name, stem.told))
    return "few-distractors" if proved < _FEWEST else ""


def uncited(bank: Bank) -> tuple[int, ...]:
    """Return the sentences that no question cites and no exclusion names."""
    cited = {c.sentence for item in bank.items.values() for c in item.citations}
    excluded = {exclusion.citation.sentence for exclusion in bank.pack.excluded}
    sentences = range(1, len(bank.pack.article.sentences) + 1)
    return tuple(number for number in sentences if number not in cited | excluded)
