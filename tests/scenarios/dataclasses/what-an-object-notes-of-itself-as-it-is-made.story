What a dataclass's objects note of themselves when they are made goes with the statement that makes them.
tags: cold
--- file settings.py
from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass
class Setting:
    name: str
    value: Any = None
    known: ClassVar[dict] = {}

    def __post_init__(self):
        Setting.known[self.name] = self
--- file shop.py
from settings import Setting

RATE = Setting("rate", 3)
SIZE = Setting("size", RATE.value * 2)
--- hold
import shop
from settings import Setting
--- replace shop.py
- SIZE = Setting("size", RATE.value * 2)
+ SIZE = Setting("width", RATE.value * 3)
--- expect
assert Setting.known == {"rate": shop.RATE, "width": shop.SIZE}
assert shop.SIZE.value == 9
