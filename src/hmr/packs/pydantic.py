"""The pack of pydantic: models keep their identity, and whoever has one as a field follows it."""

from __future__ import annotations

import operator
import sys
import types
import typing
from collections.abc import Iterator
from functools import partial, reduce
from typing import Any

from hmr.pack import ClassChange, Pack, Revision

_MISSING: Any = object()
_COMPLETE, _SCHEMA = "__pydantic_complete__", "__pydantic_core_schema__"
_TOLD = "__pydantic_on_complete__"
_OF_A_CALL = (_COMPLETE, "__pydantic_validator__", "__return_pydantic_validator__")


class PydanticPack(Pack):
    """Rebuilds the validators of edited models, and of all that contain them."""

    awakened_by = "pydantic"
    needs = ("pydantic:TypeAdapter",)
    bodies = False

    def __init__(self) -> None:
        self._edited: dict[int, type] = {}

    def begin(self, revision: Revision) -> None:
        """Know of no edited model yet."""
        self._edited.clear()

    def end(self, revision: Revision) -> None:
        """Let go of the models."""
        self._edited.clear()

    def stays(self, thing: object) -> tuple[str, ...] | None:
        """An adapter is held where values are read."""
        return () if issubclass(type(thing), sys.modules["pydantic"].TypeAdapter) else None

    def class_opens(self, revision: Revision, change: ClassChange) -> None:
        """Note what pydantic has made of a class; of a dataclass of pydantic, drop it."""
        cls = change.cls
        if _is_model(cls):
            revision.undo(partial(_restore, cls, _made(cls)))
        elif "__pydantic_decorators__" in vars(cls):
            made = _made(cls)
            revision.undo(partial(_restore, cls, made))
            for name in made:
                type.__delattr__(cls, name)

    def class_remade(self, revision: Revision, change: ClassChange) -> None:
        """Have the live class validated by itself, not by the one that gave way to it."""
        cls: Any = change.cls
        if _is_model(cls) and change.new is not None:
            for info in cls.__pydantic_fields__.values():
                info.annotation = _with(info.annotation, change.new, cls)
            for group in _groups(cls.__pydantic_decorators__):
                for name, found in list(group.items()):
                    group[name] = found.build(
                        cls, cls_var_name=found.cls_var_name, shim=found.shim, info=found.info
                    )
            _own_functions(cls)
            self._edited[id(cls)] = cls
            _rebuild(cls)
        elif _SCHEMA in vars(cls):
            self._edited[id(cls)] = cls

    def rebuild(self, revision: Revision) -> None:
        """Rebuild the models, the dataclasses and the adapters that contain an edited model.

        Functions whose calls are validated, too, if it is their signature that was edited.
        """
        self._rebuild_calls(revision)
        if self._edited:
            self._rebuild_around(revision)

    def _rebuild_around(self, revision: Revision) -> None:
        every = [*_below(_base()), *_dataclasses()]
        models = _inner_first([cls for cls in every if self._concerns(cls)])
        for cls in models:
            revision.undo(partial(_restore, cls, _made(cls)))
            if id(_origin(cls)) in self._edited:
                _collect_fields(cls)
        for cls in models:
            # Or the others would take the old schema over, or what it was compiled to.
            _drop_schema(cls)
            if _COMPLETE in vars(cls):
                type.__setattr__(cls, _COMPLETE, False)
        for cls in models:
            _rebuild(cls)
        adapter: Any = sys.modules["pydantic"].TypeAdapter
        for found in revision.instances(adapter):
            if self._mentioned(vars(found).get("core_schema")):
                revision.undo(partial(vars(found).update, dict(vars(found))))
                found.rebuild(force=True, raise_errors=False, _types_namespace={})

    def _rebuild_calls(self, revision: Revision) -> None:
        calls: Any = sys.modules.get("pydantic._internal._validate_call")
        changed = {id(function) for function in revision.functions}
        if calls is None or not (changed or self._edited):
            return
        for call in revision.instances(calls.ValidateCallWrapper):
            function = getattr(call.function, "func", call.function)
            if self._edited or id(getattr(function, "__func__", function)) in changed:
                made = {name: getattr(call, name) for name in _OF_A_CALL if hasattr(call, name)}
                revision.undo(partial(_set, call, made))
                call.__pydantic_complete__ = False  # it makes its validator when it is called

    def _concerns(self, cls: type) -> bool:
        """Whether a model has an edited one in it; it may be an edited one itself."""
        if id(_origin(cls)) in self._edited:
            return True
        return self._mentioned(vars(cls).get(_SCHEMA), cls)

    def _mentioned(self, schema: object, own: object = None) -> bool:
        """Whether a schema has an edited class in it, and not only the one that it is of."""
        return any(id(part) in self._edited and part is not own for part in _parts(schema))


