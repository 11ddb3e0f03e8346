"""A small pack about rivers and scientists, in domain values: nothing of it is in any real pack."""

from quizapp.domain.article import Article, Citation
from quizapp.domain.dates import PartialDate
from quizapp.domain.facts import (
    DateValue,
    Entity,
    EntityValue,
    Fact,
    ListValue,
    NumberValue,
    Origin,
    Pack,
    Role,
    TextValue,
    Value,
)
from quizapp.domain.grammar import Frame, Gender, Grammar, Kind, Number

SENTENCE = "Ada Ruiz midió en 1901 los dos afluentes (el Duero y el Tajo) con Blas Gil en Soria."

KINDS = {
    "person": Kind(id="person", asked="quién", plural="quiénes", named=True),
    "river": Kind(id="river", asked="qué río", plural="qué ríos", named=True),
    "city": Kind(id="city", asked="qué ciudad"),
    "office": Kind(id="office", asked="qué cargo"),
    "country": Kind(id="country", asked="qué país"),
}
FRAMES = {
    "medir": Frame(
        verb="medir",
        clause="{who} {verb} {what} {company:con} {where:en} {when}",
        functional=frozenset({"who", "what", "where", "when"}),
        contrary="omitir",
    ),
    "ser-cargo": Frame(verb="ser", clause="{who} {verb} {office} {of:de} {when}", holder="who"),
    "tener": Frame(
        verb="tener",
        clause="{who} {verb} {count}",
        functional=frozenset({"count"}),
        asks={"count": "¿{asked} {verb} {who}?"},
    ),
}
PHRASES = {
    "according_to": "según {source}, {clause}",
    "true_or_false": "¿Verdadero o falso? {statement}",
    "true": "Verdadero",
    "false": "Falso",
    "cloze": "¿{asked} falta en «{text}»?",
    "cloze_plural": "¿{asked} faltan en «{text}»?",
    "by_the_article": "En el texto, {question}",
    "claim_true_or_false": "¿Verdadero o falso? {statement}",
    "write_a_name": "{question} Su nombre.",
    "cloze_name": "¿Qué nombre falta en «{text}»?",
    "cloze_number": "¿Qué número falta en «{text}»?",
    "order": "¿En qué orden ocurrieron?",
    "match_dates": "¿Qué fecha tiene cada hecho?",
    "match_offices": "¿Qué cargo tiene cada persona?",
    "quoted": "«{quote}» (frase {sentence})",
    "unmentioned": "«{value}» no aparece.",
    "unmentioned_date": "Nada ocurre {value}.",
} | {
    f"proof_{rule}": f"{rule}: {{quoted}}."
    for rule in ("closed_list", "contrary", "dated", "one_happening", "one_holder", "stated")
}


def make_grammar() -> Grammar:
    """Three frames."""
    return Grammar(kinds=KINDS, frames=FRAMES, phrases=PHRASES)


def make_person(id: str, name: str, *, country: str = "", **more: object) -> Entity:  # noqa: A002 - the field's name
    """Return a person; `more` are fields of Entity."""
    fields: dict[str, object] = {"short": name.rsplit(maxsplit=1)[-1], **more}
    return Entity(id=id, kind="person", name=name, country=country, **fields)  # type: ignore[arg-type] # fields of any type


def make_river(id: str, *, part_of: frozenset[str] = frozenset()) -> Entity:  # noqa: A002 - the field's name
    """Return a river of the gazetteer."""
    name = id.title()
    return Entity(
        id=id, kind="river", name=name, article="el", part_of=part_of, origin=Origin.GAZETTEER
    )


def cite(quote: str) -> Citation:
    """Words of SENTENCE."""
    start = SENTENCE.index(quote)
    return Citation(sentence=1, start=start, end=start + len(quote), quote=quote)


def make_role(value: Value | str, quote: str = "Ada Ruiz", **more: object) -> Role:
    """Return a role; a string is the id of an entity, `more` are fields of Role."""
    value = EntityValue(value) if isinstance(value, str) else value
    return Role(value=value, citations=(cite(quote),), **more)  # type: ignore[arg-type] # fields of any type


def make_date(written: str) -> DateValue:
    """Return a date as packs write it."""
    return DateValue(PartialDate.parse(written))


def make_fact(id: str = "medida", **roles: Role) -> Fact:  # noqa: A002 - the field's name
    """Ada measured the Ebro in 1901; roles given replace those of the fact."""
    usual = {
        "who": make_role("ada"),
        "what": make_role("ebro", "los dos afluentes"),
        "when": make_role(make_date("1901"), "en 1901"),
    }
    return Fact(id=id, verb="medir", roles={**usual, **roles}, once=True)


def make_office(id: str, who: str, when: str, *, of: str = "iberia") -> Fact:  # noqa: A002 - the field's name
    """Somebody was director of a country's rivers."""
    roles = {
        "who": make_role(who),
        "office": make_role("director"),
        "of": make_role(of),
        "when": make_role(make_date(when), "en 1901"),
    }
    return Fact(id=id, verb="ser-cargo", roles=roles)


def make_count(number: int = 4) -> Fact:
    """State how many dams the Ebro had."""
    count = make_role(NumberValue(number, "presas", Gender.F), "dos")
    return Fact(
        id="presas", verb="tener", once=True, roles={"who": make_role("ebro"), "count": count}
    )


def make_list(*, closed: bool = True) -> Role:
    """List the Duero and the Tajo."""
    return make_role(ListValue(("duero", "tajo"), closed), "los dos afluentes (el Duero y el Tajo)")


def make_text(text: str) -> Role:
    """Return a role told in words."""
    return make_role(TextValue(text))


def make_pack(*facts: Fact, entities: tuple[Entity, ...] = ()) -> Pack:
    """Return a pack of these facts; entities given replace or join the usual ones."""
    usual = (
        make_person("ada", "Ada Ruiz", country="iberia"),
        make_person("blas", "Blas Gil", country="iberia"),
        make_person("carla", "Carla Paz", country="galia"),
        make_person("dora", "Dora Sanz", country="iberia", origin=Origin.GAZETTEER),
        *(make_river(name) for name in ("ebro", "duero", "tajo", "miño", "segura")),
        Entity(id="iberia", kind="country", name="Iberia", gender=Gender.F),
        Entity(id="galia", kind="country", name="Galia", gender=Gender.F),
        Entity(id="director", kind="office", name="director de Ríos"),
        Entity(id="soria", kind="city", name="Soria"),
        Entity(id="juncos", kind="river", name="Juncos", article="los", number=Number.PLURAL),
    )
    known = {entity.id: entity for entity in (*usual, *entities)}
    return Pack(
        id="rios",
        article=Article(title="Ríos", language="es", sentences=(SENTENCE,)),
        grammar=make_grammar(),
        entities=known,
        facts={fact.id: fact for fact in facts or (make_fact(),)},
        digest="d",
    )
