An object that makes whatever it is asked for is asked for nothing where the module of a class goes that holds it.
tags: cold
--- file kinds.py
class Kind(tuple):
    def __getattr__(self, name):
        if name[:2] == "__":
            raise AttributeError(name)
        inner = Kind((*self, name))
        setattr(self, name, inner)
        return inner
Keyword = Kind(("keyword",))
class Base:
    pass
--- file filters.py
from kinds import Base, Keyword
class Filter(Base):
    kind = Keyword
    def which(self):
        return self.kind
--- file app.py
import kinds
from filters import Filter
--- hold
import app, kinds
--- edit app.py
import kinds
--- delete filters.py
--- expect
assert vars(kinds.Keyword) == {}
assert not hasattr(app, "Filter")
