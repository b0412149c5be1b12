What a list takes from a module that came with the save stands before what is added to it.
tags: cold
--- file teas.py
TEAS = [2 + 3]
--- file shop.py
from teas import TEAS
ALL = [tea for tea in TEAS]
ALL.append(2)
--- hold
import shop, teas
--- edit green.py
def sencha(): ...
--- edit teas.py
from green import sencha
TEAS = [sencha]
--- expect
assert shop.ALL == [teas.sencha, 2]
