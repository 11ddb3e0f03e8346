"""The sentences of an article and the quotations that must be in them."""

from collections.abc import Iterator

from quizapp.domain.article import Citation
from quizapp.i18n import tr
from quizapp.packs.faults import Faults, shown
from quizapp.packs.fields import Fields
from quizapp.values import dataclass

QUOTE_KEYS = ("in", "quote", "occurrence")


@dataclass(frozen=True, slots=True)
class Sentences:
    """The lines of an article."""

    lines: tuple[str, ...]

    @classmethod
    def of(cls, text: str, faults: Faults) -> "Sentences":
        """Take one sentence a line; an empty line is reported, a final newline is not."""
        lines = text.removesuffix("\n").split("\n")
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                message = tr("La línea está vacía. Bórrala: va una frase por línea.")
                faults.add(number, "empty-line", message)
        return cls(tuple(lines))

    def citation(self, fields: Fields) -> Citation | None:
        """Return where the quotation of `fields` is; None, reported, if it is not there."""
        number, quote = fields.number("in"), fields.text("quote")
        if number is None or not quote:
            return None
        if not 1 <= number <= len(self.lines):
            message = tr("No hay frase {number}: van de la 1 a la {last}.")
            message = message.format(number=number, last=len(self.lines))
            fields.report("in", "sentence-out-of-range", message)
            return None
        starts = tuple(_starts(self.lines[number - 1], quote))
        if not starts:
            message = tr("La frase {number} no dice «{quote}».{hint} Cópialo tal cual.").format(
                number=number, quote=shown(quote), hint=self._elsewhere(quote)
            )
            fields.report("quote", "quote-not-in-sentence", message)
            return None
        start = _occurrence(fields, starts)
        if start is None:
            return None
        return Citation(sentence=number, start=start, end=start + len(quote), quote=quote)

    def _elsewhere(self, quote: str) -> str:
        found = [str(n) for n, line in enumerate(self.lines, start=1) if quote in line]
        return tr(" Está en: {found}.").format(found=shown(", ".join(found))) if found else ""


def _starts(sentence: str, quote: str) -> Iterator[int]:
    start = sentence.find(quote)
    while start >= 0:
        yield start
        start = sentence.find(quote, start + 1)


def _occurrence(fields: Fields, starts: tuple[int, ...]) -> int | None:
    if "occurrence" not in fields:
        if len(starts) == 1:
            return starts[0]
        message = tr("La cita está {n} veces en la frase. Añade «occurrence» (de 1 a {n}).")
        fields.report("quote", "ambiguous-quote", message.format(n=len(starts)))
        return None
    which = fields.number("occurrence")
    if which is None:
        return None
    if not 1 <= which <= len(starts):
        message = tr("«occurrence» va de 1 a {n}: las veces que la cita está en la frase.")
        fields.report("occurrence", "no-such-occurrence", message.format(n=len(starts)))
        return None
    return starts[which - 1]
