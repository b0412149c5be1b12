Records of pydantic and attrs that a statement makes again are the ones that are held.
needs: pydantic, attrs
tags: cold
--- file settings.py
import attrs
from pydantic import BaseModel

class Settings(BaseModel):
    port: int = 1
    name: str = "x"
    _private: int = 5

SETTINGS = Settings(port=2)

@attrs.define
class Place:
    size: int

PLACE = Place(2)
--- hold
import settings
class Server:
    pass
server = Server()
server.settings, server.place = settings.SETTINGS, settings.PLACE
--- replace settings.py
- SETTINGS = Settings(port=2)
+ SETTINGS = Settings(name="y")
...
- PLACE = Place(2)
+ PLACE = Place(3)
--- expect
assert server.settings.port == 1
assert server.settings.name == "y"
assert server.settings.model_fields_set == {"name"}
assert server.settings is settings.SETTINGS
assert server.place.size == 3
--- report
assert report.ok and not report.stale
