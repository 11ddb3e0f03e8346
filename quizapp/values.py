"""Frozen dataclasses that are quick to define.

`dataclasses` takes 5 ms to import and 0.4 ms for each class, most of it to compile methods that a
start never calls: together as long as a start may take. Here methods are compiled for the first
instance. A type checker sees dataclasses, and so do `fields` and `replace` of `dataclasses`.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

__all__ = ["dataclass", "field", "replace"]

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:

    def dataclass(
        *, frozen: bool, slots: bool, kw_only: bool = False, order: bool = False
    ) -> Callable[[type], type]:
        """Make a dataclass of a class; only those `frozen` and with `slots` are quick."""
        if not (frozen and slots):
            raise TypeError((frozen, slots))

        def define(cls: type) -> type:
            return _define(cls, kw_only=kw_only, order=order)

        return define

    def field(**options: Any) -> "_Field":  # noqa: ANN401 - those of `dataclasses.field`
        """Describe a field."""
        return _Field(**options)

    def replace(instance: Any, /, **changes: Any) -> Any:  # noqa: ANN401 - any dataclass
        """Return an instance with some fields otherwise."""
        for name, described in instance.__values__.items():
            if described.init and name not in changes:
                changes[name] = getattr(instance, name)
        return type(instance)(**changes)


_MISSING: Any = object()


class _Field(NamedTuple):
    """What `dataclasses.field` is told; `kw_only` is its class's."""

    default: Any = _MISSING
    default_factory: Any = _MISSING
    init: bool = True
    compare: bool = True
    repr: bool = True
    kw_only: bool = False


class _Described:
    """The fields as `dataclasses` knows them, made when somebody asks for them."""

    def __get__(self, _: object, owner: type) -> object:
        import dataclasses  # noqa: PLC0415 - what a start need not wait for

        def standard(described: _Field) -> object:
            options = described._asdict().items()
            given = {name: value for name, value in options if value is not _MISSING}
            return dataclasses.field(**given)

        described: dict[str, _Field] = owner.__dict__["__values__"]
        named = [(name, object, standard(told)) for name, told in described.items()]
        like: Any = dataclasses.make_dataclass(owner.__name__, named)
        type.__setattr__(owner, "__dataclass_fields__", like.__dataclass_fields__)
        return like.__dataclass_fields__


def _define(cls: type, *, kw_only: bool, order: bool) -> type:
    """Return the class again, with slots for its fields and the methods of a dataclass."""
    own = cls.__dict__.get("__annotations__", {})  # noqa: RUF063 - `inspect` is what takes long
    body = {n: v for n, v in cls.__dict__.items() if n not in {"__dict__", "__weakref__"}}
    fields: dict[str, _Field] = {}
    for base in reversed(cls.__bases__):
        fields |= getattr(base, "__values__", {})
    for name in own:
        told = body.pop(name, _MISSING)
        described = told if isinstance(told, _Field) else _Field(default=told)
        fields[name] = described._replace(kw_only=kw_only)
    compared = [name for name, described in fields.items() if described.compare]
    body |= _methods(_key(compared), order=order)
    body |= {
        "__slots__": tuple(own),
        "__values__": fields,
        "__match_args__": tuple(n for n, f in fields.items() if f.init and not f.kw_only),
        "__dataclass_fields__": _Described(),
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__repr__": cls.__dict__.get("__repr__", _repr),
    }
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__

    def first(self: Any, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - any field
        init = _initialiser(made, fields)
        type.__setattr__(made, "__init__", init)
        init(self, *args, **kwargs)

    type.__setattr__(made, "__init__", first)
    return made


def _key(names: list[str]) -> Callable[[object], Any]:
    """Return what tells an instance from others."""
    return attrgetter(*names) if names else lambda _: ()


def _methods(key: Callable[[object], Any], *, order: bool) -> dict[str, object]:
    def equal(self: object, other: object) -> bool:
        return key(self) == key(other) if type(self) is type(other) else NotImplemented

    def less(self: object, other: object) -> bool:
        return bool(key(self) < key(other)) if type(self) is type(other) else NotImplemented

    def digest(self: object) -> int:
        return hash(key(self))

    methods: dict[str, object] = {"__eq__": equal, "__hash__": digest}
    return {**methods, "__lt__": less} if order else methods


def _initialiser(cls: type, fields: dict[str, _Field]) -> Callable[..., None]:
    """Compile `__init__`, which sets slots by their descriptors."""
    known: dict[str, Any] = {"missing": _MISSING}
    given: dict[bool, list[str]] = {False: [], True: []}
    lines = []
    for name, told in fields.items():
        known |= {f"set_{name}": getattr(cls, name).__set__, f"usual_{name}": told.default}
        if not told.init:
            continue
        value, usual = name, "" if told.default is _MISSING else f"=usual_{name}"
        if told.default_factory is not _MISSING:
            known[f"make_{name}"] = told.default_factory
            value, usual = f"make_{name}() if {name} is missing else {name}", "=missing"
        given[told.kw_only].append(f"{name}{usual}")
        lines.append(f" set_{name}(self, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    named = ["*", *given[True]] if given[True] else []
    head = f"def __init__({', '.join(['self', *given[False], *named])}):"
    exec("\n".join([head, *(lines or [" pass"])]), known)  # noqa: S102 - text of our own field names
    made: Callable[..., None] = known["__init__"]
    return made


def _repr(self: Any) -> str:  # noqa: ANN401 - any dataclass
    shown = (f"{name}={getattr(self, name)!r}" for name, f in self.__values__.items() if f.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: object, name: str, _value: object = None) -> None:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415 - nobody should need it

    raise FrozenInstanceError(f"cannot assign to field {name!r} of {type(self).__name__}")
