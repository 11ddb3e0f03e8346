"""Domain values with valid defaults: a test names only what it is about."""

from datetime import UTC, datetime

from quizapp.domain.answers import Chosen, Grade, Outcome
from quizapp.domain.article import Article, Citation
from quizapp.domain.dates import PartialDate
from quizapp.domain.questions import (
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    Event,
    Kind,
    MatchQuestion,
    MultipleQuestion,
    Option,
    OrderQuestion,
    Pair,
    Proof,
    ShortQuestion,
    TrueFalseQuestion,
)
from quizapp.spanish.numbers import number_words
from quizapp.study.fsrs import Strength
from quizapp.study.memory import Memory
from quizapp.study.ports import Answered, Mode, Settings

SENTENCES = (
    "En septiembre de 1992, el presidente ruso Boris Yeltsin pospuso una visita a Japón.",
    "La visita ocurrió en octubre de 1993.",
    "Prometió devolver las dos áreas (Shikotan y las Islas Habomai).",
)
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def make_article() -> Article:
    """Return three sentences."""
    return Article(title="Rusia y Japón", language="es", sentences=SENTENCES)


def make_citation(sentence: int = 1, quote: str = "septiembre de 1992") -> Citation:
    """Words of `SENTENCES`."""
    start = SENTENCES[sentence - 1].index(quote)
    return Citation(sentence=sentence, start=start, end=start + len(quote), quote=quote)


def make_wrong(text: str, *, truth: str = "") -> Option:
    """Return a wrong option with a proof."""
    proof = Proof(rule="functional", because="Ocurrió una sola vez.")
    return Option(text=text, proof=proof, truth=truth)


def make_choice(id: str = "aplazamiento/when/choice") -> ChoiceQuestion:  # noqa: A002 - the field's name
    """Ask for one of four; the second option is right."""
    return ChoiceQuestion(
        id=id,
        stem="¿En qué mes y año pospuso Borís Yeltsin una visita a Japón?",
        facts=(id.partition("/")[0],),
        citations=(make_citation(),),
        explanation="Borís Yeltsin pospuso una visita a Japón en septiembre de 1992.",
        difficulty=0.4,
        options=(
            make_wrong("Agosto de 1991"),
            Option(text="Septiembre de 1992"),
            Option(
                text="Octubre de 1993",
                proof=Proof(rule="functional", because="Ocurrió una sola vez."),
                truth="Borís Yeltsin visitó Japón en octubre de 1993.",
                citations=(make_citation(2, "en octubre de 1993"),),
            ),
            make_wrong("Marzo de 1994"),
        ),
    )


def make_multiple(id: str = "promesa/areas/multiple") -> MultipleQuestion:  # noqa: A002 - the field's name
    """Ask for two of four: the first and the third are right."""
    return MultipleQuestion(
        id=id,
        stem="¿Qué áreas prometió devolver la Unión Soviética a Japón?",
        facts=(id.partition("/")[0],),
        citations=(make_citation(3, "las dos áreas (Shikotan y las Islas Habomai)"),),
        explanation="Prometió devolver Shikotan y las islas Habomai.",
        difficulty=0.6,
        options=(
            Option(text="Shikotan"),
            make_wrong("Iturup"),
            Option(text="Las islas Habomai"),
            make_wrong("Kunashir"),
        ),
    )


def make_true_false(id: str = "visita/where/true_false") -> TrueFalseQuestion:  # noqa: A002 - the field's name
    """State what is false."""
    return TrueFalseQuestion(
        id=id,
        stem="Borís Yeltsin visitó China en octubre de 1993.",
        facts=(id.partition("/")[0],),
        citations=(make_citation(2, "La visita"), make_citation(1, "Japón")),
        explanation="Borís Yeltsin visitó Japón en octubre de 1993.",
        difficulty=0.2,
        options=(make_wrong("Verdadero"), Option(text="Falso")),
    )


def make_date(id: str = "visita/when/date") -> DateQuestion:  # noqa: A002 - the field's name
    """October 1993, to be typed."""
    return DateQuestion(
        id=id,
        stem="¿En qué mes y año visitó Borís Yeltsin Japón?",
        facts=(id.partition("/")[0],),
        citations=(make_citation(2, "en octubre de 1993"),),
        explanation="Borís Yeltsin visitó Japón en octubre de 1993.",
        difficulty=0.7,
        key=PartialDate(year=1993, month=10),
        accepted=("octubre de 1993", "10/1993", "1993-10"),
    )


NAMES = ("Borís Yeltsin", "Yeltsin", "Boris Yeltsin", "Víktor Yeltsov", "Japón", "China")


