"""What is wrong in a pack is named with its line, and the rest loads."""

import shutil
from pathlib import Path

import pytest

from tests.packs.builder import FACTS, SENTENCES, Author, where

VISITA = {"visita"}
PROMESA = {"promesa"}
DICHO = {"dicho"}
SUBJECT = "    who: {is: rusia, in: 3, quote: Prometió}\n"
OF_YELTSIN = {"aplazamiento", "visita"}


@pytest.mark.parametrize(
    ("old", "new", "rule", "left_out"),
    [
        pytest.param("is: lavrov", "is: labrov", "unknown-entity", DICHO, id="unknown entity"),
        pytest.param("is: lavrov", "is: ''", "empty-value", DICHO, id="no entity"),
        pytest.param("[shikotan, h", "[shikoten, h", "unknown-entity", PROMESA, id="in a list"),
        pytest.param("[iturup]", "[itupur]", "unknown-entity", PROMESA, id="in the traps"),
        pytest.param("verb: visitar", "verb: vistar", "unknown-verb", VISITA, id="unknown verb"),
        pytest.param(
            f"  promesa:\n    verb: prometer\n    affirmed: true\n{SUBJECT}",
            "  promesa:\n    verb: prometer\n    affirmed: true\n",
            "no-subject",
            PROMESA,
            id="no subject",
        ),
        pytest.param("from: aplazamiento", "from: x", "unknown-fact", VISITA, id="unknown fact"),
        pytest.param("where: {is", "wher: {is", "unknown-role", VISITA, id="unknown role"),
        pytest.param("traps:", "trap:", "unknown-key", PROMESA, id="unknown key of a role"),
        pytest.param("verb: ser", "verb:", "empty-value", DICHO, id="no verb"),
        pytest.param("in: 4, quote: b", "quote: b", "missing-key", DICHO, id="no sentence"),
        pytest.param(", quote: buenas", "", "missing-key", DICHO, id="no quote"),
        pytest.param("quote: buenas", "quote: ''", "empty-value", DICHO, id="empty quote"),
        pytest.param("quote: buenas", "quote: '  '", "empty-value", DICHO, id="blank quote"),
        pytest.param("in: 4, quote: b", "in: 5, quote: b", "sentence-out-of-range", DICHO, id="5"),
        pytest.param("in: 4, quote: b", "in: 0, quote: b", "sentence-out-of-range", DICHO, id="0"),
        pytest.param("in: 4, quote: b", "in: x, quote: b", "not-a-number", DICHO, id="no number"),
        pytest.param("in: 4, quote: b", "in: ٤, quote: b", "not-a-number", DICHO, id="Arabic"),
        pytest.param(
            "in: 4, quote: b", "in: 3, quote: b", "quote-not-in-sentence", DICHO, id="elsewhere"
        ),
        pytest.param(
            "quote: buenas", "quote: Buenas", "quote-not-in-sentence", DICHO, id="other case"
        ),
        pytest.param(
            "quote: La visita", "quote: El viaje", "quote-not-in-sentence", VISITA, id="antecedent"
        ),
        pytest.param(", occurrence: 2", "", "ambiguous-quote", VISITA, id="said twice"),
        pytest.param("nce: 2", "nce: 3", "no-such-occurrence", VISITA, id="third of two"),
        pytest.param("nce: 2", "nce: 0", "no-such-occurrence", VISITA, id="occurrence 0"),
        pytest.param("nce: 2", "nce: dos", "not-a-number", VISITA, id="occurrence in words"),
        pytest.param('"1993-10"', '"1993-02-31"', "impossible-date", VISITA, id="31 de febrero"),
        pytest.param('"1993-10"', "1993-13", "impossible-date", VISITA, id="month 13"),
        pytest.param('"1993-10"', "1993-10-00", "impossible-date", VISITA, id="day 0"),
        pytest.param('"1993-10"', "octubre", "bad-date", VISITA, id="date in words"),
        pytest.param('"1993-10"', "1993 late-ish", "bad-date", VISITA, id="odd part of a year"),
        pytest.param('"1993-10"', "'-218'", "bad-date", VISITA, id="a sign for the era"),
        pytest.param('"1993-10"', "0 BC", "impossible-date", VISITA, id="year 0"),
        pytest.param('"1993-10"', "201 BC to 218 BC", "impossible-date", VISITA, id="backwards"),
        pytest.param('"1993-10"', "''", "empty-value", VISITA, id="empty date"),
        pytest.param("number: 2", "number: dos", "not-a-number", PROMESA, id="number in words"),
        pytest.param("number: 2, of: áreas", "number: 2", "missing-key", PROMESA, id="of what"),
        pytest.param("number: 2, of", "number: 1, of", "missing-key", PROMESA, id="one of what"),
        pytest.param("gender: f, in", "gender: x, in", "unknown-value", PROMESA, id="gender x"),
        pytest.param("[shikotan, habomai]", "[]", "empty-list", PROMESA, id="empty list"),
        pytest.param("[shikotan, h", "[habomai, h", "repeated-item", PROMESA, id="one twice"),
        pytest.param("[shikotan, h", "['', h", "empty-value", PROMESA, id="empty item"),
        pytest.param("[shikotan, h", "[[shikotan], h", "not-a-text", PROMESA, id="list in list"),
        pytest.param("list: [shikotan, habomai]", "list: shikotan", "not-a-list", PROMESA, id="-"),
        pytest.param(" closed: true,", "", "missing-key", PROMESA, id="open or closed"),
        pytest.param("once: true", "once: no", "not-a-boolean", VISITA, id="unquoted no"),
        pytest.param("once: true", "once: True", "not-a-boolean", VISITA, id="True"),
        pytest.param("affirmed: true", "affirmed: sí", "not-a-boolean", PROMESA, id="sí"),
        pytest.param("tense: present", "tense: presnt", "unknown-value", DICHO, id="odd tense"),
        pytest.param("{text: buenas, ", "{", "no-single-value", DICHO, id="no value"),
        pytest.param("text: buenas, ", "text: b, is: urss, ", "no-single-value", DICHO, id="two"),
        pytest.param("{text: buenas, ", "{text: , ", "empty-value", DICHO, id="empty text"),
        pytest.param("{is: lavrov,", "{date: 1993,", "not-a-speaker", DICHO, id="a date speaks"),
        pytest.param(
            "how: {text: buenas, in: 4, quote: buenas, asked: cómo, functional: true}",
            "how: buenas",
            "not-a-mapping",
            DICHO,
            id="role without citation",
        ),
    ],
)
def test_bad_fact(author: Author, old: str, new: str, rule: str, left_out: set[str]) -> None:
    """A bad fact is left out and reported at its line; the others load."""
    line = author.change(old, new)
    loaded = author.load()
    assert ("pack.yaml", line, rule) in [where(fault) for fault in loaded.faults]
    assert loaded.pack
    assert loaded.pack.facts.keys() == FACTS - left_out


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        pytest.param("kind: person, name: Bo", "kind: persn, name: Bo", "unknown-kind", id="kind"),
        pytest.param("aliases: [Boris", "alias: [Boris", "unknown-key", id="key"),
        pytest.param("kind: person, name: Bo", "kind: '', name: Bo", "empty-value", id="no kind"),
        pytest.param("name: Borís Yeltsin", "name: ''", "empty-value", id="no name"),
        pytest.param("aliases: [Boris", "country: rusa, aliases: [Boris", "unknown-entity", id="c"),
        pytest.param("aliases: [Boris", "gender: x, aliases: [Boris", "unknown-value", id="gender"),
        pytest.param("aliases: [Boris", "lived: ayer, aliases: [Boris", "bad-date", id="lived"),
        pytest.param("aliases: [Boris", "aliases: [RUSIA, Boris", "ambiguous-name", id="alias"),
        pytest.param("aliases: [Boris", "part_of: [yeltsin], aliases: [B", "part-of-cycle", id="s"),
        pytest.param("yeltsin: {kind", "Yéltsin: {kind", "bad-id", id="id with capital and accent"),
    ],
)
def test_bad_entity(author: Author, old: str, new: str, rule: str) -> None:
    """A bad entity is left out with the facts that name it, and those that inherit from these."""
    line = author.change(old, new)
    loaded = author.load()
    assert where(loaded.faults[0]) == ("pack.yaml", line, rule)
    assert loaded.pack
    assert "yeltsin" not in loaded.pack.entities
    assert loaded.pack.facts.keys() == FACTS - OF_YELTSIN
    assert len(loaded.pack.entities) == 8


