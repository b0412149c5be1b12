A field of another type is validated by it.
needs: pydantic
tags: cold
--- file models.py
from pydantic import BaseModel

class User(BaseModel):
    code: int
--- hold
import models
User = models.User
--- replace models.py
-     code: int
+     code: str
--- expect
assert models.User is User
assert User(code="abc").code == "abc"
assert User.model_fields["code"].annotation is str
