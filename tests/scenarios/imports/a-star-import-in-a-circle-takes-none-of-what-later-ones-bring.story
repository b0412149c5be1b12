A module that takes all of the package that imports it gets nothing that this one's later star-imports bring.
tags: cold
--- file shop/__init__.py
from shop.core import *
--- file shop/core.py
from shop.lib import *

TOTAL = SEATS + 1
--- file shop/lib/__init__.py
from shop.lib.seats import *
from shop.lib.doors import *
from shop.lib.rooms import *
--- file shop/lib/seats.py
SEATS = 4
--- file shop/lib/doors.py
from shop import *
from shop.lib import *

DOORS = 2
--- file shop/lib/rooms.py
ROOMS = 1
--- hold
import shop
import shop.lib.doors as doors
--- replace shop/lib/seats.py
- SEATS = 4
+ SEATS = 5
+ CHAIRS = 7
--- expect
public = {name for name in vars(doors) if name[:1] != "_"}
assert public == {"SEATS", "CHAIRS", "DOORS", "seats"}, public
assert (doors.CHAIRS, doors.SEATS) == (7, 5), (doors.CHAIRS, doors.SEATS)
assert shop.TOTAL == 6 and shop.ROOMS == 1 and shop.lib.ROOMS == 1
