An added import of a module that is not there changes nothing.
tags: still
--- file shop.py
def price():
    return 1
--- hold
from shop import price
import shop
--- edit shop.py
import a_module_that_is_nowhere


def price():
    return 2
--- expect
assert price() == 1
assert not hasattr(shop, "a_module_that_is_nowhere")
--- report
assert not report.ok
assert report.error.kind == "ModuleNotFoundError"
