"""True or false: a fact as it is, with one role provably otherwise, or turned to its contrary."""

from collections.abc import Iterator

from quizapp.domain.article import Citation
from quizapp.domain.facts import Fact, ListValue, NumberValue, Value
from quizapp.domain.questions import Kind, Option, Proof
from quizapp.generate.atoms import Atom
from quizapp.generate.builders import TrueFalseBuilder
from quizapp.generate.clause import Stem
from quizapp.generate.items import Choice, Item
from quizapp.generate.workshop import TRUE, Workshop, value_of
from quizapp.values import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a true/false question says, and the way it is told: true, or how it was made false.

    `note` is what the perturbed value is true of, and where.
    """

    text: str
    way: str
    proof: Proof
    note: tuple[str, tuple[Citation, ...]] = ("", ())


def items(shop: Workshop, fact: Fact) -> Iterator[Item]:
    """Yield the fact itself, one false statement per provable role, and its contrary."""
    proof = shop.prover.proof("stated", shop.prover.sentences(fact))
    text = shop.restated[fact.id] if fact.affirmed else shop.tell.statement(fact, emphatic=True)
    yield _item(shop, fact, Statement(text=text, way=TRUE, proof=proof))
    for name in fact.roles:
        if shop.prover.rule(fact, name):
            yield from _perturbed(shop, fact, name)
    yield from _contrary(shop, fact)


def _perturbed(shop: Workshop, fact: Fact, name: str) -> Iterator[Item]:
    told = tuple(other for other in fact.roles if other != name)
    for atom, proof in shop.distractors(fact, name, told):
        value = _otherwise(atom, fact.roles[name].value)
        if isinstance(value, NumberValue) and not value.tellable:
            continue
        text = shop.tell.statement(fact, instead={name: value})
        note = shop.truth(atom, fact, name)
        yield _item(shop, fact, Statement(text=text, way=name, proof=proof, note=note))
        return


def _otherwise(atom: Atom, value: Value) -> Value:
    """Return a value with an atom instead; of a list the last member alone gives way to it."""
    if isinstance(value, ListValue) and isinstance(atom, str):
        return replace(value, entities=(*value.entities[:-1], atom))
    return value_of(atom, value)


def _contrary(shop: Workshop, fact: Fact) -> Iterator[Item]:
    if not fact.affirmed:
        text = shop.tell.statement(fact, affirmed=True)
    elif shop.pack.grammar.frames[fact.verb].contrary:
        text = shop.tell.statement(fact, contrary=True)
    else:
        return
    proof = shop.prover.proof("contrary", shop.prover.sentences(fact))
    yield _item(shop, fact, Statement(text=text, way="contrary", proof=proof))


def _item(shop: Workshop, fact: Fact, told: Statement) -> Item:
    phrases = shop.pack.grammar.phrases
    phrase = "claim_true_or_false" if fact.source else "true_or_false"
    stem = Stem(phrases[phrase].format(statement=told.text), tuple(fact.roles))
    truth, citations = told.note
    wrong = Option(
        text=phrases["false" if told.way == TRUE else "true"],
        proof=told.proof,
        truth=truth,
        citations=citations,
    )
    right = Option(text=phrases["true" if told.way == TRUE else "false"])
    return shop.item(
        Kind.TRUE_FALSE,
        fact,
        told.way if told.way in fact.roles else _last_cited(fact),
        stem,
        build=TrueFalseBuilder(),
        right=(Choice(option=right),),
        wrong=(Choice(option=wrong),),
        way=told.way,
    )


def _last_cited(fact: Fact) -> str:
    """Return the role cited furthest on: what stands before it may only name an antecedent."""
    return max(fact.roles, key=lambda name: fact.roles[name].citations[0].sentence)
