"""What may be called wrong, and why."""

from dataclasses import replace

import pytest

from quizapp.domain.article import Citation
from quizapp.domain.dates import PartialDate
from quizapp.domain.facts import Entity, Fact, NumberValue
from quizapp.generate.atoms import Atom
from quizapp.generate.kinship import Kinship
from quizapp.generate.proof import Prover
from quizapp.generate.workshop import Workshop
from tests.generate.builder import (
    SENTENCE,
    cite,
    make_count,
    make_date,
    make_fact,
    make_list,
    make_office,
    make_pack,
    make_person,
    make_river,
    make_role,
    make_text,
)


@pytest.mark.parametrize(
    ("fact", "role", "rule"),
    [
        pytest.param(make_fact(), "who", "one_happening", id="one agent of one happening"),
        pytest.param(replace(make_fact(), once=False), "who", "", id="it may have happened again"),
        pytest.param(
            make_fact(company=make_role("blas")), "company", "", id="not a functional role"
        ),
        pytest.param(
            make_fact(company=make_role("blas", functional=True)),
            "company",
            "one_happening",
            id="functional by the author's word",
        ),
        pytest.param(make_fact(what=make_list()), "what", "closed_list", id="a closed list"),
        pytest.param(make_fact(what=make_list(closed=False)), "what", "", id="an open list"),
        pytest.param(make_fact(what=make_text("el río")), "what", "", id="a text"),
        pytest.param(replace(make_fact(), affirmed=False), "who", "", id="what did not happen"),
        pytest.param(make_office("c", "ada", "1901"), "who", "one_holder", id="an office"),
        pytest.param(make_office("c", "ada", "1901"), "when", "", id="an office lasts"),
    ],
)
def test_rule(fact: Fact, role: str, rule: str) -> None:
    assert Prover(make_pack(fact)).rule(fact, role) == rule


def objection(
    fact: Fact, candidate: Atom, *others: Fact, role: str = "who", entities: tuple[Entity, ...] = ()
) -> str:
    prover = Prover(make_pack(fact, *others, entities=entities))
    told = tuple(name for name in fact.roles if name != role)
    also_true = prover.also_true(fact, role, told)
    named = frozenset({"ebro"})
    return prover.objection(candidate, fact.roles[role], also_true, named)


def test_a_stranger_is_wrong() -> None:
    assert not objection(make_fact(), "blas")


@pytest.mark.parametrize(
    ("entity", "reason"),
    [
        pytest.param(make_person("x", "Ruiz"), "related", id="a namesake"),
        pytest.param(make_person("x", "X", aliases=("Ada Ruiz",)), "related", id="an alias"),
        pytest.param(
            make_person("x", "X", never_against=frozenset({"ada"})), "related", id="fenced"
        ),
        pytest.param(make_person("x", "X", part_of=frozenset({"ada"})), "related", id="a part"),
        pytest.param(make_person("x", "Adara Ruizal"), "", id="letters shared are no name shared"),
    ],
)
def test_relatives_are_never_opposed(entity: Entity, reason: str) -> None:
    assert objection(make_fact(), "x", entities=(entity,)) == reason


def test_wholes_are_found_at_any_distance() -> None:
    rivers = (
        make_river("gran-cuenca"),
        make_river("cuenca", part_of=frozenset({"gran-cuenca"})),
        make_river("ebro", part_of=frozenset({"cuenca"})),
    )
    assert objection(make_fact(), "gran-cuenca", role="what", entities=rivers) == "related"


def test_a_whole_that_contains_itself_ends() -> None:
    rivers = (
        make_river("a", part_of=frozenset({"b"})),
        make_river("b", part_of=frozenset({"a"})),
    )
    assert Kinship(make_pack(entities=rivers).entities).of("a") == {"a", "b"}


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        pytest.param("1901", "key", id="the date itself"),
        pytest.param("1901-05", "overlapping", id="within it"),
        pytest.param("1902", "", id="another"),
    ],
)
def test_dates_that_may_be_the_same_are_never_opposed(written: str, reason: str) -> None:
    assert objection(make_fact(), PartialDate.parse(written), role="when") == reason


def test_traps_and_names_in_the_stem_are_no_distractors() -> None:
    fact = make_fact(who=make_role("ada", traps=frozenset({"blas"})))
    assert objection(fact, "blas") == "trap"
    assert objection(fact, "ebro") == "told"


