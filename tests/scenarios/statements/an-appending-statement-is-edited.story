An edited statement that fills a list leaves the list as a fresh start would.
tags: cold
--- file shop.py
ITEMS = []
ITEMS.append("a")
ITEMS.append("b")
--- hold
import shop
--- replace shop.py
- ITEMS.append("b")
+ ITEMS.append("c")
--- expect
assert shop.ITEMS == ["a", "c"]
