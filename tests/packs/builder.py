"""A small pack on disk, valid until a test changes it."""

from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from quizapp.domain.errors import Fault
from quizapp.domain.facts import Pack
from quizapp.domain.grammar import Grammar
from quizapp.packs.grammar import load_grammar
from quizapp.packs.pack import Loaded, load_pack

SENTENCES = (
    "En septiembre de 1992, el presidente Boris Yeltsin pospuso una visita prevista a Japón.",
    "La visita ocurrió en octubre de 1993, y en octubre de 1993 nadie firmó nada.",
    "Prometió devolver a Japón las dos áreas (Shikotan y las Islas Habomai).",
    "Lavrov dijo que las relaciones son buenas.",
)

PACK = dedent("""\
    format: 1
    title: Rusia y Japón
    language: es
    article: {file: article.txt, as_of: "2006-10", source: Una prueba, licence: CC0}
    entities:
      rusia: {kind: country, name: Rusia, gender: f, never_against: [urss]}
      urss: {kind: country, name: Unión Soviética, article: la, gender: f}
      japon: {kind: country, name: Japón}
      yeltsin: {kind: person, name: Borís Yeltsin, short: Yeltsin, aliases: [Boris Yeltsin]}
      lavrov: {kind: person, name: Serguéi Lavrov, country: rusia}
      norte: {kind: region, name: Territorios del Norte, article: los, number: pl}
      shikotan: {kind: island, name: Shikotan, gender: f, part_of: [norte]}
      habomai: {kind: island, name: islas Habomai, gender: f, number: pl, part_of: [norte]}
      iturup: {kind: island, name: Iturup, gender: f, origin: gazetteer}
    facts:
      aplazamiento:
        verb: posponer
        who: {is: yeltsin, in: 1, quote: Boris Yeltsin}
        when: {date: "1992-09", in: 1, quote: En septiembre de 1992}
      visita:
        verb: visitar
        once: true
        who: {is: yeltsin, in: 1, quote: Boris Yeltsin, via: {in: 2, quote: La visita}}
        where: {is: japon, in: 1, quote: Japón, from: aplazamiento}
        when: {date: "1993-10", in: 2, quote: en octubre de 1993, occurrence: 2}
      promesa:
        verb: prometer
        affirmed: true
        who: {is: rusia, in: 3, quote: Prometió}
        what: {list: [shikotan, habomai], closed: true, traps: [iturup], in: 3, quote: dos áreas}
        count: {number: 2, of: áreas, gender: f, in: 3, quote: dos}
      dicho:
        verb: ser
        tense: present
        source: {is: lavrov, in: 4, quote: Lavrov}
        who: {text: las relaciones, in: 4, quote: las relaciones}
        how: {text: buenas, in: 4, quote: buenas, asked: cómo, functional: true}
    excluded:
      - {in: 2, quote: nadie firmó nada, because: no se dice quién}
    """)

LANGUAGE = dedent("""\
    kinds:
      country: {asked: qué país, plural: qué países}
      island: {asked: qué isla}
      person: {asked: quién}
      region: {asked: qué región}
    frames:
      posponer: {clause: "{who} {verb} una visita {when}", contrary: adelantar}
      visitar:
        clause: "{who} {verb} {where} {when}"
        functional: [who, where]
        holder: who
        asks: {where: "¿{asked} {verb} {who}?"}
        forms: {preterite: [visitó, visitaron]}
      prometer: {verb: prometer, clause: "{who} {verb} devolver {what} {count:en total}"}
      ser: {clause: "{who} {verb} {how}", reflexive: false}
    phrases: {"true": Verdadero}
    """)

FACTS = {"aplazamiento", "visita", "promesa", "dicho"}


@dataclass
class Author:
    """Writes a pack and makes mistakes in it."""

    folder: Path
    grammar: Grammar

    @property
    def file(self) -> Path:
        """The pack file."""
        return self.folder / "pack.yaml"

    @property
    def article(self) -> Path:
        """The article."""
        return self.folder / "article.txt"

    def change(self, old: str, new: str) -> int:
        """Replace the one `old` of the pack file; return the line of what changed."""
        text = self.file.read_text("utf-8")
        assert text.count(old) == 1, old
        self.file.write_text(text.replace(old, new), "utf-8", newline="")
        return text[: text.index(old)].count("\n") + 1

    def load(self) -> Loaded:
        """Load it."""
        return load_pack(self.folder, self.grammar)

    def pack(self) -> Pack:
        """Load it; there must be nothing wrong."""
        pack, faults = self.load().pack, self.load().faults
        assert pack is not None
        assert not faults
        return pack

    def faults(self) -> list[tuple[str, int, str]]:
        """Load it; return file name, line and rule of each fault."""
        return [where(fault) for fault in self.load().faults]


def where(fault: Fault) -> tuple[str, int, str]:
    """Return file name, line and rule."""
    return (Path(fault.file).name, fault.line, fault.rule)


def write_pack(folder: Path) -> Path:
    """Write the valid pack."""
    folder.mkdir()
    (folder / "pack.yaml").write_text(PACK, "utf-8", newline="")
    (folder / "article.txt").write_text("\n".join(SENTENCES), "utf-8", newline="")
    return folder


def write_language(path: Path, text: str = LANGUAGE) -> Grammar:
    """Write and load a language file."""
    path.write_text(text, "utf-8", newline="")
    return load_grammar(path)
