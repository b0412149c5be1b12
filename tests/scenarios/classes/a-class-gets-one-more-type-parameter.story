A class whose type parameter list grows is subscribed with both.
needs: python>=3.13
tags: cold
--- file box.py
class Box[T]:
    def put(self, item: T) -> T:
        return item
--- hold
import box
Box, old = box.Box, box.Box()
--- replace box.py
- class Box[T]:
+ class Box[T, U = int]:
--- expect
assert box.Box is Box
assert len(Box.__type_params__) == 2
assert Box[int, str].__args__ == (int, str)
