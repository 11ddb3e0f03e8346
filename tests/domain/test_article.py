"""Sentences and words of them."""

import pytest

from quizapp.domain.article import Citation
from tests.factories import SENTENCES, make_article, make_citation


@pytest.mark.parametrize("number", [1, 2, 3])
def test_sentences_are_numbered_from_1(number: int) -> None:
    assert make_article().sentence(number) == SENTENCES[number - 1]


@pytest.mark.parametrize("number", [-1, 0, 4])
def test_there_is_no_sentence_outside_the_article(number: int) -> None:
    with pytest.raises(IndexError):
        make_article().sentence(number)


@pytest.mark.parametrize(
    ("sentence", "start", "end", "quote"),
    [
        pytest.param(0, 0, 2, "La", id="sentence 0"),
        pytest.param(1, -2, 0, "La", id="before the sentence"),
        pytest.param(1, 3, 3, "", id="no words"),
        pytest.param(1, 5, 3, "La", id="ends before it starts"),
        pytest.param(1, 0, 3, "La", id="longer than its words"),
        pytest.param(1, 0, 1, "La", id="shorter than its words"),
    ],
)
def test_a_citation_refuses_nonsense(sentence: int, start: int, end: int, quote: str) -> None:
    with pytest.raises(ValueError, match="Citation"):
        Citation(sentence=sentence, start=start, end=end, quote=quote)


def test_citations_come_in_the_order_of_the_article() -> None:
    late, early = make_citation(2, "La visita"), make_citation(1, "Japón")
    earliest = make_citation(1, "Boris Yeltsin")
    assert sorted([late, early, earliest]) == [earliest, early, late]
