What a method of a class makes by calling its class follows the fields, and what makes their defaults.
tags: cold
--- file config.py
RATE = 1
--- file shop.py
from dataclasses import dataclass, field

import config


@dataclass
class Options:
    rate: int = config.RATE


@dataclass
class Settings:
    options: Options = field(default_factory=Options)

    @classmethod
    def make(cls, **more):
        return cls(**more)

    def again(self):
        return self.__class__()

    def anew(self):
        return type(self)()


class Special(Settings):
    pass
--- file app.py
from shop import Settings, Special

FIRST = Settings.make()
RATES = [FIRST.again().options.rate, FIRST.anew().options.rate, Special.make().options.rate]
--- hold
import app
--- replace config.py
- RATE = 1
+ RATE = 2
--- expect
assert app.FIRST.options.rate == 2
assert app.RATES == [2, 2, 2]
--- replace shop.py
-     rate: int = config.RATE
+     rate: int = config.RATE + 1
--- expect
assert app.FIRST.options.rate == 3
assert app.RATES == [3, 3, 3]
