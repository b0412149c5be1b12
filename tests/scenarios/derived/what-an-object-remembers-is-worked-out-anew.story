A container keeps what it has made in an attribute; all who ask share what is made anew.
tags: cold
--- file shop/__init__.py
--- file shop/container.py
class Container:
    def __init__(self):
        self.factories = {}
        self.made = {}

    def register(self, key, factory):
        self.factories[key] = factory

    def get(self, key):
        if key in self.made:
            return self.made[key]
        made = self.made[key] = self.factories[key]()
        return made

container = Container()
register = container.register
get = container.get
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
