A function keeps its results in a table of its module; nobody is given an old one.
tags: cold
--- file shop/__init__.py
--- file shop/container.py
FACTORIES = {}
CACHE = {}

def register(key, factory):
    FACTORIES[key] = factory

def get(key):
    if key not in CACHE:
        CACHE[key] = FACTORIES[key]()
    return CACHE[key]
--- file shop/settings.py
NAME = "a"
--- file shop/services.py
from shop import settings
from shop.container import get, register

def repo():
    return ["repo", settings.NAME]

def report():
    return ("report", get("repo"))

register("repo", repo)
register("report", report)
--- file shop/main.py
from shop import services
from shop.container import get

REPORT = get("report")
--- file shop/third.py
from shop import main
from shop.container import get

REPO = get("repo")
--- hold
import shop.container
import shop.main
import shop.third
--- replace shop/settings.py
- NAME = "a"
+ NAME = "b"
--- expect
assert shop.main.REPORT == ("report", ["repo", "b"])
assert shop.third.REPO is shop.main.REPORT[1]
assert shop.container.get("repo") is shop.third.REPO
--- replace shop/settings.py
- NAME = "b"
+ NAME = "c"
--- expect
assert shop.main.REPORT == ("report", ["repo", "c"])
assert shop.third.REPO is shop.main.REPORT[1]
assert shop.container.get("repo") is shop.third.REPO
