A file indented with tabs is live.
tags: cold
--- file shop.py bytes
class Basket:
\tdef total(self):
\t\treturn "old"
--- hold
from shop import Basket
basket = Basket()
--- edit shop.py bytes
class Basket:
\tdef total(self):
\t\tif True:
\t\t\treturn "new"
--- expect
assert basket.total() == "new"
