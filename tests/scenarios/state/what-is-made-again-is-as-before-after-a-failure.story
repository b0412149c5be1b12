A revision that fails leaves collections and records with the content that they had, nested ones too.
tags: still
--- file settings.py
from dataclasses import dataclass

@dataclass
class Config:
    port: int

PRICES = {"tea": 1, "extra": {"milk": 1}}
NAMES = ["a"]
CONFIG = Config(1)
LAST = 1
--- hold
import settings
held = (settings.PRICES, settings.PRICES["extra"], settings.NAMES, settings.CONFIG)
--- edit settings.py
from dataclasses import dataclass

@dataclass
class Config:
    port: int

PRICES = {"milk": 2, "extra": {"milk": 2, "tea": 3}}
NAMES = ["b", "c"]
CONFIG = Config(2)
LAST = 1 / 0
--- expect
assert held == ({"tea": 1, "extra": {"milk": 1}}, {"milk": 1}, ["a"], settings.Config(1))
assert settings.PRICES is held[0] and settings.PRICES["extra"] is held[1]
assert settings.NAMES is held[2] and settings.CONFIG is held[3]
--- report
assert not report.ok
