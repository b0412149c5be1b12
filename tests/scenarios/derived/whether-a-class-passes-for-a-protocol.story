Whether a class passes for a protocol is asked again when its methods come, go or have other names.
tags: cold
--- file base.py
from typing import Protocol, runtime_checkable

@runtime_checkable
class Named(Protocol):
    def name(self): ...

class Book:
    def name(self):
        return "book"

class Shelf:
    def title(self):
        return "shelf"
--- file user.py
from base import Book, Named, Shelf

NAMED = [isinstance(kind(), Named) for kind in (Book, Shelf)]
--- hold
import user
--- replace base.py
-     def title(self):
+     def name(self):
--- expect
assert user.NAMED == [True, True]
--- replace base.py
- class Book:
-     def name(self):
+ class Book:
+     def title(self):
--- expect
assert user.NAMED == [False, True]
