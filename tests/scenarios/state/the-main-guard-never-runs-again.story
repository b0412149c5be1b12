The statements under the main guard do not run in a revision, edited or not.
--- file shop.py
RUNS = []


def price():
    return 1


if __name__ == "shop":
    RUNS.append("import")

if __name__ == "__main__":
    RUNS.append("main")
--- hold
import shop
--- replace shop.py
-     return 1
+     return 2
...
-     RUNS.append("main")
+     RUNS.append("main, edited")
--- expect
assert shop.price() == 2
assert shop.RUNS == ["import"]
