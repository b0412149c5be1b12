A field that is removed is validated no more.
needs: pydantic
tags: cold
--- file models.py
from pydantic import BaseModel

class User(BaseModel):
    name: str
    age: int = 0
--- hold
import models
User = models.User
--- replace models.py
-     age: int = 0
+
--- expect
assert models.User is User
assert list(User.model_fields) == ["name"]
assert User(name="x", age=3).model_dump() == {"name": "x"}
assert "age" not in User.model_json_schema()["properties"]
