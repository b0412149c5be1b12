A private attribute that is added is there for new instances.
needs: pydantic
tags: cold
--- file models.py
from pydantic import BaseModel, PrivateAttr

class User(BaseModel):
    name: str
--- hold
import models
User = models.User
--- replace models.py
-     name: str
+     name: str
+     _seen: int = PrivateAttr(default=5)
--- expect
assert models.User is User
assert User(name="x")._seen == 5
