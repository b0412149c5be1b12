A settings object that another module configures is used as configured.
tags: cold
--- file conf.py
class Settings:
    def __init__(self):
        self.values = {}
        self.debug = False
    def configure(self, **values):
        self.values.update(values)
        self.debug = values.get("debug", False)
settings = Settings()
--- file boot.py
from conf import settings
settings.configure(debug=True, level=1)
--- file use.py
import boot
from conf import settings
LEVEL = settings.values["level"]
DEBUG = settings.debug
--- hold
import use
--- replace boot.py
- settings.configure(debug=True, level=1)
+ settings.configure(debug=False, level=2)
--- expect
assert use.LEVEL == 2
assert use.DEBUG is False
