A line of a module whose file is gone does not run again because another one that sets the same was edited.
imported: before
--- file goods.py
def tea():
    return 2
--- file prices.py
def cost(x): return 0
--- file old.py
import prices, goods
if goods.tea:
    goods.tea.cost = prices.cost(2)
--- hold
import goods, prices, old
--- edit new.py
from prices import cost
from goods import tea
if tea:
    tea.cost = cost(2) + 1
--- delete old.py
--- expect
import new
assert goods.tea.cost == 1
--- edit prices.py
def price(x): return 5
--- edit new.py
from prices import price
from goods import tea
if tea:
    tea.cost = price(2)
--- expect
assert goods.tea.cost == 5
