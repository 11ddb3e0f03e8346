"""Where in the program we are."""

from enum import Enum, auto


class Place(Enum):
    """The pages there are."""

    START = auto()
    QUESTION = auto()
    RESULTS = auto()
    HISTORY = auto()
    LEARNERS = auto()
    PROGRESS = auto()
    LIBRARY = auto()
    SETTINGS = auto()
    SESSION = auto()
