"""Forms of verbs, each as the Academia conjugates it.

The table beside this file holds 1,385 common verbs as another conjugator has them; scripts/verbs.py
says which, and renews it.
"""

from typing import Any

import pytest

from quizapp.domain.grammar import Gender, Number, Tense
from quizapp.spanish.verbs import participle, passive, third_person
from scripts.verbs import COLUMNS, TABLE, misses, read

PRETERITES = """
    visitar visitó visitaron      prometer prometió prometieron  vivir vivió vivieron
    llegar llegó llegaron         actuar actuó actuaron          enviar envió enviaron
    guiar guio guiaron            criar crio criaron             entrar entró entraron
    contestar contestó contestaron                               mandar mandó mandaron
    andar anduvo anduvieron       bendecir bendijo bendijeron    caber cupo cupieron
    decir dijo dijeron            estar estuvo estuvieron        haber hubo hubieron
    hacer hizo hicieron           poder pudo pudieron            poner puso pusieron
    querer quiso quisieron        saber supo supieron            satisfacer satisfizo satisficieron
    tener tuvo tuvieron           traer trajo trajeron           venir vino vinieron
    ser fue fueron                ir fue fueron                  dar dio dieron
    ver vio vieron                prever previó previeron        rehacer rehízo rehicieron
    contradecir contradijo contradijeron                         deshacer deshizo deshicieron
    posponer pospuso pospusieron  disponer dispuso dispusieron   anteponer antepuso antepusieron
    descomponer descompuso descompusieron                        suponer supuso supusieron
    mantener mantuvo mantuvieron  detener detuvo detuvieron      obtener obtuvo obtuvieron
    sustraer sustrajo sustrajeron atraer atrajo atrajeron        contraer contrajo contrajeron
    intervenir intervino intervinieron                           convenir convino convinieron
    pedir pidió pidieron          impedir impidió impidieron     elegir eligió eligieron
    seguir siguió siguieron       consentir consintió consintieron
    preferir prefirió prefirieron convertir convirtió convirtieron
    servir sirvió sirvieron       vestir vistió vistieron        repetir repitió repitieron
    rendir rindió rindieron       gemir gimió gimieron           concebir concibió concibieron
    henchir hinchió hinchieron    erguir irguió irguieron        morir murió murieron
    dormir durmió durmieron       reñir riñó riñeron             gruñir gruñó gruñeron
    bullir bulló bulleron         tañer tañó tañeron             reír rio rieron
    freír frio frieron            sonreír sonrió sonrieron       desleír deslió deslieron
    conducir condujo condujeron   producir produjo produjeron    traducir tradujo tradujeron
    construir construyó construyeron                             huir huyó huyeron
    argüir arguyó arguyeron       leer leyó leyeron              caer cayó cayeron
    oír oyó oyeron                poseer poseyó poseyeron        roer royó royeron
    distinguir distinguió distinguieron                          delinquir delinquió delinquieron
    sumergir sumergió sumergieron agredir agredió agredieron     discernir discernió discernieron
    hendir hendió hendieron       dirigir dirigió dirigieron     escribir escribió escribieron
    recibir recibió recibieron    adquirir adquirió adquirieron  presidir presidió presidieron
"""
PRESENTS = """
    visitar visita visitan        prometer promete prometen      vivir vive viven
    ser es son                    ir va van                      dar da dan
    estar está están              haber ha han                   ver ve ven
    prever prevé prevén           oír oye oyen                   caer cae caen
    comenzar comienza comienzan   demostrar demuestra demuestran comprobar comprueba comprueban
    tener tiene tienen            mantener mantiene mantienen    intervenir interviene intervienen
    decir dice dicen              predecir predice predicen      maldecir maldice maldicen
    poder puede pueden            querer quiere quieren          perder pierde pierden
    pedir pide piden              elegir elige eligen            conseguir consigue consiguen
    consentir consiente consienten                               preferir prefiere prefieren
    advertir advierte advierten   hervir hierve hierven          servir sirve sirven
    pensar piensa piensan         volver vuelve vuelven          atender atiende atienden
    pretender pretende pretenden  errar yerra yerran             oler huele huelen
    avergonzar avergüenza avergüenzan                            jugar juega juegan
    continuar continúa continúan  averiguar averigua averiguan   adecuar adecua adecuan
    enviar envía envían           cambiar cambia cambian         aislar aísla aíslan
    rehusar rehúsa rehúsan        discernir discierne disciernen hendir hiende hienden
    adquirir adquiere adquieren   erguir yergue yerguen          concebir concibe conciben
    morir muere mueren            dormir duerme duermen          teñir tiñe tiñen
    reír ríe ríen                 sonreír sonríe sonríen         reunir reúne reúnen
    prohibir prohíbe prohíben     construir construye construyen argüir arguye arguyen
    distinguir distingue distinguen                              delinquir delinque delinquen
    agredir agrede agreden        sumergir sumerge sumergen
"""
IMPERFECTS = """
    visitar visitaba visitaban    tener tenía tenían             vivir vivía vivían
    ser era eran                  ir iba iban                    ver veía veían
    prever preveía preveían       oír oía oían                   proveer proveía proveían
"""
CONDITIONALS = """
    visitar visitaría visitarían  ser sería serían               ir iría irían
    tener tendría tendrían        mantener mantendría mantendrían
    decir diría dirían            bendecir bendeciría bendecirían
    hacer haría harían            deshacer desharía desharían    satisfacer satisfaría satisfarían
    caber cabría cabrían          poder podría podrían           poner pondría pondrían
    querer querría querrían       saber sabría sabrían           venir vendría vendrían
    sobresalir sobresaldría sobresaldrían                        valer valdría valdrían
    haber habría habrían          oír oiría oirían               reír reiría reirían
    seguir seguiría seguirían
"""
FUTURES = """
    visitar visitará visitarán    seguir seguirá seguirán        ser será serán
    tener tendrá tendrán          predecir predirá predirán      oír oirá oirán
"""
PERFECTS = """
    visitar ha·visitado han·visitado                             ver ha·visto han·visto
"""
TABLES = {
    Tense.PRETERITE: PRETERITES,
    Tense.PRESENT: PRESENTS,
    Tense.IMPERFECT: IMPERFECTS,
    Tense.CONDITIONAL: CONDITIONALS,
    Tense.FUTURE: FUTURES,
    Tense.PERFECT: PERFECTS,
}
PARTICIPLES = """
    firmar firmado      fundar fundado      vencer vencido      unir unido          leer leído
    caer caído          oír oído            reír reído          ser sido            ir ido
    abrir abierto       decir dicho         escribir escrito    hacer hecho         morir muerto
    poner puesto        volver vuelto       romper roto         ver visto           prever previsto
    freír frito         pudrir podrido      construir construido                    imprimir impreso
    describir descrito  disponer dispuesto  deshacer deshecho   devolver devuelto   proveer provisto
    descubrir descubierto                   contradecir contradicho
    bendecir bendecido  satisfacer satisfecho                   resolver resuelto
    absolver absuelto   corromper corrompido
"""
COMMON = read(TABLE.read_text(encoding="utf-8"))


