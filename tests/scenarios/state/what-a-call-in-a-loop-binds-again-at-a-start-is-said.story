A name is bound above a loop that defines and calls what binds it by `global`: a start has the loop's value, which is said.
--- file shop.py
for step in (8,):
    def setup():
        global LIMIT
        LIMIT = 2
    setup()
--- hold
import shop
--- edit shop.py
LIMIT = 3
for step in (8,):
    def setup():
        global LIMIT
        LIMIT = 2
    setup()
--- expect
assert shop.LIMIT == 3
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:LIMIT")], str(report)
