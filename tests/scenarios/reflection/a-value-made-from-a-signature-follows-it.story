What was computed from a function's signature is computed again when the signature is edited.
tags: cold
--- file calls.py
import inspect


def send(to):
    return to


SIGNATURE = str(inspect.signature(send))
COUNT = send.__code__.co_argcount
DEFAULTS = send.__defaults__
--- hold
import calls
--- replace calls.py
- def send(to):
+ def send(to, times: int = 2):
--- expect
assert calls.SIGNATURE == "(to, times: int = 2)"
assert calls.COUNT == 2
assert calls.DEFAULTS == (2,)
