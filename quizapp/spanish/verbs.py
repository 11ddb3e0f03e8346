"""The third person of Spanish verbs, in the tenses that facts are told in, and their participles.

Endings and classes of irregular verbs: Real Academia Española, Nueva gramática de la lengua
española: Manual (2010), chapter 4. `scripts/verbs.py` checks them against a table.
"""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from quizapp.domain.grammar import Gender, Number, Tense
from quizapp.spanish import irregular

_SUPPLETIVE = {
    ("ser", Tense.PRETERITE): ("fue", "fueron"),
    ("ir", Tense.PRETERITE): ("fue", "fueron"),
    ("dar", Tense.PRETERITE): ("dio", "dieron"),
    ("ver", Tense.PRETERITE): ("vio", "vieron"),
    ("ser", Tense.PRESENT): ("es", "son"),
    ("prever", Tense.PRESENT): ("prevé", "prevén"),
    ("entrever", Tense.PRESENT): ("entrevé", "entrevén"),
    ("ir", Tense.PRESENT): ("va", "van"),
    ("estar", Tense.PRESENT): ("está", "están"),
    ("haber", Tense.PRESENT): ("ha", "han"),
    ("ser", Tense.IMPERFECT): ("era", "eran"),
    ("ir", Tense.IMPERFECT): ("iba", "iban"),
}
_SEEN = {
    "ver": "ve",
    "antever": "anteve",
    "entrever": "entreve",
    "prever": "preve",
    "rever": "reve",
}
_ONE_SYLLABLE = re.compile(r"[^aeiou]*(?:gu)?[iu]")
_STRESSED = str.maketrans("iu", "íú")


@cache
def third_person(verb: str, tense: Tense, number: Number) -> str:
    """Return the third person of an infinitive; raises ValueError for what is none.

    In the present, verbs in -ar and -er that change their stem are known only when listed.
    """
    _check(verb)
    if tense is Tense.PERFECT:
        return f"{third_person('haber', Tense.PRESENT, number)} {participle(verb)}"
    singular, plural = _SUPPLETIVE.get((verb, tense)) or _FORMS[tense](verb)
    return singular if number is Number.SINGULAR else plural


@cache
def participle(verb: str, gender: Gender = Gender.M, number: Number = Number.SINGULAR) -> str:
    """Return the past participle, agreeing; raises ValueError for what is no infinitive."""
    _check(verb)
    word = _stem(verb, irregular.PARTICIPLES) or _regular_participle(verb)
    if gender is Gender.F:
        word = f"{word[:-1]}a"
    return word if number is Number.SINGULAR else f"{word}s"


def passive(verb: str, tense: Tense, number: Number, gender: Gender) -> str:
    """Return the third person of the passive: «fue firmada», «han sido elegidos»."""
    return f"{third_person('ser', tense, number)} {participle(verb, gender, number)}"


def is_infinitive(word: str) -> bool:
    """Whether a word may be an infinitive that is not pronominal."""
    return word[-2:] in {"ar", "er", "ir", "ír"} and word not in {"ar", "er", "ír"}


def _check(verb: str) -> None:
    if not is_infinitive(verb):
        raise ValueError(verb)


def _regular_participle(verb: str) -> str:
    stem, ending = verb[:-2], verb[-2:]
    if ending == "ar":
        return f"{stem}ado"
    return f"{stem}ído" if stem[-1:] in {"a", "e", "o"} else f"{stem}ido"


def _preterite(verb: str) -> tuple[str, str]:
    if strong := _stem(verb, irregular.STRONG):
        return _strong_preterite(verb, strong)
    stem, ending = verb[:-2], verb[-2:]
    if ending == "ar":
        return f"{stem}{_final_o(stem)}", f"{stem}aron"
    if _raises(verb):
        stem = _raise(stem)
    if stem[-1] in "aeouü" and not stem.endswith(("gu", "qu")):
        stem = stem.replace("ü", "u")
        return f"{stem}yó", f"{stem}yeron"
    if stem.endswith(("ñ", "ll", "i")):
        return f"{stem}{_final_o(stem)}", f"{stem}eron"
    return f"{stem}ió", f"{stem}ieron"


