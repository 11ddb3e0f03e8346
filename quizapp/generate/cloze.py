"""Cloze: a sentence of the article with a name or a number left out."""

import re
from collections.abc import Iterator

from quizapp.domain.facts import Fact, NumberValue, Role
from quizapp.domain.questions import Kind
from quizapp.generate.builders import ClozeBuilder, Words
from quizapp.generate.clause import Stem
from quizapp.generate.items import Item
from quizapp.generate.workshop import Workshop
from quizapp.spanish.folding import fold, mentions
from quizapp.spanish.text import sentence_case, without_stop

GAP = "_____"
_LONGEST = 240
_BESIDE = " ,.;:()«»\"'"
_DETERMINER = re.compile(r"\b(?:el|l[ao]s?|una?|un[ao]s) $", re.IGNORECASE)


def items(shop: Workshop, fact: Fact) -> Iterator[Item]:
    """Yield an item for every name or number in a sentence that stands alone."""
    for name, role in fact.roles.items():
        words = shop.words(role)
        number = role.citations[0].sentence
        here = {citation.sentence for citation in role.citations} == {number}
        if words is None or not (role.ask and here and shop.stands_alone(number)):
            continue
        text = _gapped(shop, role, words)
        if text and len(text) <= _LONGEST and _names_source(shop, fact, text):
            told = tuple(n for n in fact.roles if n != name and _cites(fact.roles[n], number))
            stem = Stem(_ask(shop, role, text), told)
            yield shop.item(Kind.CLOZE, fact, name, stem, build=ClozeBuilder(words))


def _gapped(shop: Workshop, role: Role, words: Words) -> str:
    """Return the sentence with a gap for the value; empty if it is not there, or not only there.

    The gap takes the article with it: it would show gender and number. «Al» and «del» stay, for
    what is typed brings no preposition.
    """
    cited = role.citations[0]
    sentence = without_stop(shop.pack.article.sentence(cited.sentence))
    found = (_span(cited.quote, form) for form in sorted(words.forms, key=len, reverse=True))
    span = next((span for span in found if span), None)
    if span is None:
        return ""
    start, end = (cited.start + place for place in span)
    before = _DETERMINER.sub("", sentence[:start])
    rest = fold(f"{before} {sentence[end:]}")
    if any(mentions(rest, fold(form)) for form in words.forms):
        return ""
    return f"{before}{GAP}{sentence[end:]}"


def _span(quote: str, form: str) -> tuple[int, int] | None:
    """Return where a quotation says a form as whole words, whatever its case."""
    start = quote.lower().find(form.lower())
    end = start + len(form)
    whole = start >= 0 and not (quote[start - 1 : start] + quote[end : end + 1]).strip(_BESIDE)
    return (start, end) if whole else None


def _ask(shop: Workshop, role: Role, text: str) -> str:
    phrases = shop.pack.grammar.phrases
    if isinstance(role.value, NumberValue):
        return phrases["cloze_number"].format(text=text)
    if shop.tell.asks_a_name(role):
        return phrases["cloze_name"].format(text=text)
    phrase = "cloze_plural" if shop.tell.plural(role.value) else "cloze"
    return phrases[phrase].format(asked=sentence_case(shop.tell.question_words(role)), text=text)


def _names_source(shop: Workshop, fact: Fact, text: str) -> bool:
    source = shop.source(fact)
    return source is None or mentions(fold(text), fold(source))


def _cites(role: Role, sentence: int) -> bool:
    return any(citation.sentence == sentence for citation in role.citations)
