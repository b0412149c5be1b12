An exception that is derived from another class from now on is caught by that, wherever it is raised and caught.
tags: cold
--- file errors.py
class ShopError(Exception):
    code = 5


class Lost:
    where = "cellar"


class Missing(Exception):
    def __str__(self):
        return "missing: " + self.args[0]
--- hold
import errors
from errors import Missing
kept = Missing("tea")
def caught():
    try:
        raise Missing("milk")
    except errors.ShopError as error:
        return "shop", str(error), error.code
    except KeyError:
        return "key"
    except Exception:
        return "other"
--- replace errors.py
- class Missing(Exception):
+ class Missing(Lost, ShopError):
--- expect
assert caught() == ("shop", "missing: milk", 5)
assert isinstance(kept, errors.ShopError) and kept.where == "cellar" and str(kept) == "missing: tea"
--- replace errors.py
- class Missing(Lost, ShopError):
+ class Missing(KeyError):
--- expect
assert caught() == "key"
assert str(kept) == "missing: tea" and not hasattr(kept, "where")
--- report
assert not report.stale
