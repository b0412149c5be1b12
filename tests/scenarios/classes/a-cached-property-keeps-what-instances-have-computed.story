An instance keeps what a cached property computed; another one computes with the new code.
--- file page.py
from functools import cached_property

class Page:
    @cached_property
    def body(self):
        return "old"
--- hold
import page
warm, cold = page.Page(), page.Page()
assert warm.body == "old"
--- replace page.py
-         return "old"
+         return "new"
--- expect
assert warm.body == "old"
assert cold.body == "new"
del warm.body
assert warm.body == "new"
