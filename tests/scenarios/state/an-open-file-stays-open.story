A file that the program opened at import stays open and at its place.
--- file data.txt
one
two
--- file shop.py
from pathlib import Path

STREAM = open(Path(__file__).with_name("data.txt"))


def line():
    return STREAM.readline()
--- hold
import shop
first = shop.line()
--- replace shop.py
-     return STREAM.readline()
+     return STREAM.readline().strip().upper()
--- expect
assert (first, shop.line()) == ("one\n", "TWO")
shop.STREAM.close()
