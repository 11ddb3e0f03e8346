"""The third person of Spanish verbs, in the tenses that facts are told in.

Endings and classes of irregular verbs: Real Academia Española, Nueva gramática de la lengua
española: Manual (2010), chapter 4.
"""

import re
from functools import cache

from quizapp.domain.grammar import Number, Tense

_STRONG = {
    "andar": "anduv",
    "bendecir": "bendij",
    "caber": "cup",
    "decir": "dij",
    "estar": "estuv",
    "haber": "hub",
    "hacer": "hic",
    "maldecir": "maldij",
    "poder": "pud",
    "poner": "pus",
    "querer": "quis",
    "saber": "sup",
    "satisfacer": "satisfic",
    "tener": "tuv",
    "traer": "traj",
    "venir": "vin",
}
_SUPPLETIVE = {
    ("ser", Tense.PRETERITE): ("fue", "fueron"),
    ("ir", Tense.PRETERITE): ("fue", "fueron"),
    ("dar", Tense.PRETERITE): ("dio", "dieron"),
    ("ver", Tense.PRETERITE): ("vio", "vieron"),
    ("rehacer", Tense.PRETERITE): ("rehízo", "rehicieron"),
    ("ser", Tense.PRESENT): ("es", "son"),
    ("prever", Tense.PRESENT): ("prevé", "prevén"),
    ("entrever", Tense.PRESENT): ("entrevé", "entrevén"),
    ("ir", Tense.PRESENT): ("va", "van"),
    ("estar", Tense.PRESENT): ("está", "están"),
    ("haber", Tense.PRESENT): ("ha", "han"),
    ("ser", Tense.IMPERFECT): ("era", "eran"),
    ("ir", Tense.IMPERFECT): ("iba", "iban"),
}
_SYNCOPATED = {
    "caber": "cabr",
    "decir": "dir",
    "haber": "habr",
    "hacer": "har",
    "poder": "podr",
    "poner": "pondr",
    "querer": "querr",
    "saber": "sabr",
    "salir": "saldr",
    "satisfacer": "satisfar",
    "tener": "tendr",
    "valer": "valdr",
    "venir": "vendr",
}
_SEEN = {"ver": "ve"}
_PREFIXES = (
    *("a", "abs", "ad", "ante", "com", "con", "contra", "de", "des", "descom", "dis", "entre"),
    *("equi", "ex", "im", "indis", "inter", "man", "o", "ob", "pos", "pre", "presu", "pro", "re"),
    *("recon", "sobre", "sos", "su", "sub", "super", "sus", "tras", "trans", "yuxta"),
)
# Verbs in -ir that raise e to i, or o to u, in the third person of the preterite.
_RAISING = (
    *("ebir", "edir", "egir", "eguir", "eír", "emir", "enchir", "endir", "entir", "eñir", "erguir"),
    *("erir", "ertir", "ervir", "estir", "etir", "orir", "ormir"),
)
_NOT_RAISING = ("sumergir", "agredir", "transgredir", "hendir")
# Verbs in -ir whose present has ie.
_WIDENING = ("entir", "erir", "ertir", "ernir", "hendir", "hervir")
_ONE_SYLLABLE = re.compile(r"[^aeiou]*(?:gu)?[iu]")
_CHANGED = {
    "adquirir": "adquier",
    "bendecir": "bendic",
    "comenzar": "comienz",
    "empezar": "empiez",
    "encontrar": "encuentr",
    "erguir": "yergu",
    "inquirir": "inquier",
    "maldecir": "maldic",
    "mostrar": "muestr",
    "pedir": "pid",
    "impedir": "impid",
    "oír": "oy",
    "perder": "pierd",
    "poder": "pued",
    "probar": "prueb",
    "prohibir": "prohíb",
    "querer": "quier",
    "recordar": "recuerd",
    "reunir": "reún",
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
    if verb[-2:] not in {"ar", "er", "ir", "ír"} or verb in {"ar", "er", "ír"}:
        raise ValueError(verb)
    singular, plural = _SUPPLETIVE.get((verb, tense)) or _FORMS[tense](verb)
    return singular if number is Number.SINGULAR else plural


def _preterite(verb: str) -> tuple[str, str]:
    if strong := _compound(verb, _STRONG):
        ending = "eron" if strong.endswith("j") else "ieron"
        return (f"{strong[:-1]}z" if strong.endswith("ic") else strong) + "o", strong + ending
    stem, ending = verb[:-2], verb[-2:]
    if ending == "ar":
        return f"{stem}{_final_o(stem)}", f"{stem}aron"
    if verb.endswith("ducir"):
        return f"{stem[:-1]}jo", f"{stem[:-1]}jeron"
    if verb.endswith(_RAISING) and not verb.endswith(_NOT_RAISING):
        stem = _raise(stem)
    if stem[-1] in "aeouü" and not stem.endswith(("gu", "qu")):
        stem = stem.replace("ü", "u")
        return f"{stem}yó", f"{stem}yeron"
    if stem.endswith(("ñ", "ll", "i")):
        return f"{stem}{_final_o(stem)}", f"{stem}eron"
    return f"{stem}ió", f"{stem}ieron"


def _final_o(stem: str) -> str:
    """Return the ending of «envió», or of «guio» and «rio», which count as one syllable."""
    return "o" if _ONE_SYLLABLE.fullmatch(stem) else "ó"


def _raise(stem: str) -> str:
    at = max(stem.rfind("e"), stem.rfind("o"))
    raised = "i" if stem[at] == "e" else "u"
    return stem[:at] + raised + stem[at + 1 :]


def _imperfect(verb: str) -> tuple[str, str]:
    stem = _compound(verb, _SEEN) or verb[:-2]
    ending = "aba" if verb.endswith("ar") else "ía"
    return f"{stem}{ending}", f"{stem}{ending}n"


def _conditional(verb: str) -> tuple[str, str]:
    stem = _compound(verb, _SYNCOPATED) or verb.replace("ír", "ir")
    return f"{stem}ía", f"{stem}ían"


def _present(verb: str) -> tuple[str, str]:
    stem = _compound(verb, _CHANGED) or _present_stem(verb)
    vowel = "a" if verb.endswith("ar") else "e"
    return f"{stem}{vowel}", f"{stem}{vowel}n"


def _present_stem(verb: str) -> str:
    stem = verb[:-2]
    if verb.endswith("eír"):
        return f"{stem[:-1]}í"
    if verb.endswith(("uir", "üir")) and not verb.endswith(("guir", "quir")):
        return f"{stem.replace('ü', 'u')}y"
    at = max(stem.rfind("e"), stem.rfind("o"))
    if verb.endswith(_WIDENING):
        return f"{stem[:at]}ie{stem[at + 1 :]}"
    if not verb.endswith(_RAISING) or verb.endswith(_NOT_RAISING):
        return stem
    return f"{stem[:at]}ue{stem[at + 1 :]}" if stem[at] == "o" else _raise(stem)


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
