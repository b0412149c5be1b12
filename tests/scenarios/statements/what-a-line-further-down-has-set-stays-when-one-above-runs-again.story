What a line has set on an object stays when a line above it, which fills the object, runs again.
tags: cold
--- file limits.py
LEAST = 1
MOST = 5
--- file settings.py
class Settings(dict):
    pass

class Place:
    pass

def set_up(place, module):
    place.least, place.most = module.LEAST, module.MOST
--- file app.py
import limits
from settings import Place, Settings, set_up

settings = Settings()
settings.update(LEAST=limits.LEAST, MOST=limits.MOST)
settings["LEAST"] = 3
place = Place()
set_up(place, limits)
place.least = 4
--- hold
import app
settings, place = app.settings, app.place
settings["MINE"] = 1
place.mine = 2
--- replace limits.py
- MOST = 5
+ MOST = 7
--- expect
assert app.settings["LEAST"] == 3 and app.settings["MOST"] == 7
assert (app.place.least, app.place.most) == (4, 7)
--- replace limits.py
- LEAST = 1
+ LEAST = 2
--- expect
assert app.settings["LEAST"] == 3 and app.settings["MOST"] == 7
assert (app.place.least, app.place.most) == (4, 7)
--- replace app.py
- settings["LEAST"] = 3
+ settings["LEAST"] = 6
--- expect
assert app.settings["LEAST"] == 6 and app.settings["MOST"] == 7
