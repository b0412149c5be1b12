A class with a type parameter list takes a method and an attribute in place.
needs: python>=3.12
tags: cold
--- file box.py
class Box[T]:
    size = 1

    def put(self, item: T) -> T:
        return item
--- hold
import box
Box, old = box.Box, box.Box[int]()
--- replace box.py
-     size = 1
+     size = 2
+     unit = "m"
...
-         return item
+         return (item, self.size)
+
+     def get(self) -> T | None:
+         return None
--- expect
assert box.Box is Box
assert old.put(1) == (1, 2)
assert old.unit == "m"
assert old.get() is None
assert Box.get.__annotations__["return"].__args__[0] is Box.__type_params__[0]
