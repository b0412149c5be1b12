A line that adds once more to what another module's object made of itself is said; lists go on.
--- file config.py
class Config:
    def __init__(self):
        self.rate = 1
        self.parts = []

config = Config()
--- file shop.py
from config import config

config.rate += 1
config.parts += ["a"]
--- hold
from config import config
import shop
--- replace shop.py
- config.rate += 1
- config.parts += ["a"]
+ config.rate += 2
+ config.parts += ["b"]
--- expect
assert config.rate == 4 and config.parts == ["a", "b"]
--- report
assert {entry.code for entry in report.stale} == {"HMR112"}, report
assert len(report.stale) == 2, report
