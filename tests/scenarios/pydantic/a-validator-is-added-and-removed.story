A validator that is added refuses; taken away it refuses no more.
needs: pydantic
--- file models.py
from pydantic import BaseModel, field_validator

class User(BaseModel):
    name: str
--- hold
import models
User = models.User
--- replace models.py
-     name: str
+     name: str
+
+     @field_validator("name")
+     @classmethod
+     def check(cls, value):
+         if not value:
+             raise ValueError("empty")
+         return value
--- expect
assert models.User is User
try:
    User(name="")
except ValueError as error:
    said = str(error)
assert "empty" in said
--- replace models.py
-
-     @field_validator("name")
-     @classmethod
-     def check(cls, value):
-         if not value:
-             raise ValueError("empty")
-         return value
+
--- expect
assert User(name="").name == ""
