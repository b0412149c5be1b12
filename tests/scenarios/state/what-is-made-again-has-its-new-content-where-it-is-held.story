A collection or a record that a statement makes again has its new content for whoever holds it.
tags: cold
--- file settings.py
from collections import OrderedDict, defaultdict, deque
from dataclasses import dataclass
from types import SimpleNamespace

RATE = 2
PRICES = {"tea": RATE, "extra": {"milk": 1}}
NAMES: list[str] = ["a", "b"]
KINDS = {"hot"}
SQUARES = [n * RATE for n in range(3)]
ORDER = OrderedDict(a=RATE)
GROUPS = defaultdict(list, a=[RATE])
LAST = deque([1, RATE])
PLACE = SimpleNamespace(port=RATE)

@dataclass
class Config:
    port: int
    name: str = "x"

CONFIG = Config(RATE)

@dataclass(slots=True)
class Small:
    port: int

SMALL = Small(port=RATE)
--- hold
import settings
class Server:
    pass
server = Server()
for name in ("PRICES", "NAMES", "KINDS", "SQUARES", "ORDER", "GROUPS", "LAST", "PLACE", "CONFIG", "SMALL"):
    setattr(server, name, getattr(settings, name))
extra = settings.PRICES["extra"]
--- replace settings.py
- RATE = 2
- PRICES = {"tea": RATE, "extra": {"milk": 1}}
- NAMES: list[str] = ["a", "b"]
- KINDS = {"hot"}
+ RATE = 3
+ PRICES = {"tea": RATE, "extra": {"milk": 2}}
+ NAMES: list[str] = ["b", "c"]
+ KINDS = {"cold"}
--- expect
assert server.PRICES == {"tea": 3, "extra": {"milk": 2}}
assert extra == {"milk": 2}
assert server.NAMES == ["b", "c"]
assert server.KINDS == {"cold"}
assert server.SQUARES == [0, 3, 6]
assert server.ORDER == {"a": 3}
assert server.GROUPS == {"a": [3]}
assert list(server.LAST) == [1, 3]
assert (server.PLACE.port, server.CONFIG.port, server.SMALL.port) == (3, 3, 3)
assert all(value is getattr(settings, name) for name, value in vars(server).items())
--- report
assert report.ok and not report.stale
