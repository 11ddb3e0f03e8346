"""Whether an article says some words."""

import re
from collections import defaultdict

from quizapp.domain.article import Article
from quizapp.spanish.folding import fold

_WORD = re.compile(r"\w+")


class Mentions:
    """The words of an article, and the sentences that have them."""

    def __init__(self, article: Article) -> None:
        self._with_word: dict[str, set[int]] = defaultdict(set)
        self._sentences = [_words_of(sentence) for sentence in article.sentences]
        for number, sentence in enumerate(self._sentences):
            for word in sentence.split():
                self._with_word[word].add(number)

    def __contains__(self, phrase: str) -> bool:
        """Whether a sentence says a phrase, as whole words."""
        words = _words_of(phrase)
        sentences = (self._with_word.get(word, set()) for word in words.split())
        return any(words in self._sentences[number] for number in min(sentences, key=len))


def _words_of(text: str) -> str:
    """Return the folded words of a text, each between spaces, so that `in` finds whole words."""
    return f" {' '.join(_WORD.findall(fold(text)))} "
