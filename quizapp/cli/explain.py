"""`quizapp questions --explain`: how one question came to be."""

from collections.abc import Iterator
from difflib import get_close_matches

from quizapp.cli.reasons import objection_text
from quizapp.cli.show import show
from quizapp.domain.errors import UsageError
from quizapp.domain.facts import Fact, Pack
from quizapp.export.sheet import wrap
from quizapp.generate.audit import Audit, audit
from quizapp.generate.bank import Bank
from quizapp.generate.clause import Teller
from quizapp.generate.luck import Luck
from quizapp.i18n import tr


def explain(bank: Bank, id: str, seed: str) -> str:  # noqa: A002 - the field's name
    """Return a question with its facts, proofs, rejected candidates and lint; raises UsageError."""
    found = audit(bank.pack, id)
    if found is None:
        message = tr("No hay ninguna pregunta «{id}».").format(id=id)
        near = get_close_matches(id, [*bank.items, *bank.blocked], n=3)
        hint = tr("¿Quizá {near}?").format(near=", ".join(f"«{name}»" for name in near))
        raise UsageError(f"{message} {hint}" if near else message)
    shown = show(found.item.question(Luck(seed)), bank.pack.article, 1)
    return "\n".join([shown, *_facts(bank.pack, found), *_candidates(found), _lint(found)])


def _facts(pack: Pack, found: Audit) -> Iterator[str]:
    teller = Teller(pack)
    for id_ in found.item.facts:
        fact = pack.facts[id_]
        place = f"{pack.file}:{fact.line}"
        yield wrap(tr("Hecho «{id}» ({place})").format(id=id_, place=place))
        yield from (wrap(line, "   ") for line in _roles(teller, fact))


def _roles(teller: Teller, fact: Fact) -> Iterator[str]:
    roles = {**fact.roles, **({tr("según"): fact.source} if fact.source else {})}
    for name, role in roles.items():
        quotes = ", ".join(f"«{c.quote}» ({c.sentence})" for c in role.citations)
        yield f"{name}: {teller.option(role.value)} - {quotes}"


def _candidates(found: Audit) -> Iterator[str]:
    if found.rejected:
        yield tr("Descartados")
    for text, reason in found.rejected:
        yield wrap(f"{text}: {objection_text(reason)}", "   ")


def _lint(found: Audit) -> str:
    verdicts = [tr("error: {rule}").format(rule=rule) for rule in found.errors]
    verdicts += [tr("aviso: {rule}").format(rule=rule) for rule in found.warnings]
    return tr("Revisión: {verdicts}").format(verdicts=", ".join(verdicts) or tr("sin reparos"))
