A value that a lambda computed at import follows the lambda's edit.
tags: cold
--- file shop.py
double = lambda n: n * 2
TABLE = [double(n) for n in (1, 2)]
--- hold
import shop
--- replace shop.py
- double = lambda n: n * 2
+ double = lambda n: n * 20
--- expect
assert shop.TABLE == [20, 40]
