"""`quizapp progress`: what is remembered of each article, and what there is to do."""

import sys
from argparse import Namespace

from quizapp.app.shelf import open_shelf
from quizapp.app.study import borrowed_desk
from quizapp.domain.facts import Pack
from quizapp.export.sheet import wrap
from quizapp.i18n import tr
from quizapp.settings import data_folder
from quizapp.study.agenda import Agenda
from quizapp.study.desk import Desk
from quizapp.study.fsrs import MOST_RETENTION
from quizapp.study.schedule import reviews_a_day
from quizapp.study.words import agenda_text, ahead_text, percent, report_text

_RETENTIONS = (0.80, 0.85, 0.90, 0.95, MOST_RETENTION)


def run(asked: Namespace) -> int:
    """Print what there is to do today, and what each retention would cost."""
    data = data_folder(asked.data_dir)
    shelf = open_shelf(asked.pack, data=data)
    with borrowed_desk(data, shelf) as (desk, _, notices):
        for notice in notices:
            print(notice, file=sys.stderr)
        for sentence in asked.again:
            _take_back(desk, shelf.first.pack, sentence)
        for pack in desk.packs:
            print("\n".join(_lines(desk, pack.id)))
    return 0


def _take_back(desk: Desk, pack: Pack, sentence: int) -> None:
    """Have asked again what resists of a sentence."""
    for fact in desk.agenda(pack.id).stuck:
        if sentence in {citation.sentence for citation in pack.facts[fact].citations}:
            desk.take_back(pack.id, fact)


def _lines(desk: Desk, pack_id: str) -> list[str]:
    plan, pack, report = desk.agenda(pack_id), desk.bank(pack_id).pack, desk.report(pack_id)
    lines = [pack.article.title, *agenda_text(plan, pack)]
    if report.days:
        lines += [*report_text(report), *ahead_text(report)]
    if plan.known:
        lines.append(tr("Repasos al día según cuánto se quiera recordar:"))
        wanted = sorted({*_RETENTIONS, desk.retention})
        lines += [_workload(plan, retention, desk.retention) for retention in wanted]
    return [lines[0], *(wrap(line, "   ") for line in lines[1:])]


def _workload(plan: Agenda, retention: float, now: float) -> str:
    daily = f"{reviews_a_day(plan.known.values(), retention):.1f}".replace(".", ",")
    return f"{'*' if retention == now else '·'} {percent(retention)}: {daily}"
