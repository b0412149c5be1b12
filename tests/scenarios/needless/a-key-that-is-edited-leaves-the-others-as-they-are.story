A line that puts something under a key is edited, or goes: what stands under the other keys stays as it is.
--- file shop.py
class Page:
    def __init__(self, title):
        self.title = title
        self.seen = 0


PAGES = {}
PAGES["home"] = Page("home")
PAGES["tea"] = Page("tea")
PAGES.setdefault("milk", Page("milk"))
PAGES["pots"] = Page("pots")
TITLES = [page.title for page in PAGES.values()]
--- hold
import shop
home, milk, pots = shop.PAGES["home"], shop.PAGES["milk"], shop.PAGES["pots"]
home.seen = milk.seen = pots.seen = 3
--- replace shop.py
- PAGES["tea"] = Page("tea")
+ PAGES["tea"] = Page("coffee")
--- expect
assert shop.TITLES == ["home", "coffee", "milk", "pots"]
assert shop.PAGES["home"] is home and shop.PAGES["milk"] is milk and shop.PAGES["pots"] is pots
--- report
assert report.ok and report.stale == ()
--- replace shop.py
- PAGES["tea"] = Page("coffee")
--- expect
assert shop.TITLES == ["home", "milk", "pots"] and list(shop.PAGES) == ["home", "milk", "pots"]
assert shop.PAGES["home"] is home and shop.PAGES["milk"] is milk and shop.PAGES["pots"] is pots
--- report
assert report.ok and report.stale == ()
--- replace shop.py
- PAGES["home"] = Page("home")
...
- PAGES["pots"] = Page("pots")
+ PAGES["pots"] = Page("pots")
+ PAGES["home"] = Page("home")
--- expect
assert list(shop.PAGES) == ["milk", "pots", "home"]
assert shop.TITLES == ["milk", "pots", "home"]
