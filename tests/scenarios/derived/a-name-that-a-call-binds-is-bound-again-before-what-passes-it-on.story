A statement that reads what a call had bound, and that is lowered further down, meets what it was.
tags: cold
--- file stock.py
def start():
    global left
    left = 3

start()
if left > 0:
    LABEL = "in stock"
left -= 5
--- hold
import stock
--- replace stock.py
-     LABEL = "in stock"
+     LABEL = "there"
--- expect
assert (stock.LABEL, stock.left) == ("there", -2)
--- replace stock.py
- left -= 5
+ left -= 7
--- expect
assert (stock.LABEL, stock.left) == ("there", -4)
