Plain data that a library computed follows the statement above it that sets the library.
tags: cold
--- file shop.py
import decimal
import random
import socket
import sys

START = [1]
decimal.getcontext().prec = 5
random.seed(5)
socket.setdefaulttimeout(3)
THIRD = decimal.Decimal(1) / decimal.Decimal(3)
DICE = [random.randint(1, 100) for _ in range(3)]
TIMEOUT = socket.getdefaulttimeout()
--- file bill.py
import shop
from decimal import Decimal

TWO = Decimal(2) / 3
--- hold
import bill, shop
start = shop.START
--- replace shop.py
- decimal.getcontext().prec = 5
- random.seed(5)
- socket.setdefaulttimeout(3)
+ decimal.getcontext().prec = 7
+ random.seed(6)
+ socket.setdefaulttimeout(4)
--- expect
import random
twin = random.Random(6)
assert (str(shop.THIRD), str(bill.TWO)) == ("0.3333333", "0.6666667")
assert shop.DICE == [twin.randint(1, 100) for _ in range(3)]
assert shop.TIMEOUT == 4.0
assert shop.START is start
--- report
assert not report.stale, report
