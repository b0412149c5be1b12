A combination of flags stays the object that it is, and its complement follows the members.
tags: cold
--- file a.py
from enum import Flag, IntFlag, auto, KEEP, STRICT
class F(Flag):
    A = 1
    B = 2
    D = 8
class I(IntFlag):
    X = 1
    Y = 2
--- hold
import a
ab = a.F.A | a.F.B; d = {ab: 'ab'}; inv = ~a.F.A; ix = ~a.I.X; xy = a.I.X | a.I.Y
--- edit a.py
from enum import Flag, IntFlag, auto, KEEP, STRICT
class F(Flag):
    A = 1
    B = 2
    C = 4
    D = 8
class I(IntFlag):
    X = 1
    Y = 2
    Z = 4
--- expect
assert (a.F.A | a.F.B) is ab
assert d[a.F.A | a.F.B] == 'ab'
assert (~a.F.A).value == 14
assert list(~a.F.A) == [m for m in a.F if m is not a.F.A]
assert (a.I.X | a.I.Y) is xy
assert int(~a.I.X) in (-2, 2, 6)
assert (~a.I.X & a.I.Y) is a.I.Y
assert [m.name for m in a.F] == ['A','B','C','D']
assert str(ab) == 'F.A|B'
--- edit a.py
from enum import Flag, IntFlag, auto, KEEP, STRICT
class F(Flag):
    A = 1
    B = 2
    C = 4
    D = 8
    E = 16
class I(IntFlag):
    X = 1
    Y = 2
    Z = 4
--- expect
assert (a.F.A | a.F.B) is ab
assert d[a.F.A | a.F.B] == 'ab'
assert (~a.F.A).value == 30
assert list(~a.F.A) == [m for m in a.F if m is not a.F.A]
assert (a.I.X | a.I.Y) is xy
assert int(~a.I.X) in (-2, 2, 6)
assert (~a.I.X & a.I.Y) is a.I.Y
assert [m.name for m in a.F] == ['A','B','C','D','E']
assert str(ab) == 'F.A|B'
