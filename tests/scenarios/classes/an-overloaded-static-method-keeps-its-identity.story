A static or class method that gets overloads is the same function, and does what the last one says.
tags: cold
--- file shop.py
class Basket:
    @staticmethod
    def encode(data):
        return data

    @classmethod
    def make(cls, n):
        return n
--- hold
from shop import Basket

encode, make = Basket.encode, Basket.make
--- replace shop.py
- class Basket:
-     @staticmethod
-     def encode(data):
-         return data
- 
-     @classmethod
-     def make(cls, n):
-         return n
+ from typing import overload
+ 
+ class Basket:
+     @overload
+     @staticmethod
+     def encode(data: str) -> str: ...
+     @overload
+     @staticmethod
+     def encode(data: bytes) -> bytes: ...
+     @staticmethod
+     def encode(data):
+         return data * 2
+ 
+     @overload
+     @classmethod
+     def make(cls, n: str) -> str: ...
+     @overload
+     @classmethod
+     def make(cls, n: bytes) -> bytes: ...
+     @classmethod
+     def make(cls, n):
+         return n * 3
--- expect
assert (Basket.encode("a"), Basket.make("b")) == ("aa", "bbb")
assert (encode("a"), make("b")) == ("aa", "bbb")
assert Basket.encode is encode
