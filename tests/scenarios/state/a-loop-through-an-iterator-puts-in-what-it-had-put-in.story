A loop that went through an iterator puts in what it had put in: nothing is taken out of that again, which might wait for more.
--- file shop.py
import queue
waiting = queue.SimpleQueue()
for each in ("a", "b", None):
    waiting.put(each)
taking = iter(waiting.get, None)
asked = []
class Taking:
    def __iter__(self):
        return self
    def __next__(self):
        asked.append(len(asked))
        if len(asked) > 3:
            raise RuntimeError("who asks for more?")
        return next(taking)
arrivals = Taking()
ROWS = []
for name in arrivals:
    ROWS.append(name)
ROWS.append("last")
--- hold
import shop
--- replace shop.py
- ROWS.append("last")
+ ROWS.append("end")
--- expect
assert shop.ROWS == ["a", "b", "end"], shop.ROWS
assert len(shop.asked) == 3, shop.asked
