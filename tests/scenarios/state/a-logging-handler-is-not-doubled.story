Set-up statements of a module that were not edited do not run again.
--- file shop.py
import logging

LOG = logging.getLogger("a-logging-handler-is-not-doubled")
LOG.handlers.clear()
LOG.addHandler(logging.NullHandler())
LIMIT = 1
--- hold
import shop
handler = shop.LOG.handlers[0]
--- replace shop.py
- LIMIT = 1
+ LIMIT = 2
--- expect
assert shop.LOG.handlers == [handler]
assert shop.LIMIT == 2