def test_what_depends_on_a_bad_entity_says_so(author: Author) -> None:
    author.change("kind: region", "kind: regio")
    rules = [fault.rule for fault in author.load().faults]
    assert rules == ["unknown-kind", *["depends-on-faulty"] * 4]


def test_what_inherits_from_a_bad_fact_says_so(author: Author) -> None:
    author.change('"1992-09"', "ayer")
    loaded = author.load()
    assert [fault.rule for fault in loaded.faults] == ["bad-date", "depends-on-faulty"]
    assert loaded.pack
    assert loaded.pack.facts.keys() == FACTS - OF_YELTSIN


def test_part_of_cycle(author: Author) -> None:
    line = author.change("name: Territorios", "part_of: [habomai], name: Territorios")
    loaded = author.load()
    assert where(loaded.faults[0]) == ("pack.yaml", line, "part-of-cycle")
    assert loaded.pack
    assert not loaded.pack.entities.keys() & {"norte", "shikotan", "habomai"}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        pytest.param("in: 2, quote: nadie", "in: 9, quote: nadie", "sentence-out-of-range", id="9"),
        pytest.param("quote: nadie", "quote: nada", "quote-not-in-sentence", id="quote"),
        pytest.param(", because: no se dice quién", "", "missing-key", id="no reason"),
        pytest.param("because:", "becuse:", "unknown-key", id="misspelt"),
        pytest.param("- {in: 2,", "- {en: 2, in: 2,", "unknown-key", id="another key"),
        pytest.param("  - {in: 2,", "  x: {in: 2,", "not-a-list", id="no list"),
    ],
)
def test_bad_exclusion(author: Author, old: str, new: str, rule: str) -> None:
    line = author.change(old, new)
    loaded = author.load()
    assert ("pack.yaml", line, rule) in [where(fault) for fault in loaded.faults]
    assert loaded.pack
    assert not loaded.pack.excluded
    assert loaded.pack.facts.keys() == FACTS


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        pytest.param("title: Rusia y Japón", "title: ''", "empty-value", id="empty title"),
        pytest.param("language: es", "lang: es", "unknown-key", id="unknown key"),
        pytest.param(
            "licence: CC0", "license: CC0", "unknown-key", id="unknown key of the article"
        ),
        pytest.param("entities:", "kinds: {x: {}}\nentities:", "missing-key", id="kind"),
        pytest.param(
            "entities:", "frames: {x: {clause: x}}\nentities:", "clause-without-verb", id="f"
        ),
    ],
)
def test_the_rest_of_the_pack_loads(author: Author, old: str, new: str, rule: str) -> None:
    line = author.change(old, new)
    loaded = author.load()
    assert ("pack.yaml", line, rule) in [where(fault) for fault in loaded.faults]
    assert loaded.pack
    assert loaded.pack.facts.keys() == FACTS


