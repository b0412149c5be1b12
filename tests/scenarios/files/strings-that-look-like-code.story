A text that contains code is a text: an edit inside it is an edit of its statement.
tags: cold
--- file shop.py
PAGE = """
def price():
    return 1
# a comment
"""


def price():
    return 2
--- hold
import shop
--- replace shop.py
-     return 1
- # a comment
+     return 10
+ # another comment
--- expect
assert "return 10" in shop.PAGE
assert "another" in shop.PAGE
assert shop.price() == 2
