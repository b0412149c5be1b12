A decorator that puts in at once what a function gives does so again where that is another thing.
tags: cold
--- file tables.py
COMMANDS = {}


def command(name):
    def enter(function):
        COMMANDS[name] = function()
        return function

    return enter


class Table:
    def __init__(self, **columns):
        self.columns = columns

    def derive(self, name):
        def enter(function):
            self.columns[name] = [function(*row) for row in zip(*self.columns.values())]
            return function

        return enter
--- file model.py
from tables import Table, command

RATE = 2
DATA = Table(t=[0, 1], v=[10, 20])


@DATA.derive("energy")
def energy(t, v):
    return v * RATE + t


@command("rate")
def rate():
    return RATE + 1
--- file main.py
from model import DATA
from tables import COMMANDS

PEAK = max(DATA.columns["energy"])
ALL = dict(COMMANDS)
--- hold
import tables, model, main
energy = model.energy
--- replace model.py
- RATE = 2
+ RATE = 3
--- expect
assert model.DATA.columns["energy"] == [30, 61]
assert main.PEAK == 61
assert main.ALL == {"rate": 4}
--- replace model.py
-     return v * RATE + t
+     return v * RATE - t
...
-     return RATE + 1
+     return RATE + 2
--- expect
assert main.PEAK == 59
assert main.ALL == {"rate": 5}
assert model.energy is energy
