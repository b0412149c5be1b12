A line that takes something out of a queue, and stands beside an edited one, does not wait for another.
--- file shop.py
import queue
waiting = queue.Queue()
waiting.put("tea")
TAKEN = {}
TAKEN["first"] = waiting.get(timeout=10)
TAKEN["limit"] = 3
--- hold
import shop
--- replace shop.py
- TAKEN["limit"] = 3
+ TAKEN["most"] = 4
--- expect
assert list(shop.TAKEN.items()) == [("first", "tea"), ("most", 4)], shop.TAKEN
