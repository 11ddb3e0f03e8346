"""What a report says, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from quizapp.classroom.acts import Void
from quizapp.classroom.figures import FEW, Decision, Flag, QuestionReport, Report, Share
from quizapp.i18n import ntr, tr

_GOOD, _FAIR = 0.8, 0.6
_HARDLY = 0.2


@dataclass(frozen=True, slots=True)
class Remark:
    """Something worth saying; `question` is the number of the one it is about, if any."""

    text: str
    question: int | None = None


def number_text(value: float) -> str:
    """Return a number with at most two decimals, and a decimal comma."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def percent_text(share: float) -> str:
    """Return a share as «45 %»."""
    return tr("{n} %").format(n=round(100 * share))


def share_text(share: Share) -> str:
    """Return «7 de 11»."""
    return tr("{right} de {of}").format(right=share.right, of=share.of)


def interval_text(share: Share) -> str:
    """Return between which shares the truth lies: «entre el 35 y el 85 %»."""
    low, high = (round(100 * bound) for bound in share.interval)
    return tr("entre el {low} y el {high} %").format(low=low, high=high)


def flag_name(flag: Flag) -> str:
    """Return what a flag says."""
    names = {
        Flag.KEY_DOUBTFUL: tr("clave dudosa: la fallan más quienes más saben"),
        Flag.DISTRACTOR_UNUSED: tr("hay una opción que nadie eligió"),
        Flag.NOT_UNDERSTOOD: tr("la mayoría no la supo"),
    }
    return names[flag]


def flag_names(question: QuestionReport) -> tuple[str, ...]:
    """Return what the flags of a question say, always in the same order."""
    return tuple(flag_name(flag) for flag in Flag if flag in question.flags)


def decision_text(decision: Decision) -> str:
    """Return what the teacher decided."""
    act = decision.act
    if isinstance(act, Void):
        text = tr("Pregunta {n}: anulada") if act.voided else tr("Pregunta {n}: vuelve a contar")
    elif act.accepted:
        text = tr("Pregunta {n}: vale también «{answer}»")
    else:
        text = tr("Pregunta {n}: ya no vale «{answer}»")
    return text.format(n=act.question + 1, answer=decision.answer)


def when_text(decision: Decision) -> str:
    """Return when that was decided, where the reader is."""
    if not decision.act.on:
        return tr("durante la sesión")
    moment = datetime.fromtimestamp(decision.act.on / 1000, UTC).astimezone()
    return f"{moment:%d/%m/%Y %H:%M}"


def attendance_text(report: Report) -> str:
    """Return how many took part, or how many hands there were at most."""
    hands = max((question.share.of for question in report.questions), default=0)
    if hands and not report.students:
        return ntr("Hasta {n} mano", "Hasta {n} manos", hands)
    return ntr("{n} participante", "{n} participantes", len(report.students))


def remarks(report: Report) -> tuple[Remark, ...]:
    """Return what a teacher should know first."""
    return tuple(_remarks(report))


def _remarks(report: Report) -> Iterator[Remark]:
    yield _who_and_how(report)
    if not report.questions:
        yield Remark(tr("No se llegó a mostrar la clave de ninguna pregunta: no hay qué contar."))
        return
    if not report.counted:
        yield Remark(tr("Todas las preguntas están anuladas: ninguna cuenta."))
        return
    yield from _absent(report)
    yield from _sentences(report)
    yield from _flagged(report)
    yield from _ends(report)
    yield from _reliability(report)


def _who_and_how(report: Report) -> Remark:
    parts = [
        attendance_text(report),
        ntr("{n} pregunta", "{n} preguntas", len(report.questions)),
    ]
    if voided := len(report.questions) - report.counted:
        parts.append(ntr("{n} anulada", "{n} anuladas", voided))
    text = ", ".join(parts) + "."
    if report.mean is not None:
        mean = tr("De media, el {share} de los puntos.").format(share=percent_text(report.mean))
        text = f"{text} {mean}"
    return Remark(text)


