"""Reading a file whose author may have got anything wrong, down to its bytes."""

import re
import unicodedata
from pathlib import Path
from stat import S_ISREG

from quizapp.i18n import tr
from quizapp.packs.faults import Faults

MAX_BYTES = 512 * 1024
MAX_LINE = 10_000
MAX_MARKS = 30
MENDED = "\ufffd"

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CONTROL = "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff"
_FORBIDDEN = re.compile(f"(?P<bidi>[{_BIDI}])|[{_CONTROL}{MENDED}]")
_FOREIGN = re.compile(f"[^\\x00-\u02ff]{{{MAX_MARKS},}}")
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)
_SPANISH_LATIN_1 = frozenset("áéíóúüñÁÉÍÓÚÜÑ¿¡«»ºª".encode("latin-1"))


def read_text(path: Path, faults: Faults) -> str:
    """Return the text of a file in NFC, with Unix line ends and no byte order mark.

    Forbidden characters are reported and stand as `MENDED`. Raises PackError for a file that
    cannot be read, is no UTF-8 text, or is larger than a pack has any need to be.
    """
    data = _read_bytes(path, faults)
    text = _decode(data, faults).replace("\r\n", "\n")
    _check_lines(text, faults)
    return clean(text, 1, faults)


def clean(text: str, line: int, faults: Faults) -> str:
    """Return `text` in NFC, each forbidden character reported and replaced by `MENDED`.

    Raises PackError for a pile of combining marks: composing it takes the square of its height.
    """
    for match in _FORBIDDEN.finditer(text):
        at = line + text.count("\n", 0, match.start())
        code = f"U+{ord(match[0]):04X}"
        if match["bidi"]:
            message = tr("Hay un carácter invisible que cambia el sentido del texto ({code}).")
            rule = "bidi-character"
        else:
            message = tr("Hay un carácter de control o dañado ({code}).")
            rule = "control-character"
        faults.add(at, rule, f"{message.format(code=code)} {tr('Bórralo o escribe otro.')}")
    for match in _FOREIGN.finditer(text):
        if _pile(match[0]) > MAX_MARKS:
            message = tr("Hay más de {limit} acentos sobre una letra. Bórralos.")
            at = line + text.count("\n", 0, match.start())
            raise faults.fatal(at, "piled-marks", message.format(limit=MAX_MARKS))
    return unicodedata.normalize("NFC", _FORBIDDEN.sub(MENDED, text))


def _pile(text: str) -> int:
    highest = height = 0
    for char in text:
        height = height + 1 if unicodedata.combining(char) else 0
        highest = max(highest, height)
    return highest


def _read_bytes(path: Path, faults: Faults) -> bytes:
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            message = tr("No es un archivo. Pon en su lugar un archivo de texto UTF-8.")
            raise faults.fatal(1, "not-a-file", message)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        message = tr("Falta el archivo. Créalo, o corrige su nombre o el de la carpeta.")
        raise faults.fatal(1, "missing-file", message) from None
    except (OSError, ValueError):
        message = tr("No se puede leer. Revisa su nombre, sus permisos y los de su carpeta.")
        raise faults.fatal(1, "unreadable-file", message) from None
    if len(data) > MAX_BYTES:
        message = tr("Ocupa más de {limit} KiB. Divide el paquete en varios.")
        raise faults.fatal(1, "file-too-large", message.format(limit=MAX_BYTES // 1024))
    return data


def _decode(data: bytes, faults: Faults) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = tr("Está en UTF-16. Guárdalo de nuevo como UTF-8.")
        raise faults.fatal(1, "not-utf8", message)
    if b"\0" in data:
        message = tr("Contiene bytes nulos: no es texto, o se dañó. Guárdalo como texto UTF-8.")
        raise faults.fatal(data.count(b"\n", 0, data.index(b"\0")) + 1, "binary-file", message)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = (
            tr("No es UTF-8; parece Latin-1 (o Windows-1252). Guárdalo de nuevo como UTF-8.")
            if data[error.start] in _SPANISH_LATIN_1
            else tr("No es texto UTF-8. Guárdalo de nuevo como UTF-8.")
        )
        raise faults.fatal(line, "not-utf8", message) from None


def _check_lines(text: str, faults: Faults) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > MAX_LINE:
            message = tr("La línea tiene más de {limit} caracteres. Pártela.")
            raise faults.fatal(number, "line-too-long", message.format(limit=MAX_LINE))
    if tab := _TAB_INDENT.search(text):
        message = tr("La línea empieza con un tabulador. Usa espacios para el sangrado.")
        raise faults.fatal(text.count("\n", 0, tab.start()) + 1, "tab-indentation", message)