class PydanticNamesPack(PydanticPack):
    """Gives fields the names that an edited `alias_generator` makes."""

    awakened_by = "pydantic.main"
    bodies = True

    def class_opens(self, revision: Revision, change: ClassChange) -> None:
        """Leave classes to the other pack."""

    def class_remade(self, revision: Revision, change: ClassChange) -> None:
        """Leave classes to the other pack."""

    def rebuild(self, revision: Revision) -> None:
        """Rebuild the models some of whose fields would have another name now."""
        if not revision.functions:
            return
        for cls in _below(_base()):
            names = _named_anew(cls)
            for info, now in names:
                revision.undo(partial(_set, info, {name: getattr(info, name) for name in now}))
                _set(info, now)
            if names:
                revision.undo(partial(_restore, cls, _made(cls)))
                self._edited[id(cls)] = cls
        for cls in self._edited.values():
            _drop_schema(cls)
        for cls in self._edited.values():
            _rebuild(cls)
        if self._edited:
            self._rebuild_around(revision)


def _named_anew(cls: Any) -> list[tuple[Any, dict[str, Any]]]:
    """Give the fields that would have other names now than a model's generator made for them."""
    make = cls.model_config.get("alias_generator")
    found = []
    for field, info in cls.__pydantic_fields__.items() if make is not None else ():
        if info.alias_priority != 1:  # it has a name of its own
            continue
        alias, reading, writing = (
            make.generate_aliases(field)
            if hasattr(make, "generate_aliases")
            else (make(field), None, None)
        )
        now = {
            "alias": alias,
            "validation_alias": alias if reading is None else reading,
            "serialization_alias": alias if writing is None else writing,
        }
        if any(getattr(info, name) != value for name, value in now.items()):
            found.append((info, now))
    return found


def _dataclasses() -> Iterator[Any]:
    """Give the dataclasses of pydantic, if there may be any."""
    if "pydantic.dataclasses" in sys.modules:
        for cls in _below(object):
            members = type.__getattribute__(cls, "__dict__")
            if "__pydantic_decorators__" in members and "__dataclass_fields__" in members:
                yield cls


def _parts(schema: object) -> Iterator[Any]:
    """Give what a schema is made of, the classes in it among that."""
    todo, seen = [schema], set()
    while todo:
        part: Any = todo.pop()
        if type(part) not in (dict, list, tuple):
            yield part
        elif id(part) not in seen:
            seen.add(id(part))
            todo += part.values() if type(part) is dict else part


def _inner_first(models: list[Any]) -> list[Any]:
    """Put models in the order in which each comes behind those in it, which it takes over."""
    wanted = set(map(id, models))
    inside = {
        id(cls): {id(part) for part in _parts(vars(cls).get(_SCHEMA))} & wanted for cls in models
    }
    out: list[Any] = []
    done: set[int] = set()

    def enter(cls: Any) -> None:
        if id(cls) not in done:
            done.add(id(cls))
            for inner in models:
                if id(inner) in inside[id(cls)]:
                    enter(inner)
            out.append(cls)

    for cls in models:
        enter(cls)
    return out


def _base() -> Any:
    return sys.modules["pydantic"].BaseModel


def _is_model(cls: type) -> bool:
    return _base() in cls.__mro__


def _groups(decorators: Any) -> Iterator[dict[str, Any]]:
    """Give the validators, serializers and computed fields of a model, by kind."""
    for name in type(decorators).__dataclass_fields__:
        group = getattr(decorators, name)
        if type(group) is dict:
            yield group


