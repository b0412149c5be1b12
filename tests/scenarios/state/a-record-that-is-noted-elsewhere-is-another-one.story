A record that notes itself somewhere when it is made can't live on as the old one, which is said.
--- file settings.py
from dataclasses import dataclass

ALL = []

@dataclass
class Config:
    port: int

    def __post_init__(self):
        ALL.append(self)

CONFIG = Config(1)
--- hold
import settings
held = settings.CONFIG
--- replace settings.py
- CONFIG = Config(1)
+ CONFIG = Config(2)
--- expect
assert settings.CONFIG.port == 2
assert any(item is settings.CONFIG for item in settings.ALL)
assert held.port == 1
--- report
assert "HMR114" in [item.code for item in report.stale]
