"""What a sound pack becomes."""

import os
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.domain.article import Article, Citation
from quizapp.domain.dates import PartialDate
from quizapp.domain.facts import (
    DateValue,
    Entity,
    EntityValue,
    ListValue,
    NumberValue,
    Origin,
    Role,
    TextValue,
    Value,
)
from quizapp.domain.grammar import Frame, Gender, Kind, Number, Tense
from tests.packs.builder import FACTS, PACK, SENTENCES, Author


def test_article(author: Author) -> None:
    assert author.pack().article == Article(
        title="Rusia y Japón",
        language="es",
        sentences=SENTENCES,
        source="Una prueba",
        licence="CC0",
        as_of="2006-10",
    )


def test_id_is_the_folder(author: Author) -> None:
    assert author.pack().id == "mi-pack"
    assert author.pack().file == str(author.file)


def test_folder_may_be_the_current_one(author: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(author.folder)
    author.folder = Path()
    assert author.pack().id == "mi-pack"


def test_entity(author: Author) -> None:
    assert author.pack().entities["habomai"] == Entity(
        id="habomai",
        kind="island",
        name="islas Habomai",
        gender=Gender.F,
        number=Number.PLURAL,
        part_of=frozenset({"norte"}),
    )


def test_entity_names_and_origin(author: Author) -> None:
    entities = author.pack().entities
    assert entities["yeltsin"].names == ("Borís Yeltsin", "Yeltsin", "Boris Yeltsin")
    assert entities["iturup"].origin is Origin.GAZETTEER
    assert entities["lavrov"].country == "rusia"


def test_never_against_holds_both_ways(author: Author) -> None:
    entities = author.pack().entities
    assert entities["rusia"].never_against == {"urss"}
    assert entities["urss"].never_against == {"rusia"}


@pytest.mark.parametrize(
    ("fact", "role", "value"),
    [
        pytest.param("visita", "who", EntityValue("yeltsin"), id="entity"),
        pytest.param("visita", "when", DateValue(PartialDate(year=1993, month=10)), id="date"),
        pytest.param("promesa", "count", NumberValue(2, "áreas", Gender.F), id="number"),
        pytest.param("dicho", "how", TextValue("buenas"), id="text"),
        pytest.param(
            "promesa", "what", ListValue(("shikotan", "habomai"), closed=True), id="closed list"
        ),
    ],
)
def test_value(author: Author, fact: str, role: str, value: Value) -> None:
    assert author.pack().facts[fact].roles[role].value == value


def test_fact(author: Author) -> None:
    fact = author.pack().facts["visita"]
    assert (fact.id, fact.verb, fact.once, fact.affirmed) == ("visita", "visitar", True, True)
    assert fact.tense is Tense.PRETERITE
    assert fact.line == PACK[: PACK.index("  visita:")].count("\n") + 1


def test_claim_has_a_source(author: Author) -> None:
    fact = author.pack().facts["dicho"]
    citation = Citation(sentence=4, start=0, end=6, quote="Lavrov")
    assert fact.source == Role(value=EntityValue("lavrov"), citations=(citation,))
    assert fact.tense is Tense.PRESENT


def test_role_options(author: Author) -> None:
    facts = author.pack().facts
    assert facts["promesa"].roles["what"].traps == {"iturup"}
    assert facts["dicho"].roles["how"].asked == "cómo"
    assert facts["dicho"].roles["how"].functional
    assert facts["dicho"].roles["how"].ask


def test_what_deceives_nobody_and_what_is_right_besides(author: Author) -> None:
    author.change("traps: [iturup]", "traps: [iturup], unlikely: [rusia], accept: [las dos]")
    role = author.pack().facts["promesa"].roles["what"]
    assert role.unlikely == {"rusia"}
    assert role.accept == ("las dos",)


def test_when_somebody_lived(author: Author) -> None:
    author.change("country: rusia}", "country: rusia, lived: 1950 to 2030}")
    assert author.pack().entities["lavrov"].lived == PartialDate.parse("1950 to 2030")


def test_what_is_not_to_be_asked(author: Author) -> None:
    author.change("asked: cómo", "ask: false")
    assert not author.pack().facts["dicho"].roles["how"].ask


@pytest.mark.parametrize(
    ("written", "quotes"),
    [
        pytest.param("{in: 4, quote: buenas}", ["buenas"], id="one passage"),
        pytest.param(
            "[{in: 4, quote: Lavrov}, {in: 4, quote: buenas}]", ["Lavrov", "buenas"], id="two"
        ),
    ],
)
def test_words_of_the_predicate(author: Author, written: str, quotes: list[str]) -> None:
    author.change("    tense: present\n", f"    tense: present\n    said: {written}\n")
    assert [c.quote for c in author.pack().facts["dicho"].said] == quotes


def test_value_is_cited_before_the_pronoun(author: Author) -> None:
    citations = author.pack().facts["visita"].roles["who"].citations
    assert [(c.sentence, c.quote) for c in citations] == [(1, "Boris Yeltsin"), (2, "La visita")]


def test_several_antecedents(author: Author) -> None:
    author.change(
        "via: {in: 2, quote: La visita}", "via: [{in: 2, quote: La}, {in: 3, quote: dos}]"
    )
    citations = author.pack().facts["visita"].roles["who"].citations
    assert [c.quote for c in citations] == ["Boris Yeltsin", "La", "dos"]


def test_occurrence_chooses_the_span(author: Author) -> None:
    (citation,) = author.pack().facts["visita"].roles["when"].citations
    assert citation.start == SENTENCES[1].rindex("en octubre de 1993")


def test_exclusion(author: Author) -> None:
    (excluded,) = author.pack().excluded
    assert (excluded.citation.quote, excluded.because) == ("nadie firmó nada", "no se dice quién")


def test_pack_adds_and_replaces_grammar(author: Author) -> None:
    kinds = "kinds: {person: {asked: qué persona}, ship: {asked: qué barco}}"
    frames = 'frames: {hundir: {clause: "{who} {verb} {what}"}}'
    author.change("entities:", f"{kinds}\n{frames}\nentities:")
    grammar = author.pack().grammar
    assert grammar.kinds["person"] == Kind(id="person", asked="qué persona")
    assert grammar.kinds.keys() == {*author.grammar.kinds, "ship"}
    assert grammar.frames["hundir"] == Frame(verb="hundir", clause="{who} {verb} {what}")
    assert grammar.phrases == author.grammar.phrases


def test_quotes_compare_in_nfc(author: Author) -> None:
    """An author's decomposed accents match, and spans count the composed ones."""
    author.file.write_text(unicodedata.normalize("NFD", PACK), "utf-8")
    (citation,) = author.pack().facts["visita"].roles["where"].citations
    assert citation == Citation(sentence=1, start=81, end=86, quote="Japón")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("\n", "\r\n", id="Windows line ends"),
        pytest.param("format: 1", "\ufeffformat: 1", id="byte order mark"),
    ],
)
def test_editors_habits_change_nothing(author: Author, old: str, new: str) -> None:
    before = author.pack()
    author.file.write_bytes(PACK.replace(old, new).encode())
    assert author.pack() == before


