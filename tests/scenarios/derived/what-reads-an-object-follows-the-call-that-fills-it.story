What was computed from an object follows the edit of a statement that puts values into it.
--- file conf.py
class Settings(dict):
    def __getattr__(self, name):
        return self[name]
settings = Settings()
settings.update(debug=False, limit=10)
--- file use.py
from conf import settings
LIMIT = settings.limit * 2
def page(limit=settings.limit):
    return limit
--- hold
import conf, use
page, held = use.page, conf.settings
--- replace conf.py
- settings.update(debug=False, limit=10)
+ settings.update(debug=False, limit=20)
--- expect
assert conf.settings is held and use.LIMIT == 40 and page() == 20
