"""What came of a session: who did how, which questions worked, which sentence was not understood.

With fewer than ten students there is no discrimination, no reliability and no judgement on options:
what they would say is chance. How many were right is said in figures, with Wilson's interval.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from quizapp.classroom.acts import Accept, Void
from quizapp.classroom.figures import (
    FEW,
    AnswerReport,
    Cell,
    Decision,
    Flag,
    OptionReport,
    QuestionReport,
    Report,
    SentenceReport,
    Share,
    StudentReport,
)
from quizapp.classroom.people import Player
from quizapp.classroom.room import Room
from quizapp.classroom.rounds import Round, options_of, same
from quizapp.classroom.statistics import alpha, correlation
from quizapp.classroom.views import cited
from quizapp.domain.answers import Answer, Chosen, Outcome, Typed
from quizapp.domain.article import Article
from quizapp.domain.questions import KIND_OF, ChoiceQuestion, TrueFalseQuestion
from quizapp.spanish.folding import fold
from quizapp.study.feedback import answer_text, key_text


@dataclass(frozen=True, slots=True)
class Agreement:
    """How the marks of a question agree with the rest, for so many students."""

    discrimination: float | None
    students: int

    @property
    def doubtful(self) -> bool:
        """Whether it is negative by more than its standard error: less may well be chance."""
        return self.discrimination is not None and (
            self.discrimination < -1 / sqrt(self.students - 1)
        )


def make_report(room: Room, article: Article, decided: Sequence[Void | Accept] = ()) -> Report:
    """Return what came of a session so far; `decided` is what the teacher did, in its order."""
    told = [n for n, one in enumerate(room.rounds) if one.revealed]
    counted = [n for n in told if not room.rounds[n].voided]
    marks = _marks(room, counted)
    rest = _rest(marks, counted)
    return Report(
        article=article,
        students=_students(room, told),
        questions=tuple(
            _question(room, article, n, Agreement(rest.get(n), len(marks))) for n in told
        ),
        sentences=tuple(_sentences(room, article, counted)),
        decisions=tuple(_decisions(room, decided)),
        reliability=alpha(marks) if len(marks) >= FEW else None,
        dichotomous=all(mark in {0, 1} for row in marks for mark in row),
        note=room.notes.get(None, ""),
        loose_notes=tuple(
            (n + 1, room.notes[n])
            for n, one in enumerate(room.rounds)
            if n in room.notes and not one.revealed
        ),
    )


def _marks(room: Room, counted: Sequence[int]) -> list[list[float]]:
    """Return a row for each student who was there for all the questions."""
    rounds = [room.rounds[n] for n in counted]
    steady = (p for p in room.people if all(one.seen_by(p.joined) for one in rounds))
    return [[_mark(one, player) for one in rounds] for player in steady]


def _rest(marks: Sequence[Sequence[float]], counted: Sequence[int]) -> Mapping[int, float | None]:
    """Return how the marks of each question agree with the rest, if there are students enough."""
    if len(marks) < FEW:
        return {}
    totals = [sum(row) for row in marks]
    columns = zip(*marks, strict=True)
    return {
        n: correlation(column, [total - mark for total, mark in zip(totals, column, strict=True)])
        for n, column in zip(counted, columns, strict=True)
    }


def _mark(one: Round, player: Player) -> float:
    given = one.given.get(player.id)
    return given.grade.points if given else 0.0


def _students(room: Room, told: Sequence[int]) -> tuple[StudentReport, ...]:
    stretches = {player.id: player.stretch for player in room.people}
    rounds = [(room.rounds[n], room.rounds[n].points(room.plan, stretches)) for n in told]
    return tuple(
        StudentReport(
            name=player.name,
            team=player.team,
            points=room.totals.get(player.id, 0.0),
            seen=room.seen(player),
            cells=tuple(_cell(one, player, points) for one, points in rounds),
        )
        for player in room.people
    )


def _cell(one: Round, player: Player, points: Mapping[int, float]) -> Cell | None:
    given = one.given.get(player.id)
    if given is None:
        return None
    return Cell(
        answer=answer_text(one.question, given.answer),
        outcome=given.grade.outcome,
        points=points.get(player.id, 0.0),
        took_ms=given.took_ms,
    )


def _question(room: Room, article: Article, n: int, rest: Agreement) -> QuestionReport:
    one = room.rounds[n]
    there = _there(room, one)
    options = _options(one)
    unused = _unused(one, options)
    share, hands = _share(room, one), _hands(one)
    right = sum(_mark(one, player) for player in there) + hands.right
    return QuestionReport(
        number=n + 1,
        kind=KIND_OF[type(one.question)],
        stem=one.question.stem,
        key=key_text(one.question),
        explanation=one.question.explanation,
        share=share,
        facility=right / max(1, share.of),
        discrimination=rest.discrimination,
        options=options,
        answers=_answers(one),
        unused=unused,
        sentences=cited(one.question.citations, article),
        flags=frozenset(_flags(share, rest, unused)),
        voided=one.voided,
        note=room.notes.get(n, ""),
    )


def _unused(one: Round, options: Sequence[OptionReport]) -> tuple[str, ...]:
    """Return the wrong options nobody chose of many; a statement has no distractors."""
    if isinstance(one.question, TrueFalseQuestion) or sum(o.count for o in options) < FEW:
        return ()
    return tuple(option.text for option in options if not option.correct and not option.count)


def _options(one: Round) -> tuple[OptionReport, ...]:
    return tuple(
        OptionReport(
            text=option.text,
            correct=option.correct,
            count=count,
            because=option.proof.because if option.proof else "",
            truth=option.truth,
        )
        for option, count in zip(options_of(one.question), one.chosen(), strict=True)
    )


def _answers(one: Round) -> tuple[AnswerReport, ...]:
    """Return what was answered, what was typed alike taken together; the commonest first."""
    if isinstance(one.question, ChoiceQuestion | TrueFalseQuestion):
        return tuple(
            _answer(one, Chosen(frozenset({i})), count) for i, count in enumerate(one.chosen())
        )
    alike: dict[object, Answer] = {}
    counts: Counter[object] = Counter()
    for given in one.given.values():
        if given.judged:  # nobody knows the words
            continue
        likeness = fold(given.answer.text) if isinstance(given.answer, Typed) else given.answer
        alike.setdefault(likeness, given.answer)
        counts[likeness] += 1
    return tuple(_answer(one, alike[likeness], n) for likeness, n in counts.most_common())


def _answer(one: Round, answer: Answer, count: int) -> AnswerReport:
    return AnswerReport(
        answer=answer,
        text=answer_text(one.question, answer),
        count=count,
        outcome=one.grade(answer).outcome,
        accepted=any(same(answer, accepted) for accepted in one.accepted),
    )


def _flags(share: Share, rest: Agreement, unused: Sequence[str]) -> Iterator[Flag]:
    if rest.doubtful:
        yield Flag.KEY_DOUBTFUL
    if unused:
        yield Flag.DISTRACTOR_UNUSED
    if not share.understood:
        yield Flag.NOT_UNDERSTOOD


def _sentences(room: Room, article: Article, counted: Sequence[int]) -> Iterator[SentenceReport]:
    """Yield the sentences that prove something, in the order of the article."""
    proofs = [citation for n in counted for citation in room.rounds[n].question.citations]
    for one in cited(proofs, article):
        asked = [n for n in counted if one.number in _sentences_of(room.rounds[n])]
        shares = [_share(room, room.rounds[n]) for n in asked]
        yield SentenceReport(
            number=one.number,
            text=one.text,
            share=Share(sum(s.right for s in shares), sum(s.of for s in shares)),
            spans=one.spans,
            questions=tuple(n + 1 for n in asked),
        )


def _sentences_of(one: Round) -> frozenset[int]:
    return frozenset(citation.sentence for citation in one.question.citations)


def _there(room: Room, one: Round) -> list[Player]:
    return [player for player in room.people if one.seen_by(player.joined)]


def _share(room: Room, one: Round) -> Share:
    there, hands = _there(room, one), _hands(one)
    given = (one.given.get(player.id) for player in there)
    right = sum(g is not None and g.grade.outcome is Outcome.RIGHT for g in given)
    return Share(right + hands.right, len(there) + hands.of)


def _hands(one: Round) -> Share:
    """Return how many hands were right; where several options are, nobody knows whose they were."""
    if not isinstance(one.question, ChoiceQuestion | TrueFalseQuestion):
        return Share(0, 0)
    outcomes = [one.grade(Chosen(frozenset({i}))).outcome for i in range(len(one.tally))]
    right = sum(
        n for n, outcome in zip(one.tally, outcomes, strict=True) if outcome is Outcome.RIGHT
    )
    return Share(right, sum(one.tally))


def _decisions(room: Room, decided: Sequence[Void | Accept]) -> Iterator[Decision]:
    """Yield what was decided; only the last word about each thing can be undone."""
    last = {_about(act): place for place, act in enumerate(decided)}
    for place, act in enumerate(decided):
        holds = last[_about(act)] == place
        if isinstance(act, Void):
            undo: Void | Accept = replace(act, voided=not act.voided, on=0)
            yield Decision(act=act, answer="", undo=undo if holds else None)
        else:
            undo = replace(act, accepted=not act.accepted, on=0)
            text = answer_text(room.rounds[act.question].question, act.answer)
            yield Decision(act=act, answer=text, undo=undo if holds else None)


def _about(act: Void | Accept) -> object:
    return (act.question, act.answer if isinstance(act, Accept) else None)
