"""The text of a pack and the words of it that prove something."""

from quizapp.values import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Citation:
    """Words of one sentence; `[start, end)` in code points of that sentence, NFC."""

    sentence: int
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if self.sentence < 1 or not 0 <= self.start < self.end:
            raise ValueError(self)
        if len(self.quote) != self.end - self.start:
            raise ValueError(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Sentences, numbered from 1, with what is known of their origin."""

    title: str
    language: str
    sentences: tuple[str, ...]
    source: str = ""
    licence: str = ""
    as_of: str = ""
    file: str = field(default="", compare=False)

    def sentence(self, number: int) -> str:
        """Return sentence `number`; raises IndexError outside 1..len."""
        if not 1 <= number <= len(self.sentences):
            raise IndexError(number)
        return self.sentences[number - 1]
