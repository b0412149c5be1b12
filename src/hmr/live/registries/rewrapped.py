"""What wraps the entries of a collection, and runs again: it wraps what its former run has wrapped.

``for name, f in TABLE.items(): TABLE[name] = logged(f)``: the former wrappers are taken out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from types import CellType, FunctionType
from typing import Any, NamedTuple

from hmr.live.process.transaction import Transaction

_DEEPEST = 6


class _Layer(NamedTuple):
    """A wrapper, and where it holds what it wraps."""

    function: Any
    variable: str


def unwrap(tx: Transaction, before: Sequence[Any], after: Sequence[Any], *, same: bool) -> bool:
    """Have new wrappers wrap what the former ones wrapped; say whether one could not.

    Parameters:
        tx: where writes are noted.
        before: what a collection held.
        after: what it holds.
        same: whether the statement is the one that ran before, so that it wraps as often.
    """
    failed = False
    for old, new in zip(before, after, strict=False):
        if new is old or type(new) is not FunctionType or type(old) is not FunctionType:
            continue
        layers = next((found for found in _ways(new, old, ()) if found), ())
        if not layers:
            continue
        inner: Any = old
        for layer in layers:
            cell = _cells(inner).get(layer.variable) if _alike(inner, layer.function) else None
            inner = cell.cell_contents if cell is not None else None
        if inner is None or not same:
            failed = True
            continue
        _put(tx, layers[-1], old, inner)
    return failed


def _ways(new: Any, old: Any, above: tuple[_Layer, ...]) -> Iterator[tuple[_Layer, ...]]:
    """Give the layers from a wrapper down to what it wraps in the end."""
    for variable, cell in _cells(new).items() if len(above) < _DEEPEST else ():
        try:
            content = cell.cell_contents
        except ValueError:  # not assigned yet
            continue
        layers = (*above, _Layer(new, variable))
        if content is old:
            yield layers
        elif type(content) is FunctionType and content is not new:
            yield from _ways(content, old, layers)


def _cells(function: Any) -> dict[str, CellType]:
    if type(function) is not FunctionType:
        return {}
    return dict(zip(function.__code__.co_freevars, function.__closure__ or (), strict=True))


def _alike(one: Any, other: FunctionType) -> bool:
    """Whether two functions are of one `def`."""
    if type(one) is not FunctionType:
        return False
    places = [
        (each.__globals__.get("__name__"), each.__code__.co_qualname) for each in (one, other)
    ]
    return places[0] == places[1]


def _put(tx: Transaction, layer: _Layer, old: Any, inner: Any) -> None:
    cell = _cells(layer.function)[layer.variable]
    tx.write("unwrap", partial(_fill, cell, inner), partial(_fill, cell, old))
    if layer.function.__dict__.get("__wrapped__") is old:
        tx.put(layer.function.__dict__, "__wrapped__", inner)


def _fill(cell: CellType, content: Any) -> None:
    cell.cell_contents = content
