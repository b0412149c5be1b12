A star-import that runs again leaves the names that another star-import brought.
tags: cold
--- file shop/__init__.py
from .version import VERSION
from .client import *
from .base import *
--- file shop/version.py
VERSION = 1
--- file shop/base.py
class Base:
    pass
--- file shop/client.py
from .base import Base
from .version import VERSION

__all__ = ["Client"]


class Client(Base):
    agent = VERSION
--- hold
import shop
--- replace shop/version.py
- VERSION = 1
+ VERSION = 2
--- expect
assert shop.VERSION == shop.Client.agent == 2
assert shop.Base is shop.base.Base
