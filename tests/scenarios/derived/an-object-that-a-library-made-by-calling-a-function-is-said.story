An object that a library may have made by calling a function stays, and is said, where nobody saw it.
imported: before
--- file shop.py
import argparse
import json
class Order:
    def __init__(self, size):
        self.size = size
def order(found):
    return Order(found["size"] * 2)
class Upper(argparse.Action):
    tail = "?"
    def __call__(self, parser, space, value, option=None):
        setattr(space, self.dest, value + self.tail)
def key(name):
    return name
ONE = json.loads('{"size": 2}', object_hook=order)
DECODER = json.JSONDecoder(object_hook=order)
SOME = [json.loads(text, object_hook=order) for text in ('{"size": 3}', "{}") if text != "{}"]
parser = argparse.ArgumentParser()
parser.add_argument("--name", action=Upper)
parser.set_defaults(key=key)
GIVEN = parser.parse_args(["--name", "tea"])
--- hold
import shop
--- replace shop.py
-     return Order(found["size"] * 2)
+     return Order(found["size"] * 3)
--- expect
import json
assert json.loads('{"size": 2}', object_hook=shop.order).size == 6
assert shop.DECODER.decode('{"size": 2}').size == 6
--- report
said = [(item.code, item.target) for item in report.stale]
assert said == [("HMR112", "shop:ONE"), ("HMR112", "shop:SOME")], report
assert "order, as that was before" in str(report)
--- replace shop.py
-     tail = "?"
+     tail = "!"
--- expect
assert shop.parser.parse_args(["--name", "tea"]).name == "tea!"
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:GIVEN")], report
--- replace shop.py
-     return name
+     return name.lower()
--- expect
assert shop.key("A") == "a"
--- report
assert report.ok and not report.stale, report
