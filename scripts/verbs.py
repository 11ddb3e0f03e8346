"""Check the conjugator against the npm package @jirimracek/conjugate-esp (MIT), which knows 14,000.

usage: python -m scripts.verbs FOLDER [--write]

FOLDER is where `npm install @jirimracek/conjugate-esp` was run. Prints, for each form, how many of
all its verbs agree, and those that do not. `--write` renews the table of common verbs that the
tests read, tests/spanish/verbs.tsv. Pronominal verbs are left out; so are forms a verb lacks.
"""

import argparse
import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from quizapp.domain.grammar import Number, Tense
from quizapp.spanish.verbs import participle, third_person

TABLE = Path(__file__).resolve().parent.parent / "tests/spanish/verbs.tsv"
# The tool's names of our tenses; of its six persons the third and the sixth are ours.
TENSES = {
    Tense.PRESENT: "Presente",
    Tense.PRETERITE: "PreteritoIndefinido",
    Tense.IMPERFECT: "PreteritoImperfecto",
    Tense.FUTURE: "FuturoImperfecto",
    Tense.CONDITIONAL: "CondicionalSimple",
}
COLUMNS = (*(t.value for t in TENSES), "plural preterite", "participle")
_DUMP = """
const {Conjugator} = require('@jirimracek/conjugate-esp'), tool = new Conjugator(), all = {};
for (const verb of tool.getVerbListSync().filter(verb => !verb.endsWith('se'))) {
  all[verb] = tool.conjugateSync(verb, 'castellano')
    .filter(({info}) => !info.pronominal).map(({conjugation}) => conjugation);
}
console.log(JSON.stringify(all));
"""

Forms = Mapping[str, frozenset[str]]


def ours(verb: str) -> dict[str, str]:
    """Return the forms of a verb, by column, as the program makes them."""
    forms = {tense.value: third_person(verb, tense, Number.SINGULAR) for tense in TENSES}
    plural = third_person(verb, Tense.PRETERITE, Number.PLURAL)
    return {**forms, "plural preterite": plural, "participle": participle(verb)}


def read(table: str) -> dict[str, Forms]:
    """Return the forms of each verb of a table; a slash stands between variants."""
    rows = (line.split("\t") for line in table.splitlines())
    return {
        verb: {c: frozenset(f.split("/")) for c, f in zip(COLUMNS, forms, strict=True) if f}
        for verb, *forms in rows
    }


def misses(verbs: Mapping[str, Forms], column: str) -> list[str]:
    """Return the verbs whose form is none of those in a column."""
    return [
        v for v, forms in verbs.items() if column in forms and ours(v)[column] not in forms[column]
    ]


def _ask(folder: Path) -> dict[str, Forms]:
    command = ["node", "--eval", _DUMP]
    told = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)  # noqa: S603 - a fixed command
    return {verb: _forms(tables) for verb, tables in json.loads(told.stdout).items() if tables}


def _forms(tables: Sequence[Mapping[str, Mapping[str, Sequence[str]]]]) -> Forms:
    told = [
        {
            **{t.value: table["Indicativo"][name][2] for t, name in TENSES.items()},
            "plural preterite": table["Indicativo"]["PreteritoIndefinido"][5],
            "participle": str(table["Impersonal"]["Participio"]),
        }
        for table in tables
    ]
    variants = {
        column: frozenset(form for forms in told for form in forms[column].split("/")) - {"-"}
        for column in COLUMNS
    }
    return {column: forms for column, forms in variants.items() if forms}


def main() -> None:
    """Compare, and renew the table if wanted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    verbs = _ask(arguments.folder)
    for column in COLUMNS:
        missed, known = misses(verbs, column), sum(column in forms for forms in verbs.values())
        print(f"{column}: {100 - 100 * len(missed) / known:.2f} % of {known}: {' '.join(missed)}")
    if arguments.write:
        common = read(TABLE.read_text(encoding="utf-8"))
        cells = {
            v: ["/".join(sorted(verbs[v].get(c, ()))) for c in COLUMNS] for v in sorted(common)
        }
        lines = ("\t".join([verb, *row]) for verb, row in cells.items())
        TABLE.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
