"""Every question a pack yields."""

from quizapp.domain.facts import Pack


class Bank:
    """The questions of one pack, proved and linted."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
