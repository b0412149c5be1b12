A function that a copy had replaced is its own again, when the copy and its import go.
tags: cold
--- file pack/__init__.py
--- file pack/endpoints.py
def Endpoint(a=1):
    "x"
    if True:
        return 1
def other():
    return Endpoint
--- hold
import pack.endpoints
first = pack.endpoints.Endpoint
--- edit pack/copy.py
def Endpoint(a=1):
    "x"
    if True:
        return 1
--- replace pack/endpoints.py
- def other():
+ from pack.copy import Endpoint
+ def other():
--- expect
import pack.copy
assert pack.endpoints.Endpoint is pack.copy.Endpoint
--- delete pack/copy.py
--- replace pack/endpoints.py
- from pack.copy import Endpoint
- def other():
+ def other():
--- expect
assert pack.endpoints.Endpoint.__module__ == "pack.endpoints"
assert pack.endpoints.Endpoint.__globals__ is vars(pack.endpoints)
assert pack.endpoints.Endpoint() == 1
