What a statement takes from an iterator, or a file, is taken from one that is made anew.
tags: cold
--- file data.csv
name,price
tea,3
cake,4
--- file conf.py
FACTOR = 2
--- file shop.py
import csv
from pathlib import Path

from conf import FACTOR

reader = csv.reader(open(Path(__file__).with_name("data.csv")))
HEADER = next(reader)
ROWS = [(name, int(price) * FACTOR) for name, price in reader]

f = open(Path(__file__).with_name("data.csv"))
TEXT = f.read() * FACTOR

numbers = iter([1, 2, 3])
ONE = next(numbers) * FACTOR
REST = [n * FACTOR for n in numbers]

squares = (n * n for n in range(3))
SQUARES = list(squares) * FACTOR

zipped = zip("ab", [1, 2])
TABLE = dict(zipped) if FACTOR else {}
mapped = map(str, [1, 2])
STRS = list(mapped) * FACTOR
--- hold
import shop
--- replace conf.py
- FACTOR = 2
+ FACTOR = 3
--- expect
assert shop.HEADER == ["name", "price"]
assert shop.ROWS == [("tea", 9), ("cake", 12)], shop.ROWS
assert shop.TEXT == "name,price\ntea,3\ncake,4\n" * 3, shop.TEXT
assert (shop.ONE, shop.REST) == (3, [6, 9]), (shop.ONE, shop.REST)
assert shop.SQUARES == [0, 1, 4] * 3, shop.SQUARES
assert shop.TABLE == {"a": 1, "b": 2}, shop.TABLE
assert shop.STRS == ["1", "2"] * 3
--- replace shop.py
- REST = [n * FACTOR for n in numbers]
+ REST = [n * FACTOR + 1 for n in numbers]
--- expect
assert (shop.ONE, shop.REST) == (3, [7, 10]), (shop.ONE, shop.REST)
