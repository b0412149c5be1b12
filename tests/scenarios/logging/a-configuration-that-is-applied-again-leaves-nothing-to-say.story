A configuration that takes out what it had added before is applied again, and nothing remains.
tags: cold
--- file setup.py
import logging.config

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"null": {"class": "logging.NullHandler"}},
    "loggers": {"shop.orders": {"handlers": ["null"], "level": "INFO"}},
}
logging.config.dictConfig(LOGGING)
--- hold
import setup
import logging
log = logging.getLogger("shop.orders")
--- replace setup.py
-     "loggers": {"shop.orders": {"handlers": ["null"], "level": "INFO"}},
+     "loggers": {"shop.orders": {"handlers": ["null"], "level": "DEBUG"}},
--- expect
assert log.level == logging.DEBUG
assert [type(handler) for handler in log.handlers] == [logging.NullHandler]
--- report
assert report.stale == (), report
