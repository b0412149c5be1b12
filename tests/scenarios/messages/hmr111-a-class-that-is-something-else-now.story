A class whose name means something else now, and that is still held, is said; as long as it is.
tags: cold
--- file shop.py
import typing
class Row(typing.TypedDict):
    price: int
class Gone:
    pass
class Kind:
    pass
--- file desk.py
from shop import Row
--- hold
import gc
import desk
import shop
kept = [shop.Row, shop.Kind]
--- edit shop.py
import typing
Row = type("Row", (), {"price": 1})
def Gone():
    return 1
def Kind():
    return 2
--- expect
assert desk.Row is shop.Row and shop.Gone() == 1
--- report
said = sorted((item.code, item.target) for item in report.stale)
assert said == [("HMR111", "shop:Kind"), ("HMR111", "shop:Row")], said
kept.clear()
gc.collect()
assert session.status().stale == ()
