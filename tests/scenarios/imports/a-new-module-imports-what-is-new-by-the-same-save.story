A module that an edit imports for the first time finds the names that the same save has given to modules which it imports.
--- file shop.py
RATE = 1
--- file book.py
PRICE = 8
--- hold
import shop, book
--- edit shop.py
from news import TOLD
RATE = 1
--- edit book.py
COST = 8
--- edit news.py
from inner import TOLD
--- edit inner.py
from book import COST
TOLD = COST + 1
--- expect
assert shop.TOLD == 9 and book.COST == 8 and not hasattr(book, "PRICE")