def _absent(report: Report) -> Iterator[Remark]:
    hands = any(option.count for question in report.questions for option in question.options)
    if not report.students and not hands:
        yield Remark(tr("No entró nadie."))
    elif not report.students:
        yield Remark(tr("Se contaron manos: no se sabe qué respondió cada cual."))
    elif not any(cell for student in report.students for cell in student.cells):
        yield Remark(tr("Nadie respondió a nada."))


def _sentences(report: Report) -> Iterator[Remark]:
    for sentence in report.sentences:
        if not sentence.understood:
            text = tr("{who} la frase {n} ({share} bien): «{text}»")
            told = text.format(
                who=_few(sentence.share),
                n=sentence.number,
                share=share_text(sentence.share),
                text=sentence.text,
            )
            yield Remark(told, sentence.questions[0])
    missed = [str(one.number) for one in report.sentences if not one.understood]
    if not missed and any(sentence.share.of for sentence in report.sentences):
        yield Remark(tr("Ninguna frase se le resistió a la mayoría."))


def _few(share: Share) -> str:
    """Return how few understood something that most did not."""
    if not share.right:
        return tr("Nadie entendió")
    if share.right / share.of < _HARDLY:
        return tr("Casi nadie entendió")
    return tr("La mayoría no entendió")


def _flagged(report: Report) -> Iterator[Remark]:
    for question in report.questions:
        if question.voided:
            continue
        if Flag.KEY_DOUBTFUL in question.flags:
            text = tr("Mira la clave de la pregunta {n}: la fallan más quienes más saben.")
            yield Remark(text.format(n=question.number), question.number)
        if question.unused:
            text = tr("En la pregunta {n} nadie eligió {options}.")
            options = ", ".join(f"«{option}»" for option in question.unused)
            yield Remark(text.format(n=question.number, options=options), question.number)


def _ends(report: Report) -> Iterator[Remark]:
    """Yield the hardest question and the easiest, where they differ."""
    asked = [one for one in report.questions if not one.voided and one.share.of]
    hardest = min(asked, key=_ease, default=None)
    easiest = max(asked, key=_ease, default=None)
    if not hardest or not easiest:
        return
    if _ease(hardest) == _ease(easiest):
        if len(asked) > 1:
            yield Remark(tr("Todas las preguntas costaron lo mismo."))
        return
    text = tr("La más difícil: la {n} ({share} bien). {stem}")
    yield Remark(_end(text, hardest), hardest.number)
    text = tr("La más fácil: la {n} ({share} bien). {stem}")
    yield Remark(_end(text, easiest), easiest.number)


def _ease(one: QuestionReport) -> tuple[float, float]:
    """Return the share that is told, then that of the marks, some of which may be for a part."""
    return one.share.right / one.share.of, one.facility


def _end(text: str, one: QuestionReport) -> str:
    return text.format(n=one.number, share=share_text(one.share), stem=one.stem)


def _reliability(report: Report) -> Iterator[Remark]:
    if report.reliability is None:
        if 0 < len(report.students) < FEW:
            text = tr(
                "Con menos de {n} participantes no se habla de fiabilidad ni de discriminación: "
                "sería azar."
            )
            yield Remark(text.format(n=FEW))
        elif report.students:
            text = tr(
                "No hay fiabilidad que decir: hacen falta dos preguntas, y que unos acierten más "
                "que otros."
            )
            yield Remark(text)
        return
    name = tr("KR-20") if report.dichotomous else tr("alfa de Cronbach")
    text = tr("Fiabilidad ({name}): {value}. {meaning}")
    value = number_text(report.reliability)
    yield Remark(text.format(name=name, value=value, meaning=_meaning(report.reliability)))


def _meaning(reliability: float) -> str:
    if reliability >= _GOOD:
        return tr("Distingue bien quién sabe más.")
    if reliability >= _FAIR:
        return tr("Orienta sobre quién sabe más; no basta para una nota.")
    return tr("No sirve para comparar alumnos: son pocas preguntas, o de cosas distintas.")
