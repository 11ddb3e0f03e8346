"""A made-up pack of any size, for what must not slow down as packs grow."""

from quizapp.domain.article import Article, Citation
from quizapp.domain.dates import PartialDate
from quizapp.domain.facts import (
    DateValue,
    Entity,
    EntityValue,
    Fact,
    ListValue,
    Pack,
    Role,
    Value,
)
from quizapp.domain.grammar import Grammar

_SYLLABLES = ("ba", "co", "di", "fe", "gu", "la", "mo", "ni", "re", "su", "ta", "vo")
_COUNTRIES, _PEOPLE_A_COUNTRY = 12, 25


def make_pack(facts: int, grammar: Grammar) -> Pack:
    """Return a pack of visits, offices and promises, each told in its own sentence.

    People, cities and regions grow with the facts; countries with the people.
    """
    people = [_entity("person", i, country=_country(i)) for i in range(max(8, facts // 3))]
    cities = [_entity("city", i, country=_country(i)) for i in range(max(8, facts // 5))]
    islands = [_entity("island", i) for i in range(max(8, facts // 5))]
    countries = [_entity("country", i) for i in range(1 + len(people) // _PEOPLE_A_COUNTRY)]
    office = Entity(id="office", kind="office", name="presidente")
    entities = {e.id: e for e in (*people, *cities, *islands, *countries, office)}
    told = [_fact(i, entities, (len(people), len(cities), len(countries))) for i in range(facts)]
    sentences = tuple(sentence for sentence, _ in told)
    return Pack(
        id="synthetic",
        article=Article(title="Synthetic", language="es", sentences=sentences),
        grammar=grammar,
        entities=entities,
        facts={fact.id: fact for _, fact in told},
        digest=str(facts),
    )


def _country(person: int) -> str:
    return f"country-{person // _PEOPLE_A_COUNTRY}"


def _entity(kind: str, number: int, *, country: str = "") -> Entity:
    name = f"{_word(number * 7 + 1)} {_word(number + len(_SYLLABLES))}{kind[:3]}".title()
    return Entity(id=f"{kind}-{number}", kind=kind, name=name, country=country)


def _word(number: int) -> str:
    word = ""
    while number:
        number, digit = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[digit]
    return word


def _fact(
    number: int, entities: dict[str, Entity], sizes: tuple[int, int, int]
) -> tuple[str, Fact]:
    people, cities, countries = sizes
    who = EntityValue(f"person-{number * 3 % people}")
    when = DateValue(PartialDate(year=1000 + number % 997, month=1 + number % 12))
    roles: dict[str, Value]
    match number % 3:
        case 0:
            verb = "visitar"
            roles = {"who": who, "where": EntityValue(f"city-{number % cities}"), "when": when}
        case 1:
            verb = "ser-cargo"
            of = EntityValue(f"country-{number % countries}")
            roles = {"who": who, "office": EntityValue("office"), "of": of, "when": when}
        case _:
            verb = "prometer-devolver"
            islands = tuple(f"island-{(number + i) % cities}" for i in range(2))
            to = EntityValue(f"country-{number % countries}")
            roles = {"who": who, "what": ListValue(islands, closed=True), "to": to, "when": when}
    sentence, cited = _sentence(number, roles, entities)
    fact = Fact(
        id=f"fact-{number}",
        verb=verb,
        once=verb != "ser-cargo",
        roles={name: Role(value=value, citations=(cited[name],)) for name, value in roles.items()},
    )
    return sentence, fact


def _sentence(
    number: int, roles: dict[str, Value], entities: dict[str, Entity]
) -> tuple[str, dict[str, Citation]]:
    sentence, cited = "", {}
    for name, value in roles.items():
        quote = _quote(value, entities)
        start = len(sentence)
        cited[name] = Citation(
            sentence=number + 1, start=start, end=start + len(quote), quote=quote
        )
        sentence += f"{quote} "
    return f"{sentence.rstrip()}.", cited


def _quote(value: Value, entities: dict[str, Entity]) -> str:
    match value:
        case EntityValue(entity=id_):
            return entities[id_].name
        case ListValue(entities=ids):
            return " y ".join(entities[id_].name for id_ in ids)
        case DateValue(date=date):
            return f"en {date.year}-{date.month}"
        case _:
            raise TypeError(value)
