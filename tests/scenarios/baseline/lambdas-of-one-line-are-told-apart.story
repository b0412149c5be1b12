Lambdas that stand in one line are told apart, whenever the session begins.
tags: cold
--- file a.py
FS = [lambda x: x, lambda x: x * 2]
D = {'a': lambda: 1, 'b': lambda: 2, 'c': [lambda: 3]}
def outer():
    return [lambda: 'x', lambda: 'y']
--- hold
import a
f1 = a.FS[1]; b = a.D['b']; c = a.D['c'][0]; o = a.outer()
--- edit a.py
FS = [lambda x: x, lambda x: x * 3]
D = {'a': lambda: 1, 'b': lambda: 20, 'c': [lambda: 3]}
def outer():
    return [lambda: 'x', lambda: 'Y']
--- expect
assert f1(2) == 6
assert a.FS[1](2) == 6
assert b() == 20
assert c() == 3
assert [x() for x in o] == ['x','Y']
--- edit a.py
FS = [lambda x: x, lambda x: x * 4]
D = {'a': lambda: 1, 'b': lambda: 200, 'c': [lambda: 30]}
def outer():
    return [lambda: 'X', lambda: 'Y']
--- expect
assert f1(2) == 8
assert a.FS[1](2) == 8
assert b() == 200
assert c() == 30
assert [x() for x in o] == ['X','Y']
