"""Functions: give a live one new code, cells and signature in place; its identity is kept."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from types import CellType, CodeType, FunctionType
from typing import Any

from hmr._env import SET_CLOSURE, WARNS_WHEN_CODE_CHANGES_KIND
from hmr.live.functions.codes import docstring
from hmr.live.process.instant import Call
from hmr.live.process.looking import attributes, is_a, peek, qualname_of
from hmr.live.process.transaction import Exchange, Transaction, faintly

_TARGET = "target"
_KIND = 0x20 | 0x80 | 0x200  # inspect.CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR


def patched(
    function: FunctionType, code: CodeType, lent: Mapping[str, CellType]
) -> list[Exchange] | str:
    """Give the writes that give a function new code.

    Parameters:
        function: the live function.
        code: its new code.
        lent: cells by name for free variables that the old code did not have (`__class__`).

    Returns:
        The writes; or the first free variable of the new code that can't be had.
    """
    before, cells = function.__code__, list[CellType]()
    own = dict(zip(before.co_freevars, function.__closure__ or (), strict=True))
    for name in code.co_freevars:
        cell = own.get(name) or lent.get(name)
        if cell is None:
            return name
        cells.append(cell)
    out = _assigned(function, code, tuple(cells))
    old, new = docstring(before), docstring(code)
    if old != new and type(function.__doc__) is type(old) and function.__doc__ == old:
        do, undo = ((setattr, function, "__doc__", text) for text in (new, old))
        out.append(Exchange("set", (do,), (undo,)))
    return out


def called(thing: object) -> tuple[str, ...] | None:
    """Give what a function or a class says that it is called; None for anything else."""
    if is_a(thing, type):
        return (qualname_of(thing),)
    if not is_a(thing, FunctionType):
        return None
    return thing.__name__, thing.__qualname__, str(thing.__module__)


def take_docstring(tx: Transaction, function: Any, old: str | None, new: str | None) -> None:
    """Give a function, or a wrapper that copied it, a new docstring if it still has the old one."""
    if old != new and _documentation(function, new) == old:
        with suppress(AttributeError):  # not every wrapper lets its docstring be written
            tx.set(function, "__doc__", new)


def _documentation(thing: object, otherwise: str | None) -> object:
    try:
        return getattr(thing, "__doc__", otherwise)
    except Exception:  # a proxy that refuses to be asked
        return otherwise


def assign(
    tx: Transaction, function: FunctionType, code: CodeType, cells: tuple[CellType, ...]
) -> None:
    """Give a function this code with these cells; both at once as far as other threads see."""
    tx.exchange(_assigned(function, code, cells))


def _assigned(
    function: FunctionType, code: CodeType, cells: tuple[CellType, ...]
) -> list[Exchange]:
    old_code, old_cells = function.__code__, function.__closure__
    same_cells = _same(cells, old_cells or ())
    if code is old_code and same_cells:
        return []
    if code.co_freevars == old_code.co_freevars and same_cells:
        return [_exchange_code("code", function, code)]
    if SET_CLOSURE is not None:
        out = _exchange_code("closure", function, code)
        do: Call = (SET_CLOSURE, function, cells or None)
        undo: Call = (SET_CLOSURE, function, old_cells)
        return [out._replace(do=(do, *out.do), undo=(undo, *out.undo))]
    stand_in = FunctionType(code, function.__globals__, function.__name__, None, cells)
    stand_in.__kwdefaults__ = function.__kwdefaults__
    stand_in.__defaults__ = function.__defaults__
    return [_exchange_code("trampoline", function, _trampoline(old_code, stand_in))]


def _exchange_code(name: str, function: FunctionType, code: CodeType) -> Exchange:
    old = function.__code__
    do: Call = (setattr, function, "__code__", code)
    undo: Call = (setattr, function, "__code__", old)
    warns = WARNS_WHEN_CODE_CHANGES_KIND and bool((old.co_flags ^ code.co_flags) & _KIND)
    return Exchange(name, (do,), (undo,), warns)


def _same(left: tuple[CellType, ...], right: tuple[CellType, ...]) -> bool:
    return len(left) == len(right) and all(a is b for a, b in zip(left, right, strict=True))


def _trampoline(old: CodeType, target: object) -> CodeType:
    """Make code that calls `target` and has the free variables that the old closure fills."""
    code = _calling(len(old.co_freevars))
    consts = tuple(target if const == _TARGET else const for const in code.co_consts)
    return code.replace(
        co_consts=consts,
        co_freevars=old.co_freevars,
        co_name=old.co_name,
        co_qualname=old.co_qualname,
    )


@cache
def _calling(free: int) -> CodeType:
    """Make code that calls a constant, with so many free variables.

    They have to be there for the compiler, too: whoever reads the locals of a frame (a debugger, a
    traceback that shows them) takes for granted that the code began by copying them.
    """
    names = [f"free{number}" for number in range(free)]
    source = (
        f"def outer({', '.join(names)}):\n"
        "    def call(*args, **kwargs):\n"
        f"        target = {_TARGET!r}\n"
        "        return target(*args, **kwargs)\n"
        f"        {'; '.join(names)}\n"
    )
    code = compile(source, __file__, "exec", dont_inherit=True)
    for _ in range(2):
        code = next(const for const in code.co_consts if isinstance(const, CodeType))
    return code


SIGNATURE = ("__defaults__", "__kwdefaults__", "__annotations__")


def take_signature(tx: Transaction, function: FunctionType, model: FunctionType) -> bool:
    """Take over defaults, annotations and type parameters; say whether anything differed."""
    differs = False
    for name in (*SIGNATURE, "__type_params__"):
        if not hasattr(model, name):
            continue
        new, old = getattr(model, name), getattr(function, name)
        if alike(old, new):
            continue
        differs = True
        tx.touched[id(function)] = function
        if name == "__annotations__":
            # In place: `functools.wraps` gave the very same dictionary to the wrappers.
            refill(tx, old, new)
        else:
            tx.set(function, name, new)
    return differs


def keep_content(tx: Transaction, notes: dict[str, Any]) -> None:
    """Note the content of a dictionary that statements are about to fill."""
    before = dict(notes)

    def restore() -> None:
        notes.clear()
        notes.update(before)

    tx.did(restore)


def refill(tx: Transaction, notes: dict[str, Any], new: dict[str, Any]) -> None:
    """Give a dictionary of annotations another content; it stays the same object."""
    before = dict(notes)

    def fill(content: dict[str, Any]) -> None:
        notes.clear()
        notes.update(content)

    tx.write("annotations", lambda: fill(new), lambda: fill(before))


def transplant(tx: Transaction, old: FunctionType, new: FunctionType) -> None:
    """Let an old function take over all that a new one is.

    Where a function looks globals up is fixed for life, and without `SET_CLOSURE` its cells are
    too: then the new one is called through.
    """
    own = dict(new.__dict__)
    renamed = _named(old, new)
    if old.__globals__ is new.__globals__ and _can_have_cells(old, new):
        assign(tx, old, new.__code__, new.__closure__ or ())
        take_signature(tx, old, new)
        for name in ("__wrapped__", "__isabstractmethod__"):
            if name not in own:
                tx.drop(old.__dict__, name)
    else:
        delegate(tx, old, new)
        own["__wrapped__"] = _wrapped(new)
        if not alike(old.__annotations__, new.__annotations__):
            refill(tx, old.__annotations__, new.__annotations__)
    _share_annotations(tx, old, new)
    for cell in new.__closure__ or ():  # `wrapper.calls += 1`, or it calls itself
        if _holds(cell, new):
            tx.set(cell, "cell_contents", old)
    for name, value in renamed.items():
        if getattr(old, name) != value:
            tx.set(old, name, value)
    for name, value in own.items():  # `wrapper.original = wrapper`
        tx.put(old.__dict__, name, old if value is new and name != "__wrapped__" else value)
    _show_docstring(tx, old, new)
    tx.transplanted.append((faintly(new), old))


def _show_docstring(tx: Transaction, old: FunctionType, new: FunctionType) -> None:
    """Have a function show its source's docstring to the decorators and hooks of its class.

    They may have replaced it the last time, of what they found in it. What the program has set is
    given back behind the statement.
    """
    was, says = old.__doc__, docstring(new.__code__)
    if was != says and new.__doc__ == says and "__wrapped__" not in new.__dict__:
        tx.documented.append((old, was, says))
        tx.set(old, "__doc__", says)


def give_docstrings_back(tx: Transaction) -> None:
    """Give functions the docstrings that the program has set, where no decorator set one now."""
    while tx.documented:
        function, was, says = tx.documented.pop()
        if function.__doc__ == says:
            tx.set(function, "__doc__", was)


def _holds(cell: CellType, thing: object) -> bool:
    try:
        return cell.cell_contents is thing
    except ValueError:  # nothing is bound yet
        return False


def _share_annotations(tx: Transaction, old: FunctionType, new: FunctionType) -> None:
    """Let what a new function wraps have one dictionary with the old one, as `wraps` gave them."""
    inner = new.__dict__.get("__wrapped__")
    while is_a(inner, FunctionType) and inner.__annotations__ is new.__annotations__:
        following = inner.__dict__.get("__wrapped__")
        tx.set(inner, "__annotations__", old.__annotations__)
        inner = following


def _named(old: FunctionType, new: FunctionType) -> dict[str, Any]:
    """Give the names and the docstring that a new `def`, its decorators included, gives.

    What only the program has set since (``f.__module__ = "package"``) stays.
    """
    before, after = _by_birth(old), _by_birth(new)
    inner = old.__dict__.get("__wrapped__")
    wrapped = inner is not None and "__wrapped__" not in new.__dict__
    copied = {name for name in after if is_a(inner, FunctionType) and _has(old, inner, name)}
    return {
        name: getattr(new, name)
        for name, value in after.items()
        if (wrapped and not (name == "__module__" and _says_another(old)))
        or (getattr(new, name) != value and not _set_since(old, new, name))
        or getattr(old, name) == before[name]
        or name in copied
    }


def _has(old: FunctionType, inner: FunctionType, name: str) -> bool:
    """Whether a wrapper has a name from what it wraps, and not by its birth alone."""
    value = getattr(old, name)
    return value is not None and bool(value == getattr(inner, name))


def _says_another(old: FunctionType) -> bool:
    """Whether the program has said of a wrapped function that it is another module's."""
    inner = old.__dict__["__wrapped__"]
    births = [item.__globals__.get("__name__") for item in (old, inner) if is_a(item, FunctionType)]
    return old.__module__ not in births


