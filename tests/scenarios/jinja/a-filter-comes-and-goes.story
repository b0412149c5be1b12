A filter is added and used, is exchanged, and goes: templates that were compiled with it follow.
needs: jinja2
tags: cold
--- file shop.py
from jinja2 import DictLoader, Environment

PAGES = {"home": '{{ "tea"|shout }}'}
env = Environment(loader=DictLoader(PAGES))


def shout(text):
    return text.upper()


env.filters["shout"] = shout


def page():
    return env.get_template("home").render()
--- hold
import shop
shop.page()
--- replace shop.py
- PAGES = {"home": '{{ "tea"|shout }}'}
+ PAGES = {"home": '{{ "tea"|shout|twice }}'}
...
- env.filters["shout"] = shout
+ env.filters["shout"] = shout
+
+
+ def twice(text):
+     return text * 2
+
+
+ env.filters["twice"] = twice
--- expect
assert shop.page() == "TEATEA"
--- replace shop.py
-     return text * 2
+     return text * 3
--- expect
assert shop.page() == "TEATEATEA"
--- replace shop.py
- PAGES = {"home": '{{ "tea"|shout|twice }}'}
+ PAGES = {"home": '{{ "tea"|shout }}'}
...
- def twice(text):
-     return text * 3
-
-
- env.filters["twice"] = twice
--- expect
assert shop.page() == "TEA" and not hasattr(shop, "twice")
--- report
assert report.ok
