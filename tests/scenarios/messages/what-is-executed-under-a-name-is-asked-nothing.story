What a function hands to be executed stands under a name, and is an object that does not say its class.
--- file shop.py
class Lazy:
    @property
    def __class__(self):
        raise LookupError("nothing yet")

class Runner:
    def __init__(self):
        self.done = 0

    def execute(self, what):
        self.done += 1
        return self.done

RATE = 2
lazy = Lazy()
runner = Runner()

def run():
    return runner.execute(lazy) * 0 + RATE

FOUND = [run() for _ in range(2)]
--- hold
import shop
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.FOUND == [3, 3]
