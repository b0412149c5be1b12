A global that the program rebound stays when another statement is edited.
--- file shop.py
MODE = "start"
RATE = 1


def switch(mode):
    global MODE
    MODE = mode
--- hold
import shop
shop.switch("running")
--- replace shop.py
- RATE = 1
+ RATE = 2
--- expect
assert (shop.MODE, shop.RATE) == ("running", 2)
