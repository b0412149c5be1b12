An attribute whose assignment goes is what another module sets, or the module that has it.
tags: cold
--- file tea.py
def brew(): return 1
class Tea: ...
--- file prices.py
import tea
tea.Tea.price = 7
--- file shop.py
from tea import Tea, brew
Tea.price = 8
if hasattr(brew, "__dict__"):
    brew.minutes = 3
--- hold
import prices, shop, tea
--- edit shop.py
from tea import Tea
--- edit tea.py
def brew(): return 1
class Tea: ...
if hasattr(brew, "__dict__"):
    brew.minutes = 3
--- expect
assert (tea.Tea.price, tea.brew.minutes) == (7, 3)
--- edit shop.py
--- edit tea.py
def brew(): return 1
class Tea: ...
Tea.price = 9
--- edit prices.py
--- expect
assert tea.Tea.price == 9
assert not hasattr(tea.brew, "minutes")
