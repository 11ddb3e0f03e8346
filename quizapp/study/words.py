"""What studying tells the learner, in words."""

from quizapp.domain.levels import Level
from quizapp.i18n import tr


def level_name(level: Level) -> str:
    """Return a level in words that can stand alone."""
    match level:
        case Level.EASY:
            return tr("Fácil")
        case Level.MEDIUM:
            return tr("Dificultad media")
        case Level.HARD:
            return tr("Difícil")
