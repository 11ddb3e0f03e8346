"""The third person of Spanish verbs, in the tenses that facts are told in.

Endings and classes of irregular verbs: Real Academia Española, Nueva gramática de la lengua
española: Manual (2010), chapter 4.
"""

from functools import cache

from quizapp.domain.grammar import Number, Tense

_STRONG = {
    "andar": "anduv",
    "decir": "dij",
    "estar": "estuv",
    "haber": "hub",
    "hacer": "hic",
    "poder": "pud",
    "poner": "pus",
    "querer": "quis",
    "saber": "sup",
    "tener": "tuv",
    "traer": "traj",
    "venir": "vin",
}
_SUPPLETIVE = {
    ("ser", Tense.PRETERITE): ("fue", "fueron"),
    ("ir", Tense.PRETERITE): ("fue", "fueron"),
    ("dar", Tense.PRETERITE): ("dio", "dieron"),
    ("ver", Tense.PRETERITE): ("vio", "vieron"),
    ("reír", Tense.PRETERITE): ("rio", "rieron"),
    ("freír", Tense.PRETERITE): ("frio", "frieron"),
    ("ser", Tense.PRESENT): ("es", "son"),
    ("reír", Tense.PRESENT): ("ríe", "ríen"),
    ("ir", Tense.PRESENT): ("va", "van"),
    ("estar", Tense.PRESENT): ("está", "están"),
    ("haber", Tense.PRESENT): ("ha", "han"),
    ("ser", Tense.IMPERFECT): ("era", "eran"),
    ("ir", Tense.IMPERFECT): ("iba", "iban"),
    ("ver", Tense.IMPERFECT): ("veía", "veían"),
}
_SYNCOPATED = {
    "decir": "dir",
    "haber": "habr",
    "hacer": "har",
    "poder": "podr",
    "poner": "pondr",
    "querer": "querr",
    "saber": "sabr",
    "salir": "saldr",
    "tener": "tendr",
    "valer": "valdr",
    "venir": "vendr",
}
_PREFIXES = (
    *("a", "abs", "com", "con", "contra", "de", "des", "dis", "entre", "ex", "im", "inter", "man"),
    *("o", "ob", "pos", "pre", "pro", "re", "sos", "su", "sub", "super", "tras"),
)
# Verbs in -ir that raise e to i, or o to u, in the third person of the preterite.
_RAISING = (
    *("edir", "egir", "eguir", "eír", "emir", "enchir", "endir", "entir", "eñir", "erir", "ernir"),
    *("ertir", "ervir", "estir", "etir", "orir", "ormir"),
)
_WIDENING = ("entir", "erir", "ertir", "ernir", "hervir")
_NOT_RAISING = ("sumergir", "agredir", "transgredir", "hendir")
_CHANGED = {
    "aprobar": "aprueb",
    "comenzar": "comienz",
    "empezar": "empiez",
    "encontrar": "encuentr",
    "mostrar": "muestr",
    "pedir": "pid",
    "impedir": "impid",
    "perder": "pierd",
    "poder": "pued",
    "querer": "quier",
    "recordar": "recuerd",
    "seguir": "sigu",
    "tener": "tien",
    "venir": "vien",
    "decir": "dic",
}


@cache
def third_person(verb: str, tense: Tense, number: Number) -> str:
    """Return the third person of an infinitive; raises ValueError for what is none.

    In the present, verbs in -ar and -er that change their stem are known only when listed here.
    """
    if verb[-2:] not in {"ar", "er", "ir", "ír"}:
        raise ValueError(verb)
    singular, plural = _SUPPLETIVE.get((verb, tense)) or _FORMS[tense](verb)
    return singular if number is Number.SINGULAR else plural


def _preterite(verb: str) -> tuple[str, str]:
    if strong := _compound(verb, _STRONG):
        ending = "eron" if strong.endswith("j") else "ieron"
        return (f"{strong[:-1]}z" if strong.endswith("hic") else strong) + "o", strong + ending
    stem, ending = verb[:-2], verb[-2:]
    if ending == "ar":
        return f"{stem}ó", f"{stem}aron"
    if verb.endswith("ducir"):
        return f"{stem[:-1]}jo", f"{stem[:-1]}jeron"
    if verb.endswith(_RAISING) and not verb.endswith(_NOT_RAISING):
        stem = _raise(stem)
    if stem[-1] in "aeou" and not stem.endswith(("gu", "qu")):
        return f"{stem}yó", f"{stem}yeron"
    if stem.endswith(("ñ", "ll", "i")):
        return f"{stem}ó", f"{stem}eron"
    return f"{stem}ió", f"{stem}ieron"


def _raise(stem: str) -> str:
    at = max(stem.rfind("e"), stem.rfind("o"))
    raised = "i" if stem[at] == "e" else "u"
    return stem[:at] + raised + stem[at + 1 :]


def _imperfect(verb: str) -> tuple[str, str]:
    ending = "aba" if verb.endswith("ar") else "ía"
    return f"{verb[:-2]}{ending}", f"{verb[:-2]}{ending}n"


def _conditional(verb: str) -> tuple[str, str]:
    stem = _compound(verb, _SYNCOPATED) or verb.replace("ír", "ir")
    return f"{stem}ía", f"{stem}ían"


def _present(verb: str) -> tuple[str, str]:
    stem = _compound(verb, _CHANGED) or _present_stem(verb)
    vowel = "a" if verb.endswith("ar") else "e"
    return f"{stem}{vowel}", f"{stem}{vowel}n"


def _present_stem(verb: str) -> str:
    stem = verb[:-2]
    if verb.endswith("uir") and not verb.endswith(("guir", "quir")):
        return f"{stem}y"
    if not verb.endswith(_RAISING) or verb.endswith(_NOT_RAISING):
        return stem
    at = max(stem.rfind("e"), stem.rfind("o"))
    if stem[at] == "o":
        return f"{stem[:at]}ue{stem[at + 1 :]}"
    return f"{stem[:at]}ie{stem[at + 1 :]}" if verb.endswith(_WIDENING) else _raise(stem)


def _compound(verb: str, stems: dict[str, str]) -> str:
    if verb in stems:
        return stems[verb]
    for prefix in _PREFIXES:
        base = verb.removeprefix(prefix)
        if base != verb and base in stems:
            return prefix + stems[base]
    return ""


_FORMS = {
    Tense.PRETERITE: _preterite,
    Tense.IMPERFECT: _imperfect,
    Tense.CONDITIONAL: _conditional,
    Tense.PRESENT: _present,
}
