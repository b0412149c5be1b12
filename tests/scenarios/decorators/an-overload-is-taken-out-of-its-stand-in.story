A definition that is no overload any more is its own; the stand-in of all overloads is not touched.
--- file app.py
import typing
class Reader:
    @typing.overload
    def read(self): ...
@typing.overload
def read(a): ...
@typing.overload
def write(a): ...
--- hold
import app, typing
stand_in = app.read
before = stand_in.__code__, dict(vars(stand_in))
--- replace app.py
-     @typing.overload
-     def read(self): ...
+     def read(self):
+         return 1
...
- @typing.overload
- def read(a): ...
+ def read(a):
+     return a
--- expect
assert app.read(2) == 2
assert app.Reader().read() == 1
assert app.write is stand_in
assert (stand_in.__code__, vars(stand_in)) == before
assert app.read.__name__ == "read"
