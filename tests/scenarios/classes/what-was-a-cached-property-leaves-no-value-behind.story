A cached property that becomes a method, a plain attribute, or goes: instances lose what they had computed of it.
--- file page.py
from functools import cached_property

class Page:
    @cached_property
    def body(self):
        return "old"

    @cached_property
    def size(self):
        return 1

    @cached_property
    def left(self):
        return 2

    @cached_property
    def stays(self):
        return 3

class Sheet(Page):
    pass
--- hold
import page
warm, sheet = page.Page(), page.Sheet()
for each in (warm, sheet):
    each.mine = 5, each.body, each.size, each.left, each.stays
--- edit page.py
from functools import cached_property

class Page:
    def body(self):
        return "new"

    size = 10

    @cached_property
    def stays(self):
        return 4

class Sheet(Page):
    pass
--- expect
for each in (warm, sheet):
    assert each.body() == "new"
    assert each.size == 10
    assert not hasattr(each, "left")
    assert each.stays == 3
    assert each.mine == (5, "old", 1, 2, 3)
