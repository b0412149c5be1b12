"""The customers who are in the shop; their baskets live as long as the program."""

from shop.basket import Basket

BASKETS = [
    Basket("Ada", ["tea", "honey"]),
    Basket("Grace", ["bread", "bread", "honey", "tea"]),
]
