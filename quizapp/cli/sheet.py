"""A quiz sheet on paper, where there is nobody to play and no window to open."""

from argparse import Namespace

from quizapp.app.shelf import open_shelf
from quizapp.export.sheet import dump
from quizapp.i18n import tr
from quizapp.study.codes import new_code, normalised
from quizapp.study.ports import Settings
from quizapp.study.quiz import draw


def run(asked: Namespace) -> int:
    """Print a quiz with its keys and the sentences that prove them."""
    bank = open_shelf(asked.pack).first
    seed = normalised(asked.seed) or new_code()
    settings = Settings(pack=bank.pack.id, seed=seed, count=asked.count)
    print(dump(draw(bank, settings), bank.pack.article))
    print(tr("Código del cuestionario: {seed}").format(seed=seed))
    print(tr("Para abrir la ventana, ejecuta «make run» o «quizapp» en un escritorio."))
    return 0
