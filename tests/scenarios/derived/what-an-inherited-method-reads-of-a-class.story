A value computed by an inherited method follows the attributes that the method finds in the class.
tags: cold
--- file base.py
class Base:
    k = 1

    def value(self):
        return self.k * 10

    @classmethod
    def label(cls):
        return f"{cls.k}:{cls.extra()}"

    @classmethod
    def extra(cls):
        return 0
--- file shop.py
from base import Base

class Book(Base):
    k = 2

class Novel(Book):
    pass
--- file page.py
import shop

VALUE = shop.Book().value()
LABEL = shop.Novel.label()
ALL = [thing.value() for thing in (shop.Book(), shop.Novel())]
--- hold
import page
--- replace shop.py
-     k = 2
+     k = 3
--- expect
assert (page.VALUE, page.LABEL, page.ALL) == (30, "3:0", [30, 30])
--- replace shop.py
- class Novel(Book):
-     pass
+ class Novel(Book):
+     k = 5
+
+     @classmethod
+     def extra(cls):
+         return 7
--- expect
assert (page.VALUE, page.LABEL, page.ALL) == (30, "5:7", [30, 50])
--- replace shop.py
- class Book(Base):
-     k = 3
+ class Book(Base):
+     pass
--- expect
assert (page.VALUE, page.LABEL, page.ALL) == (10, "5:7", [10, 50])
