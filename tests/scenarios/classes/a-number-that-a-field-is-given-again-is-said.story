A field that its class counts is said to have another number than at a start, in a class's body too.
--- file fields.py
LIMIT = 3000


class Field:
    count = 0

    def __init__(self, default):
        self.default = default
        Field.count += 1
        self.order = Field.count
--- file schema.py
from fields import LIMIT, Field


class Server:
    host = Field("localhost")
    port = Field(LIMIT)


class Debug:
    level = Field(9999)
--- hold
import fields, schema
--- replace fields.py
- LIMIT = 3000
+ LIMIT = 4000
--- expect
assert schema.Server.port.default == 4000
--- report
assert [it.target for it in report.stale if it.code == "HMR112"] == ["schema:Server.port"]
--- replace schema.py
-     port = Field(LIMIT)
+     port = Field(LIMIT)
+     wait = Field(30)
--- expect
assert schema.Server.wait.default == 30
--- report
assert "schema:Debug" in [it.target for it in report.stale if it.code == "HMR112"], report
