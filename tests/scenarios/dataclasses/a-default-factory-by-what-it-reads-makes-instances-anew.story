A value made of a dataclass follows what its default factory reads, and a default that was edited.
tags: cold
--- file config.py
from dataclasses import dataclass, field

DEFAULTS = {"a": 1}


def make():
    return dict(DEFAULTS)


@dataclass
class Config:
    options: dict = field(default_factory=make)
    level: int = len(DEFAULTS)


CONFIG = Config()
LEVEL = CONFIG.level
--- hold
import config
--- replace config.py
- DEFAULTS = {"a": 1}
+ DEFAULTS = {"a": 1, "b": 2}
--- expect
assert config.CONFIG.options == {"a": 1, "b": 2}
assert config.LEVEL == config.CONFIG.level == 2
