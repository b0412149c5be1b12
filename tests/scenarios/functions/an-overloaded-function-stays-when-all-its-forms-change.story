A function with overloads stays the same one when the annotations of all its forms are edited at once.
tags: cold
--- file shop.py
import typing as t

def same(normal):
    def decorator(function):
        def wrapper(*args):
            return function(*args)
        wrapper.made_of = function
        return wrapper
    return decorator

@t.overload
def price(x: int, d: t.Optional[int]) -> int: ...

@t.overload
def price(x: str, d: t.Optional[str]) -> str: ...

def price(x: t.Union[int, str], d: t.Optional[int] = None) -> t.Any:
    if x is None:
        return d
    return x

@t.overload
def rate(x: int, d: t.Optional[int]) -> int: ...

@same(price)
def rate(x: t.Union[int, str], d: t.Optional[int] = None) -> t.Any:
    return x
--- hold
import shop
price, rate = shop.price, shop.rate
--- replace shop.py
- def price(x: int, d: t.Optional[int]) -> int: ...
+ def price(x: int, d: int | None) -> int: ...
...
- def price(x: str, d: t.Optional[str]) -> str: ...
+ def price(x: str, d: str | None) -> str: ...
...
- def price(x: t.Union[int, str], d: t.Optional[int] = None) -> t.Any:
+ def price(x: int | str, d: int | None = 5) -> t.Any:
...
- def rate(x: int, d: t.Optional[int]) -> int: ...
+ def rate(x: int, d: int | None) -> int: ...
...
- def rate(x: t.Union[int, str], d: t.Optional[int] = None) -> t.Any:
-     return x
+ def rate(x: int | str, d: int | None = None) -> t.Any:
+     return (x, "rate")
--- expect
assert shop.price is price and price(None) == 5
assert shop.rate(1) == (1, "rate") and rate(1) == (1, "rate")
--- report
assert not report.stale
assert shop.rate is rate
