What is computed again is computed in the order of the import.
imported: after
--- file config.py
RATE = 1
--- file sink.py
ORDER = []


def note(name, value):
    ORDER.append(name)
    return value
--- file first.py
from config import RATE
from sink import note

A = note("first", RATE)
--- file second.py
from first import A
from sink import note

B = note("second", A)
--- file shop.py
import second
from config import RATE
from sink import note

C = note("third", RATE + second.B)
--- hold
import shop
import sink
sink.ORDER.clear()
--- replace config.py
- RATE = 1
+ RATE = 2
--- expect
assert shop.C == 4
assert sink.ORDER == ["first", "second", "third"]
