"""Tells that a question is flagged."""

from quizapp.i18n import tr
from quizapp.study.ports import Flag
from quizapp.study.words import flag_name
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.chip import Chip


class FlagChip(Chip):
    """In sight while there is a flag; its tip says why."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Señalada"), icon="flag", tones=("warn_soft", "warn"))
        self.hide()

    def show_flag(self, flag: Flag | None) -> None:
        """Show whether there is a flag, and why."""
        self.setVisible(flag is not None)
        if flag is not None:
            told = tr("Señalada: {reason}").format(reason=flag_name(flag.reason))
            self.setAccessibleName(told)
            self.setToolTip(f"{told}. {flag.note}" if flag.note else told)
