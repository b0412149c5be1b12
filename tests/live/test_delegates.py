"""Functions that only call what took their place are functions in all other respects."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from types import FunctionType
from typing import cast

import pytest

from hmr.live.functions.patching import delegate
from hmr.live.process.transaction import Transaction


def counting(args: int, limit: int) -> Callable[[int], int]:
    """Give a function with free variables, one of which is called as what it takes."""

    def count(n: int) -> int:
        return n + args + limit

    return count


def failing(n: int) -> int:
    """Take the place of another one."""
    raise LookupError(n)


def test_the_locals_of_its_frame_can_be_read() -> None:
    """A debugger reads them, and so does a traceback that shows them."""
    function = cast("FunctionType", counting(1, 2))
    delegate(Transaction(), function, failing)
    with pytest.raises(LookupError) as caught:
        function(3)
    seen = {}
    trace = caught.tb
    while trace is not None:
        seen[trace.tb_frame.f_code.co_name] = dict(trace.tb_frame.f_locals)
        trace = trace.tb_next  # type: ignore[assignment]  # the last has none
    assert seen["failing"] == {"n": 3}
    assert seen["count"]["limit"] == 2


def test_it_has_the_closure_that_it_had() -> None:
    """What others read of it by its cells is there still."""
    function = cast("FunctionType", counting(1, 2))
    cells = function.__closure__
    delegate(Transaction(), function, sys.getsizeof)
    assert function.__closure__ is cells
    assert inspect.getclosurevars(function).nonlocals == {"args": 1, "limit": 2}
