A class notes its instances by way of `type(self)`: who asks it follows, and who has one goes on.
tags: cold
--- file rooms.json
{"hall": {"exits": {"n": "attic"}}, "attic": {"exits": {"s": "hall"}}}
--- file world.py
import json, pathlib
from dataclasses import dataclass, field
from typing import ClassVar

DATA = json.loads(pathlib.Path(__file__).with_name("rooms.json").read_text())

@dataclass
class Room:
    name: str
    exits: dict = field(default_factory=dict)
    all: ClassVar[dict] = {}
    names: ClassVar[list] = []

    def __post_init__(self):
        type(self).all[self.name] = self

    def others(self):
        return [name for name in self.__class__.all if name != self.name]

for _name, _data in DATA.items():
    Room(_name, **_data)
START = Room.all["hall"]
EXITS = sum(len(room.exits) for room in Room.all.values())
OTHERS = START.others()
--- file game.py
from world import START, Room

class Game:
    def __init__(self):
        self.at = START

TITLE = f"{len(Room.all)} rooms"
--- hold
import game, world
player = game.Game()
--- edit rooms.json
{"hall": {"exits": {"n": "attic", "e": "cellar"}}, "attic": {"exits": {"s": "hall"}}, "cellar": {}}
--- expect
assert (world.EXITS, game.TITLE, world.OTHERS) == (3, "3 rooms", ["attic", "cellar"])
assert list(world.Room.all) == ["hall", "attic", "cellar"]
assert player.at is world.START is world.Room.all["hall"] and player.at.exits["e"] == "cellar"
--- replace world.py
-     names: ClassVar[list] = []
+     dark: bool = False
--- expect
assert player.at is world.START is world.Room.all["hall"] and not player.at.dark
assert list(world.Room.all) == ["hall", "attic", "cellar"]
--- replace world.py
-         return [name for name in self.__class__.all if name != self.name]
+         return [name.upper() for name in self.__class__.all if name != self.name]
--- expect
assert world.OTHERS == ["ATTIC", "CELLAR"]
