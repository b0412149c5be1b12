A comment inside a class body runs nothing of the class.
tags: still
--- file shop.py
LOG = []


class Basket:
    LOG.append("body")
    made = []

    def total(self):
        return 1
--- hold
import shop
shop.Basket.made.append("a")
--- edit shop.py
LOG = []


class Basket:
    # What was done.
    LOG.append("body")
    made = []  # and made

    # A method.
    def total(self):
        return 1
--- expect
assert shop.LOG == ["body"]
assert shop.Basket.made == ["a"]
assert shop.Basket().total() == 1
--- report
assert {action.verb for action in report.actions} <= {"relocate"}
