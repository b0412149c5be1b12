A part of a generic class's body that runs again finds the type parameters, of the classes around it too.
needs: python>=3.12
tags: cold
--- file box.py
type Pair[T] = tuple[T, T]
class Box[T]:
    class Lid[U]:
        def fits(self, size: Pair[U]) -> T:
            return (T, U)
        def opens(self) -> int:
            return 1
    def pair(self) -> Pair[T]:
        return T
    def put(self, item: Pair[T] | None = None) -> str:
        return "put"
    limits: Pair[T]
--- hold
import box
Box, lid, old = box.Box, box.Box.Lid(), box.Box()
--- replace box.py
- type Pair[T] = tuple[T, T]
+ type Pair[T] = tuple[T, T, T]
--- expect
(T,), (U,) = Box.__type_params__, Box.Lid.__type_params__
assert box.Box is Box and type(lid) is Box.Lid
assert Box.pair.__annotations__["return"].__value__ is box.Pair[T].__value__
assert Box.pair.__annotations__["return"].__origin__ is box.Pair
assert Box.__annotations__["limits"].__args__ == (T,)
assert Box.Lid.fits.__annotations__["size"].__args__ == (U,)
assert lid.fits(1) == (T, U)
assert old.pair() is T
--- replace box.py
-         def opens(self) -> int:
-             return 1
+         def opens(self) -> U:
+             return [T, U]
...
-     def put(self, item: Pair[T] | None = None) -> str:
-         return "put"
+     def put(self, item: Pair[T] | None = None, *, twice: T | None = None) -> T:
+         return [T]
--- expect
(T,), (U,) = Box.__type_params__, Box.Lid.__type_params__
assert lid.opens() == [T, U]
assert old.put(twice=1) == [T]
assert Box.put.__annotations__["return"] is T
assert Box.Lid.opens.__annotations__["return"] is U
--- replace box.py
-     def pair(self) -> Pair[T]:
-         return T
+     @staticmethod
+     def pair() -> Pair[T]:
+         return [T, Pair]
+     kind = T
--- expect
(T,) = Box.__type_params__
assert old.pair() == [T, box.Pair]
assert old.kind is T
--- report
assert not any("<generic" in action.target for action in report.actions)
