A debugger stops at a breakpoint in an edited function and lists its new source.
tags: cold
--- file shop.py
def price(n):
    return n * 2
--- hold
import io, pdb
import shop
def debugged():
    said = io.StringIO()
    orders = io.StringIO("break shop.price\ncontinue\nlist 1, 9\nnext\nprint(total)\nclear 1\ncontinue\n")
    debugger = pdb.Pdb(stdin=orders, stdout=said, nosigint=True, readrc=False)
    debugger.prompt = ""
    pdb.bdb.Breakpoint.clearBreakpoints()
    try:
        debugger.runcall(lambda: shop.price(2))
    finally:
        pdb.bdb.Breakpoint.clearBreakpoints()
    return said.getvalue()
--- edit shop.py
RATE = 7


def price(n):
    total = n * RATE
    return total
--- expect
said = debugged()
assert "shop.py(5)price()" in said, said
assert "total = n * RATE" in said, said
assert "n * 2" not in said, said
assert "14" in said.split(), said
