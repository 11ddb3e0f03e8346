"""Frozen dataclasses that are quick to define.

`dataclasses` takes 5 ms to import and 0.4 ms for each class, most of it to compile methods that a
start never calls: together as long as a start may take. Here methods are compiled for the first
instance. A type checker sees dataclasses, and so do `fields` and `replace` of `dataclasses`.
"""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass", "field", "given", "maker", "replace"]

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


class _Field:
    """What `dataclasses.field` is told; `kw_only` is its class's."""

    __slots__ = ("compare", "default", "default_factory", "init", "kw_only", "repr")

    def __init__(
        self,
        default: Any = _MISSING,  # noqa: ANN401 - any field's
        *,
        default_factory: Any = _MISSING,  # noqa: ANN401 - the same
        init: bool = True,
        compare: bool = True,
        repr: bool = True,  # noqa: A002 - its name in `dataclasses`
    ) -> None:
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.compare = compare
        self.repr = repr
        self.kw_only = False


def given(cls: Any) -> tuple[str, ...]:  # noqa: ANN401 - any dataclass
    """Return the names of what an instance is made from."""
    return tuple(name for name, told in cls.__values__.items() if told.init)


def maker(cls: Any) -> Callable[[Iterable[Any]], Any]:  # noqa: ANN401 - any dataclass
    """Return what makes an instance of the values of all its `given` fields, in that order."""
    setters = [getattr(cls, name).__set__ for name in given(cls)]
    settle = getattr(cls, "__post_init__", None)

    def make(values: Iterable[Any]) -> Any:  # noqa: ANN401 - the same
        made = cls.__new__(cls)
        for put, value in zip(setters, values, strict=True):
            put(made, value)
        if settle:
            settle(made)
        return made

    return make


class _Described:
    """The fields as `dataclasses` knows them, made when somebody asks for them."""

    def __get__(self, _: object, owner: type) -> object:
        import dataclasses  # noqa: PLC0415 - what a start need not wait for

        def standard(told: _Field) -> object:
            options = ((name, getattr(told, name)) for name in told.__slots__)
            return dataclasses.field(**{n: v for n, v in options if v is not _MISSING})

        described: dict[str, _Field] = owner.__dict__["__values__"]
        named = [(name, object, standard(told)) for name, told in described.items()]
        like: Any = dataclasses.make_dataclass(owner.__name__, named)
        type.__setattr__(owner, "__dataclass_fields__", like.__dataclass_fields__)
        return like.__dataclass_fields__


def _define(cls: type, *, kw_only: bool, order: bool) -> type:
    """Return the class again, with slots for its fields and the methods of a dataclass."""
    fields: dict[str, _Field] = {}
    for base in reversed(cls.__bases__):
        fields.update(getattr(base, "__values__", ()))
    body: dict[str, Any] = dict(cls.__dict__)
    own = body.get("__annotations__", {})
    for name in own:
        told = body.pop(name, _MISSING)
        fields[name] = told if type(told) is _Field else _Field(told)
        fields[name].kw_only = kw_only
    for name in ("__dict__", "__weakref__"):
        body.pop(name, None)
    comparing = _comparing(fields)
    if not order:
        del comparing["__lt__"]
    body = {**_METHODS, **comparing, **body, "__slots__": tuple(own), "__values__": fields}
    if not kw_only:
        body["__match_args__"] = tuple(n for n, f in fields.items() if f.init and not f.kw_only)
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    return made


def _first(self: Any, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - any field
    """Compile `__init__` of its class, and do what that does."""
    cls = next(base for base in type(self).__mro__ if base.__dict__.get("__init__") is _first)
    init = _initialiser(cls, cls.__dict__["__values__"])
    type.__setattr__(cls, "__init__", init)
    init(self, *args, **kwargs)


def _initialiser(cls: type, fields: dict[str, _Field]) -> Callable[..., None]:
    """Compile `__init__`, which sets slots by their descriptors."""
    known: dict[str, Any] = {"missing": _MISSING}
    given_to: dict[bool, list[str]] = {False: [], True: []}
    lines = []
    for name, told in fields.items():
        known |= {f"set_{name}": getattr(cls, name).__set__, f"usual_{name}": told.default}
        if not told.init:
            continue
        value, usual = name, "" if told.default is _MISSING else f"=usual_{name}"
        if told.default_factory is not _MISSING:
            known[f"make_{name}"] = told.default_factory
            value, usual = f"make_{name}() if {name} is missing else {name}", "=missing"
        given_to[told.kw_only].append(f"{name}{usual}")
        lines.append(f" set_{name}(self, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    named = ["*", *given_to[True]] if given_to[True] else []
    head = f"def __init__({', '.join(['self', *given_to[False], *named])}):"
    exec("\n".join([head, *(lines or [" pass"])]), known)  # noqa: S102 - our own field names
    made: Callable[..., None] = known["__init__"]
    return made


def _comparing(fields: dict[str, _Field]) -> dict[str, object]:
    """Return the methods that tell an instance from others; questions are made of their hashes."""
    names = [name for name, told in fields.items() if told.compare]
    key: Callable[[object], Any] = attrgetter(*names) if names else lambda _: ()

    def equal(self: object, other: object) -> bool:
        return key(self) == key(other) if type(self) is type(other) else NotImplemented

    def less(self: object, other: object) -> bool:
        return bool(key(self) < key(other)) if type(self) is type(other) else NotImplemented

    def hashed(self: object) -> int:
        return hash(key(self))

    return {"__eq__": equal, "__hash__": hashed, "__lt__": less}


def _repr(self: Any) -> str:  # noqa: ANN401 - any dataclass
    shown = (f"{name}={getattr(self, name)!r}" for name, f in self.__values__.items() if f.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: object, name: str, _value: object = None) -> None:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415 - nobody should need it

    raise FrozenInstanceError(f"cannot assign to field {name!r} of {type(self).__name__}")


_METHODS: dict[str, object] = {
    "__init__": _first,
    "__repr__": _repr,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__match_args__": (),
    "__dataclass_fields__": _Described(),
}
