"""Spanish verbs that no rule foretells: their stems, by infinitive.

A key that begins with a hyphen holds for every verb that ends so («-poner»: «disponer» too), one
without for that verb alone; of several the longest holds.
"""

# Stems of the preterite.
STRONG = {
    "andar": "anduv",
    "desandar": "desanduv",
    "caber": "cup",
    "-decir": "dij",
    "-ducir": "duj",
    "estar": "estuv",
    "-facer": "fic",
    "haber": "hub",
    "-hacer": "hic",
    "poder": "pud",
    "-poner": "pus",
    "-querer": "quis",
    "-saber": "sup",
    "-tener": "tuv",
    "-traer": "traj",
    "-venir": "vin",
}

# Stems of the future and the conditional.
SYNCOPATED = {
    "caber": "cabr",
    "-decir": "dir",
    "bendecir": "bendecir",
    "maldecir": "maldecir",
    "-facer": "far",
    "haber": "habr",
    "-hacer": "har",
    "poder": "podr",
    "-poner": "pondr",
    "-querer": "querr",
    "-saber": "sabr",
    "-salir": "saldr",
    "-tener": "tendr",
    "-valer": "valdr",
    "-venir": "vendr",
}

PARTICIPLES = {
    "-abrir": "abierto",
    "-cubrir": "cubierto",
    "-decir": "dicho",
    "bendecir": "bendecido",
    "maldecir": "maldecido",
    "-facer": "fecho",
    "-freír": "frito",
    "-hacer": "hecho",
    "imprimir": "impreso",
    "reimprimir": "reimpreso",
    "ir": "ido",
    "-morir": "muerto",
    "-poner": "puesto",
    "pudrir": "podrido",
    "romper": "roto",
    "-scribir": "scrito",
    "-solver": "suelto",
    "-volver": "vuelto",
    "ver": "visto",
    "antever": "antevisto",
    "entrever": "entrevisto",
    "prever": "previsto",
    "proveer": "provisto",
    "rever": "revisto",
}

# Stems of the present.
PRESENT = {
    "-decir": "dic",
    "erguir": "yergu",
    "jugar": "jueg",
    "-oír": "oy",
    "podrir": "pudr",
    "-querer": "quier",
    "-quirir": "quier",
    "rehuir": "rehúy",
    "-tener": "tien",
    "-venir": "vien",
}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs in -ar and -er whose present has ie or ue («piensa», «vuelve»).
WIDENED = _words("""
    -certar -acordar -acrecentar -agorar -alentar -almorzar -apacentar -apostar -apretar -arrendar
    -aventar -avergonzar -cegar -cerner -cerrar -cocer -colgar -comenzar -concordar -contar -contrar
    -costar -defender -degollar -denostar -desasosegar -descender -ascender -trascender -descollar
    -descontar -desollar -despertar -discordar -doler -empedrar -empezar -encender -encomendar
    -enmendar -ensangrentar -envolver -escocer -escarmentar -esforzar -confesar -fregar -gobernar
    -heder -helar -herrar -holgar -incensar -llover -manifestar -merendar -moler -morder -mostrar
    -mover -nevar -oler -perder -poblar -probar -quebrar -recomendar -recordar -reforzar -regoldar
    -remendar -renovar -resollar -reventar -rodar -segar -sembrar -sosegar -soler -soltar -solver
    -soñar -temblar -tender -terrar -torcer -tostar -travesar -trocar -tropezar -verter -volar
    -volcar -volver
    abnegar asentar aserrar atronar colar consolar consonar dentar denegar desconsolar deshelar
    desolar desplegar disonar engrosar errar forzar hender hollar mentar negar pensar plegar poder
    regar renegar repensar replegar resonar restregar rogar sentar serrar solar soldar sonar tentar
    trasegar tronar
""")
NOT_WIDENED = _words("anhelar pretender")
# Verbs in -iar that stress the i in the present («envía»); the others do not («cambia»).
STRESSED = _words("""
    -grafiar -criar -friar -enviar -desviar -confiar
    aliar ampliar amnistiar ansiar arriar ataviar averiar aviar chirriar ciar contrariar
    cuantiar desafiar desliar
    descarriar desvariar espiar esquiar estriar expiar extasiar extraviar fiar gloriar guiar hastiar
    inventariar liar piar porfiar rociar vaciar variar
""")
# Verbs that stress an i or u after another vowel in the present («aísla», «reúne»).
PARTED = _words("""
    ahijar ahilar ahincar ahumar airar aislar arcaizar aullar aunar aupar cohibir descafeinar
    desenraizar embaular enraizar europeizar hebraizar judaizar maullar prohibir prohijar rehilar
    rehusar reunir sahumar
""")
# Verbs in -ir that raise e to i, or o to u, in the third person of the preterite.
RAISED = _words("""
    -ebir -edir -egir -eguir -eír -emir -enchir -endir -entir -eñir -erguir -erir -ertir -ervir
    -estir -etir -orir -ormir
""")
NOT_RAISED = _words("agredir aterir colorir descolorir evertir hendir sumergir transgredir")
# Verbs in -ir whose present has ie.
WIDENED_IR = _words("-entir -erir -ertir -ernir -hendir -hervir")
