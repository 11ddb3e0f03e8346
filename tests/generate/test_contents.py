"""What an article states, and how much of it is asked."""

from quizapp.domain.facts import TextValue
from quizapp.generate.bank import Bank
from quizapp.generate.contents import contents
from tests.generate.builder import make_fact, make_pack, make_role


def test_a_fact_is_told_with_its_words_and_its_questions() -> None:
    bank = Bank(make_pack(make_fact(where=make_role(TextValue("Soria"), "en Soria"))))
    (stated,) = contents(bank)
    (fact,) = bank.pack.facts.values()
    assert stated.fact == fact.id
    assert stated.text == "Ada Ruiz midió el Ebro en Soria en 1901."
    assert stated.citations == fact.citations
    assert stated.questions == len(bank.items) > 0
    assert ("en Soria", "text") in stated.unasked
