A closure handed out before the edit runs the new inner code with its own cells.
--- file shop.py
def counter(start):
    count = start

    def step():
        nonlocal count
        count += 1
        return count

    return step
--- hold
import shop
step = shop.counter(10)
step()
--- replace shop.py
-         count += 1
+         count += 5
--- expect
assert step() == 16
assert shop.counter(0)() == 5
