Files that modules read at import follow their saves, however the source spells their paths; also those read before the session.
tags: cold
--- file shop/data/a.json
1
--- file shop/data/b.json
1
--- file shop/data/c.txt
1
--- file shop/data/d.txt
1
--- file shop/data/e.ini
[x]
y = 1
--- file shop/data/f.json
1
--- file shop/data/g.txt
1
--- file shop/__init__.py
--- file shop/files.py
import configparser
import importlib.resources
import json
import os.path
from functools import lru_cache
from pathlib import Path
HERE = Path(__file__).resolve().parent
DATA = os.path.join(os.path.dirname(__file__), "data")
@lru_cache
def load(name, folder=DATA):
    path = os.path.join(folder, name)
    with open(path, "r") as file:
        return json.load(file)
class Texts:
    def __init__(self, *names):
        self.texts = {name: self.read(name) for name in names}
    @staticmethod
    def read(name):
        return (HERE / "data" / f"{name}.txt").read_text().strip()
A = load("a.json")
B = {name: json.loads((HERE / "data" / name).read_bytes()) for name in ["a.json", "b.json"]}
C = (importlib.resources.files("shop") / "data" / "c.txt").read_text().strip()
D = Texts.read("d")
parser = configparser.ConfigParser()
parser.read(HERE.joinpath("data", "e.ini"))
E = parser["x"]["y"]
class Settings:
    F = json.loads(Path(__file__).with_name("data").joinpath("f.json").read_text())
G = []
for path in sorted((HERE / "data").glob("g*.txt")):
    G.append(path.read_text().strip())
--- hold
from shop import files
--- edit shop/data/a.json
2
--- expect
assert files.A == 2
assert files.B == {"a.json": 2, "b.json": 1}
--- edit shop/data/b.json
2
--- edit shop/data/c.txt
2
--- edit shop/data/d.txt
2
--- expect
assert files.B == {"a.json": 2, "b.json": 2}
assert files.C == "2"
assert files.D == "2"
--- edit shop/data/e.ini
[x]
y = 2
--- edit shop/data/f.json
2
--- edit shop/data/g.txt
2
--- expect
assert files.E == "2"
assert files.Settings.F == 2
assert files.G == ["2"]
--- edit shop/data/g2.txt
3
--- expect
assert files.G == ["2", "3"]
