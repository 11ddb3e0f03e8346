"""What may be written after `quizapp`."""

import argparse
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from quizapp import __version__
from quizapp.domain.errors import UsageError
from quizapp.domain.levels import Level
from quizapp.domain.questions import Kind
from quizapp.i18n import tr
from quizapp.study.ports import Mode

_LAST_PORT = 65535
_SECONDS = re.compile(r"\d{1,5}(\.\d{1,3})?", re.ASCII)
_COUNT = re.compile(r"0*[1-9]\d{0,3}", re.ASCII)


class _Formatter(argparse.HelpFormatter):
    """Says in Spanish what argparse says in English."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, tr("uso: ") if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Raises UsageError, in Spanish, instead of leaving the process."""

    def __init__(self, *, prog: str, **texts: str) -> None:
        super().__init__(
            prog=prog,
            description=texts.get("description"),
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._positionals.title = tr("qué")
        self._optionals.title = tr("opciones")
        self.add_argument("-h", "--help", action="help", help=tr("muestra esta ayuda"))

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with what is wrong and what may be written."""
        raise UsageError(f"{self.prog}: {_in_spanish(message)}\n{self.format_usage().rstrip()}")


def _in_spanish(message: str) -> str:
    """Return what argparse complains of; it offers no other way to have it in Spanish."""
    complaints = {
        r"unrecognized arguments: (.*)": tr("no conozco «{0}»."),
        r"argument (.*): invalid choice: (.*) \(choose from (.*)\)": tr(
            "{0}: {1} no vale; elige entre {2}."
        ),
        r"the following arguments are required: (.*)": tr("falta {0}."),
        r"argument (.*): not allowed with argument (.*)": tr("{0} y {1} no van juntos."),
        r"argument (.*): expected one argument": tr("a {0} le falta su valor."),
        r"argument (.*): ignored explicit argument (.*)": tr("{0} no lleva valor."),
        r"argument (.*): (.*)": "{0}: {1}.",
    }
    for complaint, text in complaints.items():
        if match := re.fullmatch(complaint, message, re.DOTALL):
            return text.format(*match.groups())
    return message


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """Return what was asked for; raises UsageError."""
    parser = _Parser(prog="quizapp", description=tr("Preguntas con la frase que las demuestra."))
    parser.add_argument("--version", action="version", version=__version__, help=tr("versión"))
    _add_data_dir(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar=tr("orden"), title=tr("órdenes"))

    _add_play(commands.add_parser("play", help=tr("un cuestionario en la terminal")))
    commands.add_parser("packs", help=tr("los paquetes que hay"))

    check = commands.add_parser("check", help=tr("revisa un paquete y dice qué falla"))
    check.add_argument("target", nargs="?", metavar=tr("PAQUETE"), help=tr("paquete o carpeta"))

    _add_questions(commands.add_parser("questions", help=tr("todas las preguntas de un paquete")))
    progress = commands.add_parser("progress", help=tr("lo que se recuerda y lo que toca"))
    _add_pack(progress)
    flags = commands.add_parser("flags", help=tr("las preguntas señaladas, para sus autores"))
    _add_pack(flags)
    flags.add_argument(
        "--export",
        type=Path,
        metavar=tr("ARCHIVO"),
        help=tr("las escribe ahí: .jsonl, JSON por líneas; si no, Markdown"),
    )
    progress.add_argument(
        "--again",
        type=_count,
        action="append",
        default=[],
        metavar="N",
        help=tr("vuelve a preguntar lo que se resiste de esa frase"),
    )
    _add_backups(commands.add_parser("backups", help=tr("las copias de seguridad")))
    _add_learners(commands.add_parser("learners", help=tr("quién estudia aquí")))
    _add_host(commands.add_parser("host", help=tr("una sesión de clase, sin ventana")))
    _add_sessions(commands.add_parser("sessions", help=tr("lo que salió en las sesiones")))
    _add_classes(commands.add_parser("classes", help=tr("las clases, con sus nombres")))

    for command in commands.choices.values():
        _add_data_dir(command, default=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    asked.command = asked.command or "window"
    return asked


def _add_play(play: argparse.ArgumentParser) -> None:
    _add_pack(play)
    play.add_argument(
        "-n", type=_count, default=10, dest="count", metavar="N", help=tr("cuántas preguntas")
    )
    levels = [level.value for level in Level]
    _add_ways(play)
    play.add_argument("--level", choices=levels, help=tr("solo las de esta dificultad"))
    kinds = [kind.value for kind in Kind]
    help_ = tr("solo las de este tipo; se puede repetir")
    play.add_argument("--kind", choices=kinds, action="append", default=[], help=help_)
    _add_seed(play, default="", text=tr("código del cuestionario"))


def _add_questions(questions: argparse.ArgumentParser) -> None:
    _add_pack(questions)
    kinds = [kind.value for kind in Kind]
    questions.add_argument("--kind", choices=kinds, help=tr("solo las de este tipo"))
    _add_seed(questions, default="1", text=tr("decide el orden de las opciones"))
    questions.add_argument("--limit", type=_count, metavar="N", help=tr("no más de N"))
    questions.add_argument(
        "--format", choices=["text", "jsonl"], default="text", help=tr("texto o JSON por líneas")
    )
    questions.add_argument(
        "--explain", default="", metavar="ID", help=tr("cómo se hizo una pregunta")
    )


def _add_ways(play: argparse.ArgumentParser) -> None:
    ways = play.add_mutually_exclusive_group()
    helps = {
        Mode.REVIEW: tr("lo que toca repasar hoy, y después lo nuevo"),
        Mode.EXAM: tr("sin decir nada hasta el final"),
        Mode.MISTAKES: tr("lo que salió mal la última vez"),
        Mode.CARDS: tr("fichas: recordar, dar la vuelta y decir cómo ha ido"),
    }
    for mode, text in helps.items():
        flag = f"--{mode.value}"
        ways.add_argument(flag, dest="mode", action="store_const", const=mode, help=text)
    play.set_defaults(mode=Mode.PRACTICE)
    play.add_argument(
        "--minutes", type=_count, default=0, metavar="M", help=tr("límite de un examen")
    )
    _add_sentence(play)


def _add_backups(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar=tr("acción"), title=tr("acciones"))
    _add_data_dir(actions.add_parser("make", help=tr("hace una")), default=argparse.SUPPRESS)
    restore = actions.add_parser("restore", help=tr("vuelve a lo que había en una"))
    restore.add_argument("name", metavar=tr("NOMBRE"), help=tr("el nombre de la copia"))
    _add_data_dir(restore, default=argparse.SUPPRESS)


def _add_learners(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar=tr("acción"), title=tr("acciones"))
    helps = {
        "add": tr("crea un perfil y lo elige"),
        "use": tr("elige quién estudia"),
        "rename": tr("cambia un nombre"),
        "retain": tr("dice cuánto quiere recordar"),
        "aim": tr("dice cuánto quiere contestar a la semana"),
        "delete": tr("borra un perfil y todo lo suyo, para siempre"),
        "export": tr("escribe todo lo de un perfil como JSON"),
    }
    for name, text in helps.items():
        action = actions.add_parser(name, help=text)
        action.add_argument("name", metavar=tr("NOMBRE"), help=tr("el nombre"))
        _add_data_dir(action, default=argparse.SUPPRESS)
    actions.choices["rename"].add_argument("new", metavar=tr("NUEVO"), help=tr("el nuevo nombre"))
    actions.choices["retain"].add_argument(
        "percent", type=_count, metavar=tr("PORCENTAJE"), help=tr("entre 80 y 97")
    )
    actions.choices["aim"].add_argument(
        "goal", type=_count, metavar=tr("RESPUESTAS"), help=tr("cuántas respuestas")
    )
    actions.choices["export"].add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar=tr("ARCHIVO"),
        help=tr("dónde; si no se dice, en la salida"),
    )


def _add_host(host: argparse.ArgumentParser) -> None:
    _add_pack(host)
    host.add_argument("--port", type=_port, default=8765, metavar=tr("PUERTO"), help=tr("puerto"))
    host.add_argument(
        "--bind",
        default="127.0.0.1",
        metavar=tr("DIRECCIÓN"),
        help=tr("dirección de este equipo; 0.0.0.0 son todas"),
    )
    host.add_argument(
        "--players-file",
        type=Path,
        metavar=tr("ARCHIVO"),
        help=tr("quiénes pueden entrar, un nombre por línea"),
    )
    host.add_argument(
        "--auto", type=_seconds, metavar=tr("SEGUNDOS"), help=tr("avanza sola cada tanto")
    )
    host.add_argument("--new", action="store_true", help=tr("no reanuda la sesión a medias"))
    _add_preset(host)
    host.add_argument("-n", type=_count, dest="count", metavar="N", help=tr("cuántas preguntas"))
    _add_seed(host, default="", text=tr("código del cuestionario"))
    kinds = [kind.value for kind in Kind]
    host.add_argument("--kinds", choices=kinds, nargs="+", help=tr("tipos"))
    _add_sentence(host)
    host.add_argument("--scoring", choices=["correctness", "speed"], help=tr("puntuación"))
    host.add_argument("--limit", choices=["off", "soft", "hard"], help=tr("límite de tiempo"))
    host.add_argument("--seconds", type=_count, metavar="N", help=tr("segundos por pregunta"))
    host.add_argument("--counts", choices=["first", "last"], help=tr("respuesta que cuenta"))
    host.add_argument(
        "--standings", choices=["never", "rounds", "end"], help=tr("cuándo hay clasificación")
    )
    _add_teams(host)


def _add_classes(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar=tr("acción"), title=tr("acciones"))
    helps = {
        "add": tr("guarda la lista de una clase"),
        "show": tr("dice quién está en una"),
        "change": tr("cambia su lista por otra"),
        "delete": tr("borra una clase para siempre; sus sesiones quedan"),
    }
    for name, text in helps.items():
        action = actions.add_parser(name, help=text)
        action.add_argument("name", metavar=tr("NOMBRE"), help=tr("el nombre de la clase"))
        _add_data_dir(action, default=argparse.SUPPRESS)
    for name in ("add", "change"):
        actions.choices[name].add_argument(
            "file", type=Path, metavar=tr("ARCHIVO"), help=tr("un nombre por línea")
        )
    actions.choices["delete"].add_argument(
        "--sessions", action="store_true", help=tr("borra también sus sesiones")
    )


def _add_preset(host: argparse.ArgumentParser) -> None:
    host.add_argument(
        "--preset",
        metavar=tr("NOMBRE"),
        help=tr("ajustes guardados; lo demás que se escriba va antes que ellos"),
    )
    host.add_argument(
        "--save", metavar=tr("NOMBRE"), help=tr("guarda estos ajustes con ese nombre")
    )
    host.add_argument(
        "--class",
        dest="class_name",
        metavar=tr("NOMBRE"),
        help=tr("clase guardada: solo entran los de su lista"),
    )


def _add_teams(host: argparse.ArgumentParser) -> None:
    host.add_argument(
        "--teams", nargs="+", default=[], metavar=tr("EQUIPO"), help=tr("nombres de los equipos")
    )
    host.add_argument(
        "--choose-team",
        action="store_true",
        default=None,
        help=tr("cada cual elige su equipo; si no, se reparten"),
    )
    host.add_argument(
        "--team-score", choices=["mean", "sum"], help=tr("puntos del equipo: media o suma")
    )
    host.add_argument(
        "--nicknames",
        action="store_true",
        default=None,
        help=tr("reparte nombres de animales"),
    )
    host.add_argument(
        "--no-word-filter",
        dest="word_filter",
        action="store_false",
        default=None,
        help=tr("admite cualquier nombre"),
    )
    host.add_argument(
        "--no-stem",
        dest="stem_on_phone",
        action="store_false",
        default=None,
        help=tr("en los móviles, solo las opciones"),
    )


def _add_sessions(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar=tr("acción"), title=tr("acciones"))
    helps = {
        "show": tr("dice qué salió"),
        "export": tr("lo escribe para una hoja de cálculo (.xlsx o .csv)"),
        "void": tr("anula una pregunta y recalcula"),
        "accept": tr("da por buena otra respuesta y recalcula"),
        "note": tr("apunta algo sobre la sesión o una pregunta"),
        "delete": tr("borra una sesión para siempre"),
    }
    for name, text in helps.items():
        action = actions.add_parser(name, help=text)
        action.add_argument("session", type=_count, metavar=tr("SESIÓN"), help=tr("su número"))
        _add_data_dir(action, default=argparse.SUPPRESS)
    for name in ("void", "accept"):
        actions.choices[name].add_argument(
            "question", type=_count, metavar=tr("PREGUNTA"), help=tr("su número")
        )
        actions.choices[name].add_argument("--undo", action="store_true", help=tr("lo deshace"))
    actions.choices["accept"].add_argument(
        "answer", metavar=tr("RESPUESTA"), help=tr("letras de las opciones, o lo escrito")
    )
    note = actions.choices["note"]
    note.add_argument(
        "text", metavar=tr("TEXTO"), help=tr("sustituye al anterior; vacío, lo quita")
    )
    note.add_argument("--question", type=_count, metavar="N", help=tr("sobre esa pregunta"))
    export = actions.choices["export"]
    export.add_argument("file", type=Path, metavar=tr("ARCHIVO"), help=tr("dónde"))
    export.add_argument("--no-names", action="store_true", help=tr("sin nombres"))
    export.add_argument("--separator", choices=[";", ","], default=";", help=tr("entre celdas"))


def _add_pack(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", nargs="?", metavar=tr("PAQUETE"), help=tr("paquete o carpeta"))


def _add_sentence(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--sentence",
        type=_count,
        action="append",
        default=[],
        metavar="N",
        help=tr("solo sobre esa frase del artículo"),
    )


def _add_seed(parser: argparse.ArgumentParser, *, default: str, text: str) -> None:
    parser.add_argument("--seed", default=default, metavar=tr("CÓDIGO"), help=text)


def _add_data_dir(parser: argparse.ArgumentParser, *, default: str | None) -> None:
    parser.add_argument(
        "--data-dir",
        type=Path,
        default=default,
        metavar=tr("CARPETA"),
        help=tr("carpeta de los resultados"),
    )


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 <= int(text[:6]) <= _LAST_PORT:
        raise argparse.ArgumentTypeError(tr("se espera un puerto del 0 al 65535"))
    return int(text)


def _seconds(text: str) -> float:
    if not _SECONDS.fullmatch(text) or not float(text):
        raise argparse.ArgumentTypeError(tr("se espera un número de segundos"))
    return float(text)


def _count(text: str) -> int:
    if not _COUNT.fullmatch(text):
        raise argparse.ArgumentTypeError(tr("se espera un número del 1 al 9999"))
    return int(text)
