"""What the library shows: the packs there are, and what each sentence of an article is good for."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.ui.library import OwnPack

if TYPE_CHECKING:  # what costs time to import is imported by the worker, after the first paint
    from quizapp.domain.facts import Pack
    from quizapp.generate.contents import Stated
    from quizapp.study.figures import SentenceFigures
    from quizapp.ui.opening import Opening, StudyDesk


@dataclass(frozen=True, kw_only=True)
class Volume:
    """What the list shows of a pack; `recalls` is how well each sentence is remembered."""

    pack: "Pack"
    questions: int
    recalls: tuple[float | None, ...]
    own: OwnPack | None


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """Every pack, and those opened once that cannot be used now."""

    volumes: tuple[Volume, ...]
    lost: tuple[OwnPack, ...]


@dataclass(frozen=True, kw_only=True)
class Reading:
    """An article to read, and what there is to know about each of its sentences.

    `stated` are the facts that take words from a sentence, by its number, `questions` how many
    questions cite it. `recalls` tells how well each fact ever asked is remembered, by its id.
    """

    pack: "Pack"
    figures: "tuple[SentenceFigures, ...]"
    stated: "Mapping[int, Sequence[Stated]]"
    questions: Mapping[int, int]
    recalls: Mapping[str, float]


def look_up_shelf(opening: "Opening") -> Shelf:
    """Ask the desk about every pack."""
    own = {pack.id: pack for pack in opening.library.own if pack.id}
    return Shelf(
        volumes=tuple(_volume(opening.desk, pack.id, own) for pack in opening.desk.packs),
        lost=tuple(pack for pack in opening.library.own if not pack.id),
    )


def look_up_reading(opening: "Opening", pack: str) -> Reading:
    """Ask the desk about one pack."""
    bank, report = opening.desk.bank(pack), opening.desk.report(pack)
    known = opening.desk.agenda(pack).known
    return Reading(
        pack=bank.pack,
        figures=report.sentences,
        stated=_by_sentence(opening.library.contents(pack)),
        questions=Counter(n for heading in bank.headings.values() for n in heading.sentences),
        recalls={fact: memory.recall(report.today) for fact, memory in known.items()},
    )


def _volume(desk: "StudyDesk", pack: str, own: Mapping[str, OwnPack]) -> Volume:
    bank = desk.bank(pack)
    return Volume(
        pack=bank.pack,
        questions=len(bank.headings),
        recalls=tuple(figures.recall for figures in desk.report(pack).sentences),
        own=own.get(pack),
    )


def _by_sentence(contents: "Iterable[Stated]") -> "Mapping[int, Sequence[Stated]]":
    found: dict[int, list[Stated]] = defaultdict(list)
    for stated in contents:
        for sentence in sorted({citation.sentence for citation in stated.citations}):
            found[sentence].append(stated)
    return found
