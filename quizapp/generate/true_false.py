"""True or false: a fact as it is, with one role provably otherwise, or turned to its contrary."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.domain.facts import Fact
from quizapp.domain.questions import Kind, Option, Proof, TrueFalseQuestion
from quizapp.generate.clause import Stem
from quizapp.generate.items import Choice, Item
from quizapp.generate.luck import Luck
from quizapp.generate.proof import Atom
from quizapp.generate.workshop import Workshop, value_of


def items(shop: Workshop, fact: Fact) -> Iterator[Item]:
    """Yield the fact itself, one false statement per provable role, and its contrary."""
    proof = shop.prover.proof("stated", shop.prover.sentences(fact))
    yield _item(shop, fact, shop.tell.statement(fact, emphatic=True), proof)
    for name in fact.roles:
        if shop.prover.rule(fact, name):
            yield from _perturbed(shop, fact, name)
    yield from _contrary(shop, fact)


def _perturbed(shop: Workshop, fact: Fact, name: str) -> Iterator[Item]:
    told = tuple(other for other in fact.roles if other != name)
    role = fact.roles[name]
    found: tuple[Atom, Proof] | None = next(shop.distractors(fact, name, told), None)
    if not found:
        return
    atom, proof = found
    text = shop.tell.statement(fact, instead={name: value_of(atom, role.value)})
    truth, citations = shop.truth(atom, fact, name)
    item = _item(shop, fact, text, proof, name)
    (wrong,) = item.wrong
    option = replace(wrong.option, truth=truth, citations=citations)
    yield replace(item, wrong=(replace(wrong, option=option),))


def _contrary(shop: Workshop, fact: Fact) -> Iterator[Item]:
    proof = shop.prover.proof("contrary", shop.prover.sentences(fact))
    if not fact.affirmed:
        text = shop.tell.statement(fact, affirmed=True)
    elif shop.pack.grammar.frames[fact.verb].contrary:
        text = shop.tell.statement(fact, contrary=True)
    else:
        return
    yield _item(shop, fact, text, proof, "contrary")


def _item(shop: Workshop, fact: Fact, text: str, proof: Proof, name: str = "") -> Item:
    """Return the item of a statement that `name` makes false; of a true one, without a name."""
    phrases = shop.pack.grammar.phrases
    stem = Stem(phrases["true_or_false"].format(statement=text), tuple(fact.roles))
    first = name if name in fact.roles else next(iter(fact.roles))
    yes, no = (Option(text=phrases[word]) for word in ("true", "false"))
    right, wrong = (yes, replace(no, proof=proof)) if not name else (no, replace(yes, proof=proof))
    item = shop.item(
        Kind.TRUE_FALSE,
        fact,
        first,
        stem,
        build=_build,
        right=(Choice(option=right),),
        wrong=(Choice(option=wrong),),
    )
    id_ = f"{fact.id}/{name or 'true'}/{item.kind.value}"
    return replace(item, id=id_, keys=frozenset(), truth=not name)


def _build(item: Item, _luck: Luck, _place: int) -> TrueFalseQuestion:
    (right,), (wrong,) = item.right, item.wrong
    options = (right.option, wrong.option) if item.truth else (wrong.option, right.option)
    return TrueFalseQuestion(**item.common(), options=options)
