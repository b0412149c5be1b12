A class that is defined twice keeps the line of the definition that it has.
tags: cold
needs: python>=3.13
--- file shop.py
import enum
class Kind:
    def told(self):
        return 2
kind = Kind()
try:
    class Kind:
        def told(self):
            return 3
    kind = Kind()
finally:
    pass
try:
    class Sort(enum.Enum):
        P = kind.told() + 6
        Q = 7 + 50
finally:
    pass
--- hold
import shop
--- edit shop.py
import enum
class Kind:
    def told(self):
        return 2
kind = Kind()
try:
    class Kind:
        def told(self):
            return 3
    kind = Kind()
finally:
    pass
try:
    class Sort(enum.Enum):
        P = kind.told() + 6
        Q = 7 + 50
        R = P + 100
finally:
    pass
--- expect
assert shop.Kind.__firstlineno__ == 7
assert shop.Sort.R.value == 109
--- report
assert report.ok
