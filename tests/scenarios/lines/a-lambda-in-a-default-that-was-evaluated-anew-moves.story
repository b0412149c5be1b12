A lambda in a default moves with its function after a revision in which the names around it changed.
tags: cold
--- file m1.py
a = [2]
def mark(f):
    f.mark = 9
    return f
--- file m4.py
try:
    from m1 import mark, a
except ImportError:
    mark = a = 1

count = 3
def gone(x=1, y=1):
    return count + x

def kept(x, y=(lambda z=(3 + mark(lambda word: len(word))('a') + 3): z)):
    return x + 2
t = [5 + 5 + len(a), 3]
--- hold
import m1, m4
--- edit m1.py
b = [2]
def mark(f):
    f.mark = 9
    return f
--- edit m4.py
try:
    from m1 import mark, b
except ImportError:
    mark = b = 1

count = 3
def gone(x=1, y=1):
    return count + x

def kept(x, y=(lambda z=(3 + mark(lambda word: len(word))('a') + 3): z)):
    return x + 2
t = [5 + 5 + len(b), 3]
--- expect
assert m4.kept.__defaults__[0].__code__.co_firstlineno == m4.kept.__code__.co_firstlineno == 10
--- edit m4.py
try:
    from m1 import mark, b
except ImportError:
    mark = b = 1

def kept(x, y=(lambda z=(3 + mark(lambda word: len(word))('a') + 3): z)):
    return x + 2
t = [5 + 5 + len(b), 3]
--- expect
assert m4.kept.__code__.co_firstlineno == 6
assert m4.kept.__defaults__[0].__code__.co_firstlineno == 6