def make_short(id: str = "aplazamiento/who/short") -> ShortQuestion:  # noqa: A002 - the field's name
    """Yeltsin, to be typed."""
    return ShortQuestion(
        id=id,
        stem="¿Quién pospuso en septiembre de 1992 una visita a Japón?",
        facts=(id.partition("/")[0],),
        citations=(make_citation(quote="Boris Yeltsin"),),
        explanation="Borís Yeltsin pospuso una visita a Japón en septiembre de 1992.",
        difficulty=0.6,
        accepted=("Borís Yeltsin", "Yeltsin", "Boris Yeltsin"),
        names=NAMES,
    )


def make_number(id: str = "promesa/areas/short", *, many: int = 2) -> ShortQuestion:  # noqa: A002 - the field's name
    """Two, or as many, to be typed."""
    return ShortQuestion(
        id=id,
        stem="¿Cuántas áreas prometió devolver?",
        facts=(id.partition("/")[0],),
        citations=(make_citation(3, "las dos áreas"),),
        explanation="Prometió devolver dos áreas.",
        difficulty=0.6,
        accepted=(number_words(many).title(), str(many)),
        exact=True,
    )


def make_cloze(id: str = "aplazamiento/to/cloze") -> ClozeQuestion:  # noqa: A002 - the field's name
    """Leave «Japón» out of a sentence."""
    return ClozeQuestion(
        id=id,
        stem="¿Qué país falta en la frase «En septiembre de 1992, el presidente ruso Boris Yeltsin "
        "pospuso una visita a _____»?",
        facts=(id.partition("/")[0],),
        citations=(make_citation(quote="Japón"),),
        explanation="Borís Yeltsin pospuso una visita a Japón en septiembre de 1992.",
        difficulty=0.5,
        accepted=("Japón", "Estado de Japón"),
        names=NAMES,
    )


def make_order(id: str = "promesa+aplazamiento+visita/order") -> OrderQuestion:  # noqa: A002 - the field's name
    """Three events, shown as third, first, second."""
    proof = Proof(rule="dated", because="El artículo lo fecha así.")
    events = (
        Event(text="Borís Yeltsin visitó Japón", when="Octubre de 1993", place=2, proof=proof),
        Event(text="Prometió devolver dos áreas", when="1956", place=0, proof=proof),
        Event(text="Pospuso una visita", when="Septiembre de 1992", place=1, proof=proof),
    )
    return OrderQuestion(
        id=id,
        stem="¿En qué orden ocurrieron los hechos siguientes?",
        facts=tuple(id.partition("/")[0].split("+")),
        citations=(make_citation(), make_citation(2, "en octubre de 1993")),
        explanation="Prometió devolver dos áreas en 1956.",
        difficulty=0.6,
        events=events,
    )


def make_match(id: str = "promesa+aplazamiento+visita/match") -> MatchQuestion:  # noqa: A002 - the field's name
    """Three events and their dates, shown in other orders."""
    proof = Proof(rule="dated", because="El artículo lo fecha así.")
    pairs = (
        Pair(left="Borís Yeltsin visitó Japón", right=1, proof=proof),
        Pair(left="Prometió devolver dos áreas", right=2, proof=proof),
        Pair(left="Pospuso una visita", right=0, proof=proof),
    )
    return MatchQuestion(
        id=id,
        stem="¿Qué fecha corresponde a cada hecho?",
        facts=tuple(id.partition("/")[0].split("+")),
        citations=(make_citation(), make_citation(2, "en octubre de 1993")),
        explanation="Prometió devolver dos áreas en 1956.",
        difficulty=0.5,
        pairs=pairs,
        right=("Septiembre de 1992", "Octubre de 1993", "1956"),
    )


def make_settings(
    *,
    seed: str = "ABC234",
    count: int = 10,
    only: tuple[str, ...] = (),
    mode: Mode = Mode.PRACTICE,
    minutes: int = 0,
) -> Settings:
    """Ten questions of any kind."""
    return Settings(
        pack="rusia-japon", seed=seed, count=count, only=only, mode=mode, minutes=minutes
    )


def make_answered(attempt: int = 1, sequence: int = 0, *, points: float = 1.0) -> Answered:
    """Return an answer, wholly right unless `points` says otherwise."""
    outcome = Outcome.RIGHT if points == 1 else Outcome.WRONG if points == 0 else Outcome.PARTLY
    return Answered(
        attempt=attempt,
        sequence=sequence,
        question=f"fact-{sequence}/when/choice",
        fact=f"fact-{sequence}",
        answer=Chosen(frozenset({1})),
        grade=Grade(outcome=outcome, points=points),
        at=NOON,
        took_ms=4200,
    )


def make_memory(
    *, fact: str = "f0", mark: int = 1, day: int = 739_000, due: int = 739_010
) -> Memory:
    """Return what is remembered of a fact that is asked again ten days after the last time."""
    return Memory(
        fact=fact,
        strength=Strength(10.0, 5.0),
        day=day,
        due=due,
        kind=Kind.CHOICE,
        misses=0,
        mark=mark,
    )
