What is dispatched by an annotation whose type changes is so already for the statements further down.
tags: cold
--- file shop.py
import functools
KIND = int
@functools.singledispatch
def show(x):
    return "any"
@show.register
def _(x: KIND):
    return "kind"
SHOWN = show(3), show("tea")
class Till:
    @functools.singledispatchmethod
    def show(self, x):
        return "any"
    @show.register
    def _(self, x: KIND):
        return "kind"
TOLD = Till().show(3), Till().show("tea")
--- hold
import shop
till = shop.Till()
--- replace shop.py
- KIND = int
+ KIND = str
--- expect
assert shop.SHOWN == shop.TOLD == ("any", "kind"), (shop.SHOWN, shop.TOLD)
assert (till.show(3), till.show("tea")) == ("any", "kind")
--- report
assert report.ok and not report.stale, report