def rows() -> list[Any]:
    """Return a case for each verb of the tables."""
    words = {tense: iter(table.split()) for tense, table in TABLES.items()}
    return [
        pytest.param(tense, *(w.replace("·", " ") for w in row), id=f"{row[0]}-{tense.value}")
        for tense, each in words.items()
        for row in zip(each, each, each, strict=True)
    ]


@pytest.mark.parametrize(("tense", "verb", "singular", "plural"), rows())
def test_the_third_person(tense: Tense, verb: str, singular: str, plural: str) -> None:
    assert third_person(verb, tense, Number.SINGULAR) == singular
    assert third_person(verb, tense, Number.PLURAL) == plural


@pytest.mark.parametrize("word", ["", "x", "casa", "encontrarse", "VISITAR", "ar", "er", "ír"])
@pytest.mark.parametrize("tense", Tense)
def test_what_is_no_infinitive_is_refused(word: str, tense: Tense) -> None:
    with pytest.raises(ValueError, match=f"^{word}$"):
        third_person(word, tense, Number.SINGULAR)
    with pytest.raises(ValueError, match=f"^{word}$"):
        participle(word)


@pytest.mark.parametrize(
    ("verb", "word"),
    list(zip(PARTICIPLES.split()[::2], PARTICIPLES.split()[1::2], strict=True)),
)
def test_the_participle(verb: str, word: str) -> None:
    assert participle(verb) == word


@pytest.mark.parametrize(
    ("tense", "number", "gender", "words"),
    [
        (Tense.PRETERITE, Number.SINGULAR, Gender.M, "fue escrito"),
        (Tense.PRETERITE, Number.SINGULAR, Gender.F, "fue escrita"),
        (Tense.IMPERFECT, Number.PLURAL, Gender.M, "eran escritos"),
        (Tense.FUTURE, Number.PLURAL, Gender.F, "serán escritas"),
        (Tense.PERFECT, Number.PLURAL, Gender.F, "han sido escritas"),
    ],
)
def test_the_passive_agrees(tense: Tense, number: Number, gender: Gender, words: str) -> None:
    assert passive("escribir", tense, number, gender) == words


@pytest.mark.parametrize("column", COLUMNS)
def test_common_verbs_are_as_another_conjugator_has_them(column: str) -> None:
    """«Escolar» is a noun to everybody else: a verb for plants, with «escuela»."""
    assert len(COMMON) >= 1000
    assert set(misses(COMMON, column)) <= {"escolar"}