def _set_since(old: FunctionType, new: FunctionType, name: str) -> bool:
    """Whether the program gave a decorated function a name, which `functools.wraps` does not."""
    before, after = old.__dict__.get("__wrapped__"), new.__dict__.get("__wrapped__")
    if type(before) is not FunctionType or type(after) is not FunctionType:
        return False
    wraps = getattr(new, name) == _by_birth(after)[name]
    return wraps and getattr(old, name) not in (_by_birth(before)[name], _by_birth(old)[name])


def _by_birth(function: FunctionType) -> dict[str, Any]:
    """Give the names and the docstring that a function gets from its `def` alone."""
    code = function.__code__
    return {
        "__doc__": docstring(code),
        "__name__": code.co_name,
        "__qualname__": code.co_qualname,
        "__module__": function.__globals__.get("__name__"),
    }


def _can_have_cells(old: FunctionType, new: FunctionType) -> bool:
    return SET_CLOSURE is not None or not (old.__closure__ or new.__closure__)


_CONSTANTS = frozenset(
    {*(int, float, complex, str, bytes, bool, type(None), type(...)), tuple, frozenset, CodeType}
)
"""What the compiler puts among the constants of code; never what a delegate calls."""


def is_delegate(function: object) -> bool:
    """Whether a function does nothing but call what took its place."""
    code = peek(function, "__code__")
    return any(type(const) not in _CONSTANTS for const in getattr(code, "co_consts", ()))


