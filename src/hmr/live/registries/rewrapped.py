"""What wraps the entries of a collection, and runs again: it wraps what its former run has wrapped.

``for name, f in TABLE.items(): TABLE[name] = logged(f)``: the former wrappers are taken out, be
they functions, objects that hold what they wrap, or lists of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import partial
from itertools import islice
from types import CellType, FunctionType
from typing import Any, NamedTuple, TypeAlias

from hmr._types import MISSING
from hmr.live.process.looking import is_a, space_of
from hmr.live.process.transaction import Transaction

_DEEPEST = 6
_OFTEN = 20
"""So many times at most a wrapper holds what it wraps: ``[f, f]`` does so twice."""
_WRITTEN = (list, dict)

_Place: TypeAlias = str | int


class _Layer(NamedTuple):
    """A wrapper, and where it holds what it wraps."""

    wrapper: Any
    place: _Place


def unwrap(
    tx: Transaction,
    before: Sequence[Any],
    after: Sequence[Any],
    *,
    same: bool,
    space: dict[str, Any],
    loops: Collection[str],
) -> bool:
    """Have new wrappers wrap what the former ones wrapped; say whether one could not.

    Parameters:
        tx: where writes are noted.
        before: what a collection held.
        after: what it holds.
        same: whether the statement is the one that ran before, so that it wraps as often.
        space: the statement's module.
        loops: the variables of its loops, of which one has the last entry in the end.
    """
    failed = False
    for old, new in zip(before, after, strict=False):
        if new is old or not _may_wrap(old) or (same and _is_bare(old)):
            continue
        ways = list(islice(_ways(new, old, ()), _OFTEN))
        found = [_inner(old, layers) for layers in ways] if same else []
        inner = next((each for each in found if each is not MISSING), MISSING)
        for layers in ways if inner is not MISSING else ():
            _put(tx, layers[-1], old, inner)
        for name in loops if inner is not MISSING else ():
            if space.get(name) is old:
                tx.put(space, name, inner)
        failed = failed or (bool(ways) and inner is MISSING)
    return failed


def _may_wrap(thing: Any) -> bool:
    """Whether an entry may be a wrapper: no number, no text, no class."""
    return type(thing) in (FunctionType, *_WRITTEN) or (
        not is_a(thing, type) and type(space_of(thing)) is dict
    )


def _is_bare(thing: Any) -> bool:
    """Whether an entry is a function as its module has it: no wrapper's, which functions make."""
    return type(thing) is FunctionType and thing.__code__.co_qualname.isidentifier()


def _inner(old: Any, layers: Sequence[_Layer]) -> Any:
    """Give what a former wrapper wraps, the way that a new one wraps it."""
    inner = old
    for layer in layers:
        alike = inner is not MISSING and _alike(inner, layer.wrapper)
        inner = dict(_parts(inner)).get(layer.place, MISSING) if alike else MISSING
    return inner


def _ways(new: Any, old: Any, above: tuple[_Layer, ...]) -> Iterator[tuple[_Layer, ...]]:
    """Give the layers from a wrapper down to what it wraps in the end."""
    for place, content in _parts(new) if len(above) < _DEEPEST else ():
        layers = (*above, _Layer(new, place))
        if content is old:
            yield layers
        elif type(content) is type(new) and content is not new:
            yield from _ways(content, old, layers)


def _parts(thing: Any) -> Iterator[tuple[_Place, Any]]:
    """Give what a wrapper holds: a closure its variables, an object its attributes."""
    if type(thing) is FunctionType:
        for name, cell in _cells(thing).items():
            try:
                yield name, cell.cell_contents
            except ValueError:  # not assigned yet
                continue
    elif type(thing) is list:
        yield from enumerate(thing)
    elif type(thing) is dict:
        yield from ((name, value) for name, value in thing.items() if type(name) is str)
    elif not is_a(thing, type):
        space = space_of(thing)
        yield from list(space.items()) if type(space) is dict else ()


def _cells(function: FunctionType) -> dict[str, CellType]:
    return dict(zip(function.__code__.co_freevars, function.__closure__ or (), strict=True))


def _alike(one: Any, other: Any) -> bool:
    """Whether two wrappers are of one kind: functions of one `def`, say."""
    if type(one) is not FunctionType or type(other) is not FunctionType:
        return type(one) is type(other)
    places = [
        (each.__globals__.get("__name__"), each.__code__.co_qualname) for each in (one, other)
    ]
    return places[0] == places[1]


def _put(tx: Transaction, layer: _Layer, old: Any, inner: Any) -> None:
    wrapper, place = layer
    if type(wrapper) is FunctionType:
        cell = _cells(wrapper)[str(place)]
        tx.write("unwrap", partial(_fill, cell, inner), partial(_fill, cell, old))
        if wrapper.__dict__.get("__wrapped__") is old:
            tx.put(wrapper.__dict__, "__wrapped__", inner)
    elif type(wrapper) is list:
        write = wrapper.__setitem__
        tx.write("unwrap", partial(write, place, inner), partial(write, place, old))
    else:
        tx.put(wrapper if type(wrapper) is dict else space_of(wrapper), str(place), inner)


def _fill(cell: CellType, content: Any) -> None:
    cell.cell_contents = content
