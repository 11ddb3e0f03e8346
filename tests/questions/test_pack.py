"""What every pack must hold, and what each holds of its own."""

from hashlib import sha256
from pathlib import Path

import pytest

from quizapp import resources
from quizapp.app.shelf import Shelf
from quizapp.cli.show import proofs_of
from quizapp.domain.questions import (
    ChoiceQuestion,
    Kind,
    MultipleQuestion,
    Question,
    TrueFalseQuestion,
)
from quizapp.generate.bank import Bank
from quizapp.spanish.folding import fold
from scripts.approve import listing

SENTENCES = {"rusia-japon": 19, "segunda-guerra-punica": 36}
SPEAKERS = {
    "rusia-japon": {"Serguéi Lavrov", "Ministerio de Asuntos Exteriores ruso"},
    "segunda-guerra-punica": {"Polibio", "Tito Livio"},
}
LISTINGS = Path(__file__).parent


@pytest.fixture(scope="module")
def questions(bank: Bank) -> list[Question]:
    """Every question, as one seed has it."""
    return list(bank.questions("A"))


def test_the_article_is_verbatim() -> None:
    """Its digest is that of the text as it was received, with the final newline added."""
    text = (resources.QUESTIONS / "rusia-japon" / "article.txt").read_bytes()
    assert len(text.decode().splitlines()) == SENTENCES["rusia-japon"]
    assert sha256(text).hexdigest() == (
        "2bf44557023091bad1a6c6dcbc1492ea40d8f2c4fc9ac4092a27386145877e50"
    )


def test_every_sentence_is_asked_or_excluded(bank: Bank) -> None:
    cited = {c.sentence for item in bank.items.values() for c in item.citations}
    excluded = {e.citation.sentence for e in bank.pack.excluded}
    sentences = SENTENCES[bank.pack.id]
    assert len(bank.pack.facts) >= 40
    assert cited | excluded == set(range(1, sentences + 1))
    assert len(cited) >= sentences - 1


@pytest.mark.parametrize(
    "fact",
    [
        "aplazamiento",
        "visita-de-yeltsin",
        "promesa-de-1956",
        "disculpa",
        "visita-de-hata",
        "encuentro-de-hata",
        "muerte-del-pescador",
        "causa-segun-el-ministerio",
        "relaciones-buenas",
        "toma-de-sagunto",
        "paso-de-los-alpes",
        "consules-de-216",
        "victoria-de-cannas",
        "muertos-segun-tito-livio",
        "sin-marcha-contra-roma",
        "muerte-de-arquimedes",
        "victoria-de-zama",
        "talentos-de-plata",
    ],
)
def test_the_facts_every_reader_would_name_are_asked(shelf: Shelf, fact: str) -> None:
    assert [
        item for bank in shelf.banks.values() for item in bank.items.values() if fact in item.facts
    ]


def test_claims_name_their_speaker(bank: Bank) -> None:
    claims = [item for item in bank.items.values() if bank.pack.facts[item.facts[0]].source]
    assert {item.source for item in claims} == SPEAKERS[bank.pack.id]
    assert all(item.source and fold(item.source) in item.folded_stem for item in claims)


def test_enough_questions_of_every_kind_none_blocked(bank: Bank) -> None:
    assert len(bank.items) >= 150
    assert {item.kind for item in bank.items.values()} == set(Kind)
    assert not bank.blocked


def test_warnings_are_few(bank: Bank) -> None:
    assert sum(bool(item.warnings) for item in bank.items.values()) <= 0.03 * len(bank.items)


def test_every_citation_is_verbatim(bank: Bank, questions: list[Question]) -> None:
    for question in questions:
        assert question.citations
        for citation in question.citations:
            sentence = bank.pack.article.sentence(citation.sentence)
            assert sentence[citation.start : citation.end] == citation.quote


def test_every_wrong_option_is_proved_with_words_of_the_article(questions: list[Question]) -> None:
    for question in questions:
        proofs = [proof for _, proof in proofs_of(question)]
        assert all("«" in proof.because for proof in proofs), question.id
        if isinstance(question, ChoiceQuestion | MultipleQuestion | TrueFalseQuestion):
            assert len(proofs) == sum(not option.correct for option in question.options)


def test_options_have_the_shape_of_their_kind(questions: list[Question]) -> None:
    for question in questions:
        if isinstance(question, ChoiceQuestion):
            assert len(question.correct) == 1
            assert 3 <= len(question.options) <= 5
        elif isinstance(question, MultipleQuestion):
            assert len(question.correct) >= 2


def test_wording_is_what_a_person_approved(bank: Bank) -> None:
    """After reading the difference, `make approve` writes the new list."""
    approved = LISTINGS / f"{bank.pack.id}.txt"
    assert listing(bank) == approved.read_text(encoding="utf-8")
