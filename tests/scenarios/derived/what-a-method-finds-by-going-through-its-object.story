A value that a method has put together of all that its object has follows what its classes have.
tags: cold
--- file conf.py
class Settings:
    debug = False

    def as_dict(self):
        return {name: getattr(self, name) for name in dir(self) if name.islower() and name[0] != "_"}


class Dev(Settings):
    debug = True


settings = Dev()
--- file shop.py
from conf import settings

ALL = {name: value for name, value in settings.as_dict().items() if name != "as_dict"}
--- hold
import shop
from conf import settings
--- replace conf.py
-     debug = False
+     debug = False
+     name = "shop"
...
-     debug = True
+     debug = True
+     port = 80
--- expect
assert shop.ALL == {"debug": True, "name": "shop", "port": 80}
assert shop.settings is settings