@pytest.mark.parametrize("name", ["article.txt", "pack.yaml"])
def test_final_newline_is_optional(author: Author, name: str) -> None:
    path = author.folder / name
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    without = author.pack()
    path.write_bytes(path.read_bytes() + b"\n")
    assert author.pack().facts == without.facts
    assert author.pack().article == without.article


def test_html_in_a_name_is_text(author: Author) -> None:
    author.change("name: Iturup", 'name: "<b>Iturup</b> & <script>"')
    assert author.pack().entities["iturup"].name == "<b>Iturup</b> & <script>"


def test_name_in_another_script(author: Author) -> None:
    name = "Рос" + "с" * 40
    author.change("name: Iturup", f"name: {name}")
    assert author.pack().entities["iturup"].name == name


@pytest.mark.parametrize("word", ["no", "1956-10-19", "12:30", "1956", "null", "~", "0x10"])
def test_words_stay_words(author: Author, word: str) -> None:
    author.change("name: Iturup", f"name: {word}")
    assert author.pack().entities["iturup"].name == word


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("because: no se dice quién", "because: otra", id="reason"),
        pytest.param("title: Rusia", "title: La Rusia", id="title"),
        pytest.param("excluded:", "# hola\nexcluded:", id="comment"),
    ],
)
def test_digest_follows_the_pack(author: Author, old: str, new: str) -> None:
    before = author.pack().digest
    author.change(old, new)
    assert author.pack().digest != before


def test_digest_follows_the_article(author: Author) -> None:
    before = author.pack().digest
    author.article.write_text("\n".join((*SENTENCES, "Y más.")), "utf-8")
    assert author.pack().digest != before


def test_digest_follows_the_language(author: Author) -> None:
    before = author.pack()
    author.grammar = replace(author.grammar, phrases={"true": "Cierto"})
    assert author.pack().digest != before.digest


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_digest_does_not_follow_the_hash_seed(author: Author, hash_seed: str) -> None:
    code = (
        "import sys; from pathlib import Path; from quizapp.packs.grammar import *\n"
        "from quizapp.packs.pack import *\n"
        "grammar = load_grammar(Path(sys.argv[1]) / 'es.yaml')\n"
        "print(load_pack(Path(sys.argv[1]) / 'mi-pack', grammar).pack.digest)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, author.folder.parent],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == author.pack().digest


def test_all_facts_load(author: Author) -> None:
    assert author.pack().facts.keys() == FACTS