def _strong_preterite(verb: str, stem: str) -> tuple[str, str]:
    plural = stem + ("eron" if stem.endswith("j") else "ieron")
    if not stem.endswith("ic"):
        return f"{stem}o", plural
    parted = verb.endswith(("ahacer", "ehacer", "ohacer"))  # «rehízo»: the h is silent
    return f"{stem[:-2]}{'í' if parted else 'i'}zo", plural


def _final_o(stem: str) -> str:
    """Return the ending of «envió», or of «guio» and «rio», which count as one syllable."""
    return "o" if _ONE_SYLLABLE.fullmatch(stem) else "ó"


def _raises(verb: str) -> bool:
    return _listed(verb, irregular.RAISED) and verb not in irregular.NOT_RAISED


def _raise(stem: str) -> str:
    at = max(stem.rfind("e"), stem.rfind("o"))
    raised = "i" if stem[at] == "e" else "u"
    return stem[:at] + raised + stem[at + 1 :]


def _imperfect(verb: str) -> tuple[str, str]:
    stem = _SEEN.get(verb) or verb[:-2]
    ending = "aba" if verb.endswith("ar") else "ía"
    return f"{stem}{ending}", f"{stem}{ending}n"


def _conditional(verb: str) -> tuple[str, str]:
    stem = _future_stem(verb)
    return f"{stem}ía", f"{stem}ían"


def _future(verb: str) -> tuple[str, str]:
    stem = _future_stem(verb)
    return f"{stem}á", f"{stem}án"


def _future_stem(verb: str) -> str:
    return _stem(verb, irregular.SYNCOPATED) or verb.replace("ír", "ir")


def _present(verb: str) -> tuple[str, str]:
    stem = _stem(verb, irregular.PRESENT) or _present_stem(verb)
    vowel = "a" if verb.endswith("ar") else "e"
    return f"{stem}{vowel}", f"{stem}{vowel}n"


def _present_stem(verb: str) -> str:
    stem = verb[:-2]
    if verb in irregular.PARTED:
        at = max(stem.rfind("i"), stem.rfind("u"))
        return stem[:at] + stem[at:].translate(_STRESSED)
    if verb.endswith("iar"):
        return f"{stem[:-1]}í" if _listed(verb, irregular.STRESSED) else stem
    if verb.endswith("uar"):
        return stem if verb.endswith(("cuar", "guar")) else f"{stem[:-1]}ú"
    if verb.endswith(("ar", "er")):
        widens = _listed(verb, irregular.WIDENED) and verb not in irregular.NOT_WIDENED
        return _widen(stem) if widens else stem
    return _present_stem_ir(verb, stem)


def _present_stem_ir(verb: str, stem: str) -> str:
    if verb.endswith("eír"):
        return f"{stem[:-1]}í"
    if verb.endswith(("uir", "üir")) and not verb.endswith(("guir", "quir")):
        return f"{stem.replace('ü', 'u')}y"
    if _listed(verb, irregular.WIDENED_IR):
        return _widen(stem)
    if not _raises(verb):
        return stem
    return _raise(stem) if stem.rfind("e") > stem.rfind("o") else _widen(stem)


def _widen(stem: str) -> str:
    """Turn the last e or o to ie or ue, as they are spelt at the start of a word or after g."""
    at = max(stem.rfind("e"), stem.rfind("o"))
    if stem[at] == "e":
        wide = "ie" if at else "ye"
    else:
        wide = "üe" if stem[at - 1] == "g" else "ue" if at else "hue"
    return stem[:at] + wide + stem[at + 1 :]


def _stem(verb: str, stems: Mapping[str, str]) -> str:
    """Return the stem of a verb that is listed, or that ends as one listed does."""
    if verb in stems:
        return stems[verb]
    for at in range(len(verb)):
        if stem := stems.get(f"-{verb[at:]}"):
            return verb[:at] + stem
    return ""


def _listed(verb: str, verbs: AbstractSet[str]) -> bool:
    return verb in verbs or any(f"-{verb[at:]}" in verbs for at in range(len(verb)))


_FORMS = {
    Tense.PRETERITE: _preterite,
    Tense.IMPERFECT: _imperfect,
    Tense.FUTURE: _future,
    Tense.CONDITIONAL: _conditional,
    Tense.PRESENT: _present,
}
