What a hook had set on the classes of a base goes from them when the hook goes, in branches too.
tags: cold
--- file m2.py
class Base:
    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.made = 10
    def told(self):
        return 1
try:
    class Other:
        def __init_subclass__(cls):
            super().__init_subclass__()
            cls.made = 10
finally:
    pass
--- file m3.py
from m2 import Base, Other
class A(Base):
    def told(self):
        return 13
try:
    class B(Base):
        def told(self):
            return 13
finally:
    pass
class C(Other):
    def told(self):
        return 13
try:
    class D(Other):
        def told(self):
            return 13
finally:
    pass
--- hold
import m2, m3
--- edit m2.py
class Base:
    class Inner:
        v = 1
    def told(self):
        return 1
try:
    class Other:
        class Inner:
            v = 1
finally:
    pass
--- expect
left = [c.__name__ for c in (m3.A, m3.B, m3.C, m3.D) if "made" in vars(c)]
assert not left, left
