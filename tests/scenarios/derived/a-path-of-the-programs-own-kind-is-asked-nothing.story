What a program's own kind of path does when it is asked happens only when the program asks it.
imported: before
--- file shop.py
from pathlib import Path

class Guarded(type(Path())):
    asked = []

    @property
    def parent(self):
        self.asked.append(self)
        raise SystemExit("nobody may ask for it")

HERE = Guarded(__file__)

def load(name):
    return (HERE.parent / name).read_text()

def loaded(name):
    return load(name) if name else ""

RATES = loaded("")
NUMBER = 1
--- hold
import shop
--- edit rates.txt
1
--- replace shop.py
- NUMBER = 1
+ NUMBER = 2
--- expect
assert shop.NUMBER == 2
assert shop.Guarded.asked == []
