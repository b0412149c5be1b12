Functions that a decorator puts before those in a list have the order of a start after an edit.
tags: cold
--- file mw.py
CHAIN = []


def middleware(weight):
    def enter(function):
        function.weight = weight
        CHAIN.insert(0, function)
        return function

    return enter


@middleware(1)
def one():
    return 1


@middleware(2)
def two():
    return 2


NAMES = [function.__name__ for function in CHAIN]
--- hold
import mw
--- replace mw.py
- @middleware(1)
+ @middleware(10)
--- expect
assert mw.NAMES == ["two", "one"], mw.NAMES
assert [it.weight for it in mw.CHAIN] == [2, 10]
--- replace mw.py
- @middleware(2)
+ @middleware(15)
+ def fresh():
+     return 1
+ 
+ 
+ @middleware(2)
--- expect
assert mw.NAMES == ["two", "fresh", "one"], mw.NAMES
--- replace mw.py
-         function.weight = weight
-         CHAIN.insert(0, function)
+         function.weight = -weight
+         CHAIN.append(function)
--- expect
assert mw.NAMES == ["one", "fresh", "two"], mw.NAMES
--- replace mw.py
-         CHAIN.append(function)
+         CHAIN.insert(0, function)
--- expect
assert mw.NAMES == ["two", "fresh", "one"], mw.NAMES
