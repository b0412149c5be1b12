A file that is empty for a moment while it is saved loses nothing that others import.
--- file shop.py
STATE = []


def price():
    return "old"
--- file till.py
from shop import STATE, price


def ring():
    return price(), STATE
--- hold
import shop
import till
shop.STATE.append("kept")
--- edit shop.py
--- expect
assert till.ring() == ("old", ["kept"])
--- report
assert not report.ok
--- edit shop.py
STATE = []


def price():
    return "new"
--- expect
assert till.ring() == ("new", ["kept"])
assert shop.STATE is till.STATE
