A revision names the file that differs, and no other.
--- file shop.py
def price():
    return 1
--- file till.py
import shop


def ring():
    return shop.price()
--- hold
import till
--- touch till.py
--- replace shop.py
-     return 1
+     return 2
--- expect
assert till.ring() == 2
--- report
assert [path.rpartition("/")[2] for path in report.files] == ["shop.py"]
