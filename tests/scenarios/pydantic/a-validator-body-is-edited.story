The new body of a validator is live, without the model being made again.
needs: pydantic
tags: cold
--- file models.py
from pydantic import BaseModel, field_validator

class User(BaseModel):
    name: str

    @field_validator("name")
    @classmethod
    def check(cls, value):
        return value.strip()
--- hold
import models
User = models.User
--- replace models.py
-         return value.strip()
+         return value.strip().title()
--- expect
assert models.User is User
assert User(name=" ann ").name == "Ann"
