"""What counts as the code of a function where a library has taken one of its flags."""

from __future__ import annotations

from types import CodeType

from hmr.source.compiling import functions_in
from hmr.track.loader import outer_functions

_OPTIMIZED = 0x1


def test_numba_takes_a_flag_from_what_it_calls_under_a_profiler() -> None:
    """Both ways to list the functions of a module find one that lacks it."""
    module = compile("def rate(): return 1\nclass Shop:\n    def cost(self): pass\n", "s", "exec")
    rate = next(const for const in module.co_consts if isinstance(const, CodeType))
    taken = rate.replace(co_flags=rate.co_flags & ~_OPTIMIZED)
    code = module.replace(co_consts=tuple(taken if it is rate else it for it in module.co_consts))
    assert [each.co_name for each in outer_functions(code)] == ["rate", "cost"]
    assert [each.co_name for each in functions_in(code)] == ["rate", "cost"]
