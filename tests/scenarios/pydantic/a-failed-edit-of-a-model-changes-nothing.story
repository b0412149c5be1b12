A model whose edit fails goes on as it was, and is edited by the next save.
needs: pydantic
--- file models.py
from pydantic import BaseModel

class User(BaseModel):
    name: str
--- hold
import models
User = models.User
--- replace models.py
-     name: str
+     name: str
+     age: int = 1
+
+ class Broken(BaseModel):
+     x: object = undefined
--- expect
assert models.User is User
assert list(User.model_fields) == ["name"]
assert User(name="x", age=3).model_dump() == {"name": "x"}
--- report
assert not report.ok
--- replace models.py
-     x: object = undefined
+     x: object = None
--- expect
assert User(name="x", age="3").model_dump() == {"name": "x", "age": 3}
