A class that a copy had replaced is its own again, when the copy and its import go.
tags: cold
--- file pack/__init__.py
--- file pack/endpoints.py
class Endpoint:
    encoding = None
    def run(self):
        return 1
def other():
    return Endpoint
--- hold
import pack.endpoints
first = pack.endpoints.Endpoint
--- edit pack/copy.py
class Endpoint:
    encoding = None
    def run(self):
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
assert pack.endpoints.Endpoint.run.__module__ == "pack.endpoints"
assert pack.endpoints.Endpoint().run() == 1
assert pack.endpoints.Endpoint.run.__globals__ is vars(pack.endpoints)