def test_replaced_frame_with_a_fault_takes_its_facts(author: Author) -> None:
    """The frame of the language file does not stand in for one that its author replaced."""
    author.change("entities:", "frames: {visitar: {clause: '{who} {verb'}}\nentities:")
    loaded = author.load()
    assert loaded.pack
    assert loaded.pack.facts.keys() == FACTS - VISITA


def test_fact_without_roles(author: Author) -> None:
    line = author.change("excluded:", "  vacío: {verb: ser}\n  vacio: {verb: ser}\nexcluded:")
    found = author.faults()
    assert ("pack.yaml", line, "bad-id") in found
    assert found[-1] == ("pack.yaml", line + 1, "no-roles")


def test_fact_that_is_no_mapping(author: Author) -> None:
    line = author.change("excluded:", "  x: hola\nexcluded:")
    assert author.faults() == [("pack.yaml", line, "not-a-mapping")]


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        pytest.param("  visita:", "  promesa:", FACTS - VISITA, id="fact"),
        pytest.param("once: true", "verb: ser\n    once: true", FACTS - VISITA, id="key of a fact"),
        pytest.param("{text: buenas,", "{in: 4, text: buenas,", FACTS - DICHO, id="key of a role"),
        pytest.param("  iturup:", "  japon:", FACTS - PROMESA, id="entity"),
    ],
)
def test_duplicate(author: Author, old: str, new: str, kept: set[str]) -> None:
    """Of an id written twice the first counts; an item with a key written twice is left out."""
    author.change(old, new)
    loaded = author.load()
    assert "duplicate-key" in [fault.rule for fault in loaded.faults]
    assert loaded.pack
    assert loaded.pack.facts.keys() == kept


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        pytest.param("is: lavrov", "is: labrov", "¿Quizá «lavrov»?", id="entity"),
        pytest.param("in: 4, quote: b", "in: 3, quote: b", "Está en: 4", id="right sentence"),
        pytest.param("where: {is", "wher: {is", "¿Quizá «where»? Usa: when, where, who", id="role"),
        pytest.param("in: 4, quote: b", "in: 7, quote: b", "de la 1 a la 4", id="range"),
        pytest.param("once: true", "once: no", "true o false, no «no»", id="boolean"),
        pytest.param("quote: buenas", f"quote: {'x' * 99}", f"«{'x' * 59}…»", id="long quote"),
    ],
)
def test_message_tells_how_to_mend(author: Author, old: str, new: str, words: str) -> None:
    author.change(old, new)
    assert words in author.load().faults[0].message


def test_faults_are_told_by_line(author: Author) -> None:
    author.change("is: lavrov", "is: x")
    author.change("once: true", "once: no")
    lines = [fault.line for fault in author.load().faults]
    assert len(lines) == 2
    assert lines == sorted(lines)


