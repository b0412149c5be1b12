The user's edit of a statement wins over what the program put there.
--- file shop.py
MODE = "start"
--- hold
import shop
shop.MODE = "running"
--- replace shop.py
- MODE = "start"
+ MODE = "fresh"
--- expect
assert shop.MODE == "fresh"
