"""What there is to buy; the prices with tax are worked out once, when this is imported."""

from shop.settings import TAX

NET = {"tea": 4.00, "bread": 3.20, "honey": 7.00}
GROSS = {name: round(price * (1 + TAX), 2) for name, price in NET.items()}