def test_all_faults_of_one_fact_are_told(author: Author) -> None:
    author.change("once: true", "once: no")
    author.change("quote: La visita", "quote: El viaje")
    author.change('"1993-10"', "ayer")
    assert len(author.load().faults) == 3


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        pytest.param("format: 1", "format: 2", "unknown-format", id="newer"),
        pytest.param("format: 1", "format: uno", "unknown-format", id="unknown"),
        pytest.param("format: 1\n", "", "missing-key", id="no format"),
        pytest.param("article: {", "x: {", "missing-key", id="no article"),
        pytest.param("{file: article.txt,", "{", "missing-key", id="no article file"),
        pytest.param("file: article.txt", "file: nada.txt", "missing-file", id="missing article"),
        pytest.param("file: article.txt", "file: ../es.yaml", "outside-folder", id="parent"),
        pytest.param("file: article.txt", "file: /etc/hosts", "outside-folder", id="absolute"),
        pytest.param("file: article.txt", "file: 'C:\\x.txt'", "outside-folder", id="Windows"),
        pytest.param("file: article.txt", "file: .", "outside-folder", id="the folder"),
        pytest.param("file: article.txt", "file: ..", "outside-folder", id="its parent"),
        pytest.param("file: article.txt", f"file: {'x' * 5000}", "unreadable-file", id="long name"),
        pytest.param("file: article.txt", 'file: "a\\0"', "control-character", id="NUL in a name"),
    ],
)
def test_unusable(author: Author, old: str, new: str, rule: str) -> None:
    author.change(old, new)
    loaded = author.load()
    assert loaded.pack is None
    assert rule in [fault.rule for fault in loaded.faults]


def test_newer_format_asks_for_a_newer_program(author: Author) -> None:
    author.change("format: 1", "format: 2")
    assert "Actualiza el programa" in author.load().faults[0].message


@pytest.mark.parametrize("text", ["- a\n", "hola\n", '""\n'])
def test_pack_that_is_no_mapping(author: Author, text: str) -> None:
    author.file.write_text(text)
    assert author.load().pack is None
    assert author.faults() == [("pack.yaml", 1, "not-a-mapping")]


def test_article_linked_from_outside(author: Author) -> None:
    author.article.unlink()
    author.article.symlink_to(author.folder.parent / "es.yaml")
    assert author.faults() == [("pack.yaml", 4, "outside-folder")]


def test_article_linked_to_itself(author: Author) -> None:
    author.article.unlink()
    author.article.symlink_to(author.article)
    assert author.load().pack is None
    assert author.load().faults


@pytest.mark.parametrize(
    ("name", "rule"),
    [("pack.yaml", "missing-file"), ("article.txt", "missing-file")],
)
def test_missing_file(author: Author, name: str, rule: str) -> None:
    (author.folder / name).unlink()
    assert author.load().pack is None
    assert author.faults() == [(name, 1, rule)]


def test_missing_folder(author: Author) -> None:
    shutil.rmtree(author.folder)
    assert author.load().pack is None
    assert author.faults() == [("pack.yaml", 1, "missing-file")]


@pytest.mark.parametrize("name", ["Mi Pack", "mi_pack", "españa", "-x", "a--b"])
def test_folder_name_that_is_no_id(author: Author, name: str) -> None:
    author.folder = author.folder.rename(author.folder.parent / name)
    assert author.load().pack is None
    assert author.faults() == [("pack.yaml", 1, "bad-id")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("\n".join((*SENTENCES[:2], "", *SENTENCES[2:])), 3, id="in the middle"),
        pytest.param("\n".join(SENTENCES) + "\n\n", 5, id="at the end"),
        pytest.param("\n".join((*SENTENCES, "  ")), 5, id="blanks"),
        pytest.param("", 1, id="nothing at all"),
    ],
)
def test_empty_line_in_the_article(author: Author, text: str, line: int) -> None:
    author.article.write_text(text, "utf-8")
    assert author.load().pack is None
    assert ("article.txt", line, "empty-line") in author.faults()


def test_faults_of_both_files_are_told(author: Author) -> None:
    author.article.write_text("\n".join((*SENTENCES, "")) + "\n", "utf-8")
    line = author.change("once: true", "once: no")
    assert author.faults() == [
        ("article.txt", 5, "empty-line"),
        ("pack.yaml", line, "not-a-boolean"),
    ]


def test_fault_names_the_path_given(author: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that it can be clicked in a terminal."""
    monkeypatch.chdir(author.folder.parent)
    author.folder = Path("mi-pack")
    line = author.change("once: true", "once: no")
    assert str(author.load().faults[0]).startswith(
        f"{Path('mi-pack', 'pack.yaml')}:{line}: not-a-boolean: "
    )
