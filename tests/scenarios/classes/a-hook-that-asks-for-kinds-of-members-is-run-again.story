A decorator or a hook of a class that asks which members are coroutine functions is run again.
tags: cold
--- file tools.py
import inspect

KINDS = {}

def kinds(cls):
    members = vars(cls).items()
    return sorted(name for name, member in members if inspect.iscoroutinefunction(member))

def noted(cls):
    cls.waits = kinds(cls)
    return cls

class Base:
    def __init_subclass__(cls):
        Base.known = {**getattr(Base, "known", {}), cls.__name__: kinds(cls)}
--- file views.py
from tools import Base, noted

@noted
class Page:
    def get(self):
        return 1

    async def post(self):
        return 2

class Form(Base):
    def get(self):
        return 1
--- hold
from tools import Base
from views import Form, Page
--- replace views.py
- @noted
- class Page:
-     def get(self):
-         return 1
- 
-     async def post(self):
+ @noted
+ class Page:
+     async def get(self):
+         return 1
+ 
+     def post(self):
...
- class Form(Base):
-     def get(self):
+ class Form(Base):
+     async def get(self):
--- expect
assert Page.waits == ["get"], Page.waits
assert Base.known == {"Form": ["get"]}, Base.known
