"""The language file: what it becomes, and what is wrong with it."""

from pathlib import Path

import pytest

from quizapp.domain.errors import PackError
from quizapp.domain.grammar import Frame, Kind, Tense
from quizapp.packs.grammar import load_grammar
from tests.packs.builder import LANGUAGE, where, write_language


def test_grammar(tmp_path: Path) -> None:
    grammar = write_language(tmp_path / "es.yaml")
    assert grammar.kinds["country"] == Kind(id="country", asked="qué país", plural="qué países")
    assert grammar.frames["visitar"] == Frame(
        verb="visitar",
        clause="{who} {verb} {where} {when}",
        functional=frozenset({"who", "where"}),
        holder="who",
        asks={"where": "¿{asked} {verb} {who}?"},
        forms={Tense.PRETERITE: ("visitó", "visitaron")},
    )
    assert grammar.frames["posponer"].contrary == "adelantar"
    assert grammar.phrases == {"true": "Verdadero"}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        pytest.param("kinds:", "kind:", "unknown-key", id="unknown section"),
        pytest.param("asked: quién", "ask: quién", "unknown-key", id="unknown key of a kind"),
        pytest.param("{asked: quién}", "{plural: quiénes}", "missing-key", id="no question word"),
        pytest.param("holder: who", "holders: who", "unknown-key", id="unknown key of a frame"),
        pytest.param("holder: who", "holder: whom", "unknown-role", id="holder of no role"),
        pytest.param("[who, where]", "[who, why]", "unknown-role", id="functional of no role"),
        pytest.param("[who, where]", "who", "not-a-list", id="functional without a list"),
        pytest.param('"{who} {verb} {where} {when}"', "''", "empty-value", id="no clause"),
        pytest.param("{where} {when}", "{where {when}", "bad-slot", id="open slot"),
        pytest.param("{where} {when}", "{where}} {when}", "bad-slot", id="closed twice"),
        pytest.param("{where} {when}", "{where} {when:}", "bad-slot", id="no preposition"),
        pytest.param("{where} {when}", "{} {when}", "bad-slot", id="no name"),
        pytest.param("{where} {when}", "{where!r} {when}", "bad-slot", id="conversion"),
        pytest.param("¿{asked} {verb}", "¿{asked {verb}", "bad-slot", id="open slot in a question"),
        pytest.param("{who} {verb} {where}", "{who} {where}", "clause-without-verb", id="no verb"),
        pytest.param("{who} {verb} {how}", "se {verb}", "clause-without-subject", id="no subject"),
        pytest.param("  ser: {", "  ser-así: {", "not-an-infinitive", id="key that is no verb"),
        pytest.param(
            "reflexive: false", "contrary: serse", "not-an-infinitive", id="pronominal verb"
        ),
        pytest.param("reflexive: false", "reflexive: no", "not-a-boolean", id="unquoted no"),
        pytest.param(
            "reflexive: false",
            "reflexive: true, passive: true",
            "passive-with-forms",
            id="two voices",
        ),
        pytest.param("[visitó, visitaron]", "[visitó]", "bad-forms", id="one form"),
        pytest.param("[visitó, visitaron]", "visitó", "not-a-list", id="form without a list"),
        pytest.param("preterite:", "past:", "unknown-value", id="unknown tense"),
        pytest.param("Verdadero", "[Verdadero]", "not-a-text", id="phrase that is a list"),
        pytest.param("  island:", "  country:", "duplicate-key", id="duplicate kind"),
        pytest.param("  ser:", "  visitar:", "duplicate-key", id="duplicate frame"),
    ],
)
def test_fault(tmp_path: Path, old: str, new: str, rule: str) -> None:
    """Any fault makes a language file unusable, and is named with its line."""
    assert LANGUAGE.count(old) == 1
    line = LANGUAGE[: LANGUAGE.index(old)].count("\n") + 1
    with pytest.raises(PackError) as caught:
        write_language(tmp_path / "es.yaml", LANGUAGE.replace(old, new))
    assert ("es.yaml", line, rule) in [where(fault) for fault in caught.value.faults]


def test_missing(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="missing-file"):
        load_grammar(tmp_path / "es.yaml")
