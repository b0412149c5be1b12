Of statements joined by semicolons only the edited one runs.
--- file shop.py
B = []; C = 3
--- hold
import shop
shop.B.append("kept")
--- replace shop.py
- B = []; C = 3
+ B = []; C = 4
--- expect
assert (shop.B, shop.C) == (["kept"], 4)
