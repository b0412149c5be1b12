A line that is added has poured nothing yet: what it measures keeps what another collection has lost.
tags: cold
--- file rates.py
RATES = dict(tea=3, milk=1)
--- file shop.py
from rates import RATES

SEEN = dict(tea=len(RATES), milk=1)
--- hold
import rates, shop
--- replace shop.py
- SEEN = dict(tea=len(RATES), milk=1)
+ SEEN = {0: []}
+ SEEN[0].append(len(RATES))
--- expect
assert shop.SEEN == {0: [2]} and shop.RATES == {"tea": 3, "milk": 1}
--- report
assert report.ok and report.stale == ()
