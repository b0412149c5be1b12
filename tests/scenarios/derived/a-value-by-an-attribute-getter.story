A value that was got by an attribute getter follows the attribute.
tags: cold
--- file conf.py
class Settings:
    limit = 3
settings = Settings()
--- file app.py
from operator import attrgetter
import conf
LIMIT = attrgetter("limit")(conf.settings)
TOTAL = attrgetter("settings.limit")(conf)
--- hold
import app
--- replace conf.py
-     limit = 3
+     limit = 4
--- expect
assert app.LIMIT == 4
assert app.TOTAL == 4
