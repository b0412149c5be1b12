A required field that is added is required, and the instances that lack it are counted.
needs: pydantic
--- file models.py
from pydantic import BaseModel

class User(BaseModel):
    name: str
--- hold
import models
User, ann = models.User, models.User(name="Ann")
--- replace models.py
-     name: str
+     name: str
+     mail: str
--- expect
assert models.User is User
try:
    User(name="Bob")
except ValueError:
    refused = True
assert refused
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR105", "models:User")]
assert report.stale[0].where.startswith("1 live instance")
