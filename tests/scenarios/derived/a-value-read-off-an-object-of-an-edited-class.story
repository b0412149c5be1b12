A value read off an object follows the class that it is of, through whatever hands the object on.
tags: cold
--- file config.py
class Config:
    limit = 2

    @property
    def double(self):
        return self.limit * 2
--- file app.py
from config import Config

config = Config()
--- file shop.py
from app import config
from config import Config


def limit_of(given):
    return given.limit


def made():
    own = Config()
    return own.limit


X = limit_of(config)
Y = [each.limit for each in (config,)]
Z = limit_of(Config())
W = made()
--- hold
import shop
from app import config
--- replace config.py
-     limit = 2
+     limit = 3
--- expect
assert (shop.X, shop.Y, shop.Z, shop.W) == (3, [3], 3, 3)
assert shop.config is config
