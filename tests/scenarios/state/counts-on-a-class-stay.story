A count that a class keeps of its instances goes on through edits of its methods and attributes.
--- file shop.py
class Ticket:
    count = 0
    prefix = "A"

    def __init__(self):
        Ticket.count += 1
        self.number = f"{self.prefix}{Ticket.count}"
--- hold
from shop import Ticket
Ticket(), Ticket()
--- replace shop.py
-     prefix = "A"
+     prefix = "B"
--- expect
assert Ticket().number == "B3"