def delegate(tx: Transaction, old: FunctionType, new: Any) -> None:
    """Let an old function call what took its place: a function of other globals, or an object."""
    tx.exchange([_exchange_code("trampoline", old, _trampoline(old.__code__, new))])
    for name in ("__defaults__", "__kwdefaults__"):
        tx.set(old, name, None)
    tx.put(old.__dict__, "__wrapped__", _wrapped(new))


def _wrapped(new: Any) -> Any:
    """Give what a delegate says that it wraps: what a decorator's function does, if it does."""
    return new.__dict__.get("__wrapped__", new) if type(new) is FunctionType else new


def alike(old: object, new: object) -> bool:
    """Whether a recomputed value equals the old one, so that whoever has the old one is right.

    Only values whose equality we can trust are compared: plain data, not too deep. Types must
    agree everywhere (``1 == 1.0 == True``).
    """
    return old is new or _alike(old, new, 0)


VALUES: frozenset[type] = frozenset(
    {int, float, complex, str, bytes, bool, type(None), type(...), range}
)
"""The types of values whose identity nobody relies on."""
_PLAIN: tuple[type, ...] = tuple(VALUES)


def _alike(old: Any, new: Any, depth: int) -> bool:
    if old is new:
        return True
    if type(old) is not type(new) or depth > 20:
        return False
    if issubclass(type(old), _PLAIN):
        return bool(old == new) and repr(old) == repr(new)
    if type(old) in (list, tuple):
        return len(old) == len(new) and all(
            _alike(a, b, depth + 1) for a, b in zip(old, new, strict=True)
        )
    if type(old) in (set, frozenset):
        plain = all(map(_is_plain, (*old, *new)))
        return plain and bool(old == new) and sorted(map(repr, old)) == sorted(map(repr, new))
    if type(old) is dict:
        return list(old) == list(new) and all(
            _alike(a, b, depth + 1) and _alike(old[a], new[b], depth + 1)
            for a, b in zip(old, new, strict=True)
        )
    return False


def _is_plain(thing: Any) -> bool:
    """Whether something is a plain value, or a tuple of such."""
    if type(thing) in (tuple, frozenset):
        return all(map(_is_plain, thing))
    return issubclass(type(thing), _PLAIN)


def are_blank(old: object, new: object) -> bool:
    """Whether two objects of a class hold nothing: ``nobody = Nobody()``, made a second time.

    They are as good as each other only for the statement that makes them; to others they are two,
    as a default that is ``MISSING`` is that very object.
    """
    return type(old) is type(new) and _is_blank(old) and _is_blank(new)


def _is_blank(thing: object) -> bool:
    """Whether an object holds nothing, and nothing ran when it was made."""
    cls = type(thing)
    return (
        cls.__init__ is object.__init__
        and cls.__new__ is object.__new__
        and cls.__basicsize__ <= _Blank.__basicsize__
        and not hasattr(cls, "__set_name__")  # its class runs that, and may put something elsewhere
        and not attributes(thing)
    )


class _Blank:
    """An object of this one has no room but for its attributes."""
