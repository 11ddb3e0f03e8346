"""What is looked up is what a search through everything would find."""

from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.article import Article
from quizapp.domain.dates import PartialDate
from quizapp.domain.facts import Entity, Fact
from quizapp.generate.almanac import Almanac
from quizapp.generate.atoms import Atom, atoms
from quizapp.generate.kinship import Kinship
from quizapp.generate.ledger import Ledger
from quizapp.generate.mentions import Mentions
from quizapp.spanish.folding import fold
from tests.generate.builder import make_date, make_fact, make_list, make_pack, make_role, make_text

WRITTEN = ("1901", "1901-05", "1901-05-03", "1902 late", "1899 to 1901", "1900s", "century 20")
DATES = st.sampled_from(WRITTEN)
ROLES = st.fixed_dictionaries(
    {"who": st.sampled_from(("ada", "blas", "carla")), "when": DATES},
    optional={"what": st.sampled_from(("duero", "tajo", "ebro", "list", "text"))},
)
WORDS = st.lists(st.sampled_from(("gran", "río", "Ebro", "de", "Ríos")), min_size=1, max_size=3)


def fact(number: int, filled: dict[str, str]) -> Fact:
    others = {"list": make_list(), "text": make_text("dos ríos")}
    what = filled.get("what", "")
    roles = {
        "who": make_role(filled["who"]),
        "when": make_role(make_date(filled["when"]), "en 1901"),
        **({"what": others.get(what) or make_role(what)} if what else {}),
    }
    made = make_fact(f"f{number}")
    return Fact(id=made.id, verb=made.verb, roles=roles, once=True)


def may_be_one(kinship: Kinship, one: Atom, other: Atom) -> bool:
    if isinstance(one, PartialDate) and isinstance(other, PartialDate):
        return one.overlaps(other)
    return isinstance(one, str) and other in kinship.of(one)


def may_agree(kinship: Kinship, ours: Sequence[Atom], theirs: Sequence[Atom]) -> bool:
    if not ours or not theirs:
        return True
    return any(may_be_one(kinship, *pair) for pair in product(ours, theirs))


@given(st.lists(ROLES, min_size=2, max_size=6), st.sets(st.sampled_from(("who", "what", "when"))))
def test_no_fact_that_may_agree_is_overlooked(
    filled: Sequence[dict[str, str]], told: set[str]
) -> None:
    facts = [fact(number, roles) for number, roles in enumerate(filled)]
    kinship = Kinship(make_pack(*facts).entities)
    asked = facts[0]
    roles = sorted(told & set(asked.roles))
    found = {other.id for other in Ledger(facts, kinship).alike(asked, roles)}
    for other in facts:
        agrees = all(
            may_agree(kinship, atoms(asked.roles[role].value), atoms(other.roles[role].value))
            for role in roles
            if role in other.roles
        )
        assert other.id in found or not agrees


@given(st.lists(WORDS, min_size=2, max_size=6))
def test_names_within_names_are_kin(names: list[list[str]]) -> None:
    entities = {
        str(i): Entity(id=str(i), kind="river", name=" ".join(words))
        for i, words in enumerate(names)
    }
    kinship = Kinship(entities)
    for one, other in product(entities, repeat=2):
        a, b = (f" {fold(entities[id_].name)} " for id_ in (one, other))
        assert (other in kinship.of(one)) == (a in b or b in a)


@given(st.sets(DATES), DATES)
def test_dates_within_a_date(written: set[str], within: str) -> None:
    dates = {PartialDate.parse(text) for text in written}
    whole = PartialDate.parse(within)
    assert set(Almanac(dates).within(whole)) == {date for date in dates if whole.contains(date)}


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        pytest.param("el gran río", True, id="whole words"),
        pytest.param("EL GRAN RIO", True, id="case and accents"),
        pytest.param("gran rí", False, id="part of a word"),
        pytest.param("río nace", False, id="over two sentences"),
        pytest.param("tajo", False, id="no such word"),
    ],
)
def test_words_an_article_says(phrase: str, said: bool) -> None:
    article = Article(title="", language="es", sentences=("Es el gran río.", "Nace lejos."))
    assert (phrase in Mentions(article)) is said
