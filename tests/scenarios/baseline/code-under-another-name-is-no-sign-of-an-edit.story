A function that the program made from another one's code says nothing against the file.
tags: cold
--- file calls.py
import types


def first(a, b):
    return a * b


second = types.FunctionType(first.__code__.replace(co_name="second"), globals())
LIMIT = 3
--- hold
import calls
--- replace calls.py
- second = types.FunctionType(first.__code__.replace(co_name="second"), globals())
- LIMIT = 3
+ OTHER = 4
--- replace calls.py
-     return a * b
+     return a + b
--- expect
assert calls.first(3, 4) == 7
assert not hasattr(calls, "second") and not hasattr(calls, "LIMIT")
assert calls.OTHER == 4
