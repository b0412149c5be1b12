A method keeps its results in a table of its object; it is edited, and the results that are there are counted.
--- file prices.py
class Prices:
    def __init__(self):
        self.known = {}

    def of(self, number):
        if number not in self.known:
            self.known[number] = number * 2
        return self.known[number]

prices = Prices()
--- hold
import prices
assert prices.prices.of(10) == 20
--- replace prices.py
-             self.known[number] = number * 2
+             self.known[number] = number * 3
--- expect
assert prices.prices.of(10) == 20
assert prices.prices.of(20) == 60
--- report
said = [(item.code, item.target, item.where) for item in report.stale]
assert said == [("HMR116", "prices:Prices.of", "1 result")]
