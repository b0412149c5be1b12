Where two lines that fill a table are edited at once, the entry of neither stays as it was.
tags: cold
--- file shop.py
class Page:
    def __init__(self, title):
        self.title = title


PAGES = {}
PAGES["home"] = Page("home")
PAGES.setdefault("milk", Page("milk"))
TITLES = [page.title for page in PAGES.values()]
--- hold
import shop
pages = shop.PAGES
--- replace shop.py
- PAGES["home"] = Page("home")
- PAGES.setdefault("milk", Page("milk"))
+ PAGES["home"] = Page("Home")
+ PAGES.setdefault("milk", Page("Milk"))
--- expect
assert shop.TITLES == ["Home", "Milk"], shop.TITLES
assert shop.PAGES is pages, (shop.PAGES, pages)
