A name that was imported and is now defined here is the own one.
tags: cold
--- file tools.py
def price():
    return "tools"
--- file shop.py
from tools import price


def ask():
    return price()
--- hold
import shop
import tools
held = tools.price
--- edit shop.py
def price():
    return "own"


def ask():
    return price()
--- expect
assert shop.ask() == "own"
assert held() == "tools"
assert tools.price() == "tools"
