What a decorator does with a class or a function that stands in a branch, or a `with`, reaches those who read it.
tags: cold
--- file registry.py
import contextlib
with contextlib.nullcontext():
    class Registry:
        entries = {}
        @classmethod
        def add(cls, thing):
            cls.entries[thing.__name__] = thing
            return thing
--- file plugins.py
import contextlib
--- file uses.py
import plugins
from registry import Registry
COUNT = len(Registry.entries)
--- hold
import uses
--- edit plugins.py
import contextlib
from registry import Registry
with contextlib.nullcontext():
    @Registry.add
    class Plugin:
        pass
--- expect
assert uses.COUNT == 1
--- edit plugins.py
import contextlib
from registry import Registry
with contextlib.nullcontext():
    @Registry.add
    class Plugin:
        pass
    if uses_all := True:
        @Registry.add
        def other():
            pass
--- expect
assert uses.COUNT == 2
--- report
assert not session.status().stale
--- edit plugins.py
import contextlib
from registry import Registry
with contextlib.nullcontext():
    if uses_all := True:
        @Registry.add
        def other():
            pass
--- expect
assert uses.COUNT == 1
