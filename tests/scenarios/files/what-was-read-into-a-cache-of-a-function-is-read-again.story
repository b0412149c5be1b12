A function reads a data file once and keeps what it has read; the file is edited, and all that ask have the new one.
imported: after
tags: cold
--- file shop/__init__.py
--- file shop/prices.json
{"tea": 2}
--- file shop/data.py
import json
from pathlib import Path

_READ = {}

def read(name):
    if name not in _READ:
        _READ[name] = json.loads(Path(__file__).with_name(name).read_text())
    return _READ[name]
--- file shop/main.py
from shop.data import read

TEA = read("prices.json")["tea"]
--- file shop/other.py
from shop import main
from shop.data import read

ALL = read("prices.json")
--- hold
import shop.data
import shop.main
import shop.other
--- edit shop/prices.json
{"tea": 3, "milk": 1}
--- expect
assert shop.main.TEA == 3
assert shop.other.ALL == {"tea": 3, "milk": 1}
assert shop.data.read("prices.json") is shop.other.ALL
