What others noted on the stand-in that all overloads share is not noted on the function itself.
--- file lib.py
import typing
@typing.dataclass_transform()
@typing.overload
def field(a: int) -> int: ...
@typing.overload
def field(a: str) -> str: ...
def field(a):
    return a
--- file app.py
import typing
import lib
class Session:
    @typing.overload
    def run(self, a: typing.Optional[int]) -> int: ...
    @typing.overload
    def run(self, a: typing.Optional[str]) -> str: ...
    def run(self, a: typing.Optional[object]) -> object:
        return a
@typing.overload
def work(a: typing.Optional[int]) -> int: ...
@typing.overload
def work(a: typing.Optional[str]) -> str: ...
def work(a: typing.Optional[object]) -> object:
    return a
--- hold
import app
run = app.Session.run
work = app.work
--- replace app.py
-     def run(self, a: typing.Optional[int]) -> int: ...
+     def run(self, a: int | None) -> int: ...
...
-     def run(self, a: typing.Optional[object]) -> object:
+     def run(self, a: bytes | None) -> object:
...
- def work(a: typing.Optional[int]) -> int: ...
+ def work(a: int | None) -> int: ...
...
- def work(a: typing.Optional[object]) -> object:
+ def work(a: bytes | None) -> object:
--- expect
assert app.Session.run is run
assert app.work is work
assert run.__annotations__["a"] == bytes | None
assert work.__annotations__["a"] == bytes | None
assert not hasattr(run, "__dataclass_transform__"), vars(run)
assert not hasattr(work, "__dataclass_transform__"), vars(work)
