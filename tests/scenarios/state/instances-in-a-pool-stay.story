Objects in a pool keep their state and get the new methods.
--- file shop.py
class Player:
    def __init__(self, name):
        self.name = name
        self.score = 0

    def hit(self):
        self.score += 1


POOL = [Player("a"), Player("b")]
--- hold
import shop
a = shop.POOL[0]
a.hit()
--- replace shop.py
-         self.score += 1
+         self.score += 10
--- expect
assert shop.POOL[0] is a
a.hit()
assert [player.score for player in shop.POOL] == [11, 0]
