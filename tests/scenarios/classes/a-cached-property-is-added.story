A cached property that is added works for old instances.
tags: cold
--- file page.py
class Page:
    pass
--- hold
import page
old = page.Page()
--- edit page.py
from functools import cached_property

class Page:
    @cached_property
    def body(self):
        return ["made"]
--- expect
assert old.body is old.body
assert old.body == ["made"]