def _below(cls: type) -> Iterator[Any]:
    todo, seen = [cls], {id(cls)}
    derived: type
    while todo:
        for derived in type.__subclasses__(todo.pop()):
            if id(derived) not in seen:
                seen.add(id(derived))
                todo.append(derived)
                yield derived


def _origin(cls: type) -> object:
    """Give the generic model that ``Page[int]`` was made of."""
    return (vars(cls).get("__pydantic_generic_metadata__") or {}).get("origin")


def _made(cls: type) -> dict[str, Any]:
    """Give what pydantic has written into a class."""
    return {
        name: value
        for name, value in vars(cls).items()
        if name.startswith(("__pydantic_", "__is_pydantic_")) or name == "__signature__"
    }


def _restore(cls: type, made: dict[str, Any]) -> None:
    for name in set(_made(cls)) - set(made):
        type.__delattr__(cls, name)
    for name, value in made.items():
        if vars(cls).get(name, _MISSING) is not value:
            type.__setattr__(cls, name, value)


def _own_functions(cls: Any) -> None:
    """Have the names that pydantic keeps for annotations lead to the live class's own functions.

    Of a metaclass, these are the local variables: the body of the class among them, which is that
    of the class that gave way.
    """
    for space in (getattr(cls, "__pydantic_parent_namespace__", None) or {}).values():
        for name, value in list(space.items()) if type(space) is dict else ():
            live = vars(cls).get(name)
            if type(live) is type(value) and _is_method(value, cls, name):
                space[name] = live


def _is_method(thing: Any, cls: type, name: str) -> bool:
    function = getattr(thing, "__func__", thing)
    named = (cls.__module__, f"{cls.__qualname__}.{name}")
    return type(function) is types.FunctionType and (
        (function.__module__, function.__qualname__) == named
    )


def _set(thing: object, attributes: dict[str, Any]) -> None:
    for name, value in attributes.items():
        setattr(thing, name, value)


def _drop_schema(cls: Any) -> None:
    if _SCHEMA in vars(cls):
        type.__delattr__(cls, _SCHEMA)


def _rebuild(cls: Any) -> None:
    module = sys.modules.get(cls.__module__)
    names = dict(vars(module)) if module is not None else {}
    if _is_model(cls):
        told = any(_TOLD in vars(base) for base in cls.__mro__ if base is not _base())
        # Who is told when a model is complete would be told again. Else it is as one that has yet
        # to be made: it takes over what models in it are validated by.
        _drop_schema(cls)
        type.__setattr__(cls, _COMPLETE, told)
        cls.model_rebuild(force=told, raise_errors=False, _types_namespace=names)
        return
    init = cls.__init__
    again: Any = sys.modules["pydantic.dataclasses"].rebuild_dataclass
    again(cls, force=True, raise_errors=False, _types_namespace=names)
    cls.__init__ = init  # (which asks the class for its validator)


def _collect_fields(cls: Any) -> None:
    """Give a parametrized form of a generic model the fields that the model has."""
    internal = {
        name: sys.modules[f"pydantic._internal.{name}"]
        for name in ("_config", "_model_construction", "_namespace_utils")
    }
    internal["_model_construction"].set_model_fields(
        cls,
        internal["_config"].ConfigWrapper(cls.model_config, check=False),
        internal["_namespace_utils"].NsResolver(),
    )


def _with(note: Any, new: type, live: type) -> Any:
    """Give an annotation with the live class in place of the one that gave way to it."""
    if note is new:
        return live
    old = typing.get_args(note)
    if not old or type(note) is str:
        return note
    args = tuple(_with(arg, new, live) for arg in old)
    if all(a is b for a, b in zip(args, old, strict=True)):
        return note
    if isinstance(note, types.UnionType):
        return reduce(operator.or_, args)
    if isinstance(note, types.GenericAlias):
        origin: Any = note.__origin__
        return types.GenericAlias(origin, args)
    return note.copy_with(args) if hasattr(note, "copy_with") else note
