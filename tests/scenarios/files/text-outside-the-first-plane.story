Emoji and wide characters before an edit do not shift it.
tags: cold
--- file shop.py
SIGN = "🐍" * 2; ORDER = "漢字"; LAST = 1


def price():
    return "🐍"; print("never")
--- hold
import shop
--- replace shop.py
- SIGN = "🐍" * 2; ORDER = "漢字"; LAST = 1
+ SIGN = "🐍" * 2; ORDER = "漢字"; LAST = 2
...
-     return "🐍"; print("never")
+     return "🐍🐍"; print("never")
--- expect
assert (shop.SIGN, shop.ORDER, shop.LAST) == ("🐍🐍", "漢字", 2)
assert shop.price() == "🐍🐍"
