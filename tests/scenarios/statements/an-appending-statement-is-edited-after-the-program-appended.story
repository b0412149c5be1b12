What the program itself put into a list stays; the report says that the edited statement is not undone.
--- file shop.py
ITEMS = []
ITEMS.append("a")
ITEMS.append("b")
--- hold
import shop
shop.ITEMS.append("mine")
--- replace shop.py
- ITEMS.append("b")
+ ITEMS.append("c")
--- expect
assert shop.ITEMS == ["a", "b", "mine", "c"]
--- report
assert any(item.code == "HMR112" for item in report.stale)