def test_what_another_fact_makes_true_is_not_wrong() -> None:
    same = make_fact("otra", who=make_role("blas"))
    assert objection(make_fact(), "blas", same) == "also-true"


@pytest.mark.parametrize(
    "roles",
    [
        pytest.param({"what": make_role("duero")}, id="another river"),
        pytest.param({"when": make_role(make_date("1902"))}, id="another year"),
    ],
)
def test_a_fact_set_apart_by_the_stem_proves_nothing_true(roles: dict[str, object]) -> None:
    other = make_fact("otra", who=make_role("blas"), **roles)  # type: ignore[arg-type] # roles, as pytest sees them
    assert not objection(make_fact(), "blas", other)


@pytest.mark.parametrize(
    "what", [pytest.param(make_text("un río"), id="text"), pytest.param(make_list(), id="list")]
)
def test_what_is_not_known_sets_nothing_apart(what: object) -> None:
    fact = make_fact(what=make_role("duero"))
    other = make_fact("otra", who=make_role("blas"), what=what)  # type: ignore[arg-type] # a role
    assert objection(fact, "blas", other) == "also-true"


def test_claims_of_two_speakers_do_not_answer_each_other() -> None:
    ours = replace(make_fact(), source=make_role("carla"))
    theirs = replace(make_fact("otra", who=make_role("blas")), source=make_role("dora"))
    assert not objection(ours, "blas", theirs)


def test_what_stands_in_a_name_of_the_stem_is_no_distractor() -> None:
    source = Entity(id="fuente", kind="event", name="muerte de Blas Gil")
    prover = Prover(make_pack(entities=(source,)))
    role = make_fact().roles["who"]
    assert prover.objection("blas", role, frozenset(), frozenset({"fuente"})) == "told"
    assert not prover.objection("dora", role, frozenset(), frozenset({"fuente", 4}))


@pytest.mark.parametrize(
    ("counted", "reason"),
    [pytest.param("presas", "also-true", id="the same"), pytest.param("saltos", "", id="another")],
)
def test_only_counts_of_the_same_answer_each_other(counted: str, reason: str) -> None:
    count = make_role(NumberValue(7, counted), "dos")
    other = replace(make_count(), id="otra", roles={**make_count().roles, "count": count})
    assert objection(make_count(), 7, other, role="count") == reason


def test_a_count_is_no_date() -> None:
    assert not objection(make_count(), PartialDate(year=4), role="count")


def test_an_ambiguous_stem_is_not_asked() -> None:
    pack = make_pack(make_fact(), make_fact("otra", who=make_role("blas")))
    shop = Workshop(pack)
    fact = pack.facts["medida"]
    assert not shop.answerable(fact, "who", shop.tell.question(fact, "who"))
    assert shop.answerable(fact, "what", shop.tell.question(fact, "what"))


def test_proofs_quote_the_article() -> None:
    prover, fact = Prover(make_pack()), make_fact()
    assert [c.quote for c in prover.sentences(fact)] == [SENTENCE]
    proof = prover.proof("one_happening", fact.roles["who"].citations)
    assert proof.rule == "one-happening"
    assert proof.because == "one_happening: «Ada Ruiz» (frase 1)."


def test_an_office_is_proved_by_all_that_is_said_of_it() -> None:
    prover, fact = Prover(make_pack()), make_office("cargo", "ada", "1901")
    evidence = prover.evidence("one_holder", fact, fact.roles["who"])
    assert [c.quote for c in evidence] == [SENTENCE]


def test_the_sentence_of_an_antecedent_states_nothing() -> None:
    pronoun = Citation(sentence=2, start=0, end=4, quote="Ella")
    later = Citation(sentence=2, start=5, end=10, quote="midió")
    who = replace(make_role("ada"), citations=(cite("Ada Ruiz"), pronoun))
    fact = make_fact(who=who, what=replace(make_role("ebro"), citations=(later,)))
    fact = replace(fact, roles={name: fact.roles[name] for name in ("who", "what")})
    pack = make_pack(fact)
    article = replace(pack.article, sentences=(SENTENCE, "Ella midió el Ebro."))
    (stated,) = Prover(replace(pack, article=article)).sentences(fact)
    assert stated.quote == "Ella midió el Ebro."
