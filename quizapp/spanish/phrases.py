"""Noun phrases: a name with its article."""

_SOME = {"ningún": "algún", "ninguna": "alguna"}


def noun_phrase(name: str, article: str, *, affirmed: bool = True) -> str:
    """Return the name with its article; «ninguna» turns to «alguna» in an affirmed clause."""
    if affirmed:
        article = _SOME.get(article, article)
    return f"{article} {name}" if article else name
