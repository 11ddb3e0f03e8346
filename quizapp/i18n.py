"""Translation of what the program itself says; the content of packs never comes here.

The source language is Spanish. Catalogues are GNU gettext `.mo` files under `assets/locale`.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

_translations: "NullTranslations | None" = None


def install(folder: Path, *, language: str = "") -> None:
    """Use the catalogue of a language, or of the user's; the Spanish source where there is none."""
    import gettext  # noqa: PLC0415 - the source needs no catalogue

    languages = [language] if language else None
    use(gettext.translation("quizapp", folder, languages, fallback=True))


def use(translations: "NullTranslations") -> None:
    """Use these translations from now on."""
    global _translations  # noqa: PLW0603 - one process speaks one language, as gettext itself holds
    _translations = translations


def tr(text: str) -> str:
    """Return the translation of `text`."""
    return _translations.gettext(text) if _translations else text


def ntr(singular: str, plural: str, n: int) -> str:
    """Return the form for `n`, with `{n}` filled in."""
    if _translations:
        return _translations.ngettext(singular, plural, n).format(n=n)
    return (singular if n == 1 else plural).format(n=n)
