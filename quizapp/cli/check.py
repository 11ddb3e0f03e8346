"""`quizapp check`: what is wrong with a pack, named for its author."""

from argparse import Namespace
from collections.abc import Iterator

from quizapp.app.shelf import open_shelf
from quizapp.cli.reasons import unasked_text
from quizapp.domain.errors import Fault
from quizapp.generate.audit import Unasked, unasked, uncited
from quizapp.generate.bank import Bank
from quizapp.i18n import ntr, tr


def run(asked: Namespace) -> int:
    """Print each fault as `file:line: rule: message`, then what each pack yields; 1 if any.

    What follows a pack's summary is no fault, but worth knowing.
    """
    shelf = open_shelf(asked.target)
    for fault in shelf.faults:
        print(fault)
    summary = tr("{pack}: {sentences} frases, {facts} hechos, {questions} preguntas")
    for bank in shelf.banks.values():
        pack = bank.pack
        counts = {"sentences": len(pack.article.sentences), "facts": len(pack.facts)}
        print(summary.format(pack=pack.id, **counts, questions=len(bank.items)))
        for note in _notes(bank):
            print(f"  {note}")
    return 1 if shelf.faults else 0


def _notes(bank: Bank) -> Iterator[Fault]:
    file = bank.pack.file
    for id_, rules in bank.blocked.items():
        line = bank.pack.facts[id_.partition("/")[0].partition("+")[0]].line
        message = tr("«{question}» no se pregunta: {rules}.")
        message = message.format(question=id_, rules=", ".join(rules))
        yield Fault(file=file, line=line, rule="blocked-question", message=message)
    for few in unasked(bank):
        rule = "few-kinds" if few.kinds else "no-questions"
        yield Fault(file=file, line=few.fact.line, rule=rule, message=_few(few))
    for number in uncited(bank):
        message = tr("Ninguna pregunta cita la frase {n}, y no está excluida.").format(n=number)
        yield Fault(file=file, line=1, rule="uncited-sentence", message=message)


def _few(few: Unasked) -> str:
    kinds = len(few.kinds)
    told = f"«{few.fact.id}»: {ntr('{n} tipo de pregunta', '{n} tipos de pregunta', kinds)}"
    reasons = (f"«{name}» {unasked_text(reason)}" for name, reason in few.reasons)
    return "; ".join([told, *reasons]) + "."
