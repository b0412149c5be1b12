A model's configuration that is edited holds.
needs: pydantic
tags: cold
--- file models.py
from pydantic import BaseModel, ConfigDict

class User(BaseModel):
    model_config = ConfigDict(extra="ignore")
    name: str
--- hold
import models
User = models.User
--- replace models.py
-     model_config = ConfigDict(extra="ignore")
+     model_config = ConfigDict(extra="forbid", frozen=True)
--- expect
assert models.User is User
try:
    User(name="x", other=1)
except ValueError:
    refused = True
assert refused
assert hash(User(name="x")) == hash(User(name="x"))
