Plain data computed of a library's table follows what is registered; an object made of it is said.
tags: once
--- file places.py
import sys

sys.path.append(__file__.replace("places.py", "site-packages"))
--- file site-packages/gong.py
HANDLERS = {}


def on(name):
    def note(function):
        HANDLERS[name] = function
        return function

    return note


def names():
    return sorted(HANDLERS)


class Bell:
    def __init__(self):
        self.table = {}

    def on(self, name):
        def note(function):
            self.table[name] = function
            return function

        return note


class Client:
    def __init__(self, bell):
        self.bell = bell
        self.paths = sorted(bell.table)


class Holder:
    def __init__(self, bell):
        self.bell = bell
        self.headers = ["json"]


class Plugin:
    known = []

    def __init_subclass__(cls):
        Plugin.known.append(cls)
--- file shop.py
import places
import gong

bell = gong.Bell()

@gong.on("ring")
@bell.on("ring")
def ring():
    return "ring"

class Tea(gong.Plugin):
    pass

NAMES = sorted(gong.HANDLERS)
COUNT = len(gong.names())
PLUGINS = [cls.__name__ for cls in gong.Plugin.known]
client = gong.Client(bell)
holder = gong.Holder(bell)
--- hold
import shop
import gong
--- replace shop.py
- class Tea(gong.Plugin):
+ @gong.on("toll")
+ def toll():
+     return "toll"
+ 
+ class Milk(gong.Plugin):
+     pass
+ 
+ class Tea(gong.Plugin):
--- expect
assert shop.NAMES == ["ring", "toll"] and shop.COUNT == 2
assert sorted(shop.PLUGINS) == ["Milk", "Tea"]
--- report
assert report.ok
assert report.stale == ()
--- replace shop.py
- @gong.on("toll")
+ @bell.on("toll")
+ @gong.on("toll")
--- expect
assert list(shop.bell.table) == ["ring", "toll"]
assert shop.client.paths == ["ring"]
assert shop.holder.bell is shop.bell
--- report
assert ("HMR112", "shop:client") in [(item.code, item.target) for item in report.stale]
assert "shop:holder" not in [item.target for item in report.stale]
