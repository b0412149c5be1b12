A configuration by a dictionary that is edited is the one in force, its handlers there once.
tags: cold
--- file setup.py
import logging
import logging.config

LINES = []

class Keep(logging.Handler):
    def emit(self, record):
        LINES.append(self.format(record))

CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"short": {"format": "%(message)s"}},
    "handlers": {"keep": {"()": Keep, "formatter": "short"}},
    "loggers": {"story": {"handlers": ["keep"], "level": "WARNING", "propagate": False}},
}
logging.config.dictConfig(CONFIG)
--- hold
import logging, setup
logger = logging.getLogger("story")
def said():
    setup.LINES.clear()
    logger.warning("w")
    logger.info("i")
    return list(setup.LINES)
said()
--- replace setup.py
-     "formatters": {"short": {"format": "%(message)s"}},
+     "formatters": {"short": {"format": "<%(message)s>"}},
--- expect
assert said() == ["<w>"]
--- replace setup.py
-     "loggers": {"story": {"handlers": ["keep"], "level": "WARNING", "propagate": False}},
+     "loggers": {"story": {"handlers": ["keep"], "level": "INFO", "propagate": False}},
--- expect
assert said() == ["<w>", "<i>"]
--- replace setup.py
-         LINES.append(self.format(record))
+         LINES.append(self.format(record) * 2)
--- expect
assert said() == ["<w><w>", "<i><i>"]
