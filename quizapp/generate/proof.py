"""Whether a value is provably wrong in a role, and why: the heart of the promise."""

from collections.abc import Iterable, Iterator

from quizapp.domain.article import Citation
from quizapp.domain.dates import PartialDate
from quizapp.domain.facts import Fact, ListValue, NumberValue, Pack, Role, TextValue, Value
from quizapp.domain.questions import Proof
from quizapp.generate.atoms import Atom, atoms
from quizapp.generate.kinship import Kinship
from quizapp.generate.ledger import Ledger


class Prover:
    """Proves values wrong from the facts of one pack, and says why others cannot be used."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._kinship = Kinship(pack.entities)
        self._ledger = Ledger(pack.facts.values(), self._kinship)
        self._also_true: dict[tuple[str, str, tuple[str, ...]], frozenset[Atom]] = {}

    def rule(self, fact: Fact, name: str) -> str:
        """Return the rule by which every other value of this role is wrong; empty if there is none.

        Rules: a closed list; one holder of an office at a date; one happening, with one value in
        each functional role. A claim is what its speaker said: the same rules hold within it.
        """
        role, frame = fact.roles[name], self._pack.grammar.frames[fact.verb]
        functional = name in frame.functional or role.functional
        if isinstance(role.value, ListValue):
            return "closed_list" if role.value.closed and functional and role.ask else ""
        if isinstance(role.value, TextValue) or not fact.affirmed or not role.ask:
            return ""
        if name == frame.holder:
            return "one_holder"
        return "one_happening" if fact.once and functional else ""

    def proof(self, rule: str, cited: Iterable[Citation]) -> Proof:
        """Return the proof by `rule`, quoting these words."""
        phrases = self._pack.grammar.phrases
        quoted = ", ".join(
            phrases["quoted"].format(quote=c.quote, sentence=c.sentence) for c in cited
        )
        because = phrases[f"proof_{rule}"].format(quoted=quoted)
        return Proof(rule=rule.replace("_", "-"), because=because)

    def evidence(self, rule: str, fact: Fact, role: Role) -> tuple[Citation, ...]:
        """Return the words that prove other values of a role wrong.

        Of an office all that is said of it, since it is part of the proof.
        """
        return self.sentences(fact) if rule == "one_holder" else role.citations

    def sentences(self, fact: Fact) -> tuple[Citation, ...]:
        """Return the whole sentences that state the fact, without those of its antecedents.

        What a pronoun stands for comes before it: a role is stated where it is cited last.
        """
        numbers = {max(c.sentence for c in role.citations) for role in fact.roles.values()}
        article = self._pack.article
        stated = ((number, article.sentence(number)) for number in sorted(numbers))
        return tuple(Citation(sentence=n, start=0, end=len(s), quote=s) for n, s in stated)

    def also_true(self, fact: Fact, asked: str, told: tuple[str, ...]) -> frozenset[Atom]:
        """Return what would also answer a stem that tells these roles, by any other fact."""
        key = (fact.id, asked, told)
        if key not in self._also_true:
            self._also_true[key] = frozenset(self._other_answers(fact, asked, told))
        return self._also_true[key]

    def _other_answers(self, fact: Fact, asked: str, told: tuple[str, ...]) -> Iterator[Atom]:
        value = fact.roles[asked].value
        for other in self._ledger.alike(fact, told):
            if other.id != fact.id and asked in other.roles and self._fits(fact, other, told):
                answer = other.roles[asked].value
                yield from atoms(answer) if _count_the_same(value, answer) else ()

    def objection(
        self, candidate: Atom, role: Role, also_true: frozenset[Atom], told: frozenset[Atom]
    ) -> str:
        """Return why a candidate may not be called wrong, or an empty string.

        Reasons: `key`, `related` (alias, part, whole, never against), `overlapping` date,
        `trap`, `also-true`; and `told`, when the stem names it already, alone or within
        another name.
        """
        named = self._kinship.naming(candidate) if isinstance(candidate, str) else {candidate}
        if not told.isdisjoint(named):
            return "told"
        for atom in atoms(role.value):
            if candidate == atom:
                return "key"
            if self._conflict(candidate, atom):
                return "overlapping" if isinstance(atom, PartialDate) else "related"
        if candidate in role.traps:
            return "trap"
        if any(candidate == atom or self._conflict(candidate, atom) for atom in also_true):
            return "also-true"
        return ""

    def _fits(self, fact: Fact, other: Fact, told: Iterable[str]) -> bool:
        """Whether nothing told of `fact` sets `other` apart; what is not known does not."""
        if fact.source != other.source and fact.source and other.source:
            return False
        return all(
            name not in other.roles
            or self._may_agree(fact.roles[name].value, other.roles[name].value)
            for name in told
        )

    def _may_agree(self, one: Value, other: Value) -> bool:
        ours, theirs = atoms(one), atoms(other)
        if not ours or not theirs:
            return True
        return any(a == b or self._conflict(a, b) for a in ours for b in theirs)

    def _conflict(self, one: Atom, other: Atom) -> bool:
        if isinstance(one, PartialDate) and isinstance(other, PartialDate):
            return one.overlaps(other)
        if isinstance(one, str) and isinstance(other, str):
            return other in self._kinship.of(one)
        return False


def _count_the_same(one: Value, other: Value) -> bool:
    """Whether «cuántos» asks for both: how many soldiers says nothing of how many horses."""
    if isinstance(one, NumberValue) and isinstance(other, NumberValue):
        return one.counted == other.counted
    return True
