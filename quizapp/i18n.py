"""Translation of what the program itself says; the content of packs never comes here.

The source language is Spanish. Catalogues are GNU gettext `.mo` files under `assets/locale`.
"""

import gettext
from pathlib import Path

_translations: gettext.NullTranslations = gettext.NullTranslations()


def install(folder: Path, *, language: str = "") -> None:
    """Use the catalogue of a language, or of the user's; the Spanish source where there is none."""
    languages = [language] if language else None
    use(gettext.translation("quizapp", folder, languages, fallback=True))


def use(translations: gettext.NullTranslations) -> None:
    """Use these translations from now on."""
    global _translations  # noqa: PLW0603 - one process speaks one language, as gettext itself holds
    _translations = translations


def tr(text: str) -> str:
    """Return the translation of `text`."""
    return _translations.gettext(text)


def ntr(singular: str, plural: str, n: int) -> str:
    """Return the form for `n`, with `{n}` filled in."""
    return _translations.ngettext(singular, plural, n).format(n=n)
