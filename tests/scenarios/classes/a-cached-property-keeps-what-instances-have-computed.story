An instance keeps what a cached property computed, and is counted; another one computes with the new code.
--- file page.py
from functools import cached_property

class Page:
    @cached_property
    def body(self):
        return "old"

    def title(self):
        return "Page"
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
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR116", "page:Page.body")]
assert report.stale[0].where == "1 live instance"
del warm.body
assert warm.body == "new"
assert session.status().stale == ()
--- replace page.py
-         return "Page"
+         return "Sheet"
--- expect
assert warm.title() == "Sheet"
--- report
assert report.stale == ()
