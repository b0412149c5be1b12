What measures which lines ran counts those of the new source.
tags: cold
--- file shop.py
def price(n):
    if n > 1:
        return n * 2
    return 0
--- hold
import trace
import shop
def counted():
    tracer = trace.Trace(count=1, trace=0)
    tracer.runfunc(shop.price, 2)
    counts = tracer.results().counts
    return sorted(line for path, line in counts if path.endswith("shop.py"))
--- edit shop.py
# A price.

def price(n):
    if n > 10:
        return n * 2
    n += 1
    return 0
--- expect
assert counted() == [4, 6, 7]
