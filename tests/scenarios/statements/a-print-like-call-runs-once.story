An edited expression statement runs once in a revision.
--- file sink.py
LINES = []
--- file shop.py
import sink

sink.LINES.append("old")
--- hold
import shop
import sink
sink.LINES.clear()
--- replace shop.py
- sink.LINES.append("old")
+ sink.LINES.append("new")
--- expect
assert sink.LINES == ["new"]
